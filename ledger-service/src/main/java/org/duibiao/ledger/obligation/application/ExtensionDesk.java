package org.duibiao.ledger.obligation.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.LedgerProblem.EXTENSION_IN_USE;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;
import static org.duibiao.ledger.shared.domain.LedgerProblem.SELF_GRANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
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
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.coverage.application.CoverageKeeper;
import org.duibiao.ledger.obligation.domain.Extension;
import org.duibiao.ledger.obligation.domain.ExtensionAction;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.infrastructure.ExtensionSpread;
import org.duibiao.ledger.obligation.infrastructure.Extensions;
import org.duibiao.ledger.review.GrantRule;
import org.duibiao.ledger.review.Matters;
import org.duibiao.ledger.shared.domain.People;
import org.duibiao.ledger.shared.domain.ReportingUnit;

/**
 * Grants extensions 延期 to an organisation or to everything below it, keeps them as records, and
 * takes them back as long as nobody has lived on them. Never one's own: what a subtree holds of the
 * grantor's own is left out and named.
 */
@ApplicationScoped
public class ExtensionDesk {
  private static final Set<String> GRANTORS = Set.of(Roles.SECRETARY, Roles.OFFICE, Roles.OFFICER);

  private final CampaignDesk campaigns;
  private final Extensions extensions;
  private final ExtensionSpread spread;
  private final CoverageKeeper coverage;
  private final GrantRule grantors;
  private final OrganisationTree tree;
  private final Access access;
  private final AuditTrail audit;
  private final Inputs inputs;
  private final Clock clock;

  ExtensionDesk(
      CampaignDesk campaigns,
      Extensions extensions,
      ExtensionSpread spread,
      CoverageKeeper coverage,
      GrantRule grantors,
      OrganisationTree tree,
      Access access,
      AuditTrail audit,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.extensions = extensions;
    this.spread = spread;
    this.coverage = coverage;
    this.grantors = grantors;
    this.tree = tree;
    this.access = access;
    this.audit = audit;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** An extension as it stands now, and as the caller may handle it. */
  public record Granted(
      Extension extension, Extension.Standing standing, List<ExtensionAction> allowedActions) {}

  /** A page in the order in which they were granted. */
  @Transactional
  public Page<Granted> page(
      String campaignCode,
      Optional<String> organisation,
      Optional<String> milestone,
      PageRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Filters filters = Filters.of("extensions", campaign.code(), organisation, milestone);
    long after = request.after(filters, 1).map(key -> Long.parseLong(key.get(0))).orElse(0L);
    var wanted =
        new Extensions.Wanted(
            campaign.code(),
            organisation.map(code -> access.visible(Inputs.code(code)).path()),
            milestone);
    List<Granted> rows =
        seen(campaign, extensions.rows(wanted, access.scope(), after, request.fetch()));
    return Page.of(
        rows, request, filters, row -> List.of(Long.toString(row.extension().sequence())));
  }

  /** Grants one. */
  @Transactional(rollbackOn = Exception.class)
  public Granted grant(String campaignCode, String organisation, ExtensionGrant request) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Campaign campaign = campaigns.visible(campaignCode);
    boolean subtree = Boolean.TRUE.equals(request.subtree());
    Post post = grantor(node, subtree);
    campaign.requireRunning();
    inputs.valid(request);
    requireFuture(request.until());
    campaign.requireWithin(request.until());
    String milestone =
        campaigns.milestone(campaign, Optional.ofNullable(request.milestone()), "/milestone");
    var reach = new Extension.Reach(campaign.code(), milestone, node.code(), subtree);
    var grantor = new Extension.Grantor(access.caller().person(), post.toString());
    Extension extension = Extension.grant(reach, request.until(), request.reason(), grantor, clock);
    extensions.persistAndFlush(extension);
    var reached =
        spread.grant(extension, node.path(), own(post), clock.instant(), ChinaTime.today(clock));
    requireAny(reached, subtree);
    coverage.redated(node.code());
    extension.reached(reached.obligations(), reached.leftOut());
    extensions.flush();
    note("grantExtension", post, extension, request.reason(), 0);
    return seen(campaign, List.of(extension)).get(0);
  }

  /** Takes one back. */
  @Transactional(rollbackOn = Exception.class)
  public Granted revoke(String campaignCode, UUID id, String ifMatch, ExtensionRevocation request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Extension extension =
        extensions.held(campaign.code(), id).orElseThrow(() -> new DomainException(NOT_FOUND));
    OrganisationNode node = access.visible(extension.organisation());
    Post post = revoker(node, extension);
    IfMatch.check(ifMatch, extension.version());
    campaign.requireRunning();
    extension.requireNotRevoked();
    spread.hold(extension);
    if (!spread.used(List.of(id), ChinaTime.today(clock)).isEmpty()) {
      throw new DomainException(EXTENSION_IN_USE, extension.until());
    }
    inputs.valid(request);
    long before = extension.version();
    String person = access.caller().person();
    spread.revoke(extension, person, request.reason(), clock.instant());
    coverage.redated(node.code());
    extension.revoke(person, request.reason(), clock);
    extensions.flush();
    note("revokeExtension", post, extension, request.reason(), before);
    return seen(campaign, List.of(extension)).get(0);
  }

