package nl.openbalie.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import nl.openbalie.cloud.LocalCloud;

/** What the customer of a case and other systems have been told, oldest first. */
record Outbox(String reference) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Everything that was told until now. */
  static Outbox of(String reference) {
    World.get().awaitTold();
    return new Outbox(reference);
  }

  List<Mail> mails() {
    try (Stream<Path> files = Files.list(cloud().outbox())) {
      return files
          .filter(file -> file.getFileName().toString().contains(reference))
          .sorted()
          .map(Outbox::mail)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The types of the events, in the order in which they came. */
  List<String> events() {
    try (Stream<String> lines = Files.lines(cloud().events("EventBus"))) {
      return lines
          .map(Outbox::json)
          .filter(event -> event.path("reference").asText().equals(reference))
          .map(event -> event.path("type").asText())
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** As a mail program shows it. */
  record Mail(String subject, String text, String calendar) {}

  private static Mail mail(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
      return new Mail(
          message.getSubject(), part(message, "text/plain"), part(message, "text/calendar"));
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** The first part of this type; empty without one. */
  private static String part(Part part, String type) throws IOException, MessagingException {
    if (part.isMimeType(type)) {
      return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = part(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static LocalCloud cloud() {
    return World.get().server().cloud();
  }
}
