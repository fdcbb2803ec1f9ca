package org.duibiao.rectification.item.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.item.api.ItemRow.ItemPage;
import org.duibiao.rectification.item.api.Requests.DeferralRequest;
import org.duibiao.rectification.item.api.Requests.PlanRequest;
import org.duibiao.rectification.item.api.Requests.ReasonRequest;
import org.duibiao.rectification.item.api.Requests.ResumptionRequest;
import org.duibiao.rectification.item.api.Requests.SubmissionRequest;
import org.duibiao.rectification.item.api.Requests.VerificationRequest;
import org.duibiao.rectification.item.application.ItemCatalogue;
import org.duibiao.rectification.item.application.ItemReading;
import org.duibiao.rectification.item.application.ItemTransitions;
import org.duibiao.rectification.item.application.ItemTransitions.Target;
import org.duibiao.rectification.item.domain.ItemState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Rectification items over HTTP. Which items exist for a caller, and what the caller may do to
 * each, is looked up in the use cases through the chassis' access, from the posts of the token.
 */
@Path("/api/rectification/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Rectification items",
    description = "整改事项：对账销号 / Items to be put right, one per problem")
public class ItemResource {
  private static final String IF_MATCH = "If-Match";
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final ItemCatalogue catalogue;
  private final ItemTransitions transitions;
  private final Inputs inputs;

  ItemResource(ItemCatalogue catalogue, ItemTransitions transitions, Inputs inputs) {
    this.catalogue = catalogue;
    this.transitions = transitions;
    this.inputs = inputs;
  }

  /** Scope: items of organisations in the caller's subtrees, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listItems",
      summary = "List rectification items",
      description =
          """
          列出权限范围内的整改事项，按立项先后排列；organisation 指该党组织及其下级。
          需要职务：任何职务。

          Lists the items in your scope in the order in which they were made; an organisation
          means its whole subtree. Roles: any.""")
  public ItemPage listItems(
      @Parameter(description = "专项行动 / campaign") @QueryParam("campaign") String campaign,
      @Parameter(description = "党组织及其下级 / organisation with its subtree")
          @QueryParam("organisation")
          String organisation,
      @Parameter(description = "状态 / state", schema = @Schema(implementation = ItemState.class))
          @QueryParam("state")
          String state,
      @Parameter(description = "指标 / indicator") @QueryParam("indicator") String indicator,
      @BeanParam PageRequest page) {
    return ItemPage.of(
        catalogue.list(
            new ItemCatalogue.Filter(
                Inputs.filter("campaign", campaign).orElse(null),
                Inputs.filter("organisation", organisation).orElse(null),
                Inputs.constant(ItemState.class, "state", state).orElse(null),
                Inputs.filter("indicator", indicator).orElse(null)),
            page));
  }

  /** Scope: the item's organisation lies in one of the caller's subtrees. */
  @GET
  @Path("{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getItem",
      summary = "Read a rectification item",
      description =
          """
          读取一条整改事项，含佐证和全部经过。需要职务：任何职务。

          Reads an item with its evidence and its whole history. Roles: any.""")
  public RestResponse<ItemView> getItem(@PathParam("id") String id) {
    return answer(catalogue.find(Inputs.id(id)));
  }

