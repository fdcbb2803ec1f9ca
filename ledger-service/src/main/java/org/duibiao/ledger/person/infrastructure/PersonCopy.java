package org.duibiao.ledger.person.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.duibiao.ledger.person.application.PersonFacts;
import org.duibiao.ledger.shared.StoredJson;

/**
 * This service's copy of the roster of people, table {@code person}. It may be dropped and rebuilt
 * by replay; an older state never replaces a newer one.
 */
@ApplicationScoped
public class PersonCopy {
  private static final String UPSERT =
      """
      insert into person (staff_number, name, organisation, party_member, teacher, valid_from,
        valid_to, version)
      select distinct on ("staffNumber") "staffNumber", name, organisation, "partyMember", teacher,
        "validFrom", "validTo", version
      from jsonb_to_recordset(cast(:persons as jsonb)) as p ("staffNumber" text, name text,
        organisation text, "partyMember" boolean, teacher boolean, "validFrom" date,
        "validTo" date, version bigint)
      order by "staffNumber", version desc
      on conflict (staff_number) do update set name = excluded.name,
        organisation = excluded.organisation, party_member = excluded.party_member,
        teacher = excluded.teacher, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, version = excluded.version
      where person.version < excluded.version
      """;

  private final EntityManager database;

  PersonCopy(EntityManager database) {
    this.database = database;
  }

  /** Keeps each person's newest state, unless a newer one is known. */
  @Transactional(rollbackOn = Exception.class)
  public void upsert(List<PersonFacts> persons) {
    database
        .createNativeQuery(UPSERT)
        .setParameter("persons", StoredJson.write(persons))
        .executeUpdate();
  }
}
