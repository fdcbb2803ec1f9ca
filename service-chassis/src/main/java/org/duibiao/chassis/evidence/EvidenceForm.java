package org.duibiao.chassis.evidence;

import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duibiao.chassis.office.SheetDays;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.text.SafeText;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * A file with what its sender says of it, as a browser's form sends it. As strict as JSON: no field
 * that is unknown, none twice.
 */
public final class EvidenceForm {
  private static final String FILE = "file";
  private static final String TITLE = "title";
  private static final String DESCRIPTION = "description";
  private static final String EFFECTIVE_DATE = "effectiveDate";
  private static final Set<String> KNOWN =
      new TreeSet<>(Set.of(FILE, TITLE, DESCRIPTION, EFFECTIVE_DATE));

  private final Map<String, Collection<FormValue>> values;
  private final List<Fault> faults = new ArrayList<>();

  private EvidenceForm(Map<String, Collection<FormValue>> values) {
    this.values = values;
  }

  /** What was sent. */
  record Sent(EvidenceRequest request, Path file, String fileName) {}

  /** How the API's document tells it. */
  @Schema(name = "EvidenceUpload")
  public record Described(
      @Schema(required = true, type = SchemaType.STRING, format = "binary") String file,
      @Schema(required = true, examples = "4月主题党日签到表", maxLength = 200) String title,
      @Schema(maxLength = 2_000) String description,
      @Schema(required = true, examples = "2021-04-07") LocalDate effectiveDate) {}

  /**
   * Reads a form.
   *
   * @throws DomainException MALFORMED_REQUEST with the places that cannot be read
   */
  static Sent read(MultipartFormDataInput input) {
    if (input == null) {
      throw new DomainException(MALFORMED_REQUEST, List.of(new Fault("", "body.missing")));
    }
    return new EvidenceForm(input.getValues()).sent();
  }

  private Sent sent() {
    values.forEach(this::check);
    FormValue file = first(FILE);
    if (file == null || !file.isFileItem()) {
      faults.add(new Fault("/" + FILE, "file.missing"));
    }
    EvidenceRequest request = new EvidenceRequest(text(TITLE), text(DESCRIPTION), day());
    if (!faults.isEmpty()) {
      throw new DomainException(MALFORMED_REQUEST, faults);
    }
    return new Sent(request, file.getFileItem().getFile(), file.getFileName());
  }

  private void check(String name, Collection<FormValue> given) {
    if (!KNOWN.contains(name)) {
      faults.add(new Fault("/" + name, "body.unknown-field", String.join(", ", KNOWN)));
    } else if (given.size() > 1) {
      faults.add(new Fault("/" + name, "body.duplicate-field"));
    }
  }

  private FormValue first(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }

  /** A part without a charset is UTF-8, as browsers send it. */
  private String text(String name) {
    FormValue value = first(name);
    if (value == null) {
      return null;
    }
    String text = value.isFileItem() ? null : value.getValue();
    if (text == null || !SafeText.is(text)) {
      faults.add(new Fault("/" + name, text == null ? "body.invalid-value" : "body.nul"));
      return null;
    }
    return text;
  }

  private LocalDate day() {
    String text = text(EFFECTIVE_DATE);
    if (text == null || text.isBlank()) {
      return null;
    }
    Optional<LocalDate> day = SheetDays.day(text.strip());
    if (day.isEmpty()) {
      faults.add(new Fault("/" + EFFECTIVE_DATE, "query.day", text));
    }
    return day.orElse(null);
  }
}
