package org.duibiao.chassis.evidence;

import static org.duibiao.chassis.problem.CommonProblem.EVIDENCE_IN_USE;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.INVALID_CONTENT;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.file.FileInspection;
import org.duibiao.chassis.file.InspectedFile;
import org.duibiao.chassis.file.StoredFiles;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;

/**
 * Takes in, shows and takes away an organisation's evidence. Who may write, {@link EvidenceAuthors}
 * says, at any time: evidence belongs to no campaign.
 */
@ApplicationScoped
public class EvidenceDesk {
  private final EvidenceFiles evidence;
  private final StoredFiles files;
  private final FileInspection inspection;
  private final EvidenceAuthors authors;
  private final EvidenceNews news;
  private final Access access;
  private final AuditTrail audit;
  private final Inputs inputs;
  private final Clock clock;

  EvidenceDesk(
      EvidenceFiles evidence,
      StoredFiles files,
      FileInspection inspection,
      EvidenceAuthors authors,
      EvidenceNews news,
      Access access,
      AuditTrail audit,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.evidence = evidence;
    this.files = files;
    this.inspection = inspection;
    this.authors = authors;
    this.news = news;
    this.access = access;
    this.audit = audit;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** Evidence as the caller sees it now. */
  public record Seen(Evidence evidence, List<EvidenceAction> allowedActions) {}

  /** A page, what was uploaded last first. */
  @Transactional
  public Page<Seen> page(String organisation, EvidenceFilter wanted, PageRequest request) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Filters filters = Filters.of("evidence", node.code(), wanted.text(), wanted.referenced());
    var after = request.after(filters, 2);
    boolean may = authors.author(node).isPresent();
    List<Evidence> rows = evidence.rows(node.code(), wanted, after, request.fetch());
    return Page.of(
            rows,
            request,
            filters,
            row -> List.of(row.uploadedAt().toString(), row.id().toString()))
        .map(one -> seen(one, may));
  }

  /** One of an organisation's. */
  @Transactional
  public Seen get(String organisation, String id) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    return seen(find(node, id), authors.author(node).isPresent());
  }

  /** Several of an organisation's, by id; what is not its own is left out. */
  @Transactional
  public Map<UUID, Evidence> all(String organisation, Collection<UUID> ids) {
    return evidence.all(access.visible(Inputs.code(organisation)).code(), ids);
  }

  /** Its bytes. */
  public InputStream open(Evidence one) {
    return files.open(one.file());
  }

  /** Looks at who sends a file and at the file itself, before anything is stored. */
  @Transactional
  public InspectedFile admit(
      String organisation, EvidenceRequest request, Path spooled, String name) {
    writer(access.visible(Inputs.code(organisation)));
    inputs.valid(request);
    requireOver(request.effectiveDate());
    return inspection.inspect(spooled, name);
  }

  /** Writes the evidence of a stored file. */
  @Transactional(rollbackOn = Exception.class)
  public Seen add(
      EvidenceExchange.Upload upload, EvidenceRequest request, InspectedFile file, UUID stored) {
    OrganisationNode node = access.visible(Inputs.code(upload.organisation()));
    Post post = writer(node);
    UUID id = UUID.randomUUID();
    files.keep(stored);
    evidence.add(
        new Evidence(
            id,
            node.code(),
            request.title(),
            request.description(),
            request.effectiveDate(),
            new Evidence.Content(file.name(), file.kind(), file.size(), file.sha256()),
            stored,
            access.caller().person(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            List.of(),
            List.of()));
    note(upload.operation(), id, node, post, 0, Evidence.VERSION);
    Evidence added = find(node, id.toString());
    news.added(added);
    return seen(added, true);
  }

  /** Takes it away for good; what refers to it keeps it. */
  @Transactional(rollbackOn = Exception.class)
  public void delete(String operation, String organisation, String id, String ifMatch) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Post post = writer(node);
    Evidence found =
        evidence.lock(node.code(), Inputs.id(id)).orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(ifMatch, Evidence.VERSION);
    if (!found.free()) {
      throw new DomainException(EVIDENCE_IN_USE, String.join("、", found.references()));
    }
    evidence.delete(found.id());
    files.release(found.file());
    news.deleted(found);
    note(operation, found.id(), node, post, Evidence.VERSION, 0);
  }

  /** It tells of a day that has come. */
  private void requireOver(LocalDate effective) {
    if (effective.isAfter(ChinaTime.today(clock))) {
      throw new DomainException(
          INVALID_CONTENT, List.of(new Fault("/effectiveDate", "day.future", effective)));
    }
  }

  private Post writer(OrganisationNode node) {
    return authors.author(node).orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  private Evidence find(OrganisationNode node, String id) {
    return evidence
        .find(node.code(), Inputs.id(id))
        .orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  private static Seen seen(Evidence one, boolean may) {
    return new Seen(one, may && one.free() ? List.of(EvidenceAction.DELETE) : List.of());
  }

  private void note(
      String operation, UUID id, OrganisationNode node, Post post, long before, long after) {
    audit.record(
        new AuditEntry(
            operation, "evidence/" + id, node.code(), post.toString(), null, before, after));
  }
}
