package org.duibiao.catalog.person.api;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.person.infrastructure.PersonList;
import org.duibiao.catalog.shared.WarningView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people an organisation has today; no names, so that a portal may see it. */
@Schema(name = "CatalogPersonCounts", description = "名册人数，不含姓名 / How many people there are")
public record PersonCountsView(
    @Schema(examples = "dept-01-b1") String organisation,
    LocalDate day,
    Numbers own,
    @Schema(description = "含全部下级 / with all below") Numbers withBelow,
    @Schema(nullable = true, description = "党组织登记的党员数 / members the organisation tells")
        Integer memberCount,
    List<WarningView> warnings) {

  /** Numbers of people. */
  @Schema(name = "CatalogPersonNumbers", description = "人数 / Numbers of people")
  public record Numbers(@Schema(examples = "12") long persons, long partyMembers, long teachers) {
    static Numbers of(PersonList.Count count) {
      return new Numbers(count.persons(), count.partyMembers(), count.teachers());
    }
  }
}
