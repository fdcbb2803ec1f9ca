package org.duibiao.chassis.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.file.FileKind;

/**
 * A file that shows something 佐证材料, kept once for an organisation and referred to by whatever it
 * shows: “一次填报、多处使用”. Invariant: it never changes, and is there as long as something refers to it.
 *
 * @param effectiveDate 生效日期, the day that it tells of, whenever it was uploaded
 * @param file the key of its bytes
 * @param references what refers to it, as {@code diagnosis/campaign/organisation}
 * @param sameContent the organisation's other evidence with the same bytes
 */
public record Evidence(
    UUID id,
    String organisation,
    String title,
    String description,
    LocalDate effectiveDate,
    Content content,
    UUID file,
    String uploadedBy,
    Instant uploadedAt,
    List<String> references,
    List<Twin> sameContent) {
  /** There is only ever one version of it. */
  public static final long VERSION = 1;

  /** The file as it was sent. */
  public record Content(String fileName, FileKind kind, long size, String sha256) {}

  /** Other evidence with the same bytes. */
  public record Twin(UUID id, String title) {}

  /** Whether nothing refers to it. */
  public boolean free() {
    return references.isEmpty();
  }
}
