package nl.openbalie.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Properties;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.notification.NotTold;
import org.jspecify.annotations.Nullable;

/** Letters in envelopes: RFC 5322 with a text and an HTML part. */
final class Mime {

  private static final String CHARSET = UTF_8.name();

  private Mime() {}

  /**
   * The whole message.
   *
   * @param to one address and no more
   * @param from our address
   * @param replyTo where an answer of the customer is read
   * @param calendar a file for calendars; null for none
   * @throws NotTold when an address is none
   */
  static byte[] message(
      Letter letter,
      CaseEvent event,
      String to,
      String from,
      String replyTo,
      @Nullable String calendar) {
    try {
      MimeMessage message = new Identified(event.id() + "@" + domain(from));
      message.setFrom(new InternetAddress(from, letter.organisation(), CHARSET));
      message.setRecipient(Message.RecipientType.TO, only(to));
      message.setReplyTo(new InternetAddress[] {only(replyTo)});
      message.setSubject(letter.subject(), CHARSET);
      message.setSentDate(Date.from(event.at()));
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("Content-Language", letter.language().code());
      message.setContent(content(letter, calendar));
      message.saveChanges();
      var written = new ByteArrayOutputStream();
      message.writeTo(written);
      return written.toByteArray();
    } catch (MessagingException e) {
      throw new NotTold("no mail can be made of it", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Multipart content(Letter letter, @Nullable String calendar)
      throws MessagingException {
    MimeMultipart ways =
        new MimeMultipart(
            "alternative",
            text(LetterText.of(letter), "plain"),
            text(LetterHtml.of(letter), "html"));
    if (calendar == null) {
      return ways;
    }
    MimeBodyPart whole = new MimeBodyPart();
    whole.setContent(ways);
    return new MimeMultipart("mixed", whole, attachment(calendar));
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, CHARSET, subtype);
    return part;
  }

  /** Mail programs offer to put it into the calendar, or to take it out, by its method. */
  private static MimeBodyPart attachment(String calendar) throws MessagingException {
    String method = calendar.contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
    MimeBodyPart part = new MimeBodyPart();
    part.setText(calendar, CHARSET, "calendar; method=" + method);
    part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method);
    part.setFileName("afspraak.ics");
    return part;
  }

  /** One address, without a name or anything else around it. */
  private static InternetAddress only(String address) throws MessagingException {
    InternetAddress parsed = new InternetAddress(address, true);
    if (!parsed.getAddress().equals(address)) {
      throw new AddressException("more than an address");
    }
    return parsed;
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** The same event makes the same id, so that a mail that comes twice is shown once. */
  private static final class Identified extends MimeMessage {

    private final String id;

    Identified(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
