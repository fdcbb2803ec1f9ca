package org.duibiao.rectification.appraisal.api;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.file.Downloads;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.appraisal.api.AppraisalSnapshotView.AppraisalSnapshotPage;
import org.duibiao.rectification.appraisal.api.AppraisalView.AppraisalPage;
import org.duibiao.rectification.appraisal.api.AppraisalView.RecordPage;
import org.duibiao.rectification.appraisal.application.AppraisalExport;
import org.duibiao.rectification.appraisal.application.AppraisalRecord;
import org.duibiao.rectification.appraisal.application.AppraisalSnapshot;
import org.duibiao.rectification.appraisal.application.AppraisalSnapshotDesk;
import org.duibiao.rectification.appraisal.domain.AppraisalFigure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Snapshots of appraisals, which nothing changes. */
@Path("/api/rectification/v1/appraisal-snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appraisals")
public class AppraisalSnapshotResource {
  private final AppraisalSnapshotDesk snapshots;
  private final AppraisalExport export;

  AppraisalSnapshotResource(AppraisalSnapshotDesk snapshots, AppraisalExport export) {
    this.snapshots = snapshots;
    this.export = export;
  }

  /** Scope: snapshots of organisations in the caller's subtrees, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listAppraisalSnapshots",
      summary = "List snapshots of appraisals",
      description =
          """
          列出权限范围内党组织的数据快照，新的在前；已被更正的注明更正它的快照。需要职务：任何职务。

          The snapshots of organisations in your scope, the newest first; one that was put right names
          the one that did it. Roles: any.""")
  public AppraisalSnapshotPage list(
      @Parameter(description = "专项行动 / campaign") @QueryParam("campaign") String campaign,
      @Parameter(description = "党组织及其下级 / organisation with its subtree")
          @QueryParam("organisation")
          String organisation,
      @BeanParam PageRequest page) {
    return AppraisalSnapshotPage.of(
        snapshots.list(
            Inputs.filter("campaign", campaign).orElse(null),
            Inputs.filter("organisation", organisation).orElse(null),
            page));
  }

  /** Scope: the snapshot's organisation lies in one of the caller's subtrees. */
  @GET
  @Path("{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getAppraisalSnapshot",
      summary = "Read a snapshot of appraisals",
      description =
          """
          读取一份数据快照的标题、用途、截止日和摘要值。需要职务：任何职务。

          What is said of a snapshot, up to which day it counts, and its digest. Roles: any.""")
  public RestResponse<AppraisalSnapshotView> get(@PathParam("id") String id) {
    AppraisalSnapshot found = snapshots.find(Inputs.id(id));
    return ResponseBuilder.ok(AppraisalSnapshotView.of(found))
        .header(HttpHeaders.ETAG, IfMatch.etag(AppraisalSnapshotView.version(found)))
        .build();
  }

  /** Scope: the snapshot's organisation lies in one of the caller's subtrees. */
  @GET
  @Path("{id}/rows")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listFrozenAppraisals",
      summary = "The rows of a snapshot of appraisals",
      description =
          """
          快照的各行，照固化时的数据和名称。需要职务：任何职务。

          The rows of a snapshot with the figures and names that they had. Roles: any.""")
  public AppraisalPage rows(@PathParam("id") String id, @BeanParam PageRequest page) {
    return AppraisalPage.of(snapshots.rows(Inputs.id(id), page));
  }

  /** Scope: the snapshot's organisation, or the row's, lies in one of the caller's subtrees. */
  @GET
  @Path("{id}/rows/{row}/figures/{figure}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listFrozenRecords",
      summary = "What a figure of a snapshot counts",
      description =
          """
          快照中一项数据背后的全部记录，照固化时的认定；本党组织的一行，即使快照是上级的也可查阅。需要职务：任何职务。

          Every record that a figure of a snapshot counts, as it counted then; those whose row it is
          read it in a superior's snapshot, too. Roles: any.""")
  public RecordPage records(
      @PathParam("id") String id,
      @Parameter(description = "行的序号 / number of the row", example = "1") @PathParam("row")
          String row,
      @Parameter(schema = @Schema(implementation = AppraisalFigure.class)) @PathParam("figure")
          String figure,
      @BeanParam PageRequest page) {
    UUID snapshot = Inputs.id(id);
    Page<AppraisalRecord> records =
        snapshots.records(
            snapshot, Inputs.number(row), OrganisationAppraisalResource.figure(figure), page);
    return RecordPage.of(snapshots.campaign(snapshot), records);
  }

  /** Scope: the snapshot's organisation lies in one of the caller's subtrees. */
  @GET
  @Path("{id}/content")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getSnapshotContent",
      summary = "What the digest of a snapshot is of",
      description =
          """
          快照原文，每行一个 JSON 数组：首行为快照本身，其后为各行，每行之后是它本级各项数据背后的记录。全部字节的
          SHA-256 即快照的摘要值，保存后用 sha256sum 可自行核对（digestCovers 为 CONTENT 的快照）。谁下载记入审计。
          需要职务：任何职务。

          The snapshot word for word, a JSON array a line: the snapshot itself, then its rows, each
          followed by the records behind its own figures. The SHA-256 of all its bytes is the
          snapshot's digest, which sha256sum computes again from the saved file (of snapshots whose
          digestCovers is CONTENT). Who took it is noted in the audit trail. Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "原文 / the content",
      content =
          @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
  public Response content(@PathParam("id") String id) {
    AppraisalSnapshot snapshot = snapshots.find(Inputs.id(id));
    String name = snapshot.title() + "-" + snapshot.digest().substring(0, 8) + ".txt";
    return Downloads.of(
        "text/plain;charset=UTF-8", name, out -> export.content(snapshot.id(), out));
  }

  /** Scope: the snapshot's organisation lies in one of the caller's subtrees. */
  @GET
  @Path("{id}/export")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "exportAppraisalSnapshot",
      summary = "A snapshot of appraisals as a workbook",
      description =
          """
          数据快照导出为 xlsx：第一张表为各行，第二张表为本级各项数据背后的记录；文件名含摘要值前八位，已被更正的在文件名和各行备注中注明。谁导出记入审计。需要职务：任何职务。

          A snapshot as a workbook: its rows, and the records behind the organisations' own figures; the
          name has the first eight letters of the digest; one that was put right says so there and at
          each row. Who took it is noted in the audit trail.
          Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "文件 / the file",
      content =
          @Content(
              mediaType = OfficeType.XLSX_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(@PathParam("id") String id) {
    AppraisalSnapshot snapshot = snapshots.find(Inputs.id(id));
    String name =
        snapshot.title()
            + "-"
            + snapshot.digest().substring(0, 8)
            + (snapshot.supersededBy() == null ? "" : "-已被更正")
            + ".xlsx";
    return Downloads.of(OfficeType.XLSX_TYPE, name, out -> export.snapshot(snapshot.id(), out));
  }
}
