package org.duibiao.ledger.lists;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.file.Downloads;
import org.duibiao.chassis.office.TableWriter;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.Words;

/**
 * A whole list as a file: page after page of the list itself, so it has what the list has, for the
 * same caller, and no more than a page of it is held. Who took which list stands in the audit
 * trail.
 */
@ApplicationScoped
public class ListExport {
  private static final Words CHINESE = Words.of("zh-CN");

  private final Access access;
  private final AuditTrail audit;

  ListExport(Access access, AuditTrail audit) {
    this.access = access;
    this.audit = audit;
  }

  /** A column: its heading, and what stands in it. */
  public record Column<T>(String heading, Function<T, ?> value) {}

  /**
   * Which list is taken.
   *
   * @param operation its operationId
   * @param name in Chinese; the file and the sheet are called so
   * @param ascii the same for programs that know no other letters
   * @param campaign of which campaign
   * @param organisation the organisation asked for, if one was
   */
  public record Taken(
      String operation,
      String name,
      String ascii,
      String campaign,
      Optional<String> organisation) {}

  /** The list as a file. */
  public <T> Response file(
      Taken taken,
      ListFormat format,
      List<Column<T>> columns,
      Function<PageRequest, Page<T>> list) {
    Page<T> first = list.apply(PageRequest.of(PageRequest.MAX_LIMIT, null));
    String extension = "." + format.type().extension();
    return Downloads.of(
        format.type().mediaType(),
        taken.name() + "（" + taken.campaign() + "）" + extension,
        taken.ascii() + "-" + taken.campaign() + extension,
        out -> note(taken, write(out, taken, format, columns, first, list)));
  }

  private static <T> long write(
      OutputStream out,
      Taken taken,
      ListFormat format,
      List<Column<T>> columns,
      Page<T> first,
      Function<PageRequest, Page<T>> list)
      throws IOException {
    List<String> headings = columns.stream().map(Column::heading).toList();
    long rows = 0;
    try (TableWriter table = TableWriter.to(out, format.type(), taken.name(), headings)) {
      Page<T> page = first;
      while (true) {
        for (T row : page.items()) {
          table.row(columns.stream().map(column -> shown(column.value().apply(row))).toList());
        }
        rows += page.items().size();
        if (page.next() == null) {
          return rows;
        }
        page = list.apply(PageRequest.of(PageRequest.MAX_LIMIT, page.next()));
      }
    }
  }

  /** As people read it: states and the like in Chinese. */
  private static Object shown(Object value) {
    if (value instanceof Enum<?> constant) {
      String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
      return CHINESE.text("problems.ledger", key);
    }
    return value;
  }

  private void note(Taken taken, long rows) {
    AuditEntry entry =
        new AuditEntry(
            taken.operation(),
            "list/" + taken.ascii() + "/" + taken.campaign(),
            taken.organisation().orElse(null),
            access.caller().posts().get(0).toString(),
            null,
            0,
            rows);
    QuarkusTransaction.requiringNew().run(() -> audit.record(entry));
  }
}
