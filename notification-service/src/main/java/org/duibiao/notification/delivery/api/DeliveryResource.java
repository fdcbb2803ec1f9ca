package org.duibiao.notification.delivery.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.Words;
import org.duibiao.notification.delivery.domain.DeliveryState;
import org.duibiao.notification.delivery.infrastructure.Deliveries;
import org.duibiao.notification.delivery.infrastructure.Deliveries.Row;
import org.duibiao.notification.delivery.infrastructure.Deliveries.Wanted;
import org.duibiao.notification.query.QueryValues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was reminded when: for superiors, the office and auditors. */
@Path("/api/notification/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries", description = "送达记录 / Who was reminded when")
public class DeliveryResource {
  private final SuperiorView superiors;
  private final Deliveries deliveries;
  private final DeliveryExport export;

  DeliveryResource(SuperiorView superiors, Deliveries deliveries, DeliveryExport export) {
    this.superiors = superiors;
    this.deliveries = deliveries;
    this.export = export;
  }

  /** Scope: about organisations that the caller is above of, by SQL; see {@link SuperiorView}. */
  @GET
  @RolesAllowed({OFFICE, SECRETARY, AUDITOR})
  @Operation(
      operationId = "listDeliveries",
      summary = "List who was reminded when",
      description =
          "上级书记可查看所属下级的送达记录，党委工作部和督查人员可查看权限范围内的全部送达记录，新的在前；through 列出经哪些渠道、到哪一步。"
              + " / A secretary sees deliveries about the organisations below, the office and"
              + " auditors all within their scope; newest first. through tells through which"
              + " channels each went, and how far. Roles: office, secretary,"
              + " auditor.")
  @APIResponse(responseCode = "200", description = "一页送达记录 / a page of deliveries")
  public DeliveryPage list(
      @Parameter(description = "党组织代码（含下级） / organisation, with those below")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "收件人工号 / the recipient's staff number") @QueryParam("person")
          String person,
      @Parameter(description = "状态 / state", schema = @Schema(implementation = DeliveryState.class))
          @QueryParam("state")
          String state,
      @Parameter(description = "行动代码 / campaign") @QueryParam("campaign") String campaign,
      @BeanParam PageRequest page,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    Wanted wanted = wanted(organisation, person, state, campaign);
    Words words = Words.of(language);
    var found =
        deliveries
            .page(superiors.scope(wanted.organisation()), superiors.own(), wanted, page)
            .map(row -> DeliveryView.of(row, words));
    return new DeliveryPage(found.items(), found.next());
  }

  /** Scope: about organisations that the caller is above of, by SQL; see {@link SuperiorView}. */
  @GET
  @Path("/export")
  @Produces({OfficeType.XLSX_TYPE, OfficeType.CSV_TYPE})
  @RolesAllowed({OFFICE, SECRETARY, AUDITOR})
  @Operation(
      operationId = "exportDeliveries",
      summary = "Take the list of who was reminded when as a file",
      description =
          "与送达记录清单范围、筛选相同：谁、何时、通过什么渠道被提醒，或为何没有。"
              + " / The list of deliveries with the same scope and filters as a file: who was"
              + " reminded when and through what. Roles: office, secretary, auditor.")
  @APIResponse(
      responseCode = "200",
      description = "送达记录 / the deliveries",
      content = {
        @Content(
            mediaType = OfficeType.XLSX_TYPE,
            schema = @Schema(implementation = String.class, format = "binary")),
        @Content(mediaType = OfficeType.CSV_TYPE, schema = @Schema(implementation = String.class))
      })
  public Response exportFile(
      @Parameter(
              description = "默认 xlsx / xlsx by default",
              schema = @Schema(enumeration = {"xlsx", "csv"}))
          @QueryParam("format")
          String format,
      @Parameter(description = "党组织代码（含下级） / organisation, with those below")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "收件人工号 / the recipient's staff number") @QueryParam("person")
          String person,
      @Parameter(description = "状态 / state", schema = @Schema(implementation = DeliveryState.class))
          @QueryParam("state")
          String state,
      @Parameter(description = "行动代码 / campaign") @QueryParam("campaign") String campaign) {
    Wanted wanted = wanted(organisation, person, state, campaign);
    Scope scope = superiors.scope(wanted.organisation());
    List<String> own = superiors.own();
    return export.file(
        format, wanted.organisation(), page -> deliveries.page(scope, own, wanted, page));
  }

  private static Wanted wanted(String organisation, String person, String state, String campaign) {
    return new Wanted(
        QueryValues.organisation(organisation),
        QueryValues.person("person", person),
        QueryValues.constant("state", state, DeliveryState.class),
        QueryValues.code("campaign", campaign));
  }

  /** One page. */
  @Schema(name = "DeliveryPage", description = "一页送达记录 / A page of deliveries")
  public record DeliveryPage(List<DeliveryView> items, @Schema(nullable = true) String next) {}

  /** One delivery. */
  @Schema(name = "Delivery", description = "送达记录 / A delivery")
  public record DeliveryView(
      String id,
      @Schema(examples = "obligation-7-before-owner") String rule,
      @Schema(examples = "OBLIGATION") String subjectKind,
      String subject,
      String campaign,
      @Schema(nullable = true) String milestone,
      String organisation,
      String organisationName,
      LocalDate dueDate,
      String person,
      @Schema(examples = "INBOX") String channel,
      DeliveryState state,
      @Schema(nullable = true) UUID message,
      Instant decidedAt,
      @Schema(nullable = true) Instant sentAt,
      @Schema(description = "经哪些渠道、到哪一步 / through which channels, and how far")
          List<DeliveryThrough> through) {
    static DeliveryView of(Row row, Words words) {
      return new DeliveryView(
          Long.toString(row.id()),
          row.rule(),
          row.subjectKind(),
          row.subject(),
          row.campaign(),
          row.milestone(),
          row.organisation(),
          row.organisationName(),
          row.dueDate(),
          row.recipient(),
          row.channel(),
          row.state(),
          row.messageId(),
          row.decidedAt(),
          row.sentAt(),
          DeliveryThrough.of(row, words));
    }
  }
}
