package org.duibiao.ledger.diagnosis.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.ledger.diagnosis.domain.Diagnosis;

/** The diagnoses. */
@ApplicationScoped
public class Diagnoses implements PanacheRepositoryBase<Diagnosis, UUID> {
  /** An organisation's diagnosis; one that is not begun if there is none. */
  public Diagnosis of(String campaign, String organisation) {
    return find("campaign = ?1 and organisation = ?2", campaign, organisation)
        .firstResultOptional()
        .orElseGet(() -> Diagnosis.begin(campaign, organisation));
  }

  /** The same of several, by organisation. */
  public Map<String, Diagnosis> all(String campaign, Collection<String> organisations) {
    Map<String, Diagnosis> all =
        organisations.stream()
            .distinct()
            .collect(Collectors.toMap(code -> code, code -> Diagnosis.begin(campaign, code)));
    find("campaign = ?1 and organisation in ?2", campaign, organisations).stream()
        .forEach(diagnosis -> all.put(diagnosis.organisation(), diagnosis));
    return all;
  }
}
