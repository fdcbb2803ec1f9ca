package org.duibiao.ledger.entry.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Two states of an entry side by side: its rows, and what stands beside them. */
public record EntryComparison(
    RowComparison successfulPractices,
    RowComparison typicalCases,
    RowComparison problems,
    List<FieldChange> fields) {

  /** Something beside the rows that is other now, as text; null where it was, or is, nothing. */
  public record FieldChange(String field, String before, String after) {}

  /** A state of an entry: what it says, and who filled it in, answers for it and signed it. */
  public record State(
      EntryContent content, String filledInBy, String responsiblePerson, String signedOffBy) {
    /** Before the first submission. */
    public static final State NOTHING = new State(EntryContent.EMPTY, null, null, null);
  }

  /** Compares two states. */
  public static EntryComparison of(State before, State after) {
    EntryContent was = before.content();
    EntryContent is = after.content();
    List<FieldChange> fields = new ArrayList<>();
    field(fields, "remarks", was.remarks(), is.remarks());
    field(fields, "noProblemFound", was.noProblemFound(), is.noProblemFound());
    field(fields, "filledInBy", before.filledInBy(), after.filledInBy());
    field(fields, "responsiblePerson", before.responsiblePerson(), after.responsiblePerson());
    field(fields, "signedOffBy", before.signedOffBy(), after.signedOffBy());
    return new EntryComparison(
        RowComparison.of(was.successfulPractices(), is.successfulPractices()),
        RowComparison.of(was.typicalCases(), is.typicalCases()),
        RowComparison.of(was.problems(), is.problems()),
        List.copyOf(fields));
  }

  private static void field(List<FieldChange> fields, String name, Object was, Object is) {
    if (!Objects.equals(was, is)) {
      fields.add(new FieldChange(name, Objects.toString(was, null), Objects.toString(is, null)));
    }
  }

  /** Whether nothing differs. */
  public boolean same() {
    return fields.isEmpty() && successfulPractices.same() && typicalCases.same() && problems.same();
  }
}
