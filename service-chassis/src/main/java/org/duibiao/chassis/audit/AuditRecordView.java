package org.duibiao.chassis.audit;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.duibiao.chassis.time.ChinaTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One record of the audit trail as an auditor reads it. */
@Schema(name = "AuditRecord", description = "审计记录 / one act, or one refused attempt")
public record AuditRecordView(
    @Schema(examples = "1024") long id,
    @Schema(description = "业务时间 / by the domain clock") OffsetDateTime at,
    @Schema(description = "实际时间 / by the real clock") OffsetDateTime recordedAt,
    AuditOutcome outcome,
    @Schema(
            description = "工号，system 为系统自身 / staff number; the service itself is system",
            examples = "secretary-dept-01")
        String person,
    @Schema(
            description = "所用职务；被拒绝的为其全部职务 / the post used; of a refused attempt all posts held",
            examples = "secretary@dept-01")
        String post,
    @Schema(description = "授权代办 / the delegation used, null for one's own post") UUID delegation,
    @Schema(description = "委托人工号 / for whom it was done by that delegation") String onBehalfOf,
    @Schema(description = "操作，即接口的 operationId / the operation", examples = "acceptEntry")
        String action,
    @Schema(examples = "entry/xzj-2021/dept-01-b1") String subject,
    @Schema(examples = "dept-01-b1") String organisation,
    @Schema(description = "理由；被拒绝的为原因 / why; of a refused attempt the kind of refusal")
        String reason,
    long versionBefore,
    long versionAfter,
    @Schema(description = "客户端 / the OAuth client", examples = "duibiao-swagger") String client,
    @Schema(description = "来源地址 / the address it came from", examples = "127.0.0.1") String source,
    String correlationId) {

  static AuditRecordView of(Tuple row) {
    return new AuditRecordView(
        row.get("id", Long.class),
        at(row, "domain_time"),
        at(row, "real_time"),
        AuditOutcome.valueOf(row.get("outcome", String.class)),
        row.get("person", String.class),
        row.get("post", String.class),
        row.get("delegation", UUID.class),
        row.get("delegator", String.class),
        row.get("action", String.class),
        row.get("subject", String.class),
        row.get("organisation", String.class),
        row.get("reason", String.class),
        row.get("version_before", Long.class),
        row.get("version_after", Long.class),
        row.get("client", String.class),
        row.get("source", String.class),
        row.get("correlation_id", String.class));
  }

  private static OffsetDateTime at(Tuple row, String column) {
    return ChinaTime.shown(row.get(column, Instant.class));
  }
}
