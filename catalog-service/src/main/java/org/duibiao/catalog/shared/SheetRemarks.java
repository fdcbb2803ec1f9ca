package org.duibiao.catalog.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Remarks on a list. It holds the first {@value #MOST} of them and counts the rest, so that a list
 * of nothing but faults takes no more memory than another.
 */
public final class SheetRemarks {
  /** Most remarks that are told. */
  public static final int MOST = 1_000;

  private final List<SheetFault> first = new ArrayList<>();
  private long count;
  private SheetHeader header;

  /** From here on the columns are told as the list has them. */
  void headed(SheetHeader found) {
    header = found;
  }

  /** Where a remark stands, as people see the list; null before its heading line was found. */
  public SheetHeader.Place place(SheetFault remark) {
    return header == null || remark.column().isEmpty() ? null : header.place(remark.column());
  }

  /** Adds one. */
  public void add(SheetFault fault) {
    count++;
    if (first.size() < MOST) {
      first.add(fault);
    }
  }

  /** Adds the first of several, and the number of all. */
  public void addAll(List<SheetFault> faults, long all) {
    count += all;
    first.addAll(faults);
    first.sort(Comparator.comparingLong(SheetFault::row));
    if (first.size() > MOST) {
      first.subList(MOST, first.size()).clear();
    }
  }

  /** The first of them by row. */
  public List<SheetFault> first() {
    return List.copyOf(first);
  }

  /** How many there are. */
  public long count() {
    return count;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return count == 0;
  }
}
