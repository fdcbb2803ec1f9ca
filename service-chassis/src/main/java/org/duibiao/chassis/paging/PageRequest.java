package org.duibiao.chassis.paging;

import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which page a caller wants; a {@code @BeanParam} of every list.
 *
 * <p>Invariant after {@link #limit()}: between 1 and {@value #MAX_LIMIT}.
 */
public class PageRequest {
  /** Most rows of one page. */
  public static final int MAX_LIMIT = 500;

  private static final int DEFAULT_LIMIT = 50;

  @QueryParam("limit")
  @Parameter(
      description = "每页条数，1–500，默认 50 / rows per page, 1–500, 50 by default",
      schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "上一页给出的翻页标记 next / the next of the page before")
  String cursor;

  /** A request for a page of its own making, outside HTTP. */
  public static PageRequest of(int limit, String cursor) {
    PageRequest request = new PageRequest();
    request.limit = Integer.toString(limit);
    request.cursor = cursor;
    return request;
  }

  /**
   * Rows on the page.
   *
   * @throws DomainException MALFORMED_REQUEST if the limit is no number or out of range
   */
  public int limit() {
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1 || tooMany()) {
      throw new DomainException(
          MALFORMED_REQUEST,
          List.of(new DomainException.Fault("?limit", "query.limit", Integer.toString(MAX_LIMIT))));
    }
    return Integer.parseInt(limit);
  }

  /** Rows to read: one more than shown, to know whether there is a next page. */
  public int fetch() {
    return limit() + 1;
  }

  /**
   * The sort key after which the page begins; empty for the first page.
   *
   * @throws DomainException INVALID_CURSOR if the cursor was changed or belongs to other filters
   */
  public Optional<List<String>> after(Filters filters, int parts) {
    return cursor == null ? Optional.empty() : Optional.of(Cursor.read(cursor, filters, parts));
  }

  private boolean tooMany() {
    return Integer.parseInt(limit) > MAX_LIMIT;
  }
}