  /** Keeps the record of one that was just granted to a single obligation. */
  void keep(Obligation owed, Obligation.Dates before, Extension.Grantor grantor) {
    var reach = new Extension.Reach(owed.campaign(), owed.milestone(), owed.organisation(), false);
    Extension extension = Extension.grant(reach, owed.dueDate(), owed.reason(), grantor, clock);
    extension.reached(1, List.of());
    extensions.persistAndFlush(extension);
    spread.keep(extension, owed.id(), before.due(), before.extendedUntil());
  }

  /** Who decides about all below may do so from the top of it; its own is left out then. */
  private Post grantor(OrganisationNode node, boolean subtree) {
    return fromTheTop(node, subtree).orElseGet(() -> grantors.require(node, People.NOBODY));
  }

  /** What was granted from above gives the unit itself more time: it does not decide on that. */
  private Post revoker(OrganisationNode node, Extension extension) {
    return extension.grantedFrom(node.code())
        ? grantor(node, extension.subtree())
        : grantors.require(node, People.NOBODY);
  }

  private Optional<Post> fromTheTop(OrganisationNode node, boolean subtree) {
    return access.posts(node, Set.of(Roles.OFFICE, Roles.SECRETARY)).stream()
        .filter(post -> subtree && post.organisation().equals(node.code()))
        .filter(post -> post.role().equals(Roles.OFFICE) || ReportingUnit.is(node.type()))
        .findFirst();
  }

  /** The persons for whom the grant is made, and where the caller holds a post. */
  private ExtensionSpread.Own own(Post post) {
    Set<String> held =
        access.caller().posts().stream().map(Post::organisation).collect(Collectors.toSet());
    return new ExtensionSpread.Own(post.actors(access.caller().person()), held);
  }

  private void requireFuture(LocalDate until) {
    if (until.isBefore(ChinaTime.today(clock))) {
      throw new DomainException(INVALID_CONTENT, List.of(new Fault("/until", "filing.correct-by")));
    }
  }

  private static void requireAny(ExtensionSpread.Reached reached, boolean subtree) {
    if (reached.obligations() > 0) {
      return;
    }
    if (!subtree && !reached.leftOut().isEmpty()) {
      throw new DomainException(SELF_GRANT);
    }
    throw new DomainException(INVALID_CONTENT, List.of(new Fault("/until", "extension.nobody")));
  }

  private void note(String operation, Post post, Extension one, String reason, long before) {
    audit.record(
        new AuditEntry(
            operation,
            "extension/" + one.id(),
            one.organisation(),
            post.toString(),
            reason,
            before,
            one.version()));
  }

  /** The extensions that have given some obligations their dates. */
  Map<UUID, Extension> thatGive(List<Obligation> owed) {
    return extensions.inForce(
        owed.stream().filter(Obligation::extended).map(Obligation::id).toList());
  }

  /** What the rows of a page need is read once. */
  private List<Granted> seen(Campaign campaign, List<Extension> rows) {
    Set<UUID> revocable = revocable(campaign, rows);
    return rows.stream()
        .map(
            one ->
                new Granted(
                    one,
                    one.standing(clock),
                    revocable.contains(one.id()) ? List.of(ExtensionAction.REVOKE) : List.of()))
        .toList();
  }

  private Set<UUID> revocable(Campaign campaign, List<Extension> rows) {
    List<Extension> standing = rows.stream().filter(one -> one.revokedAt() == null).toList();
    if (standing.isEmpty() || !campaign.running() || !access.caller().holdsAny(GRANTORS)) {
      return Set.of();
    }
    Map<String, OrganisationNode> nodes =
        tree.all(standing.stream().map(Extension::organisation).distinct().toList()).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    Matters.Known known = grantors.known(nodes.values());
    Set<UUID> used =
        spread.used(standing.stream().map(Extension::id).toList(), ChinaTime.today(clock));
    return standing.stream()
        .filter(one -> !used.contains(one.id()))
        .filter(one -> mayRevoke(nodes.get(one.organisation()), one, known))
        .map(Extension::id)
        .collect(Collectors.toSet());
  }

  private boolean mayRevoke(OrganisationNode node, Extension extension, Matters.Known known) {
    return extension.grantedFrom(node.code()) && fromTheTop(node, extension.subtree()).isPresent()
        || grantors.decision(node, People.NOBODY, known).permits();
  }
}
