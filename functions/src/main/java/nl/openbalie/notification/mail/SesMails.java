package nl.openbalie.notification.mail;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Mails through Amazon SES, which puts a Message-ID of its own in the place of ours. */
record SesMails(SesV2Client ses) implements MailSender {

  @Override
  public void send(Mail mail) {
    SdkBytes message = SdkBytes.fromByteArrayUnsafe(mail.message());
    ses.sendEmail(send ->
        send.destination(to -> to.toAddresses(mail.to()))
            .content(content -> content.raw(raw -> raw.data(message))));
  }
}
