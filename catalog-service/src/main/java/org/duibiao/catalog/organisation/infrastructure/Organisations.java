package org.duibiao.catalog.organisation.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.chassis.access.Scope;

/** All organisations. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String> {
  private static final int CODES_AT_ONCE = 5_000;

  private final EntityManager database;

  Organisations(EntityManager database) {
    this.database = database;
  }

  /** One organisation, locked until the transaction ends. */
  public Optional<Organisation> locked(String code) {
    return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those of the organisations whose secretary a person is, on a day or later. */
  public Set<String> ledBy(String person, Collection<String> codes, LocalDate day) {
    return Set.copyOf(
        database
            .createQuery(
                "select distinct a.organisation.code from Appointment a where a.person = :person"
                    + " and a.post = :post and a.organisation.code in (:codes)"
                    + " and (a.validTo is null or a.validTo >= :day)",
                String.class)
            .setParameter("person", person)
            .setParameter("post", AppointmentPost.SECRETARY)
            .setParameter("codes", codes)
            .setParameter("day", day)
            .getResultList());
  }

  /** The name by which a person was appointed last, as far as the scope lets one know. */
  @SuppressWarnings("unchecked")
  public Optional<String> nameOf(String person, Scope scope) {
    return scope
        .bind(
            database.createNativeQuery(
                "select a.name from appointment a"
                    + " join organisation_node n on n.code = a.organisation"
                    + " where a.person = :person and "
                    + scope.condition("n.path")
                    + " order by a.valid_from desc, a.id",
                String.class))
        .setParameter("person", person)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The same, locked in their order until the transaction ends. */
  public List<Organisation> lockedWithAppointments(Collection<String> codes) {
    if (!codes.isEmpty()) {
      database
          .createNativeQuery(
              "select code from organisation where code in (:codes) order by code for update",
              String.class)
          .setParameter("codes", codes)
          .getResultList();
    }
    return withAppointments(codes);
  }

  /** Several with their appointments, in few queries however many they are. */
  public List<Organisation> withAppointments(Collection<String> codes) {
    List<Organisation> found = new ArrayList<>();
    List<String> all = List.copyOf(codes);
    for (int from = 0; from < all.size(); from += CODES_AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + CODES_AT_ONCE));
      found.addAll(
          database
              .createQuery(
                  "select o from Organisation o left join fetch o.appointments"
                      + " where o.code in (:codes)",
                  Organisation.class)
              .setParameter("codes", some)
              .getResultList());
    }
    return found;
  }
}
