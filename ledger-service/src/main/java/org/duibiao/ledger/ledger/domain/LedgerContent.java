package org.duibiao.ledger.ledger.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a unit has filed: the accepted revisions from below, who is missing and why, and what was
 * taken in later.
 */
public record LedgerContent(List<Pin> rows, List<Missing> missing, List<Supplement> supplements) {
  /** Nothing filed. */
  public static final LedgerContent EMPTY = new LedgerContent(List.of(), List.of(), List.of());

  /** Keeps the lists as they are given. */
  public LedgerContent(List<Pin> rows, List<Missing> missing, List<Supplement> supplements) {
    this.rows = List.copyOf(rows);
    this.missing = List.copyOf(missing);
    this.supplements = List.copyOf(supplements);
  }

  /** An accepted revision from directly below. */
  public record Pin(String organisation, int revision) {}

  /** 缺报说明: who is missing, and why. */
  public record Missing(String organisation, String explanation) {}

  /** 补报: an accepted revision that was taken in after filing. */
  public record Supplement(String organisation, int revision, Instant takenInAt) {}

  /** This with revisions taken in later; who is among them is missing no more. */
  LedgerContent with(List<Pin> later, Instant now) {
    Map<String, Pin> pins = new LinkedHashMap<>();
    rows.forEach(pin -> pins.put(pin.organisation(), pin));
    later.forEach(pin -> pins.put(pin.organisation(), pin));
    List<Supplement> taken = new ArrayList<>(supplements);
    later.forEach(pin -> taken.add(new Supplement(pin.organisation(), pin.revision(), now)));
    List<Missing> still =
        missing.stream().filter(one -> !pins.containsKey(one.organisation())).toList();
    return new LedgerContent(List.copyOf(pins.values()), still, taken);
  }

  /** Those of the accepted revisions below that are not here, or here in an older revision. */
  public List<Pin> newerAmong(List<Pin> accepted) {
    return accepted.stream()
        .filter(
            pin ->
                rows.stream()
                    .noneMatch(
                        have ->
                            have.organisation().equals(pin.organisation())
                                && have.revision() >= pin.revision()))
        .toList();
  }
}
