package org.duibiao.rectification.item.domain;

import java.util.Set;

/**
 * A person as plans and problems may mean them.
 *
 * @param number staff number, null for somebody who has none here
 * @param names the names by which they are known; a plan may say one of them instead of the number
 */
public record Person(String number, Set<String> names) {
  public Person {
    names = Set.copyOf(names);
  }

  /** Whether a staff number or a name means this person. */
  public boolean isMeantBy(String numberOrName) {
    if (numberOrName == null) {
      return false;
    }
    String text = numberOrName.strip();
    return text.equals(number) || names.contains(text);
  }
}
