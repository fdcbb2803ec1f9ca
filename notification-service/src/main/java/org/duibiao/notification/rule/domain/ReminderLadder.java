package org.duibiao.notification.rule.domain;

import static java.util.stream.Collectors.joining;
import static org.duibiao.notification.NotificationProblem.REMINDER_RULES_UNUSABLE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.inbox.domain.Template;
import org.duibiao.notification.quiet.domain.QuietHours;

/**
 * All rungs by which people of a campaign are told, with the words of those that have their own and
 * the hours in which nobody is told. Invariant of one in force: {@link #requireUsable} accepts it.
 */
public record ReminderLadder(
    QuietHours quietHours, List<ReminderRule> rules, List<Template> templates) {
  /** Most days between a rung and the due date. */
  public static final int FARTHEST = 120;

  public ReminderLadder {
    rules = List.copyOf(rules);
    templates = List.copyOf(templates);
  }

  /**
   * Refuses rungs that are named or placed twice, that go through a channel which does not work,
   * that ask for words which are not there, and words with names that mean nothing.
   *
   * @param available the channels that work
   * @throws DomainException REMINDER_RULES_UNUSABLE with every place
   */
  public ReminderLadder requireUsable(Set<Channel> available) {
    List<Fault> faults = new ArrayList<>();
    templates(faults);
    Set<String> codes = new HashSet<>();
    Set<List<Object>> rungs = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      ReminderRule rule = rules.get(i);
      String at = "/rules/" + i;
      if (!codes.add(rule.code())) {
        faults.add(new Fault(at + "/code", "rules.code-twice", rule.code()));
      }
      if (!rungs.add(List.of(rule.subjectKind(), rule.audience(), rule.offset(), rule.unit()))) {
        faults.add(new Fault(at, "rules.rung-twice"));
      }
      check(rule, at, faults);
      channels(rule, at, available, faults);
    }
    if (!faults.isEmpty()) {
      throw new DomainException(REMINDER_RULES_UNUSABLE, faults);
    }
    return this;
  }

  private void check(ReminderRule rule, String at, List<Fault> faults) {
    boolean review = rule.subjectKind() == SubjectKind.REVIEW;
    if (review != (rule.audience() == Audience.REVIEWER)) {
      faults.add(new Fault(at + "/audience", "rules.reviewer"));
    }
    if (review && rule.offset() < 0) {
      faults.add(new Fault(at + "/offsetDays", "rules.review-before"));
    }
    if (rule.template() != null
        && templates.stream().noneMatch(one -> one.name().equals(rule.template()))) {
      faults.add(new Fault(at + "/template", "rules.template-unknown", rule.template()));
    }
  }

  private static void channels(
      ReminderRule rule, String at, Set<Channel> available, List<Fault> faults) {
    String usable = available.stream().sorted().map(Channel::name).collect(joining(" "));
    rule.channels().stream()
        .filter(channel -> !available.contains(channel))
        .forEach(
            channel ->
                faults.add(new Fault(at + "/channels", "rules.channel", channel.name(), usable)));
    if (new HashSet<>(rule.channels()).size() < rule.channels().size()) {
      faults.add(new Fault(at + "/channels", "rules.channel-twice"));
    }
    if (available.contains(Channel.EMAIL)
        && rule.channels().contains(Channel.EMAIL)
        && !rule.channels().contains(Channel.INBOX)) {
      faults.add(new Fault(at + "/channels", "rules.email-with-inbox"));
    }
  }

  private void templates(List<Fault> faults) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < templates.size(); i++) {
      Template one = templates.get(i);
      String at = "/templates/" + i;
      if (!names.add(one.name())) {
        faults.add(new Fault(at + "/name", "rules.template-twice", one.name()));
      }
      if (rules.stream().noneMatch(rule -> one.name().equals(rule.template()))) {
        faults.add(new Fault(at, "rules.template-unused", one.name()));
      }
      placeholders(one.zh(), at + "/zh", faults);
      placeholders(one.en(), at + "/en", faults);
    }
  }

  private static void placeholders(Template.Words words, String at, List<Fault> faults) {
    Set<String> unknown = words.unknown();
    if (!unknown.isEmpty()) {
      faults.add(
          new Fault(
              at,
              "rules.placeholder",
              String.join(" ", unknown),
              Template.NAMES.stream()
                  .sorted()
                  .map(name -> "{" + name + "}")
                  .collect(joining(" "))));
    }
  }
}
