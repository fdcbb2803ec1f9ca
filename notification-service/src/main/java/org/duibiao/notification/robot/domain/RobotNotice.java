package org.duibiao.notification.robot.domain;

import java.time.LocalDate;
import org.duibiao.notification.inbox.domain.MessageKind;

/**
 * What a group is told of: facts without any name of the late. Invariant: beside the campaign and
 * the milestone only numbers; there is no place in it for an organisation or a person.
 *
 * @param kind null for something sent to try the robot
 * @param campaign its name
 * @param title the milestone's title, which is the same for all who owe; null where there is none
 * @param subjects how many things
 * @param organisations of how many organisations
 */
public record RobotNotice(
    MessageKind kind,
    String subjectKind,
    String campaign,
    String title,
    LocalDate dueDate,
    long subjects,
    long organisations) {
  /** Something sent to try the robot. */
  public static RobotNotice trial() {
    return new RobotNotice(null, null, null, null, null, 0, 0);
  }
}
