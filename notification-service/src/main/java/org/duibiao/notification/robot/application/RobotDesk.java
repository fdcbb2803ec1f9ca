package org.duibiao.notification.robot.application;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.notification.NotificationProblem;
import org.duibiao.notification.endpoint.application.EndpointDesk;
import org.duibiao.notification.endpoint.application.EndpointDesk.Change;
import org.duibiao.notification.endpoint.application.EndpointDesk.Draft;
import org.duibiao.notification.endpoint.application.EndpointDesk.Handling;
import org.duibiao.notification.endpoint.domain.Endpoint;
import org.duibiao.notification.endpoint.domain.EndpointAction;
import org.duibiao.notification.endpoint.domain.EndpointKind;
import org.duibiao.notification.endpoint.infrastructure.Endpoints;
import org.duibiao.notification.outgoing.domain.OutgoingUrl;
import org.duibiao.notification.outgoing.domain.UnsafeUrlException;
import org.duibiao.notification.robot.domain.RobotNotice;
import org.duibiao.notification.robot.infrastructure.RobotAddresses;
import org.duibiao.notification.robot.infrastructure.RobotForms;
import org.duibiao.notification.rule.domain.Channel;

/**
 * The robots of organisations' groups 群机器人. They belong to the organisation, whoever put them down:
 * its secretary and the office there or above handle them, its officers and auditors read.
 */
@ApplicationScoped
public class RobotDesk {
  private static final Set<EndpointKind> KINDS =
      Set.of(EndpointKind.WECOM, EndpointKind.DINGTALK, EndpointKind.FEISHU);
  private static final Set<String> WRITERS = Set.of(OFFICE, SECRETARY);
  private static final Set<String> READERS = Set.of(OFFICE, SECRETARY, OFFICER, AUDITOR);
  private static final String TEST_KIND = "duibiao.test.v1";
  private static final int AT_ONCE = 1;

  /** Where each service's robots stand, to tell an address that is another service's. */
  private static final Map<EndpointKind, String> HOSTS =
      Map.of(
          EndpointKind.WECOM, "qyapi.weixin.qq.com",
          EndpointKind.DINGTALK, "oapi.dingtalk.com",
          EndpointKind.FEISHU, "open.feishu.cn");

  private final EndpointDesk desk;
  private final Endpoints endpoints;
  private final RobotAddresses addresses;
  private final RobotForms forms;
  private final Access access;
  private final OrganisationTree tree;

  RobotDesk(
      EndpointDesk desk,
      Endpoints endpoints,
      RobotAddresses addresses,
      RobotForms forms,
      Access access,
      OrganisationTree tree) {
    this.desk = desk;
    this.endpoints = endpoints;
    this.addresses = addresses;
    this.forms = forms;
    this.access = access;
    this.tree = tree;
  }

  /**
   * What is said of a robot.
   *
   * @param service null in a change, as it stays what it is
   * @param address null where it stays as it is
   * @param secret with which the service has it sign; null where there is none, or it stays
   */
  public record Said(EndpointKind service, String name, String address, String secret) {
    /** Never what is secret of it. */
    @Override
    public String toString() {
      return "Robot " + name;
    }
  }

  /** Refuses unless the caller may handle an organisation's robots. */
  public String handled(String organisation) {
    return access.acting(organisation, WRITERS).code();
  }

  /** How the caller handles an organisation's robots. */
  public Handling handling(String organisation) {
    String code = access.visible(organisation).code();
    return new Handling(
        KINDS,
        (robot, action) -> action != EndpointAction.ROTATE_SECRET && mayAct(robot),
        (robot, action) -> true,
        robot -> robot.organisation().equals(code) && reads(robot),
        this::post);
  }

  /** A page of an organisation's robots. */
  public Page<Endpoint> page(String organisation, PageRequest request) {
    return endpoints.page(scope(), owner(access.visible(organisation).code()), KINDS, request);
  }

  /** The organisations within which the caller reads what was sent to robots. */
  public Scope scope() {
    return access.scope(READERS);
  }

  /** Puts a robot down. */
  public Endpoint add(String organisation, Said said) {
    if (!KINDS.contains(said.service())) {
      throw unusable("/service", "robot.service");
    }
    OutgoingUrl url = checked(said.service(), said.address());
    requireSecretFits(said.service(), said.secret());
    Draft draft =
        new Draft(
            said.service(),
            owner(organisation),
            organisation,
            said.name(),
            said.address(),
            url.shown(),
            blankToNull(said.secret()),
            AT_ONCE,
            forms.service(Channel.valueOf(said.service().name())).spacing());
    return desk.add(draft, handling(organisation));
  }

  /** What a change of a robot comes to. */
  public Change change(Endpoint robot, Said said) {
    requireSecretFits(robot.kind(), said.secret());
    String shown = said.address() == null ? null : checked(robot.kind(), said.address()).shown();
    return new Change(said.name(), said.address(), shown, blankToNull(said.secret()));
  }

  /** Sends something to try a robot; returns the transmission's id. */
  public UUID test(UUID id, Handling handling) {
    return desk.test(id, TEST_KIND, forms.written(RobotNotice.trial()), handling);
  }

  private OutgoingUrl checked(EndpointKind service, String address) {
    try {
      OutgoingUrl url = addresses.checked(address);
      if (HOSTS.containsValue(url.host()) && !HOSTS.get(service).equals(url.host())) {
        throw unusable("/address", "robot.other-service");
      }
      return url;
    } catch (UnsafeUrlException e) {
      throw unusable("/address", e.key());
    }
  }

  private static void requireSecretFits(EndpointKind service, String secret) {
    if (service == EndpointKind.WECOM && blankToNull(secret) != null) {
      throw unusable("/secret", "robot.without-secret");
    }
  }

  private static DomainException unusable(String pointer, String key) {
    return new DomainException(
        NotificationProblem.ADDRESS_UNUSABLE, List.of(new Fault(pointer, key)));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** As many as an owner may have are those of an organisation. */
  private static String owner(String organisation) {
    return "organisation/" + organisation;
  }

  private boolean mayAct(Endpoint robot) {
    return node(robot).filter(node -> access.mayAct(node, WRITERS)).isPresent();
  }

  private boolean reads(Endpoint robot) {
    return node(robot).filter(node -> scope().reaches(node.path())).isPresent();
  }

  private java.util.Optional<OrganisationNode> node(Endpoint robot) {
    return tree.find(robot.organisation());
  }

  private String post(String organisation) {
    return tree.find(organisation)
        .map(node -> access.postFor(node, WRITERS).toString())
        .orElse(null);
  }
}
