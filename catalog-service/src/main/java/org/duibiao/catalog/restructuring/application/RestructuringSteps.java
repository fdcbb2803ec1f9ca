package org.duibiao.catalog.restructuring.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.catalog.organisation.application.OrganisationService;
import org.duibiao.catalog.organisation.application.OrganisationService.Cause;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.restructuring.domain.Restructuring;
import org.duibiao.catalog.restructuring.domain.RestructuringPlan.Part;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;

/**
 * What a restructuring does to the tree: those that come after are founded, what is below goes
 * under them, and the former one ends the day before.
 */
@ApplicationScoped
class RestructuringSteps {
  private final OrganisationService service;
  private final Organisations organisations;
  private final OrganisationTree tree;

  RestructuringSteps(
      OrganisationService service, Organisations organisations, OrganisationTree tree) {
    this.service = service;
    this.organisations = organisations;
    this.tree = tree;
  }

  /** Changes the tree; joins the transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void take(Organisation organisation, Restructuring.Order order, Actor actor) {
    requireThere(organisation, order.effectiveOn());
    switch (order.kind()) {
      case MOVE -> move(organisation, order, actor);
      case DISSOLUTION -> dissolve(organisation, order, actor);
      case MERGER -> merge(organisation, order, actor);
      case SPLIT -> split(organisation, order, actor);
      case JOIN -> throw new IllegalArgumentException("nothing joins by a restructuring");
    }
  }

  private static void requireThere(Organisation organisation, LocalDate day) {
    OrganisationDetails details = organisation.details();
    new Faults()
        .require(details.parent() != null, "", "restructuring.top")
        .require(
            details.validTo() == null || !details.validTo().isBefore(day),
            "/date",
            "restructuring.dissolved-already",
            details.validTo())
        .require(
            details.validFrom() == null || details.validFrom().isBefore(day),
            "/date",
            "restructuring.before-it-began",
            details.validFrom())
        .refuse();
  }

  private void move(Organisation organisation, Restructuring.Order order, Actor actor) {
    String parent = order.plan().parent();
    new Faults()
        .require(
            !parent.equals(organisation.details().parent()),
            "/parent",
            "restructuring.not-a-superior")
        .refuse();
    service.rearrange(
        organisation.code(),
        details -> details.under(parent),
        new Cause("moveOrganisation", order.reason()),
        actor);
  }

  private void dissolve(Organisation organisation, Restructuring.Order order, Actor actor) {
    List<String> below = below(organisation, order.effectiveOn());
    new Faults()
        .require(below.isEmpty(), "", "restructuring.has-below", String.join(", ", below))
        .refuse();
    end(organisation, order, "dissolveOrganisation", actor);
  }

  private void merge(Organisation organisation, Restructuring.Order order, Actor actor) {
    Cause cause = new Cause("mergeOrganisation", order.reason());
    String into = order.plan().into();
    if (into == null) {
      Part part = order.plan().founded().get(0);
      found(part, organisation, order, actor);
      into = part.code();
    } else {
      requireFit(organisation, into, order.effectiveOn());
    }
    String successor = into;
    for (String code : below(organisation, order.effectiveOn())) {
      service.rearrange(code, details -> details.under(successor), cause, actor);
    }
    end(organisation, order, cause.operation(), actor);
  }

  private void requireFit(Organisation organisation, String into, LocalDate day) {
    Organisation successor =
        organisations
            .findByIdOptional(into)
            .orElseThrow(() -> Faults.of("/into", "organisation.unknown", into));
    OrganisationDetails details = successor.details();
    boolean alike =
        details.type() == organisation.details().type()
            || (details.type().isBranch() && organisation.details().type().isBranch());
    new Faults()
        .require(!into.equals(organisation.code()), "/into", "restructuring.self")
        .require(
            alike,
            "/into",
            "restructuring.successor-unfit",
            into,
            details.type(),
            organisation.details().type())
        .require(
            details.validTo() == null || !details.validTo().isBefore(day),
            "/into",
            "amendment.not-there",
            into)
        .refuse();
  }

  private void split(Organisation organisation, Restructuring.Order order, Actor actor) {
    List<Part> parts = order.plan().founded();
    Map<String, String> takers = takers(parts, below(organisation, order.effectiveOn()));
    parts.forEach(part -> found(part, organisation, order, actor));
    Cause cause = new Cause("splitOrganisation", order.reason());
    takers.forEach(
        (code, taker) -> service.rearrange(code, details -> details.under(taker), cause, actor));
    end(organisation, order, cause.operation(), actor);
  }

  /** Which part takes which of those below; each is taken once. */
  private static Map<String, String> takers(List<Part> parts, List<String> below) {
    Faults faults = new Faults();
    Map<String, String> takers = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < parts.get(i).takes().size(); j++) {
        String code = parts.get(i).takes().get(j);
        faults.require(
            below.contains(code) && takers.putIfAbsent(code, parts.get(i).code()) == null,
            "/parts/" + i + "/takes/" + j,
            "restructuring.takes-foreign",
            code);
      }
    }
    Set<String> left = new HashSet<>(below);
    left.removeAll(takers.keySet());
    faults
        .require(
            left.isEmpty(),
            "/parts",
            "restructuring.takes-missing",
            String.join(", ", left.stream().sorted().toList()))
        .refuse();
    return takers;
  }

  private void found(Part part, Organisation former, Restructuring.Order order, Actor actor) {
    OrganisationDetails details = part.details().from(order.effectiveOn());
    service.create(
        part.code(),
        details.parent() == null ? details.under(former.details().parent()) : details,
        actor);
  }

  private void end(
      Organisation organisation, Restructuring.Order order, String operation, Actor actor) {
    service.rearrange(
        organisation.code(),
        details -> details.until(order.effectiveOn().minusDays(1)),
        new Cause(operation, order.reason()),
        actor);
  }

  private List<String> below(Organisation organisation, LocalDate day) {
    return tree.children(organisation.code(), day).stream().map(OrganisationNode::code).toList();
  }
}
