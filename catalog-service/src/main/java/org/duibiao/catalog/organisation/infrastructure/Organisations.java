package org.duibiao.catalog.organisation.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duibiao.catalog.organisation.domain.Organisation;

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
