package org.duibiao.ledger.entry.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.shared.domain.Person;

/** The entries. */
@ApplicationScoped
public class Entries implements PanacheRepositoryBase<Entry, UUID> {
  private static final String HAND_OVER =
      """
      update entry set version = version + 1,
        responsible_person = case when responsible_person = :from then :to else :toName end
      where organisation = :organisation and state in ('DRAFT', 'RETURNED', 'REOPENED')
        and responsible_person in (:from, cast(:fromName as text))
      returning campaign, version
      """;

  /** An organisation's entry; one in which nothing is written if there is none. */
  public Entry of(String campaign, String organisation) {
    return find("campaign = ?1 and organisation = ?2", campaign, organisation)
        .firstResultOptional()
        .orElseGet(() -> Entry.begin(campaign, organisation));
  }

  /** An entry that names somebody else as responsible now, and its version since. */
  public record HandedOver(String campaign, long version) {}

  /**
   * Puts a successor in the place of the one who leaves, as the person responsible for what an
   * organisation has in hand: by staff number or by name, as the draft named them. What is filed or
   * accepted stays as it was signed.
   */
  @SuppressWarnings("unchecked")
  public List<HandedOver> handOver(String organisation, Person leaving, Person successor) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(HAND_OVER, Tuple.class)
            .setParameter("organisation", organisation)
            .setParameter("from", leaving.staffNumber())
            .setParameter("fromName", leaving.name())
            .setParameter("to", successor.staffNumber())
            .setParameter("toName", successor.name())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new HandedOver(
                    row.get("campaign", String.class),
                    row.get("version", Number.class).longValue() + 1))
        .toList();
  }
}
