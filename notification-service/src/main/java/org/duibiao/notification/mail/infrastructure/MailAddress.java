package org.duibiao.notification.mail.infrastructure;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** Which e-mail addresses are written to: plain ones, one at a time, without anything around. */
public final class MailAddress {
  private static final int LONGEST = 254;

  /** No quotes, comments, groups, lists or line ends, and a host with a name. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private MailAddress() {}

  /** Whether it may be written to. */
  public static boolean usable(String address) {
    if (address == null || address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
      return false;
    }
    try {
      new InternetAddress(address, true).validate();
      return true;
    } catch (AddressException e) {
      return false;
    }
  }
}
