package org.duibiao.ledger.figure.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.figure.application.FigureDesk;
import org.duibiao.ledger.figure.domain.Period;
import org.duibiao.ledger.figure.domain.Question;
import org.duibiao.ledger.learning.api.LearningFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures that the guides state, computed from what is on record. */
@Path("/api/ledger/v1/organisations/{organisation}/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class FigureResource {
  private static final String PERIOD =
      "年度 2021、学期 2021-spring（2月1日至8月31日）或 2021-autumn（9月1日至次年1月31日）、月份 2021-04；"
          + "默认本年度 / a year, a term or a month; this year by default";
  private static final String AS_OF =
      "截至哪一天（含），默认今天 / as of the end of which day, today by default";

  private final FigureDesk desk;
  private final FigureViews views;

  FigureResource(FigureDesk desk, FigureViews views) {
    this.desk = desk;
    this.views = views;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getFigures",
      summary = "The figures of an organisation",
      description =
          "诊断指南中的数量要求逐项对照：应完成、已完成、尚缺和未达到的人员；basis 说明是全期、截至当日折算，还是上一完整年度。usual 为“一般”要求，只提醒；veto"
              + " 为一票否决。 / Every figure that the guide states: due, done, missing, and who is"
              + " short; basis says whether the whole period, the part that is over or the last"
              + " full year is compared. What is usual only warns.")
  public FigureSheetView get(
      @PathParam("organisation") String organisation,
      @Parameter(description = PERIOD, example = "2021") @QueryParam("period") String period,
      @Parameter(description = AS_OF, example = "2021-04-20") @QueryParam("asOf") String asOf) {
    return views.sheet(desk.of(organisation, question(period, asOf)));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/below")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listFiguresBelow",
      summary = "How many figures those directly below reach",
      description =
          "直接下级各组织达到、未达到和无法统计的数量要求各有几项，以及未达到的是哪些。 / For each organisation directly"
              + " below: how many figures are met, short and not countable, and which are short.")
  public Page<FigureCountsView> below(
      @PathParam("organisation") String organisation,
      @Parameter(description = PERIOD, example = "2021") @QueryParam("period") String period,
      @Parameter(description = AS_OF, example = "2021-04-20") @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    return desk.below(organisation, question(period, asOf), page).map(FigureViews::counts);
  }

  private Question question(String period, String asOf) {
    LocalDate day = LearningFilter.day("asOf", asOf).orElseGet(desk::today);
    Period asked =
        period == null || period.isEmpty()
            ? Period.year(day.getYear())
            : Period.of(period).orElseThrow(() -> Inputs.malformed("period"));
    return new Question(asked, day);
  }
}
