package org.duibiao.ledger.diagnosis.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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
}
