package org.duibiao.notification.secret;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.NotificationProblem;

/**
 * Keeps secrets encrypted at rest: AES-256-GCM, bound to the row and column it stands in, so that
 * one copied to another place does not open. The first key closes, all keys open, so that keys can
 * be changed. Invariant: without a key nothing is kept, least of all in plain text.
 */
@ApplicationScoped
public class SecretBox {
  private static final byte FORMAT = 1;
  private static final int KEY_BYTES = 32;
  private static final int KEY_ID_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final List<Key> keys;
  private final SecureRandom random = new SecureRandom();

  @Inject
  SecretBox(NotificationConfig config) {
    this(config.secretKey().orElse(List.of()));
  }

  SecretBox(List<String> keys) {
    this.keys = keys.stream().map(Key::of).toList();
  }

  /** A key that is none makes the service fail at its start, not at the first secret. */
  void check(@Observes StartupEvent start) {
    available();
  }

  /** Whether secrets can be kept at all. */
  public boolean available() {
    return !keys.isEmpty();
  }

  /**
   * Closes a secret.
   *
   * @param place the column
   * @throws DomainException SECRET_KEY_MISSING if no key is configured
   */
  public byte[] close(UUID row, String place, String secret) {
    requireKey();
    Key key = keys.get(0);
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] closed =
        run(Cipher.ENCRYPT_MODE, key, nonce, row, place, secret.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(1 + KEY_ID_BYTES + NONCE_BYTES + closed.length)
        .put(FORMAT)
        .put(key.id())
        .put(nonce)
        .put(closed)
        .array();
  }

  /**
   * Opens what was closed for the same row and column.
   *
   * @throws DomainException SECRET_KEY_MISSING if its key is not configured
   * @throws IllegalStateException if it was changed or belongs elsewhere
   */
  public String open(UUID row, String place, byte[] closed) {
    ByteBuffer parts = ByteBuffer.wrap(closed);
    if (closed.length < 1 + KEY_ID_BYTES + NONCE_BYTES || parts.get() != FORMAT) {
      throw new IllegalStateException("what is kept at " + place + " is no secret of ours");
    }
    byte[] id = new byte[KEY_ID_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    byte[] rest = new byte[closed.length - 1 - KEY_ID_BYTES - NONCE_BYTES];
    parts.get(id).get(nonce).get(rest);
    Key key =
        keys.stream()
            .filter(known -> Arrays.equals(known.id(), id))
            .findFirst()
            .orElseThrow(() -> new DomainException(NotificationProblem.SECRET_KEY_MISSING));
    return new String(
        run(Cipher.DECRYPT_MODE, key, nonce, row, place, rest), StandardCharsets.UTF_8);
  }

  /**
   * Lets pass only where secrets can be kept.
   *
   * @throws DomainException SECRET_KEY_MISSING
   */
  public void requireKey() {
    if (keys.isEmpty()) {
      throw new DomainException(NotificationProblem.SECRET_KEY_MISSING);
    }
  }

  private static byte[] run(int mode, Key key, byte[] nonce, UUID row, String place, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD((row + "/" + place).getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the secret at " + place + " of " + row + " is broken", e);
    }
  }

  /** A key and the beginning of its digest, by which it is found. */
  private record Key(byte[] id, SecretKeySpec key) {
    static Key of(String base64) {
      byte[] bytes = decoded(base64.strip());
      if (bytes.length != KEY_BYTES) {
        throw new IllegalStateException(
            "each of duibiao.notification.secret-key must be 32 bytes in Base64");
      }
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Key(Arrays.copyOf(digest, KEY_ID_BYTES), new SecretKeySpec(bytes, "AES"));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static byte[] decoded(String base64) {
      try {
        return Base64.getDecoder().decode(base64);
      } catch (IllegalArgumentException e) {
        return new byte[0]; // the message must not repeat what was given
      }
    }
  }
}
