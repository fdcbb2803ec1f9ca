package org.duibiao.ledger.press;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;

/** Shows and records what the press brought about organisations. */
@ApplicationScoped
public class PressDesk {
  private static final Set<String> AUTHORS = Set.of(Roles.SECRETARY, Roles.OFFICER, Roles.OFFICE);

  /** A material never changes, so it has one version. */
  private static final long VERSION = 1;

  private final PressMaterials materials;
  private final AuditTrail audit;
  private final Access access;
  private final Inputs inputs;
  private final Clock clock;

  PressDesk(
      PressMaterials materials,
      AuditTrail audit,
      Access access,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.materials = materials;
    this.audit = audit;
    this.access = access;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** A page of an organisation's and of all below it, in the order of days. */
  @Transactional
  public Page<PressMaterialView> page(
      String organisation, PressFilter filter, PageRequest request) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Filters filters = Filters.of("press-materials", node.code(), filter);
    var after = request.after(filters, 2);
    return Page.of(
        materials.rows(node.path(), filter, after, request.fetch()),
        request,
        filters,
        PressDesk::sortKey);
  }

  /** Records one. */
  @Transactional(rollbackOn = Exception.class)
  public PressMaterialView add(String organisation, PressRequest request) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Post post = access.postFor(node, AUTHORS);
    inputs.valid(request);
    requireSound(request);
    PressMaterialView added =
        new PressMaterialView(
            UUID.randomUUID(),
            node.code(),
            node.name(),
            request.outlet(),
            request.level(),
            request.date(),
            request.title(),
            request.link(),
            List.copyOf(new LinkedHashSet<>(request.campaigns())),
            access.caller().person(),
            clock.instant());
    materials.add(added);
    note("addPressMaterial", added, post, 0, VERSION);
    return added;
  }

  /** Takes one out that was entered by mistake. */
  @Transactional(rollbackOn = Exception.class)
  public void remove(String organisation, UUID id, String ifMatch) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    PressMaterialView known =
        materials.held(node.code(), id).orElseThrow(() -> new DomainException(NOT_FOUND));
    Post post = access.postFor(node, AUTHORS);
    IfMatch.check(ifMatch, VERSION);
    materials.remove(id);
    note("deletePressMaterial", known, post, VERSION, 0);
  }

  private void note(String operation, PressMaterialView of, Post post, long before, long after) {
    audit.record(
        new AuditEntry(
            operation,
            "press-material/" + of.id(),
            of.organisation(),
            post.toString(),
            null,
            before,
            after));
  }

  private void requireSound(PressRequest request) {
    List<Fault> faults = new ArrayList<>();
    if (request.date().isAfter(ChinaTime.today(clock))) {
      faults.add(new Fault("/date", "day.future", request.date()));
    }
    if (request.link() != null && !secure(request.link())) {
      faults.add(new Fault("/link", "press.link"));
    }
    List<String> known = materials.known(request.campaigns());
    for (int i = 0; i < request.campaigns().size(); i++) {
      String code = request.campaigns().get(i);
      if (!known.contains(code)) {
        faults.add(new Fault("/campaigns/" + i, "press.campaign", code));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
  }

  /** An address that a browser can be sent to without showing it a password. */
  private static boolean secure(String link) {
    try {
      URI address = new URI(link);
      return Set.of("https", "http")
              .contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
          && address.getHost() != null
          && address.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static List<String> sortKey(PressMaterialView row) {
    return List.of(row.date().toString(), row.id().toString());
  }
}
