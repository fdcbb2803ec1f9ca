package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.EVIDENCE_MISSING;
import static org.duibiao.rectification.item.domain.RectificationProblem.EVIDENCE_UNUSABLE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

  /** A piece of evidence as it is handed in. */
  public record Proof(EvidenceKind kind, String reference, String description) {
    private boolean isUsable() {
      String text = reference.strip().toLowerCase(Locale.ROOT);
      return kind != EvidenceKind.LINK || text.startsWith("http://") || text.startsWith("https://");
    }

    private Evidence addedBy(String person, Instant at) {
      return new Evidence(UUID.randomUUID(), kind, reference, description, person, at);
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
            .filter(i -> !evidence.get(i).isUsable())
            .mapToObj(i -> new Fault("/evidence/" + i + "/reference", "evidence.link"))
            .toList();
    if (!faults.isEmpty()) {
      throw new DomainException(EVIDENCE_UNUSABLE, faults);
    }
  }

  List<Evidence> addedBy(String person, Instant at) {
    return evidence.stream().map(proof -> proof.addedBy(person, at)).toList();
  }
}
