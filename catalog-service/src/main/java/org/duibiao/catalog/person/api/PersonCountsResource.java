package org.duibiao.catalog.person.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.person.infrastructure.PersonList;
import org.duibiao.catalog.shared.Advice;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.catalog.shared.Warnings;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many people an organisation has, without their names. */
@Path("/api/catalog/v1/organisations/{code}/person-counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons", description = "名册 / The roster of people")
public class PersonCountsResource {
  private final PersonList list;
  private final Organisations organisations;
  private final Warnings warnings;
  private final Access access;
  private final Clock clock;

  PersonCountsResource(
      PersonList list,
      Organisations organisations,
      Warnings warnings,
      Access access,
      @DomainTime Clock clock) {
    this.list = list;
    this.organisations = organisations;
    this.warnings = warnings;
    this.access = access;
    this.clock = clock;
  }

  /** Scope: the organisation lies in the caller's subtree. */
  @GET
  @RolesAllowed({
    Roles.OFFICE,
    Roles.LEADER,
    Roles.SECRETARY,
    Roles.OFFICER,
    Roles.AUDITOR,
    Roles.PORTAL
  })
  @Operation(
      operationId = "getPersonCounts",
      summary = "名册人数 / Count the people of an organisation",
      description =
          "今日在册的人数、党员数和教师数，不含姓名；名册党员数与党组织登记的党员数不一致时提醒。 / People, Party"
              + " members and teachers of today, without names; a warning where the roster's members are"
              + " not as many as the organisation tells. Roles: every post.")
  public PersonCountsView counts(
      @Parameter(example = "dept-01-b1") @PathParam("code") String code) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    LocalDate today = ChinaTime.today(clock);
    PersonList.Count own = list.count(node, false, today);
    Integer told =
        organisations
            .findByIdOptional(node.code())
            .map(one -> one.details().memberCount())
            .orElse(null);
    return new PersonCountsView(
        node.code(),
        today,
        PersonCountsView.Numbers.of(own),
        PersonCountsView.Numbers.of(list.count(node, true, today)),
        told,
        warnings.of(advice(own.partyMembers(), told)));
  }

  private static List<Advice> advice(long members, Integer told) {
    return told == null || told == members
        ? List.of()
        : List.of(new Advice("/memberCount", "advice.members-differ", members, told));
  }
}
