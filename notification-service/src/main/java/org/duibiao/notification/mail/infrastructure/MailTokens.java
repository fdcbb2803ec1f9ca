package org.duibiao.notification.mail.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed tokens in the links by which people leave a kind of mail. A token names the mail in which
 * it stands, and nobody; who and what is meant is looked up.
 */
@ApplicationScoped
public class MailTokens {
  private static final int ID_BYTES = 16;
  private static final int SIGNATURE_BYTES = 16;
  private static final int LENGTH = 43;
  private static final String ALGORITHM = "HmacSHA256";

  private final EntityManager database;

  MailTokens(EntityManager database) {
    this.database = database;
  }

  /** The token of a mail. */
  public String of(UUID mail) {
    byte[] id = bytes(mail);
    byte[] token = Arrays.copyOf(id, ID_BYTES + SIGNATURE_BYTES);
    System.arraycopy(signature(id), 0, token, ID_BYTES, SIGNATURE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** The mail of a token; empty if this service did not sign it. */
  public Optional<UUID> read(String token) {
    if (token.length() != LENGTH) {
      return Optional.empty();
    }
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    byte[] id = Arrays.copyOf(all, ID_BYTES);
    byte[] signed = Arrays.copyOfRange(all, ID_BYTES, all.length);
    if (!MessageDigest.isEqual(signed, Arrays.copyOf(signature(id), SIGNATURE_BYTES))) {
      return Optional.empty();
    }
    ByteBuffer parts = ByteBuffer.wrap(id);
    return Optional.of(new UUID(parts.getLong(), parts.getLong()));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private byte[] signature(byte[] id) {
    String secret =
        (String)
            database
                .createNativeQuery("select secret from mail_key", String.class)
                .getSingleResult();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(id);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
