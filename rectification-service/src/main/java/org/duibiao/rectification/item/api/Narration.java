package org.duibiao.rectification.item.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.item.application.ItemStory.Chapter;
import org.duibiao.rectification.item.domain.Change;
import org.duibiao.rectification.item.domain.HistoryEntry;
import org.duibiao.rectification.item.domain.ItemAction;
import org.duibiao.rectification.item.domain.ItemState;

/** Puts a step of an item's history into one sentence of the reader's language. */
public final class Narration {
  private static final String BUNDLE = "problems.rectification";
  private static final String SYSTEM = "system";
  private static final Pattern DAY =
      Pattern.compile("(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])");
  private static final Pattern FULL_STOP = Pattern.compile("[。．.]++$");

  private final Words words;

  public Narration(Words words) {
    this.words = words;
  }

  /** One sentence that tells the step. */
  public String sentence(Chapter chapter) {
    HistoryEntry step = chapter.step();
    return text(
        "story.sentence",
        text(
            "story.when",
            DateTimeFormatter.ofPattern(text("story.time"), Locale.ROOT)
                .format(ChinaTime.shown(step.at()))),
        who(chapter),
        text(deed(chapter)),
        evidence(chapter),
        reason(chapter),
        chapter.changes().stream().map(this::told).collect(Collectors.joining()));
  }

  /** A plan that is sent again corrects the one before, or changes nothing. */
  private static String deed(Chapter chapter) {
    HistoryEntry step = chapter.step();
    String deed = "story." + step.action();
    if (step.action() != ItemAction.PLAN || step.from() != ItemState.IN_PROGRESS) {
      return deed;
    }
    return deed + (chapter.changes().isEmpty() ? ".unchanged" : ".corrected");
  }

  private String who(Chapter chapter) {
    if (chapter.step().person().equals(SYSTEM)) {
      return text("story.system");
    }
    String name =
        chapter.role() == null
            ? chapter.name()
            : text(
                "story.holder",
                chapter.name(),
                chapter.organisation(),
                text("story.role." + chapter.role()));
    return chapter.delegator() == null ? name : text("story.delegated", name, chapter.delegator());
  }

  private String evidence(Chapter chapter) {
    return chapter.evidence().isEmpty() ? "" : text("story.evidence", chapter.evidence().size());
  }

  /** The former words of a problem are told as a change, if that was noted. */
  private String reason(Chapter chapter) {
    HistoryEntry step = chapter.step();
    boolean said = step.reason() != null && !step.reason().isBlank();
    boolean told = step.action() == ItemAction.REWORD && !chapter.changes().isEmpty();
    return said && !told ? text("story.reason", phrase(step.reason())) : "";
  }

  private String told(Change change) {
    return change.before() == null
        ? text("story.set", change.field(), phrase(change.after()))
        : text("story.changed", change.field(), phrase(change.before()), phrase(change.after()));
  }

  /** What was written, as part of a sentence: days in words, and without a full stop of its own. */
  private String phrase(String written) {
    if (written == null) {
      return "";
    }
    String open = FULL_STOP.matcher(written.strip()).replaceFirst("");
    return DAY.matcher(open).replaceAll(day -> Matcher.quoteReplacement(inWords(day.group())));
  }

  private String inWords(String day) {
    try {
      return DateTimeFormatter.ofPattern(text("story.day"), Locale.ROOT)
          .format(LocalDate.parse(day));
    } catch (DateTimeParseException noDay) {
      return day;
    }
  }

  private String text(String key, Object... arguments) {
    return words.text(BUNDLE, key, arguments);
  }
}
