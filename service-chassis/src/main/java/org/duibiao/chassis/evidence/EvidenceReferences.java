package org.duibiao.chassis.evidence;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * What refers to evidence. Invariant: whoever has referred to it finds it, until they let go of it.
 */
@ApplicationScoped
public class EvidenceReferences {
  private final EvidenceFiles evidence;

  EvidenceReferences(EvidenceFiles evidence) {
    this.evidence = evidence;
  }

  /**
   * Evidence that somebody names.
   *
   * @param pointer where in the request
   */
  public record Named(String pointer, UUID id) {}

  /**
   * Lets a subject refer to these, and to no others any more.
   *
   * @throws DomainException INVALID_CONTENT for what is unknown or another organisation's
   */
  @Transactional(TxType.MANDATORY)
  public void attach(Collection<UUID> ids, String organisation, String subject) {
    List<UUID> listed = List.copyOf(ids);
    List<Named> named = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      named.add(new Named("/evidence/" + i, listed.get(i)));
    }
    requireKnown(named, organisation);
    evidence.refer(Set.copyOf(listed), subject);
  }

  /**
   * Lets only evidence of the organisation pass; what passes is not deleted until the transaction
   * ends.
   *
   * @return what is known of each
   * @throws DomainException INVALID_CONTENT with the places of the others
   */
  @Transactional(TxType.MANDATORY)
  public Map<UUID, EvidenceFiles.Held> requireKnown(List<Named> named, String organisation) {
    Map<UUID, EvidenceFiles.Held> known =
        evidence.held(named.stream().map(Named::id).distinct().toList(), organisation);
    List<Fault> faults =
        named.stream()
            .filter(one -> !known.containsKey(one.id()))
            .map(one -> new Fault(one.pointer(), "evidence.unknown", one.id()))
            .toList();
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
    return known;
  }
}
