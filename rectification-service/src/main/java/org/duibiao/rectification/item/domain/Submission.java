package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.EVIDENCE_MISSING;
import static org.duibiao.rectification.item.domain.RectificationProblem.EVIDENCE_UNUSABLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * 申请销号: what was done, and the evidence for it. Each submission brings evidence of its own.
 *
 * @param summary what was done, null if the evidence speaks for itself
 */
public record Submission(String summary, List<Proof> evidence) {

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
      String text = reference.strip().toLowerCase(Locale.ROOT);
      boolean web = text.startsWith("http://") || text.startsWith("https://");
      return switch (kind) {
        case LINK -> web ? Optional.empty() : Optional.of("evidence.link");
        case DOCUMENT -> Optional.of("evidence.document");
        case FILE, RECORD -> title == null ? Optional.of("evidence.not-found") : Optional.empty();
      };
    }

    private Evidence addedBy(String person, Instant at) {
      return new Evidence(UUID.randomUUID(), kind, reference, description, title, day, person, at);
    }
  }

  /** Refuses a submission that nobody could verify. */
  void requireEvidence() {
    if (evidence == null || evidence.isEmpty()) {
      throw new DomainException(
          EVIDENCE_MISSING, List.of(new Fault("/evidence", "evidence.required")));
    }
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
