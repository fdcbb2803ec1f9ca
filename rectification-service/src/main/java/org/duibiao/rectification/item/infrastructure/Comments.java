package org.duibiao.rectification.item.infrastructure;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.item.domain.Comment;

/** What was said of items. The database lets nobody change or take away a comment. */
@ApplicationScoped
public class Comments {
  private final EntityManager database;

  Comments(EntityManager database) {
    this.database = database;
  }

  private record Row(long number, Comment comment) {}

  /** Adds one. */
  public void add(Comment comment) {
    database
        .createNativeQuery(
            """
            insert into item_comment
              (id, item_id, author, author_name, post, on_behalf_of, text, written_at)
            values (:id, :item, :author, :name, :post, cast(:behalf as text), :text, :at)
            """)
        .setParameter("id", comment.id())
        .setParameter("item", comment.item())
        .setParameter("author", comment.author())
        .setParameter("name", comment.authorName())
        .setParameter("post", comment.post())
        .setParameter("behalf", comment.onBehalfOf())
        .setParameter("text", comment.text())
        .setParameter("at", comment.at().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** A page of an item's, the oldest first. */
  @SuppressWarnings("unchecked")
  public Page<Comment> page(UUID item, PageRequest request) {
    Filters filters = Filters.of("item-comments", item);
    long after = request.after(filters, 1).map(key -> number(key.get(0))).orElse(0L);
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select number, id, item_id, author, author_name, post, on_behalf_of, text, written_at
                from item_comment where item_id = :item and number > :after order by number
                """,
                Tuple.class)
            .setParameter("item", item)
            .setParameter("after", after)
            .setMaxResults(request.fetch())
            .getResultList();
    return Page.of(
            rows.stream().map(Comments::row).toList(),
            request,
            filters,
            row -> List.of(Long.toString(row.number())))
        .map(Row::comment);
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new DomainException(INVALID_CURSOR);
    }
    return Long.parseLong(text);
  }

  private static Row row(Tuple row) {
    return new Row(
        row.get("number", Number.class).longValue(),
        new Comment(
            row.get("id", UUID.class),
            row.get("item_id", UUID.class),
            row.get("author", String.class),
            row.get("author_name", String.class),
            row.get("post", String.class),
            row.get("on_behalf_of", String.class),
            row.get("text", String.class),
            row.get("written_at", Instant.class)));
  }
}
