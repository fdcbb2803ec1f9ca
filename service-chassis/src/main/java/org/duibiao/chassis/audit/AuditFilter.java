package org.duibiao.chassis.audit;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which records of the audit trail are looked for; a {@code @BeanParam}. Absent filters match all.
 */
public class AuditFilter {
  private static final int LONGEST = 500;

  @QueryParam("organisation")
  @Parameter(description = "党组织代码，含其下级 / an organisation and what is below it")
  String organisation;

  @QueryParam("person")
  @Parameter(description = "操作人工号，或委托人工号 / who did it, or for whom it was done")
  String person;

  @QueryParam("action")
  @Parameter(description = "操作，即接口的 operationId / the operation")
  String action;

  @QueryParam("subject")
  @Parameter(description = "对象，如 entry/xzj-2021/dept-01-b1 / what it was done to")
  String subject;

  @QueryParam("outcome")
  @Parameter(
      description = "结果 / how it ended",
      schema = @Schema(implementation = AuditOutcome.class))
  String outcome;

  @QueryParam("client")
  @Parameter(description = "客户端 / the OAuth client")
  String client;

  @QueryParam("correlationId")
  @Parameter(description = "请求编号 X-Correlation-ID / the id of one request")
  String correlationId;

  @QueryParam("from")
  @Parameter(
      description = "业务时间不早于，含 / not before, by the domain clock",
      schema = @Schema(implementation = OffsetDateTime.class))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "业务时间早于，不含 / before, by the domain clock",
      schema = @Schema(implementation = OffsetDateTime.class))
  String to;

  /**
   * The organisation whose subtree is meant, or null.
   *
   * @throws DomainException MALFORMED_REQUEST if the parameter is there and empty
   */
  String organisation() {
    return Inputs.filter("organisation", organisation).orElse(null);
  }

  /**
   * The values by the name of their condition, in a fixed order.
   *
   * @throws DomainException MALFORMED_REQUEST for a time or an outcome that is none
   */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, "person", StaffNumber.of(Inputs.text("person", person, LONGEST)));
    put(values, "action", Inputs.text("action", action, LONGEST));
    put(values, "subject", Inputs.text("subject", subject, LONGEST));
    put(
        values,
        "outcome",
        Inputs.constant(AuditOutcome.class, "outcome", outcome).map(Enum::name).orElse(null));
    put(values, "client", Inputs.text("client", client, LONGEST));
    put(values, "correlationId", Inputs.text("correlationId", correlationId, LONGEST));
    put(values, "from", time("from", from));
    put(values, "to", time("to", to));
    return values;
  }

  private static void put(Map<String, Object> values, String name, Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private static OffsetDateTime time(String parameter, String text) {
    try {
      return text == null ? null : ChinaTime.moment(text.replace(' ', '+'));
    } catch (DateTimeException e) {
      throw Inputs.malformed(parameter);
    }
  }
}
