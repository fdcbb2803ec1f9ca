package org.duibiao.catalog.shared;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import java.util.UUID;
import java.util.regex.Pattern;
import org.duibiao.chassis.problem.DomainException;

/**
 * The form of codes: lower-case letters, digits and hyphens. What has another form names nothing.
 */
public final class Codes {
  /** Form of an organisation's, a guide's, a campaign's and a milestone's code. */
  public static final String FORM = "[a-z0-9][a-z0-9-]{0,62}";

  /** Form of a staff number; spaces around it are forgiven, what cannot be seen is not. */
  public static final String STAFF_NUMBER = "\\s*[\\p{L}\\p{N}._@+-]+\\s*";

  private static final Pattern CODE = Pattern.compile(FORM);
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private Codes() {}

  /** Whether a text has the form of a code. */
  public static boolean isCode(String text) {
    return text != null && CODE.matcher(text).matches();
  }

  /** The code in a path; nothing can have another form. */
  public static String inPath(String text) {
    if (!isCode(text)) {
      throw new DomainException(NOT_FOUND);
    }
    return text;
  }

  /** The number in a path. */
  public static int numberInPath(String text) {
    if (text == null || !NUMBER.matcher(text).matches()) {
      throw new DomainException(NOT_FOUND);
    }
    return Integer.parseInt(text);
  }

  /** The id in a path. */
  public static UUID idInPath(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new DomainException(NOT_FOUND);
    }
  }
}