  /** Scope: the item's organisation lies below or at a post of an owner's role. */
  @POST
  @Path("{id}/plan")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "planItem",
      summary = "Plan the rectification, or correct the plan",
      description =
          """
          写明问题原因、整改措施、责任人和完成时限，进入整改；整改中可更正，但不能自行推后时限。
          缺少的内容逐一指出（422）。需要职务：本级或上级的书记、党务干部，或上级党委工作部（代办）。

          States cause, measure, responsible person and due date; the item is in progress then. A
          plan may be corrected, but not to a later date. What is missing is named (422). Roles: secretary or officer of the organisation or above, or the office above on its behalf.""")
  public RestResponse<ItemView> planItem(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      PlanRequest request) {
    return answer(
        transitions.plan(target(id, ifMatch), inputs.later(request, PlanRequest::toPlan)));
  }

  /** Scope: the item's organisation lies below or at a post of an owner's role. */
  @POST
  @Path("{id}/submission")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "submitItem",
      summary = "Apply for an item to be struck off",
      description =
          """
          申请销号，须附至少一项佐证；立行立改的可不经计划直接申请。需要职务：本级或上级的书记、党务干部，或上级党委工作部（代办）。

          Says that the problem is put right and proves it with at least one piece of evidence;
          what was put right at once needs no plan. Roles: secretary or officer of the organisation or above, or the office above on its behalf.""")
  public RestResponse<ItemView> submitItem(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      SubmissionRequest request) {
    return answer(
        transitions.submit(
            target(id, ifMatch), inputs.later(request, SubmissionRequest::toSubmission)));
  }

  /** Scope: the item's organisation lies below a post that may judge; see {@code Recusal}. */
  @POST
  @Path("{id}/verification")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "verifyItem",
      summary = "Verify a rectification and strike the item off",
      description =
          """
          上级党组织核验有效后销号。责任人和参与过填报、整改、举证的人不得核验，无论以何职务；受其委托的人也不得
          以其职务核验（403 self-verification）。上级书记空缺或须回避的，由副书记核验，也可由再上一级核验（上提一级）。
          需要职务：上级党组织的书记、党委工作部或院级领导；副书记（officer）仅限上述情形。

          A superior organisation finds the rectification effective and strikes the item off. Nobody
          verifies what they are responsible for or had a part in, in whichever post, nor in the post
          of a delegator who is or had (403 self-verification). Where a superior secretary's post is
          vacant or the secretary must keep out, the deputy may; and any level above may. Roles:
          secretary, office or leader of a superior organisation; its deputy secretary (officer) in
          that case only.""")
  public RestResponse<ItemView> verifyItem(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      VerificationRequest request) {
    return answer(
        transitions.verify(
            target(id, ifMatch), inputs.later(request, VerificationRequest::toFinding)));
  }

  /** Scope: the item's organisation lies below a post that may judge; see {@code Recusal}. */
  @POST
  @Path("{id}/return")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "returnItem",
      summary = "Return a submitted item with a reason",
      description =
          """
          整改不到位，说明理由后退回，由其重新制定计划。需要职务：上级党组织的书记、党委工作部或院级领导（书记回避或空缺时为副书记），且未参与该事项。

          Returns an item that is not put right yet, with a reason; it is planned anew. Roles:
          secretary, office or leader of a superior organisation, or its deputy where the secretary
          must keep out; without a part in the item.""")
  public RestResponse<ItemView> returnItem(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ReasonRequest request) {
    return answer(
        transitions.sendBack(target(id, ifMatch), inputs.later(request, ReasonRequest::reason)));
  }

  /** Scope: the item's organisation lies below a post that may judge; see {@code Recusal}. */
  @POST
  @Path("{id}/deferral")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "deferItem",
      summary = "Grant a later due date",
      description =
          """
          批准延期，须说明理由并给出晚于原时限的新时限。需要职务：上级党组织的书记、党委工作部或院级领导（书记回避或空缺时为副书记），且未参与该事项。

          Grants a later date with a reason. Roles: secretary, office or leader of a superior
          organisation, or its deputy where the secretary must keep out; without a part in the item.""")
  public RestResponse<ItemView> deferItem(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      DeferralRequest request) {
    return answer(
        transitions.defer(target(id, ifMatch), inputs.later(request, DeferralRequest::toDeferral)));
  }

  /** Scope: the item's organisation lies below or at a post of an owner's role. */
  @POST
  @Path("{id}/resumption")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "resumeItem",
      summary = "Resume work after a deferral",
      description =
          """
          延期后恢复整改。需要职务：本级或上级的书记、党务干部，或上级党委工作部（代办）。

          Goes on with the work after a deferral. Roles: secretary or officer of the organisation or above, or the office above on its behalf.""")
  public RestResponse<ItemView> resumeItem(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ResumptionRequest request) {
    return answer(transitions.resume(target(id, ifMatch)));
  }

  /** Scope: the item's organisation lies below a post that may judge; see {@code Recusal}. */
  @POST
  @Path("{id}/reopening")
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "reopenItem",
      summary = "Reopen an item that was struck off",
      description =
          """
          回头看发现问题反弹，说明理由后重新打开已销号的事项。需要职务：上级党组织的书记、党委工作部或院级领导（书记回避或空缺时为副书记），且未参与该事项。

          Opens an item again that was struck off, with a reason, because a second look found it
          wanting. Roles: secretary, office or leader of a superior organisation, or its deputy where the secretary
          must keep out; without a part in the item.""")
  public RestResponse<ItemView> reopenItem(
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam(IF_MATCH)
          String ifMatch,
      ReasonRequest request) {
    return answer(
        transitions.reopen(target(id, ifMatch), inputs.later(request, ReasonRequest::reason)));
  }

  private static Target target(String id, String ifMatch) {
    return new Target(Inputs.id(id), ifMatch);
  }

  private static RestResponse<ItemView> answer(ItemReading reading) {
    ItemView view = ItemView.of(reading);
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())).build();
  }
}
