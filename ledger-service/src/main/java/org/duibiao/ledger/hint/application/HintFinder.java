package org.duibiao.ledger.hint.application;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.ledger.entry.application.RevisionKept;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.Row;
import org.duibiao.ledger.entry.infrastructure.Entries;
import org.duibiao.ledger.entry.infrastructure.EntryRevisions;
import org.duibiao.ledger.hint.domain.Fingerprint;
import org.duibiao.ledger.hint.domain.FoundHint;
import org.duibiao.ledger.hint.domain.HintKind;
import org.duibiao.ledger.hint.domain.HintPart;
import org.duibiao.ledger.hint.domain.StockPhrases;
import org.duibiao.ledger.hint.infrastructure.Hints;
import org.duibiao.ledger.hint.infrastructure.Hints.Text;

/**
 * Looks through what was filed, one submission after the other, so that of two that are alike the
 * later one finds the earlier. Filing does not wait for it, and nothing comes of it but hints.
 */
@ApplicationScoped
public class HintFinder {
  private static final int AT_ONCE = 200;
  private static final int ALIKE = 70;
  private static final int MOST_OF_A_TEXT = 5;
  private static final int QUOTED = 500;

  private final Hints hints;
  private final Entries entries;
  private final EntryRevisions revisions;
  private final StockPhrases phrases;

  HintFinder(Hints hints, Entries entries, EntryRevisions revisions) {
    this.hints = hints;
    this.entries = entries;
    this.revisions = revisions;
    this.phrases = new StockPhrases(phrases());
  }

  private static List<String> phrases() {
    try (InputStream in = HintFinder.class.getResourceAsStream("/hint/stock-phrases.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void kept(@Observes RevisionKept kept) {
    hints.queue(kept.entry(), kept.number());
  }

  /** Looks through the next submissions; one that cannot be looked through keeps none waiting. */
  @Scheduled(
      every = "${duibiao.ledger.hints.find-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void find() {
    boolean more = true;
    for (int i = 0; more && i < AT_ONCE; i++) {
      try {
        more = QuarkusTransaction.requiringNew().call(this::next);
      } catch (RuntimeException e) {
        Log.error("a submission cannot be looked through for hints and is passed over", e);
        QuarkusTransaction.requiringNew().run(hints::take);
      }
    }
  }

  private boolean next() {
    Optional<Hints.Queued> queued = hints.take();
    queued.ifPresent(
        one -> {
          Entry entry = entries.findById(one.entry());
          if (entry != null && entry.revision() == one.number()) {
            revisions
                .find(one.entry(), one.number())
                .ifPresent(filed -> look(entry, filed.content()));
          }
        });
    return queued.isPresent();
  }

  private void look(Entry entry, EntryContent filed) {
    String campaign = entry.campaign();
    String organisation = entry.organisation();
    hints.forget(campaign, organisation);
    List<FoundHint> found = new ArrayList<>();
    if (filed.noProblemFound()) {
      found.add(hint(HintKind.NO_PROBLEM, organisation, HintPart.PROBLEM, null, "", List.of()));
    }
    filed.problems().forEach(row -> empty(organisation, row).ifPresent(found::add));
    compare(entry, HintPart.PRACTICE, filed.successfulPractices(), found);
    compare(entry, HintPart.CASE, filed.typicalCases(), found);
    compare(entry, HintPart.PROBLEM, filed.problems(), found);
    hints.keep(campaign, found);
  }

  /** A problem in nobody's own words, or in empty ones. */
  private Optional<FoundHint> empty(String organisation, Row row) {
    if (row.needsFact()) {
      return Optional.of(empty(HintKind.NO_FACT, organisation, row, List.of()));
    }
    return phrases
        .empty(row.text())
        .map(words -> empty(HintKind.EMPTY_PHRASE, organisation, row, words));
  }

  private static FoundHint empty(
      HintKind kind, String organisation, Row row, List<String> phrases) {
    return hint(kind, organisation, HintPart.PROBLEM, row.id(), row.text(), phrases);
  }

  private void compare(Entry entry, HintPart part, List<Row> rows, List<FoundHint> found) {
    for (Row row : rows) {
      Fingerprint own = Fingerprint.of(row.text());
      if (own.comparable() && !row.needsFact()) {
        Text text =
            new Text(
                row.id(),
                entry.campaign(),
                entry.organisation(),
                part,
                row.text(),
                own.bands(entry.campaign()));
        hints.candidates(text).stream()
            .map(other -> new Alike(other, own.likeness(Fingerprint.of(other.text()))))
            .filter(alike -> alike.likeness() >= ALIKE)
            .sorted(Comparator.comparingInt(Alike::likeness).reversed())
            .limit(MOST_OF_A_TEXT)
            .forEach(
                alike -> {
                  found.add(similar(text, alike.text(), alike.likeness()));
                  found.add(similar(alike.text(), text, alike.likeness()));
                });
        hints.keep(text);
      }
    }
  }

  private record Alike(Text text, int likeness) {}

  private static FoundHint similar(Text text, Text other, int likeness) {
    return new FoundHint(
        UUID.randomUUID(),
        HintKind.SIMILAR_TEXT,
        text.organisation(),
        text.part(),
        text.row(),
        quote(text.text()),
        List.of(),
        likeness,
        other.organisation(),
        quote(other.text()));
  }

  private static FoundHint hint(
      HintKind kind,
      String organisation,
      HintPart part,
      UUID row,
      String text,
      List<String> phrases) {
    return new FoundHint(
        UUID.randomUUID(), kind, organisation, part, row, quote(text), phrases, null, null, null);
  }

  private static String quote(String text) {
    int end = text.offsetByCodePoints(0, Math.min(QUOTED, text.codePointCount(0, text.length())));
    return end == text.length() ? text : text.substring(0, end) + "……";
  }
}
