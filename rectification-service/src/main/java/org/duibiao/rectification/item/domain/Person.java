package org.duibiao.rectification.item.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import org.duibiao.chassis.access.StaffNumber;

/**
 * A person as plans and problems may mean them.
 *
 * @param number staff number, null for somebody who has none here
 * @param names the names by which they are known, in the form of {@link Names}; a plan may say one
 *     of them instead of the number
 */
public record Person(String number, Set<String> names) {
  public Person {
    number = StaffNumber.of(number);
    names = names.stream().map(Names::form).collect(toUnmodifiableSet());
  }

  /** Whether a line of staff numbers or names means this person, too, however it is written. */
  public boolean isMeantBy(String numbersOrNames) {
    return numbersOrNames != null
        && Names.in(numbersOrNames).stream()
            .anyMatch(form -> form.equals(number) || names.contains(form));
  }
}
