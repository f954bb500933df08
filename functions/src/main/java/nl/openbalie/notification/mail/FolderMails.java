package nl.openbalie.notification.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.openbalie.cases.CaseEvent;

/** Mails on one machine: a file each, to be opened in any mail program. */
record FolderMails(Path folder) implements MailSender {

  @Override
  public void send(Mail mail) {
    CaseEvent event = mail.event();
    String moment = event.at().toString().replaceAll("[:.]", "-");
    String name = "%s %s %s.eml".formatted(moment, event.id(), event.type());
    try {
      Files.write(folder.resolve(name), mail.message());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
