package org.duibiao.notification.organisation.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.duibiao.notification.organisation.application.Appointment;
import org.duibiao.notification.organisation.application.OrganisationTold;

/** Who holds which post, per organisation. */
@ApplicationScoped
public class Appointments {
  private static final String INSERT =
      """
      insert into appointment (organisation, id, person, name, post, valid_from, valid_to,
        email)
      select t.code, h.id, h.person, h.name, h.post,
             cast(h."validFrom" as date), cast(h."validTo" as date), nullif(trim(h.email), '')
      from jsonb_to_recordset(cast(:told as jsonb)) as t (code text, holders jsonb)
      cross join lateral jsonb_to_recordset(t.holders)
        as h(id text, person text, name text, post text, "validFrom" text, "validTo" text,
             email text)
      """;

  private final EntityManager database;
  private final ObjectMapper json;

  Appointments(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Puts these holders in the place of all that their organisations had. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(Collection<OrganisationTold> told) {
    database
        .createNativeQuery("delete from appointment where organisation in (:organisations)")
        .setParameter("organisations", told.stream().map(OrganisationTold::code).toList())
        .executeUpdate();
    database
        .createNativeQuery(INSERT)
        .setParameter(
            "told", text(told.stream().map(one -> new Row(one.code(), one.holders())).toList()))
        .executeUpdate();
  }

  private record Row(String code, List<Appointment> holders) {}

  private String text(List<Row> rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
