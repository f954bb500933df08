package nl.openbalie.notification.mail;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Chooses how mail goes. */
@Factory
final class MailFactory {

  /** {@code ses://IDENTITY}, or {@code file:///FOLDER} on one machine. */
  @Singleton
  @Requires(property = "mails")
  MailSender mails(@Property(name = "mails") URI place, Provider<SesV2Client> ses) {
    return place.getScheme().equals("ses")
        ? new SesMails(ses.get())
        : new FolderMails(Path.of(place));
  }
}
