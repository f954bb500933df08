package nl.openbalie.notification.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

/** A mail as a mail program reads it. */
record Received(MimeMessage message) {

  static Received of(byte[] bytes) {
    try {
      return new Received(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  String text() {
    return part(message, "text/plain");
  }

  String html() {
    return part(message, "text/html");
  }

  /** The file for calendars; null without one. */
  String calendar() {
    return part(message, "text/calendar");
  }

  /** The value of a header that is there once. */
  String header(String name) {
    try {
      String[] all = message.getHeader(name);
      return all != null && all.length == 1 ? all[0] : null;
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String part(Part part, String type) {
    try {
      if (part.isMimeType(type)) {
        return part.getContent() instanceof String text
            ? text
            : new String(
                part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      }
      if (part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart below = parts.getBodyPart(i);
          String found = part(below, type);
          if (found != null) {
            return found;
          }
        }
      }
      return null;
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
