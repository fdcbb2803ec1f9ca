package org.duibiao.notification.mail.domain;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail to one person, ready to go. Invariant: the subject is one line, whatever people called
 * what it is about.
 *
 * @param id the same for all attempts; the Message-ID is made of it
 * @param writtenAt when the message that it tells was written
 * @param unsubscribe where the recipient leaves this kind of mail; empty for what nobody may leave
 */
public record Letter(
    UUID id,
    String to,
    String subject,
    String text,
    String html,
    Instant writtenAt,
    Optional<URI> unsubscribe) {
  private static final int LONGEST_SUBJECT = 200;

  public Letter {
    subject = oneLine(subject);
  }

  /** Without line ends and other characters that a header must not have, and not too long. */
  static String oneLine(String text) {
    int[] kept =
        text.codePoints().map(c -> isUnprintable(c) ? ' ' : c).limit(LONGEST_SUBJECT).toArray();
    return new String(kept, 0, kept.length).strip();
  }

  private static boolean isUnprintable(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.FORMAT
        || type == Character.SURROGATE;
  }
}
