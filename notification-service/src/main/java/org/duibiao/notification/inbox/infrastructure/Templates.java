package org.duibiao.notification.inbox.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.notification.inbox.domain.Template;

/** Words that messages were or will be sent with. Invariant: they never change and never go. */
@ApplicationScoped
public class Templates {
  private static final String KEEP =
      """
      insert into wording (id, name, title_zh, text_zh, title_en, text_en)
      select id, name, title_zh, text_zh, title_en, text_en
      from jsonb_to_recordset(cast(:templates as jsonb)) as t (id uuid, name text,
        title_zh text, text_zh text, title_en text, text_en text)
      on conflict (id) do nothing
      """;

  private static final String READ =
      """
      select id, name, title_zh, text_zh, title_en, text_en from wording
      where id in (:ids) order by name
      """;

  private final EntityManager database;
  private final ObjectMapper json;

  Templates(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps words for ever. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Collection<Template> templates) {
    database
        .createNativeQuery(KEEP)
        .setParameter("templates", text(templates.stream().map(Templates::row).toList()))
        .executeUpdate();
  }

  /** Words by their ids, in the order of their names. */
  @SuppressWarnings("unchecked")
  public Map<UUID, Template> of(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database.createNativeQuery(READ, Tuple.class).setParameter("ids", ids).getResultList();
    Map<UUID, Template> found = new LinkedHashMap<>();
    rows.forEach(row -> found.put(row.get("id", UUID.class), template(row)));
    return found;
  }

  private static Template template(Tuple row) {
    return new Template(
        row.get("name", String.class),
        new Template.Words(row.get("title_zh", String.class), row.get("text_zh", String.class)),
        new Template.Words(row.get("title_en", String.class), row.get("text_en", String.class)));
  }

  private static Map<String, Object> row(Template one) {
    return Map.of(
        "id", one.id(),
        "name", one.name(),
        "title_zh", one.zh().title(),
        "text_zh", one.zh().text(),
        "title_en", one.en().title(),
        "text_en", one.en().text());
  }

  private String text(Object rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
