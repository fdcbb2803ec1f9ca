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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.appraisal.api.AppraisalView.TenureView;
import org.duibiao.rectification.appraisal.application.AppraisalSnapshotDesk;
import org.duibiao.rectification.appraisal.application.FrozenAppraisal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was frozen of one organisation, for those who are appraised. */
@Path("/api/rectification/v1/organisations/{organisation}/frozen-appraisals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appraisals")
public class FrozenAppraisalResource {
  private final AppraisalSnapshotDesk snapshots;

  FrozenAppraisalResource(AppraisalSnapshotDesk snapshots) {
    this.snapshots = snapshots;
  }

  /** A row, and the snapshot that has it. */
  @Schema(
      name = "FrozenAppraisal",
      description = "固化在快照中的一个任期（或空缺期） / A tenure or vacancy as it was frozen")
  record FrozenAppraisalView(AppraisalSnapshotView snapshot, TenureView appraisal) {
    static FrozenAppraisalView of(FrozenAppraisal frozen) {
      return new FrozenAppraisalView(
          AppraisalSnapshotView.of(frozen.snapshot()), TenureView.of(frozen.row()));
    }
  }

  /** One page of them. */
  @Schema(name = "FrozenAppraisalPage", description = "一页已固化的数据 / One page of frozen appraisals")
  record FrozenAppraisalPage(
      List<FrozenAppraisalView> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static FrozenAppraisalPage of(Page<FrozenAppraisal> page) {
      Page<FrozenAppraisalView> views = page.map(FrozenAppraisalView::of);
      return new FrozenAppraisalPage(views.items(), views.next());
    }
  }

  /** Scope: the organisation lies in one of the caller's subtrees. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listFrozenTenures",
      summary = "What snapshots of appraisals have of an organisation",
      description =
          """
          各快照（包括上级固化的）中本党组织的各行，新的快照在前，供被评议者核对自己的数据；别的党组织的行不在其中。
          每项数据背后的记录按快照编号和行的序号查阅。需要职务：任何职务。

          The rows that snapshots have of an organisation, those of its superiors' snapshots, too, the
          newest first, so that those who are appraised can check what was frozen of them; nobody
          else's row is among them. What a figure counts is read by the snapshot and the number of the
          row. Roles: any.""")
  public FrozenAppraisalPage list(
      @PathParam("organisation") String organisation,
      @Parameter(description = "专项行动 / campaign") @QueryParam("campaign") String campaign,
      @BeanParam PageRequest page) {
    return FrozenAppraisalPage.of(
        snapshots.rowsOf(
            Inputs.code(organisation), Inputs.filter("campaign", campaign).orElse(null), page));
  }
}
