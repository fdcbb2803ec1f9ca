package org.duibiao.ledger.hint.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text as its pairs of neighbouring letters, blanks and punctuation left out, so that two texts
 * can be found alike without comparing each with each: of texts that have 70 in 100 pairs in
 * common, 99 in 100 share a band.
 */
public final class Fingerprint {
  /** Texts shorter than this are alike by chance. */
  public static final int SHORTEST = 12;

  private static final int BANDS = 12;
  private static final int ROWS = 3;

  private final Set<Long> pairs;

  private Fingerprint(Set<Long> pairs) {
    this.pairs = pairs;
  }

  /** The fingerprint of a text. */
  public static Fingerprint of(String text) {
    int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
    Set<Long> pairs = new HashSet<>();
    for (int i = 0; i + 1 < letters.length; i++) {
      pairs.add(((long) letters[i] << 32) | letters[i + 1]);
    }
    return new Fingerprint(pairs);
  }

  /** Whether the text is long enough to be compared. */
  public boolean comparable() {
    return pairs.size() >= SHORTEST - 1;
  }

  /**
   * Numbers of which texts that are alike have one in common.
   *
   * @param salt keeps texts of different campaigns apart
   */
  public List<Long> bands(String salt) {
    long[] smallest = new long[BANDS * ROWS];
    Arrays.fill(smallest, Long.MAX_VALUE);
    for (long pair : pairs) {
      for (int i = 0; i < smallest.length; i++) {
        smallest[i] = Math.min(smallest[i], mixed(pair + 0x9E3779B97F4A7C15L * (i + 1)));
      }
    }
    List<Long> bands = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      long value = mixed(salt.hashCode() * 31L + band);
      for (int row = 0; row < ROWS; row++) {
        value = mixed(value ^ smallest[band * ROWS + row]);
      }
      bands.add(value);
    }
    return bands;
  }

  /** How many in a hundred of both texts' pairs they have in common. */
  public int likeness(Fingerprint other) {
    Set<Long> common = new HashSet<>(pairs);
    common.retainAll(other.pairs);
    int all = pairs.size() + other.pairs.size() - common.size();
    return all == 0 ? 0 : 100 * common.size() / all;
  }

  /** Spreads a number over all (the finalizer of SplitMix64). */
  private static long mixed(long number) {
    long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
