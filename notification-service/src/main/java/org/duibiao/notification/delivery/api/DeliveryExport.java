package org.duibiao.notification.delivery.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.file.Downloads;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.TableWriter;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.notification.delivery.infrastructure.Deliveries.Row;

/**
 * Deliveries as a file: page after page of the list itself, made whole before the answer begins, so
 * that nobody gets half a list. Who took it stands in the audit trail.
 */
@ApplicationScoped
class DeliveryExport {
  private static final Words CHINESE = Words.of("zh-CN");
  private static final String NAME = "提醒送达记录";
  private static final List<String> HEADINGS =
      List.of(
          "规则", "类别", "事项", "行动", "节点", "党组织代码", "党组织", "到期日", "收件人工号", "渠道", "状态", "决定时间", "发送时间",
          "邮件", "邮件时间", "邮件说明");

  private final Access access;
  private final AuditTrail audit;

  DeliveryExport(Access access, AuditTrail audit) {
    this.access = access;
    this.audit = audit;
  }

  /** The list as a file. */
  Response file(String format, String organisation, Function<PageRequest, Page<Row>> list) {
    OfficeType type = type(format);
    return Downloads.of(
        type.mediaType(),
        NAME + "." + type.extension(),
        out -> note(organisation, write(out, type, list)));
  }

  private static OfficeType type(String format) {
    if (format == null || format.isEmpty() || format.equals("xlsx")) {
      return OfficeType.XLSX;
    }
    if (format.equals("csv")) {
      return OfficeType.CSV;
    }
    throw Inputs.malformed("format", format, List.of("xlsx", "csv"));
  }

  private static long write(
      OutputStream out, OfficeType type, Function<PageRequest, Page<Row>> list) throws IOException {
    long rows = 0;
    try (TableWriter table = TableWriter.to(out, type, NAME, HEADINGS)) {
      String next = null;
      do {
        Page<Row> page = list.apply(PageRequest.of(PageRequest.MAX_LIMIT, next));
        for (Row row : page.items()) {
          table.row(cells(row));
        }
        rows += page.items().size();
        next = page.next();
      } while (next != null);
    }
    return rows;
  }

  private static List<?> cells(Row row) {
    return Arrays.asList(
        row.rule(),
        row.subjectKind(),
        row.title(),
        row.campaign(),
        row.milestone(),
        row.organisation(),
        row.organisationName(),
        row.dueDate().toString(),
        row.recipient(),
        CHINESE.text("problems.notification", "Channel." + row.channel()),
        CHINESE.text("problems.notification", "DeliveryState." + row.state()),
        row.decidedAt(),
        row.sentAt(),
        row.mail() == null
            ? null
            : CHINESE.text("problems.notification", "TransmissionState." + row.mail().state()),
        row.mail() == null ? null : row.mail().endedAt(),
        row.mail() == null ? null : DeliveryThrough.reason(row.mail(), CHINESE));
  }

  private void note(String organisation, long rows) {
    AuditEntry entry =
        new AuditEntry(
            "exportDeliveries",
            "list/deliveries",
            organisation,
            access.caller().posts().get(0).toString(),
            null,
            0,
            rows);
    QuarkusTransaction.requiringNew().run(() -> audit.record(entry));
  }
}
