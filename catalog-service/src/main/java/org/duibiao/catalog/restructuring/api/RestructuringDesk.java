package org.duibiao.catalog.restructuring.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duibiao.catalog.organisation.api.OrganisationAccess;
import org.duibiao.catalog.restructuring.application.RestructuringService;
import org.duibiao.catalog.restructuring.application.RestructuringService.Decider;
import org.duibiao.catalog.restructuring.domain.Restructuring;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.web.Inputs;

/**
 * Takes orders for restructurings: by an office at or above the organisation, which also reaches
 * where it goes and what comes after it.
 */
@RequestScoped
class RestructuringDesk {
  private final RestructuringService service;
  private final OrganisationAccess offices;
  private final OrganisationTree tree;
  private final Access access;
  private final Inputs inputs;
  private final Idempotency idempotency;

  RestructuringDesk(
      RestructuringService service,
      OrganisationAccess offices,
      OrganisationTree tree,
      Access access,
      Inputs inputs,
      Idempotency idempotency) {
    this.service = service;
    this.offices = offices;
    this.tree = tree;
    this.access = access;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** What is asked for. */
  record Asked<R>(String code, String key, String ifMatch, R request) {}

  /** Decides what is asked for. */
  <R> Response decide(Asked<R> asked, String operation, Function<R, Restructuring.Order> order) {
    OrganisationNode node = access.acting(Codes.inPath(asked.code()), OFFICE);
    var decider = new Decider(access.caller().person(), offices.changing(node));
    Supplier<Restructuring.Order> given =
        inputs.later(asked.request(), body -> reachable(order.apply(body)));
    return idempotency.once(
        asked.key(),
        operation,
        List.of(node.code(), asked.request()),
        () -> {
          service.rehearse(node.code(), asked.ifMatch(), given, decider);
          Restructuring made = service.decide(node.code(), asked.ifMatch(), given, decider);
          return Response.status(Response.Status.CREATED)
              .header(HttpHeaders.ETAG, IfMatch.etag(made.revision()))
              .entity(RestructuringView.of(made, true))
              .build();
        });
  }

  private Restructuring.Order reachable(Restructuring.Order order) {
    var plan = order.plan();
    if (plan.parent() != null) {
      offices.officeAbove(plan.parent());
    }
    boolean unknown =
        plan.into() != null
            && tree.find(plan.into()).filter(node -> access.mayAct(node, OFFICE)).isEmpty();
    new Faults().require(!unknown, "/into", "organisation.unknown", plan.into()).refuse();
    plan.founded().stream()
        .map(part -> part.details().parent())
        .filter(Objects::nonNull)
        .forEach(offices::officeAbove);
    return order;
  }
}
