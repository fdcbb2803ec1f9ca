package org.duibiao.ledger.obligation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.ledger.shared.PeopleConverter;
import org.duibiao.ledger.shared.domain.People;

/** Who has begun to fill in what is owed: the diagnosis, the entry, the ledger, or the report. */
@ApplicationScoped
public class ObligationContributors {
  private static final PeopleConverter STORED = new PeopleConverter();

  private static final String OF =
      """
      select o.id, concat_ws(chr(10), nullif(d.contributors, ''), nullif(e.contributors, ''),
        nullif(l.contributors, ''), nullif(r.contributors, '')) as people
      from obligation o
      left join diagnosis d on o.kind = 'LEDGER' and d.campaign = o.campaign
        and d.organisation = o.organisation
      left join entry e on o.kind = 'LEDGER' and e.campaign = o.campaign
        and e.organisation = o.organisation
      left join ledger l on o.kind = 'LEDGER' and l.campaign = o.campaign
        and l.organisation = o.organisation
      left join report r on r.campaign = o.campaign and r.organisation = o.organisation
        and r.milestone = o.milestone
      where o.id in (:ids)
      """;

  private final EntityManager database;

  ObligationContributors(EntityManager database) {
    this.database = database;
  }

  /** The contributors to each of some obligations. */
  @SuppressWarnings("unchecked")
  public Map<UUID, People> of(Collection<UUID> obligations) {
    if (obligations.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(OF, Tuple.class)
            .setParameter("ids", obligations)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.get("id", UUID.class),
                row -> STORED.convertToEntityAttribute(row.get("people", String.class))));
  }
}
