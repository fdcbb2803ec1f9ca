package org.duibiao.notification.organisation.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.duibiao.notification.organisation.application.Appointment;

/** Who holds which post, per organisation. */
@ApplicationScoped
public class Appointments {
  private static final String INSERT =
      """
      insert into appointment (organisation, id, person, name, post, valid_from, valid_to)
      select :organisation, h.id, h.person, h.name, h.post,
             cast(h."validFrom" as date), cast(h."validTo" as date)
      from jsonb_to_recordset(cast(:holders as jsonb))
        as h(id text, person text, name text, post text, "validFrom" text, "validTo" text)
      """;

  private final EntityManager database;
  private final ObjectMapper json;

  Appointments(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Puts these holders in the place of all that an organisation had. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(String organisation, List<Appointment> holders) {
    database
        .createNativeQuery("delete from appointment where organisation = :organisation")
        .setParameter("organisation", organisation)
        .executeUpdate();
    database
        .createNativeQuery(INSERT)
        .setParameter("organisation", organisation)
        .setParameter("holders", text(holders))
        .executeUpdate();
  }

  private String text(List<Appointment> holders) {
    try {
      return json.writeValueAsString(holders);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
