package org.duibiao.chassis.paging;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;

/**
 * A place in an ordered list, opaque to callers: the sort key of the last row given, and a checksum
 * over it and the filters it was given for. A changed cursor or one used with other filters is
 * refused. It is no secret and opens nothing: what a caller may see is decided in the query.
 */
public final class Cursor {
  private static final char SEPARATOR = '\u001f';
  private static final int CHECKSUM = 12;

  private Cursor() {}

  /** The cursor after a row with this sort key. */
  public static String after(List<String> sortKey, Filters filters) {
    byte[] position =
        String.join(String.valueOf(SEPARATOR), sortKey).getBytes(StandardCharsets.UTF_8);
    byte[] checksum = checksum(position, filters);
    byte[] whole =
        ByteBuffer.allocate(CHECKSUM + position.length).put(checksum).put(position).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * The sort key that a cursor holds.
   *
   * @param parts how many values the list is sorted by
   * @throws DomainException INVALID_CURSOR if it was changed or belongs to other filters
   */
  public static List<String> read(String cursor, Filters filters, int parts) {
    byte[] whole = decoded(cursor);
    if (whole.length < CHECKSUM) {
      throw new DomainException(INVALID_CURSOR);
    }
    byte[] position = Arrays.copyOfRange(whole, CHECKSUM, whole.length);
    byte[] checksum = Arrays.copyOf(whole, CHECKSUM);
    if (!MessageDigest.isEqual(checksum, checksum(position, filters))) {
      throw new DomainException(INVALID_CURSOR);
    }
    List<String> key = split(position);
    if (key.size() != parts) {
      throw new DomainException(INVALID_CURSOR);
    }
    return key;
  }

  private static List<String> split(byte[] position) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(position)).toString();
      return List.of(text.split(String.valueOf(SEPARATOR), -1));
    } catch (CharacterCodingException e) {
      throw new DomainException(INVALID_CURSOR);
    }
  }

  private static byte[] decoded(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw new DomainException(INVALID_CURSOR);
    }
  }

  private static byte[] checksum(byte[] position, Filters filters) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(filters.text().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return Arrays.copyOf(digest.digest(position), CHECKSUM);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
