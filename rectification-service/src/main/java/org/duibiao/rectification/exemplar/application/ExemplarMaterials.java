package org.duibiao.rectification.exemplar.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duibiao.chassis.evidence.EvidenceFiles.Held;
import org.duibiao.chassis.evidence.EvidenceReferences;
import org.duibiao.chassis.evidence.EvidenceReferences.Named;
import org.duibiao.rectification.exemplar.domain.Exemplar;
import org.duibiao.rectification.exemplar.domain.ExemplarAction;
import org.duibiao.rectification.exemplar.domain.ExemplarMaterial;

/**
 * Looks up the files that an exemplar names. Invariant: a file that it names is the organisation's
 * own, and is there as long as the exemplar is.
 */
@ApplicationScoped
class ExemplarMaterials {
  private final EvidenceReferences files;

  ExemplarMaterials(EvidenceReferences files) {
    this.files = files;
  }

  /** What is known of files that come with a step. */
  List<ExemplarMaterial> known(List<UUID> ids, String organisation, ExemplarAction purpose) {
    List<UUID> distinct = ids.stream().distinct().toList();
    Map<UUID, Held> known =
        files.requireKnown(
            IntStream.range(0, ids.size())
                .mapToObj(i -> new Named("/materials/" + i, ids.get(i)))
                .toList(),
            organisation);
    return distinct.stream()
        .map(id -> new ExemplarMaterial(id, known.get(id).title(), purpose))
        .toList();
  }

  /** Keeps its files from being deleted. */
  void hold(Exemplar one) {
    if (!one.materials().isEmpty()) {
      files.attach(
          one.materials().stream().map(ExemplarMaterial::evidence).collect(Collectors.toSet()),
          one.origin().organisation(),
          "exemplar/" + one.id());
    }
  }
}
