package org.duibiao.chassis.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * This service's own copy of the delegations 授权代办, a projection of the catalog's states: in which
 * posts of others someone may act today. Only roles of people are delegated, never a portal's or an
 * auditor's.
 */
@ApplicationScoped
public class Delegations {
  private static final Set<String> DELEGABLE =
      Set.of(Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER);

  private static final String UPSERT =
      """
      insert into delegation (id, delegator, delegate, role, organisation, reach, valid_from,
                              valid_to, active, version)
      values (:id, :delegator, :delegate, :role, :organisation, :reach, :validFrom, :validTo,
              :active, :version)
      on conflict (id) do update set delegator = excluded.delegator, delegate = excluded.delegate,
        role = excluded.role, organisation = excluded.organisation, reach = excluded.reach,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to, active = excluded.active,
        version = excluded.version
      where delegation.version < excluded.version
      """;

  private static final String OF_DELEGATE =
      """
      select id, delegator, role, organisation, reach from delegation
      where delegate = ? and active and valid_from <= ? and valid_to >= ?
      """;

  private final EntityManager database;
  private final AgroalDataSource connections;
  private final Clock clock;

  Delegations(EntityManager database, AgroalDataSource connections, @DomainTime Clock clock) {
    this.database = database;
    this.connections = connections;
    this.clock = clock;
  }

  /** Takes a state in, unless a newer one is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(DelegationState state) {
    database
        .createNativeQuery(UPSERT)
        .setParameter("id", state.id())
        .setParameter("delegator", StaffNumber.of(state.from()))
        .setParameter("delegate", StaffNumber.of(state.to()))
        .setParameter("role", state.role())
        .setParameter("organisation", state.organisation())
        .setParameter("reach", state.reach())
        .setParameter("validFrom", state.validFrom())
        .setParameter("validTo", state.validTo())
        .setParameter("active", state.state().equals("ACTIVE"))
        .setParameter("version", state.version())
        .executeUpdate();
  }

  /** The posts of others in which a person may act today. Runs outside of any transaction. */
  List<Post> delegatedTo(String person) {
    LocalDate today = ChinaTime.today(clock);
    try (var connection = connections.getConnection();
        var select = connection.prepareStatement(OF_DELEGATE)) {
      select.setString(1, person);
      select.setObject(2, today);
      select.setObject(3, today);
      List<Post> posts = new ArrayList<>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          posts.add(post(rows));
        }
      }
      return posts.stream().filter(post -> DELEGABLE.contains(post.role())).toList();
    } catch (SQLException e) {
      throw new DelegationsUnreadableException(e);
    }
  }

  private static Post post(ResultSet row) throws SQLException {
    Mandate mandate =
        new Mandate(
            row.getObject("id", UUID.class), row.getString("delegator"), row.getString("reach"));
    return new Post(row.getString("role"), row.getString("organisation"), mandate);
  }

  /** Who may act cannot be told at the moment; nobody is let in on a guess. */
  static final class DelegationsUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DelegationsUnreadableException(SQLException cause) {
      super("the delegations cannot be read", cause);
    }
  }
}
