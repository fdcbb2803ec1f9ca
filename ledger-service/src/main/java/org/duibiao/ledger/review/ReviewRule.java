package org.duibiao.ledger.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.organisation.infrastructure.Appointments;
import org.duibiao.ledger.shared.domain.People;

/**
 * Who reviews what an organisation files: entries, ledgers and reports alike.
 *
 * <ul>
 *   <li>What comes from below a general branch is reviewed by that general branch's secretary; what
 *       comes from directly below a committee by the committee's office 党委工作部.
 *   <li>Nobody reviews what they contributed to (typed or submitted), in whichever of their posts.
 *   <li>Where, by the appointments, nobody eligible is left at a level (the post is vacant, or
 *       everyone who holds it contributed), the next level up may review as well (上提一级).
 * </ul>
 *
 * <p>The notice: “院党委抓系党总支和直属党支部、系党总支抓党支部” and “党委统筹、逐级负责”.
 */
@ApplicationScoped
public class ReviewRule {
  private static final String COMMITTEE = "COMMITTEE";
  private static final Set<String> SECRETARIES = Set.of("SECRETARY", "DEPUTY_SECRETARY");
  private static final Set<String> OFFICES = Set.of("OFFICE");

  private final Access access;
  private final OrganisationTree tree;
  private final Appointments appointments;
  private final Clock clock;

  ReviewRule(
      Access access, OrganisationTree tree, Appointments appointments, @DomainTime Clock clock) {
    this.access = access;
    this.tree = tree;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** What the rule says to the caller about something of an organisation's. */
  public Verdict verdict(OrganisationNode organisation, People contributors) {
    if (contributors.contains(access.caller().person())) {
      return Verdict.SELF_REVIEW;
    }
    return levelsOpenTo(organisation, contributors).stream().anyMatch(this::callerReviewsAt)
        ? Verdict.REVIEWER
        : Verdict.NOT_THE_REVIEWER;
  }

  /** Whether the caller is at the first level that reviews an organisation, or the office above. */
  public boolean grants(OrganisationNode organisation, Map<String, OrganisationNode> known) {
    OrganisationNode first = known.get(organisation.parent());
    return first != null && callerReviewsAt(first)
        || access.mayActFromAbove(organisation, Set.of(Roles.OFFICE));
  }

  /** Where the caller holds a post, by token or by appointment: nobody grants to themselves. */
  public Set<String> ownOrganisations() {
    Set<String> own =
        new HashSet<>(appointments.organisationsOf(access.caller().person(), today()));
    access.caller().posts().forEach(post -> own.add(post.organisation()));
    return own;
  }

  /** The role that reviews at a level. */
  public static Set<String> roleAt(OrganisationNode level) {
    return Set.of(level.type().equals(COMMITTEE) ? Roles.OFFICE : Roles.SECRETARY);
  }

  /** The first level, and each further one as long as nobody eligible is left below it. */
  private List<OrganisationNode> levelsOpenTo(OrganisationNode organisation, People contributors) {
    List<OrganisationNode> levels = superiors(organisation);
    Map<String, Set<String>> secretaries = holders(levels, SECRETARIES);
    Map<String, Set<String>> offices = holders(levels, OFFICES);
    List<OrganisationNode> open = new ArrayList<>();
    for (OrganisationNode level : levels) {
      open.add(level);
      var held = level.type().equals(COMMITTEE) ? offices : secretaries;
      boolean someoneIsEligible =
          held.getOrDefault(level.code(), Set.of()).stream()
              .anyMatch(person -> !contributors.contains(person));
      if (someoneIsEligible) {
        break;
      }
    }
    return open;
  }

  /** From directly above to the top. */
  private List<OrganisationNode> superiors(OrganisationNode organisation) {
    List<String> above = new ArrayList<>(organisation.lineage());
    above.remove(organisation.code());
    List<OrganisationNode> nodes = new ArrayList<>(tree.all(above));
    nodes.sort((a, b) -> Integer.compare(b.depth(), a.depth()));
    return Collections.unmodifiableList(nodes);
  }

  private Map<String, Set<String>> holders(List<OrganisationNode> levels, Set<String> posts) {
    return appointments.holders(
        levels.stream().map(OrganisationNode::code).toList(), posts, today());
  }

  private boolean callerReviewsAt(OrganisationNode level) {
    return !level.dissolvedOn(today())
        && access.caller().posts().stream()
            .anyMatch(
                post ->
                    post.organisation().equals(level.code())
                        && roleAt(level).contains(post.role()));
  }

  private LocalDate today() {
    return ChinaTime.today(clock);
  }
}
