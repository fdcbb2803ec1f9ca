package org.duibiao.chassis.office;

import static org.duibiao.chassis.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duibiao.chassis.problem.DomainException;

/** The kinds of file that are read and written. */
public enum OfficeType {
  /** A workbook. */
  XLSX(OfficeType.XLSX_TYPE),
  /** A text document. */
  DOCX(OfficeType.DOCX_TYPE),
  /** Comma-separated values. */
  CSV(OfficeType.CSV_TYPE);

  /** Media type of a workbook. */
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Media type of a text document. */
  public static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** Media type of comma-separated values. */
  public static final String CSV_TYPE = "text/csv";

  private final String mediaType;

  OfficeType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The kind that a Content-Type names, whatever its parameters. */
  public static Optional<OfficeType> ofMediaType(String contentType) {
    if (contentType == null) {
      return Optional.empty();
    }
    int end = contentType.indexOf(';');
    String bare = (end < 0 ? contentType : contentType.substring(0, end)).strip();
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(bare.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /**
   * The one of some kinds that a Content-Type names.
   *
   * @throws DomainException UNSUPPORTED_MEDIA_TYPE naming those that are taken
   */
  public static OfficeType among(String contentType, OfficeType... taken) {
    List<OfficeType> all = List.of(taken);
    return ofMediaType(contentType)
        .filter(all::contains)
        .orElseThrow(
            () ->
                new DomainException(
                    UNSUPPORTED_MEDIA_TYPE,
                    List.of(
                        new DomainException.Fault(
                            "Content-Type",
                            "header.content-type",
                            all.stream()
                                .map(OfficeType::mediaType)
                                .collect(Collectors.joining(", "))))));
  }

  public String mediaType() {
    return mediaType;
  }

  /** Ending of a file's name, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
