package org.duibiao.notification.mail.infrastructure;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.duibiao.notification.mail.domain.Letter;

/**
 * A mail as it travels: text and HTML, a Message-ID that stays the same over all attempts, and the
 * headers by which programs know that no person wrote it and how its recipient leaves (RFC 8058).
 */
final class Envelope extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  Envelope(Session session, Letter letter, InternetAddress sender, String host)
      throws MessagingException {
    super(session);
    this.messageId = "<" + letter.id() + "@" + host + ">";
    setFrom(sender);
    setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
    setSubject(letter.subject(), UTF_8);
    setSentDate(Date.from(letter.writtenAt()));
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    if (letter.unsubscribe().isPresent()) {
      setHeader("List-Unsubscribe", "<" + letter.unsubscribe().get() + ">");
      setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8, "html");
    setContent(new MimeMultipart("alternative", text, html));
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
