package org.duibiao.notification.endpoint.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.time.RealTime;
import org.duibiao.notification.secret.SecretBox;

/** What is secret of endpoints, opened for the moment of sending alone. */
@ApplicationScoped
public class EndpointKeys {
  static final String ADDRESS = "address";
  static final String SECRET = "secret";

  private final EntityManager database;
  private final SecretBox box;
  private final Clock clock;

  EndpointKeys(EntityManager database, SecretBox box, @RealTime Clock clock) {
    this.database = database;
    this.box = box;
    this.clock = clock;
  }

  /**
   * An address and the secrets with which one signs for it.
   *
   * @param secrets the present one first; the former beside it while it still counts
   * @param version of the endpoint that has them
   */
  public record Keys(String address, List<String> secrets, long version) {
    /** Never what is in it. */
    @Override
    public String toString() {
      return "Keys";
    }
  }

  /** The keys of an active endpoint; empty for any other. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Optional<Keys> of(UUID endpoint) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select address, secret, former_secret, former_secret_until, version from endpoint
                where id = :id and state = 'ACTIVE'
                """,
                Tuple.class)
            .setParameter("id", endpoint)
            .getResultList();
    return rows.stream().findFirst().map(row -> keys(endpoint, row));
  }

  /** The present secret of an endpoint, active or not. */
  @Transactional(Transactional.TxType.MANDATORY)
  String present(UUID endpoint) {
    Object closed =
        database
            .createNativeQuery("select secret from endpoint where id = :id", byte[].class)
            .setParameter("id", endpoint)
            .getSingleResult();
    return box.open(endpoint, SECRET, (byte[]) closed);
  }

  private Keys keys(UUID endpoint, Tuple row) {
    List<String> secrets = new ArrayList<>();
    byte[] present = row.get("secret", byte[].class);
    if (present != null) {
      secrets.add(box.open(endpoint, SECRET, present));
    }
    Instant until = row.get("former_secret_until", Instant.class);
    if (until != null && clock.instant().isBefore(until)) {
      secrets.add(box.open(endpoint, SECRET, row.get("former_secret", byte[].class)));
    }
    return new Keys(
        box.open(endpoint, ADDRESS, row.get("address", byte[].class)),
        List.copyOf(secrets),
        row.get("version", Number.class).longValue());
  }
}
