package org.duibiao.ledger.learning.api;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.learning.application.LearningQuery;
import org.duibiao.ledger.learning.domain.LearningKind;
import org.duibiao.ledger.learning.domain.LearningState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of learning records can be narrowed to; all of it may be left out. */
public class LearningFilter {
  @QueryParam("below")
  @Parameter(
      description = "是否含全部下级 / whether those of all below come along",
      schema = @Schema(enumeration = {"true", "false"}))
  String below;

  @QueryParam("kind")
  @Parameter(schema = @Schema(implementation = LearningKind.class))
  String kind;

  @QueryParam("from")
  @Parameter(description = "第一天 / first day", example = "2021-01-01")
  String from;

  @QueryParam("to")
  @Parameter(description = "最后一天 / last day", example = "2021-12-31")
  String to;

  @QueryParam("campaign")
  @Parameter(description = "服务于某行动的 / those that serve a campaign", example = "xzj-2021")
  String campaign;

  @QueryParam("indicator")
  @Parameter(description = "服务于某指标的 / those that serve an indicator", example = "branch-2.3")
  String indicator;

  @QueryParam("person")
  @Parameter(description = "某人参加或主讲的（工号） / those of a person, by staff number")
  String person;

  @QueryParam("state")
  @Parameter(
      description = "默认 RECORDED / RECORDED by default",
      schema = @Schema(implementation = LearningState.class))
  String state;

  @QueryParam("q")
  @Parameter(description = "主题包含 / the title contains")
  String words;

  LearningQuery query() {
    return new LearningQuery(
        Inputs.flag("below", below).orElse(false),
        Inputs.constant(LearningKind.class, "kind", kind),
        day("from", from),
        day("to", to),
        Inputs.filter("campaign", campaign),
        Inputs.filter("indicator", indicator),
        Optional.ofNullable(StaffNumber.of(Inputs.text("person", person, 64))),
        Inputs.constant(LearningState.class, "state", state).orElse(LearningState.RECORDED),
        Optional.ofNullable(Inputs.text("q", words, 200)).filter(text -> !text.isBlank()));
  }

  /** A day that a parameter names; absent stays absent. */
  public static Optional<LocalDate> day(String parameter, String text) {
    return Inputs.day(parameter, text).filter(day -> plausible(parameter, day));
  }

  private static boolean plausible(String parameter, LocalDate day) {
    if (day.getYear() < 1900 || day.getYear() > 2999) {
      throw Inputs.malformed(parameter);
    }
    return true;
  }
}
