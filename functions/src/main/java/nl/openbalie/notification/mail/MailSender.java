package nl.openbalie.notification.mail;

/** Brings a mail to the post. */
@FunctionalInterface
interface MailSender {

  void send(Mail mail);
}
