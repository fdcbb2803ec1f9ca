package org.duibiao.ledger.person.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.duibiao.ledger.person.application.PersonFacts;

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
      values (:person, :name, :organisation, :member, :teacher, :from,
        cast(cast(:to as text) as date), :version)
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

  /** Keeps a person's state unless a newer one is known. */
  @Transactional(rollbackOn = Exception.class)
  public void upsert(PersonFacts person) {
    LocalDate to = person.validTo();
    database
        .createNativeQuery(UPSERT)
        .setParameter("person", person.staffNumber())
        .setParameter("name", person.name())
        .setParameter("organisation", person.organisation())
        .setParameter("member", person.partyMember())
        .setParameter("teacher", person.teacher())
        .setParameter("from", person.validFrom())
        .setParameter("to", to == null ? null : to.toString())
        .setParameter("version", person.version())
        .executeUpdate();
  }
}
