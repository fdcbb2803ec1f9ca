package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.EVIDENCE_MISSING;
import static org.duibiao.rectification.item.domain.RectificationProblem.EVIDENCE_UNUSABLE;
import static org.duibiao.rectification.item.domain.RectificationProblem.SUBMISSION_INCOMPLETE;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.text.VisibleText;

/**
 * 申请销号: what was done, who answers for it, and the evidence for it. Each submission brings evidence
 * of its own.
 *
 * @param summary what was done
 * @param responsible staff number or name of who answers for it, where no plan names anybody; null
 *     where one does
 */
public record Submission(String summary, String responsible, List<Proof> evidence) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * A piece of evidence as it is handed in.
   *
   * @param title what the file or the record is called, null until it was looked up
   * @param day the day that it tells of, likewise
   */
  public record Proof(
      EvidenceKind kind, String reference, String description, String title, LocalDate day) {
    public Proof(EvidenceKind kind, String reference, String description) {
      this(kind, reference, description, null, null);
    }

    /** The same, found under its id. */
    public Proof found(UUID id, String foundTitle, LocalDate foundDay) {
      return new Proof(kind, id.toString(), description, foundTitle, foundDay);
    }

    /** Why nobody could follow it; empty if one can. */
    private Optional<String> fault() {
      return switch (kind) {
        case LINK -> leadsSomewhere(reference) ? Optional.empty() : Optional.of("evidence.link");
        case DOCUMENT -> Optional.of("evidence.document");
        case FILE, RECORD -> title == null ? Optional.of("evidence.not-found") : Optional.empty();
      };
    }

    /** An address of the web with a host, in nobody's name. */
    private static boolean leadsSomewhere(String reference) {
      try {
        URI address = new URI(reference);
        return SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
            && address.getHost() != null
            && address.getRawUserInfo() == null;
      } catch (URISyntaxException e) {
        return false;
      }
    }

    private Evidence addedBy(String person, Instant at) {
      return new Evidence(UUID.randomUUID(), kind, reference, description, title, day, person, at);
    }
  }

  /** Refuses a submission that nobody could verify, or that does not say what was done by whom. */
  void requireComplete(Plan agreed) {
    requireEvidence();
    List<Fault> faults = new ArrayList<>();
    if (!VisibleText.in(summary)) {
      faults.add(new Fault("/summary", "submission.summary-missing"));
    }
    if (agreed.responsible() == null && !VisibleText.in(responsible)) {
      faults.add(new Fault("/responsible", "submission.responsible-missing"));
    }
    if (!faults.isEmpty()) {
      throw new DomainException(SUBMISSION_INCOMPLETE, faults);
    }
    requireUsable();
  }

  private void requireEvidence() {
    if (evidence == null || evidence.isEmpty()) {
      throw new DomainException(
          EVIDENCE_MISSING, List.of(new Fault("/evidence", "evidence.required")));
    }
  }

  private void requireUsable() {
    List<Fault> faults =
        IntStream.range(0, evidence.size())
            .boxed()
            .flatMap(
                i ->
                    evidence.get(i).fault().stream()
                        .map(key -> new Fault("/evidence/" + i + "/reference", key)))
            .toList();
    if (!faults.isEmpty()) {
      throw new DomainException(EVIDENCE_UNUSABLE, faults);
    }
  }

  List<Evidence> addedBy(String person, Instant at) {
    return evidence.stream().map(proof -> proof.addedBy(person, at)).toList();
  }
}
