package org.duibiao.notification.webhook.application;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.PORTAL;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.notification.NotificationProblem;
import org.duibiao.notification.endpoint.application.EndpointDesk;
import org.duibiao.notification.endpoint.application.EndpointDesk.Change;
import org.duibiao.notification.endpoint.application.EndpointDesk.Draft;
import org.duibiao.notification.endpoint.application.EndpointDesk.Handling;
import org.duibiao.notification.endpoint.domain.Endpoint;
import org.duibiao.notification.endpoint.domain.EndpointAction;
import org.duibiao.notification.endpoint.domain.EndpointKind;
import org.duibiao.notification.endpoint.domain.EndpointState;
import org.duibiao.notification.endpoint.infrastructure.Endpoints;
import org.duibiao.notification.outgoing.domain.OutgoingUrl;
import org.duibiao.notification.outgoing.domain.UnsafeUrlException;
import org.duibiao.notification.outgoing.infrastructure.Outgoing;

/**
 * Who may do what with webhooks: a portal everything with its own, an office reads, disables,
 * enables and deletes those of its organisations, an auditor reads. What an office has disabled the
 * portal does not enable.
 */
@ApplicationScoped
public class WebhookDesk {
  private static final Set<EndpointKind> KINDS = Set.of(EndpointKind.WEBHOOK);
  private static final Set<EndpointAction> OF_OFFICES =
      Set.of(EndpointAction.DISABLE, EndpointAction.ENABLE, EndpointAction.DELETE);
  private static final int AT_ONCE = 4;

  private final EndpointDesk desk;
  private final Endpoints endpoints;
  private final Outgoing outgoing;
  private final Access access;
  private final OrganisationTree tree;

  WebhookDesk(
      EndpointDesk desk,
      Endpoints endpoints,
      Outgoing outgoing,
      Access access,
      OrganisationTree tree) {
    this.desk = desk;
    this.endpoints = endpoints;
    this.outgoing = outgoing;
    this.access = access;
    this.tree = tree;
  }

  /** How the caller handles webhooks; whoever only reads them finds none to handle. */
  public Handling handling() {
    return handling(webhook -> owns(webhook) || reaches(webhook, OFFICE));
  }

  private Handling handling(Predicate<Endpoint> sees) {
    return new Handling(KINDS, this::may, this::isLeft, sees, this::post);
  }

  /** Those that exist for the caller. */
  public Page<Endpoint> page(PageRequest request) {
    return access.caller().isPortal()
        ? endpoints.page(access.scope(Set.of(PORTAL)), access.caller().client(), KINDS, request)
        : endpoints.page(access.scope(Set.of(OFFICE, AUDITOR)), null, KINDS, request);
  }

  /** The organisations within which the caller reads transmissions. */
  public Scope scope() {
    return access.scope(Set.of(PORTAL, OFFICE, AUDITOR));
  }

  /** Adds a webhook of the calling portal. */
  public Endpoint add(String organisation, String name, String url, String secret) {
    OrganisationNode node = access.acting(organisation, Set.of(PORTAL));
    OutgoingUrl checked = checked(url);
    Draft draft =
        new Draft(
            EndpointKind.WEBHOOK,
            access.caller().client(),
            node.code(),
            name,
            url,
            checked.shown(),
            secret,
            AT_ONCE,
            Duration.ZERO);
    return desk.add(draft, handling());
  }

  /** What a change comes to. */
  public Change change(String name, String url) {
    return url == null
        ? new Change(name, null, null, null)
        : new Change(name, url, checked(url).shown(), null);
  }

  /** One webhook that exists for the caller. */
  public Endpoint get(UUID id) {
    return desk.get(id, handling(this::sees));
  }

  private OutgoingUrl checked(String url) {
    try {
      return outgoing.url(url);
    } catch (UnsafeUrlException e) {
      throw new DomainException(
          NotificationProblem.ADDRESS_UNUSABLE,
          List.of(new DomainException.Fault("/url", e.key())));
    }
  }

  private boolean sees(Endpoint webhook) {
    return owns(webhook) || reaches(webhook, OFFICE) || reaches(webhook, AUDITOR);
  }

  private boolean may(Endpoint webhook, EndpointAction action) {
    if (owns(webhook)) {
      return action != EndpointAction.DISABLE;
    }
    return OF_OFFICES.contains(action)
        && tree.find(webhook.organisation())
            .filter(node -> access.mayAct(node, Set.of(OFFICE)))
            .isPresent();
  }

  /** What an office has disabled is not left to the portal. */
  private boolean isLeft(Endpoint webhook, EndpointAction action) {
    return action != EndpointAction.ENABLE
        || !owns(webhook)
        || webhook.state() == EndpointState.GONE;
  }

  private boolean owns(Endpoint webhook) {
    return webhook.owner().equals(access.caller().client()) && reaches(webhook, PORTAL);
  }

  private boolean reaches(Endpoint webhook, String role) {
    return tree.find(webhook.organisation())
        .filter(node -> access.scope(Set.of(role)).reaches(node.path()))
        .isPresent();
  }

  private String post(String organisation) {
    return tree.find(organisation)
        .map(node -> access.postFor(node, Set.of(PORTAL, OFFICE)).toString())
        .orElse(null);
  }
}
