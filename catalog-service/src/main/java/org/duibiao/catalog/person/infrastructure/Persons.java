package org.duibiao.catalog.person.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.duibiao.catalog.person.domain.Person;

/** Everybody on the roster of people. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, String> {
  private final EntityManager database;

  Persons(EntityManager database) {
    this.database = database;
  }

  /** A person, kept from others until the transaction ends, also while there is none yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Person> held(String staffNumber) {
    database
        .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:who, 11)) as text)")
        .setParameter("who", staffNumber)
        .getSingleResult();
    return findByIdOptional(staffNumber, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Keeps other lists of people waiting until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold() {
    database
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('catalog.persons', 0)) as text)")
        .getSingleResult();
  }
}
