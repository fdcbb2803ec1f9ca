package org.duibiao.catalog.person.api;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.person.domain.Person;
import org.duibiao.catalog.person.domain.PersonDetails;
import org.duibiao.catalog.person.domain.PersonState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody on the roster of people as a caller sees it. */
@Schema(name = "CatalogPerson", description = "名册人员 / Somebody on the roster of people")
public record PersonView(
    @Schema(examples = "t-2021007") String staffNumber,
    @Schema(examples = "李明") String name,
    @Schema(examples = "dept-01-b1") String organisation,
    boolean partyMember,
    boolean teacher,
    LocalDate validFrom,
    @Schema(nullable = true) LocalDate validTo,
    PersonState state,
    long version,
    @Schema(description = "您现在可以做的 / what you can do now") List<String> allowedActions) {

  static PersonView of(Person person, PersonState state, boolean there, boolean keeps) {
    PersonDetails details = person.details();
    return new PersonView(
        person.staffNumber(),
        details.name(),
        details.organisation(),
        details.partyMember(),
        details.teacher(),
        details.validFrom(),
        details.validTo(),
        state,
        person.revision(),
        keeps
            ? state.actions().stream()
                .filter(action -> there || !action.equals(PersonState.UPDATE))
                .toList()
            : List.of());
  }
}
