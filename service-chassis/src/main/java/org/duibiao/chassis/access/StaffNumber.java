package org.duibiao.chassis.access;

import java.util.Locale;
import org.duibiao.chassis.text.VisibleText;

/**
 * A person's id 工号 in the one form in which it is compared: as Keycloak writes user names, in lower
 * case, without spaces around, characters of full width or of none. Whoever types it otherwise
 * means the same person.
 */
public final class StaffNumber {
  private StaffNumber() {}

  /** The form in which it is compared; null stays null. */
  public static String of(String typed) {
    return typed == null ? null : VisibleText.line(typed).toLowerCase(Locale.ROOT);
  }
}
