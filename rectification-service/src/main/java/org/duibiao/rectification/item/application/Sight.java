package org.duibiao.rectification.item.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.item.infrastructure.Items;

/** Whether an item is there for the caller; one outside of their scope looks as if it were not. */
@ApplicationScoped
class Sight {
  private final Items items;
  private final Access access;

  Sight(Items items, Access access) {
    this.items = items;
    this.access = access;
  }

  /**
   * The organisation of an item that the caller may see. It is looked up before the item itself is
   * read or locked.
   *
   * @throws DomainException NOT_FOUND if the item is absent or outside
   */
  OrganisationNode organisationOf(UUID item) {
    return access.visible(
        items.organisationOf(item).orElseThrow(() -> new DomainException(NOT_FOUND)));
  }
}
