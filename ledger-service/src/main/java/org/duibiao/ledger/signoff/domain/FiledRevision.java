package org.duibiao.ledger.signoff.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A revision as it stands on a sheet to be signed. Invariant: its code is derived from everything
 * the sheet says, so a paper that says anything else has another code.
 *
 * @param rows in the columns of annex 2, without the running number
 * @param notes what stands under the table, such as who is missing and why
 */
public record FiledRevision(
    FiledKind kind,
    String campaign,
    String campaignTitle,
    String organisation,
    String organisationName,
    int number,
    Instant submittedAt,
    String filledInBy,
    String responsiblePerson,
    String signedOffBy,
    List<SheetRow> rows,
    List<String> notes) {
  private static final int SHOWN = 8;

  /**
   * A row as it was filed.
   *
   * @param cells 成功经验, 典型案例, 存在问题, 备注
   */
  public record SheetRow(String organisation, String name, List<String> cells) {}

  /** The code, such as {@code XZJ2021-DEPT01B1-R2-7F3A9C41}. */
  public String code() {
    return String.join(
        "-",
        onPaper(campaign),
        onPaper(organisation),
        kind.letter() + number,
        digest().substring(0, SHOWN).toUpperCase(Locale.ROOT));
  }

  /** A code as it stands on paper: capitals without dashes. */
  public static String onPaper(String code) {
    return code.replace("-", "").toUpperCase(Locale.ROOT);
  }

  /** SHA-256 over all it says, each part with its length before it; names may change later. */
  private String digest() {
    StringBuilder all = new StringBuilder();
    add(all, kind.name(), campaign, organisation, Integer.toString(number));
    add(all, submittedAt.truncatedTo(ChronoUnit.MILLIS).toString());
    add(all, filledInBy, responsiblePerson, signedOffBy);
    for (SheetRow row : rows) {
      add(all, row.organisation());
      row.cells().forEach(cell -> add(all, cell));
    }
    notes.forEach(note -> add(all, note));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(StringBuilder all, String... parts) {
    for (String part : parts) {
      String said = part == null ? "" : part;
      all.append(said.length()).append(':').append(said).append(';');
    }
  }
}
