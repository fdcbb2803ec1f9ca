package org.duibiao.rectification.item.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.evidence.EvidenceFiles.Held;
import org.duibiao.chassis.evidence.EvidenceReferences;
import org.duibiao.chassis.evidence.EvidenceReferences.Named;
import org.duibiao.rectification.item.domain.Evidence;
import org.duibiao.rectification.item.domain.EvidenceKind;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.Submission;
import org.duibiao.rectification.item.domain.Submission.Proof;
import org.duibiao.rectification.record.infrastructure.LedgerRecords;
import org.duibiao.rectification.record.infrastructure.LedgerRecords.Known;

/**
 * Looks up what a submission names as evidence. Invariant: a file that an item names is there as
 * long as the item is; a record exists and counts when it is named.
 */
@ApplicationScoped
class Proofs {
  private final EvidenceReferences files;
  private final LedgerRecords records;

  Proofs(EvidenceReferences files, LedgerRecords records) {
    this.files = files;
    this.records = records;
  }

  /**
   * The same submission with what is known of its files and records; a record that is not found is
   * left for the item to refuse. Files are the organisation's own.
   */
  Submission lookUp(Submission submission, OrganisationNode organisation) {
    List<Proof> proofs = submission.evidence();
    Map<UUID, Held> found = files.requireKnown(named(proofs), organisation.code());
    Map<UUID, Known> known =
        records.inLine(
            proofs.stream().flatMap(one -> id(one, EvidenceKind.RECORD).stream()).toList(),
            organisation.path());
    return new Submission(
        submission.summary(),
        submission.responsible(),
        proofs.stream().map(proof -> found(proof, found, known)).toList());
  }

  private static Proof found(Proof proof, Map<UUID, Held> files, Map<UUID, Known> records) {
    UUID id = uuid(proof.reference());
    if (id == null) {
      return proof;
    }
    Held file = proof.kind() == EvidenceKind.FILE ? files.get(id) : null;
    if (file != null) {
      return proof.found(id, file.title(), file.effectiveDate());
    }
    Known record = proof.kind() == EvidenceKind.RECORD ? records.get(id) : null;
    return record == null ? proof : proof.found(id, record.title(), record.day());
  }

  /** Keeps the files of an item from being deleted. */
  void hold(Item item) {
    List<UUID> named = item.evidence().stream().flatMap(one -> file(one).stream()).toList();
    if (!named.isEmpty()) {
      files.attach(Set.copyOf(named), item.organisation(), "item/" + item.id());
    }
  }

  /** Which of some evidence refers to a record that counts no more. */
  Set<UUID> withdrawn(List<Evidence> evidence) {
    return records.withdrawn(
        evidence.stream()
            .filter(one -> one.kind() == EvidenceKind.RECORD)
            .map(one -> uuid(one.reference()))
            .filter(Objects::nonNull)
            .toList());
  }

  private static List<Named> named(List<Proof> proofs) {
    List<Named> named = new ArrayList<>();
    for (int i = 0; i < proofs.size(); i++) {
      String pointer = "/evidence/" + i + "/reference";
      id(proofs.get(i), EvidenceKind.FILE).ifPresent(id -> named.add(new Named(pointer, id)));
    }
    return named;
  }

  private static Optional<UUID> file(Evidence one) {
    return one.kind() == EvidenceKind.FILE
        ? Optional.ofNullable(uuid(one.reference()))
        : Optional.empty();
  }

  private static Optional<UUID> id(Proof proof, EvidenceKind kind) {
    return Stream.of(proof)
        .filter(one -> one.kind() == kind)
        .map(one -> uuid(one.reference()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
