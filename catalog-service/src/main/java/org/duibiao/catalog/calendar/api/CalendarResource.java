package org.duibiao.catalog.calendar.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.calendar.application.CalendarService;
import org.duibiao.catalog.calendar.application.CalendarService.Announcement;
import org.duibiao.catalog.calendar.application.CalendarService.Reading;
import org.duibiao.catalog.calendar.domain.CalendarDay;
import org.duibiao.catalog.shared.Keepers;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.WorkingDays.Kind;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Public holidays, by which working days are counted everywhere. */
@Path("/api/catalog/v1/calendars/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars", description = "节假日安排 / Public holidays and working days")
public class CalendarResource {
  private final CalendarService calendars;
  private final Keepers keepers;
  private final Inputs inputs;

  CalendarResource(CalendarService calendars, Keepers keepers, Inputs inputs) {
    this.calendars = calendars;
    this.keepers = keepers;
    this.inputs = inputs;
  }

  /** Scope: none; holidays are the same for everybody. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getHolidayCalendar",
      summary = "读取一年的节假日安排 / Read a year's public holidays",
      description =
          """
          一年的放假和调休上班日期，依据国务院办公厅通知；2021—2026 年已内置（版本 0）。未知的年份为 404，按周一至周五计算
          工作日。需要职务：任何职务。

          A year's holidays and the weekends worked instead, by the notice of the State Council's General
          Office; 2021 to 2026 are built in (version 0). 404 for a year that is not known, of which
          Monday to Friday are counted. Roles: any.""")
  public RestResponse<HolidayCalendarView> get(@PathParam("year") String year) {
    return answer(calendars.get(number(year)).orElseThrow(() -> new DomainException(NOT_FOUND)));
  }

  /** Scope: none; holidays are the same for everybody. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(OFFICE)
  @Operation(
      operationId = "saveHolidayCalendar",
      summary = "录入一年的节假日安排 / Put a year's public holidays in",
      description =
          """
          录入一年的节假日安排，整体替换，各服务随后按此计算工作日。需要职务：党委工作部。

          Puts a year's holidays in, all at once; every service counts by them from then on. Roles: office.""")
  public RestResponse<HolidayCalendarView> save(
      @PathParam("year") String year,
      @Parameter(
              description =
                  "读取时得到的 ETag，未知的年份为 \"0\" / the ETag that was read, \"0\" for a new year",
              required = true,
              example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      HolidayCalendarRequest request) {
    int number = number(year);
    return answer(
        calendars.save(
            number,
            ifMatch,
            inputs.later(request, HolidayCalendarRequest::toAnnouncement),
            keepers.caller()));
  }

  private static int number(String year) {
    int number = Inputs.number(year);
    if (number < 2000 || number > 2100) {
      throw new DomainException(NOT_FOUND);
    }
    return number;
  }

  private static RestResponse<HolidayCalendarView> answer(Reading reading) {
    return ResponseBuilder.ok(HolidayCalendarView.of(reading))
        .header(HttpHeaders.ETAG, IfMatch.etag(reading.version()))
        .build();
  }

  /** A year's calendar. */
  @Schema(name = "HolidayCalendar", description = "一年的节假日安排 / A year's public holidays")
  public record HolidayCalendarView(
      @Schema(examples = "2021") int year,
      @Schema(examples = "国办发明电〔2020〕27号") String notice,
      List<HolidayView> days,
      @Schema(description = "0：内置 / 0: built in") long version) {
    static HolidayCalendarView of(Reading reading) {
      return new HolidayCalendarView(
          reading.year(),
          reading.notice(),
          reading.days().stream()
              .map(day -> new HolidayView(day.date(), day.kind(), day.name()))
              .toList(),
          reading.version());
    }
  }

  /** One day. */
  @Schema(
      name = "Holiday",
      description = "放假或调休上班的一天 / A holiday, or a weekend's day that is worked")
  public record HolidayView(
      @Schema(examples = "2021-05-01") LocalDate date,
      @Schema(examples = "HOLIDAY") Kind kind,
      @Schema(examples = "劳动节") String name) {}

  /** A year's calendar as it is put in. */
  @Schema(name = "HolidayCalendarRequest", description = "一年的节假日安排 / A year's public holidays")
  public record HolidayCalendarRequest(
      @NotBlank @Size(max = 200) @Schema(examples = "国办发明电〔2026〕9号") String notice,
      @NotEmpty @Size(max = 120) List<@NotNull @Valid HolidayRequest> days) {
    Announcement toAnnouncement() {
      return new Announcement(
          notice,
          days.stream().map(day -> new CalendarDay(day.date(), day.kind(), day.name())).toList());
    }
  }

  /** One day. */
  @Schema(
      name = "HolidayRequest",
      description = "放假或调休上班的一天 / A holiday, or a weekend's day that is worked")
  public record HolidayRequest(
      @NotNull @Schema(examples = "2027-01-01") LocalDate date,
      @NotNull @Schema(examples = "HOLIDAY") Kind kind,
      @NotBlank @Size(max = 60) @Schema(examples = "元旦") String name) {}
}
