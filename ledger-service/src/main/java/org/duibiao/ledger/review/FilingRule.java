package org.duibiao.ledger.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.evidence.EvidenceAuthors;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.organisation.application.Appointed;
import org.duibiao.ledger.organisation.infrastructure.Appointments;

/**
 * Who writes and who files for an organisation.
 *
 * <ul>
 *   <li>Drafts are written by its secretary and officers and by those above on its behalf 代填; a
 *       portal whose token may write here drafts, too, and does nothing else.
 *   <li>Its secretary files, takes back and reopens, or a secretary or office above on its behalf.
 *       While by the appointments it has no secretary, its deputy does: “a vacancy falls to the
 *       deputy, then the superior”.
 * </ul>
 */
@ApplicationScoped
public class FilingRule implements EvidenceAuthors {
  private static final Set<String> AUTHORS = Set.of(Roles.SECRETARY, Roles.OFFICER, Roles.OFFICE);
  private static final Set<String> SIGNERS = Set.of(Roles.SECRETARY, Roles.OFFICE);

  private final Access access;
  private final PortalGrant portal;
  private final Appointments appointments;
  private final Clock clock;

  FilingRule(
      Access access, PortalGrant portal, Appointments appointments, @DomainTime Clock clock) {
    this.access = access;
    this.portal = portal;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** The post in which the caller writes drafts of an organisation's, if any. */
  @Override
  public Optional<Post> author(OrganisationNode organisation) {
    return first(organisation, AUTHORS)
        .or(() -> first(organisation, Set.of(Roles.PORTAL)).filter(post -> portal.writes()));
  }

  /** The post in which the caller files for an organisation, if any. */
  public Optional<Post> signer(OrganisationNode organisation) {
    return first(organisation, SIGNERS).or(() -> deputy(organisation));
  }

  /**
   * The posts at the organisation itself in which the caller files for it; those above it have no
   * part in this.
   */
  public List<Post> ownSigners(OrganisationNode organisation) {
    List<Post> own =
        access.posts(organisation, SIGNERS).stream()
            .filter(post -> post.organisation().equals(organisation.code()))
            .toList();
    return own.isEmpty() ? deputy(organisation).stream().toList() : own;
  }

  private Optional<Post> deputy(OrganisationNode organisation) {
    return access.posts(organisation, Set.of(Roles.OFFICER)).stream()
        .filter(post -> !post.delegated() && post.organisation().equals(organisation.code()))
        .findFirst()
        .filter(post -> standsInFor(organisation.code()));
  }

  private boolean standsInFor(String organisation) {
    Appointed appointed = appointments.on(Set.of(organisation), ChinaTime.today(clock));
    return appointed.in(Appointed.SECRETARY, organisation).isEmpty()
        && appointed
            .in(Appointed.DEPUTY_SECRETARY, organisation)
            .contains(access.caller().person());
  }

  private Optional<Post> first(OrganisationNode organisation, Set<String> roles) {
    return access.posts(organisation, roles).stream().findFirst();
  }
}
