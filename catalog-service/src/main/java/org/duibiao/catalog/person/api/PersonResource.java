package org.duibiao.catalog.person.api;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.person.application.Keeper;
import org.duibiao.catalog.person.application.PersonService;
import org.duibiao.catalog.person.domain.Person;
import org.duibiao.catalog.person.infrastructure.PersonList;
import org.duibiao.catalog.person.infrastructure.Persons;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The roster of people of an organisation. */
@Path("/api/catalog/v1/organisations/{code}/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons", description = "名册 / The roster of people")
public class PersonResource {
  private static final String EXAMPLE =
      """
      {"name": "李明", "partyMember": true, "teacher": true, "validFrom": "2021-03-01"}
      """;
  private static final String NOBODY_YET =
      "读取时得到的 ETag：转入的人员为其在原党组织读取的 ETag；不在册的新增人员填 \"0\""
          + " / the ETag that was read, of one who comes over as read on the former roster; \"0\" for one"
          + " who is on none";

  private final PersonService service;
  private final Persons persons;
  private final PersonList list;
  private final PersonAccess keepers;
  private final OrganisationTree tree;
  private final Access access;
  private final Inputs inputs;
  private final Clock clock;

  PersonResource(
      PersonService service,
      Persons persons,
      PersonList list,
      PersonAccess keepers,
      OrganisationTree tree,
      Access access,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.service = service;
    this.persons = persons;
    this.list = list;
    this.keepers = keepers;
    this.tree = tree;
    this.access = access;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** Scope: the organisation lies in the caller's subtree. */
  @GET
  @RolesAllowed({Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      operationId = "listPersons",
      summary = "名册 / List the people of an organisation",
      description =
          "某党组织的党员和教师名册，按工号排序；below=true 含全部下级；离开的人员保留止日。"
              + " / The Party members and teachers of an organisation by staff number; below=true takes"
              + " all below along; who has left stays with a last day. Roles: every post but a portal's.")
  public Page<PersonView> list(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code,
      @Parameter(
              description = "是否含全部下级 / whether all below come along",
              schema = @Schema(enumeration = {"true", "false"}))
          @QueryParam("below")
          String below,
      @Parameter(
              description = "工号或姓名包含，至少两个字 / staff number or name contains; two characters or more")
          @QueryParam("q")
          String text,
      @BeanParam PageRequest page) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    boolean withBelow = Inputs.flag("below", below).orElse(false);
    return shown(list.page(node, withBelow, SearchWords.of(text), page));
  }

  /** Scope: the organisation lies in the caller's subtree. */
  @GET
  @Path("/{staffNumber}")
  @RolesAllowed({Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      operationId = "getPerson",
      summary = "查看名册人员 / Show somebody on the roster",
      description =
          "名册上的一个人；不在该党组织名册上的视同不存在。 / One person of the organisation's roster."
              + " Roles: every post but a portal's.")
  public RestResponse<PersonView> get(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code,
      @PathParam("staffNumber") String staffNumber) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    return answer(
        RestResponse.Status.OK,
        node,
        persons
            .findByIdOptional(inPath(staffNumber))
            .filter(one -> one.details().organisation().equals(node.code()))
            .orElseThrow(() -> access.notFound(false)));
  }

  /** Scope: office at or above, secretary or officer of the organisation itself. */
  @PUT
  @Path("/{staffNumber}")
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.OFFICE, Roles.SECRETARY, Roles.OFFICER})
  @Operation(
      operationId = "savePerson",
      summary = "登记名册人员 / Put somebody on the roster",
      description =
          "登记或修改一名党员或教师。一人同一时期只在一个党组织的名册上：原党组织的期限结束后，或由两边都能办理的党委工作部，可转入。"
              + "学时和出勤以名册为基数。 / Enters or changes a Party member or a teacher. A person is on one"
              + " organisation's roster at a time and comes over once the former time is over, or by an"
              + " office that keeps both. Hours and attendance are counted against the roster."
              + " Roles: office; secretary and officer of the organisation itself.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = PersonRequest.class),
              examples = @ExampleObject(name = "member", value = EXAMPLE)))
  public RestResponse<PersonView> save(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code,
      @PathParam("staffNumber") String staffNumber,
      @Parameter(required = true, description = NOBODY_YET, example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      PersonRequest request) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    Keeper keeper = keepers.keeping(node);
    var details = inputs.later(request, body -> body.in(node.code()));
    var saved = service.save(inPath(staffNumber), node.code(), ifMatch, details, keeper);
    return answer(
        saved.entered() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
        node,
        saved.person());
  }

  /** Scope: office at or above, secretary or officer of the organisation itself. */
  @DELETE
  @Path("/{staffNumber}")
  @Transactional
  @RolesAllowed({Roles.OFFICE, Roles.SECRETARY, Roles.OFFICER})
  @Operation(
      operationId = "endPerson",
      summary = "名册人员离开 / End somebody's time on the roster",
      description =
          "以今日为最后一天结束，记录不删除；计入此前期间的学时和出勤不变。 / Today is the last day; nothing is"
              + " deleted, and what was counted before stays."
              + " Roles: office; secretary and officer of the organisation itself.")
  public RestResponse<PersonView> end(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code,
      @PathParam("staffNumber") String staffNumber,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    Keeper keeper = keepers.keeping(node);
    return answer(
        RestResponse.Status.OK,
        node,
        service.end(inPath(staffNumber), node.code(), ifMatch, keeper));
  }

  private static String inPath(String staffNumber) {
    if (!staffNumber.matches(Codes.STAFF_NUMBER) || staffNumber.length() > 100) {
      throw new DomainException(NOT_FOUND);
    }
    return StaffNumber.of(staffNumber);
  }

  private Page<PersonView> shown(Page<Person> page) {
    var codes =
        page.items().stream().map(one -> one.details().organisation()).collect(Collectors.toSet());
    Map<String, OrganisationNode> nodes =
        tree.all(codes).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    Map<String, Boolean> kept = new HashMap<>();
    nodes.forEach((at, node) -> kept.put(at, keepers.post(node).isPresent()));
    return page.map(
        one -> {
          String at = one.details().organisation();
          return view(one, isThere(nodes.get(at)), kept.getOrDefault(at, false));
        });
  }

  private PersonView view(Person person, boolean there, boolean keeps) {
    return PersonView.of(person, person.state(ChinaTime.today(clock)), there, keeps);
  }

  private boolean isThere(OrganisationNode node) {
    return node != null && !node.dissolvedOn(ChinaTime.today(clock));
  }

  private RestResponse<PersonView> answer(
      RestResponse.Status status, OrganisationNode node, Person person) {
    return RestResponse.ResponseBuilder.create(
            status, view(person, isThere(node), keepers.post(node).isPresent()))
        .header(HttpHeaders.ETAG, IfMatch.etag(person.revision()))
        .build();
  }
}
