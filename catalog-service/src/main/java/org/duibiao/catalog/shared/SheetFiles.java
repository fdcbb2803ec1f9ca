package org.duibiao.catalog.shared;

import static org.duibiao.catalog.CatalogProblem.INVALID_CONTENT;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.TableWriter;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;

/** Lists that come and go as files over HTTP. */
public final class SheetFiles {
  private SheetFiles() {}

  /** Whether an import is to be carried out, or only looked through. */
  public static boolean applies(String mode) {
    if ("apply".equals(mode) || "validate".equals(mode)) {
      return mode.equals("apply");
    }
    throw Inputs.malformed("mode", mode, List.of("validate", "apply"));
  }

  /** Does something with a file that was sent, and removes it. */
  public static <T> T with(File sent, Function<Path, T> what) {
    Path path = Inputs.present(sent).toPath();
    try {
      return what.apply(path);
    } finally {
      remove(path);
    }
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The failure of an import with faults; each at its row and column. */
  public static DomainException refused(SheetRemarks faults, Warnings words) {
    return new DomainException(
        INVALID_CONTENT,
        faults.first().stream()
            .map(
                one ->
                    new DomainException.Fault(
                        pointer(one, faults.place(one)),
                        "import.told",
                        words.remarkInPlace(one, faults.place(one))))
            .toList());
  }

  private static String pointer(SheetFault fault, SheetHeader.Place place) {
    String column = fault.column().startsWith("#") ? place.letter() : fault.column();
    return "/rows/" + fault.row() + (column.isEmpty() ? "" : "/" + column);
  }

  /** An empty list with headings, to be filled in. */
  public static Response template(String format, String name, SheetColumns columns) {
    OfficeType type = "csv".equalsIgnoreCase(format) ? OfficeType.CSV : OfficeType.XLSX;
    if (format != null && !format.equalsIgnoreCase(type.extension())) {
      throw Inputs.malformed("format", format, List.of("xlsx", "csv"));
    }
    StreamingOutput list = out -> TableWriter.to(out, type, name, columns.template()).close();
    String encoded = URLEncoder.encode(name + "." + type.extension(), StandardCharsets.UTF_8);
    return Response.ok(list, type.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"template.%s\"; filename*=UTF-8''%s"
                .formatted(type.extension(), encoded))
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
