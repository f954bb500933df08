package nl.openbalie.notification.mail;

import nl.openbalie.cases.CaseEvent;

/**
 * A mail, ready to be sent.
 *
 * @param event what it tells of
 * @param message as RFC 5322 wants it, headers and all
 */
record Mail(CaseEvent event, String to, byte[] message) {}
