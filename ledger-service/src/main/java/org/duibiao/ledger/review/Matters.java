package org.duibiao.ledger.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.organisation.application.Appointed;
import org.duibiao.ledger.organisation.infrastructure.Appointments;
import org.duibiao.ledger.review.domain.Candidate;
import org.duibiao.ledger.review.domain.Level;
import org.duibiao.ledger.review.domain.Matter;
import org.duibiao.ledger.shared.domain.People;

/**
 * Reads what the rules between people are asked about: the superiors of organisations, and who is
 * appointed there and here; for many organisations in as many queries as for one.
 */
@ApplicationScoped
public class Matters {
  private static final String COMMITTEE = "COMMITTEE";
  private static final Set<String> DECIDERS = Set.of(Roles.SECRETARY, Roles.OFFICE, Roles.OFFICER);

  private final Access access;
  private final OrganisationTree tree;
  private final Appointments appointments;
  private final Clock clock;

  Matters(
      Access access, OrganisationTree tree, Appointments appointments, @DomainTime Clock clock) {
    this.access = access;
    this.tree = tree;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** Superiors and appointments of some organisations. */
  public record Known(Map<String, OrganisationNode> superiors, Appointed appointed) {}

  /** Reads what is needed for matters of these organisations. */
  public Known known(Collection<OrganisationNode> organisations) {
    Set<String> codes =
        organisations.stream().flatMap(node -> node.lineage().stream()).collect(Collectors.toSet());
    Map<String, OrganisationNode> nodes =
        tree.all(codes).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    return new Known(nodes, appointments.on(codes, today()));
  }

  /** A matter of one of them. */
  public Matter of(OrganisationNode organisation, People contributors, Known known) {
    Set<String> interested = new HashSet<>(contributors.persons());
    interested.addAll(known.appointed().anyAt(organisation.code()));
    if (callerHoldsPostAt(organisation)) {
      interested.add(access.caller().person());
    }
    return new Matter(organisation.code(), levels(organisation, known), interested);
  }

  /** The caller as one who would decide about something of an organisation's. */
  public Candidate candidate(OrganisationNode organisation) {
    return new Candidate(access.caller().person(), access.posts(organisation, DECIDERS));
  }

  private boolean callerHoldsPostAt(OrganisationNode organisation) {
    return access.caller().posts().stream()
        .map(Post::organisation)
        .anyMatch(organisation.code()::equals);
  }

  /** From directly above to the top; a dissolved organisation decides nothing. */
  private List<Level> levels(OrganisationNode organisation, Known known) {
    List<String> above = new ArrayList<>(organisation.lineage());
    above.remove(organisation.code());
    Collections.reverse(above);
    return above.stream()
        .map(known.superiors()::get)
        .filter(Objects::nonNull)
        .filter(node -> !node.dissolvedOn(today()))
        .map(node -> level(node, known.appointed()))
        .toList();
  }

  /** A committee decides through its office, any other organisation through its secretary. */
  private static Level level(OrganisationNode node, Appointed appointed) {
    boolean committee = node.type().equals(COMMITTEE);
    return new Level(
        node.code(),
        committee ? Roles.OFFICE : Roles.SECRETARY,
        appointed.in(committee ? Appointed.OFFICE : Appointed.SECRETARY, node.code()),
        appointed.in(Appointed.DEPUTY_SECRETARY, node.code()));
  }

  private LocalDate today() {
    return ChinaTime.today(clock);
  }
}
