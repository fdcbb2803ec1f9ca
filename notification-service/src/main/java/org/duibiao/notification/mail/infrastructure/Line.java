package org.duibiao.notification.mail.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to the mail server that knows how far it has come. Invariant: it is handed over from
 * the moment at which the last line of the mail, the single dot, may have left; before that no
 * server has taken the mail, after that nobody knows without an answer.
 */
final class Line extends SMTPTransport {
  private boolean handedOver;

  Line(Session session) {
    super(session, null);
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    handedOver = true;
    super.finishData();
  }

  /** Whether the server may have all of the mail. */
  boolean handedOver() {
    return handedOver;
  }

  /** What the server answered to what it did not take; empty if it said nothing. */
  static OptionalInt refusal(MessagingException failure) {
    Exception one = failure;
    while (one != null) {
      int code = code(one);
      if (code >= 400) {
        return OptionalInt.of(code);
      }
      one = one instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return OptionalInt.empty();
  }

  private static int code(Exception one) {
    if (one instanceof SMTPAddressFailedException recipient) {
      return recipient.getReturnCode();
    }
    if (one instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return one instanceof SMTPSendFailedException sending ? sending.getReturnCode() : -1;
  }
}
