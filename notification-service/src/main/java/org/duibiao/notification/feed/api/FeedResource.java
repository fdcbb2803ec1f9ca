package org.duibiao.notification.feed.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.notification.feed.domain.EventKinds;
import org.duibiao.notification.feed.infrastructure.FeedEvents;
import org.duibiao.notification.feed.infrastructure.FeedPages;
import org.duibiao.notification.feed.infrastructure.FeedPages.Row;
import org.duibiao.notification.query.QueryValues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has happened, in one order for all, as far as the caller's posts reach. */
@Path("/api/notification/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event feed", description = "事件流 / What has happened, to be pulled by portals")
public class FeedResource {
  private static final String LATEST = "latest";
  private static final int MOST_TYPES = 20;
  private static final int USUAL = 50;

  private final Access access;
  private final FeedEvents events;
  private final FeedPages pages;

  FeedResource(Access access, FeedEvents events, FeedPages pages) {
    this.access = access;
    this.events = events;
    this.pages = pages;
  }

  /** Scope: facts about organisations in the caller's subtrees, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listEvents",
      summary = "Pull what has happened since",
      description =
          "权限范围内已发生的业务事件，按统一编号（sequence）从小到大排列：编号在整个系统内连续，先见到的编号之后不会再出现更小的编号。"
              + "把回答中的 next 作为下一次的 after；本页为空也要用新的 next 继续，more 为 true 时可立即再取。"
              + "after=0 从头开始，after=latest 从现在开始。事件只含编号、日期、状态和数量，不含个人信息和文字内容；内容凭编号向各服务查询。"
              + "同一事件的 id 不变，可据此去重。只有部分职务可看的事项（薄弱党组织拟认定、督导和帮扶记录）不在其中。"
              + " / Facts about organisations within the caller's scope, in the order of their numbers (sequence),"
              + " which have no gaps over the whole system; once a number was seen no smaller one appears. Send"
              + " next as the after of the next call, also when the page is empty; more tells that there is"
              + " something to look at right away. after=0 begins at the beginning, after=latest now. Facts hold"
              + " ids, dates, states and counts, neither people nor texts: ask the service with the id. Proposals"
              + " of weak organisations, records of supervision and assistance are left out. Roles: any post.")
  @APIResponse(responseCode = "200", description = "一页事件 / a page of events")
  public EventPage list(
      @Parameter(
              description =
                  "上次回答中的 next；0 从头开始（默认），latest 从现在开始 / the next of the last answer; 0 (default) from the"
                      + " beginning, latest from now",
              schema = @Schema(type = SchemaType.STRING, pattern = "[0-9]{1,18}|latest"),
              example = "0")
          @QueryParam("after")
          String after,
      @Parameter(
              description =
                  "事件类型，逗号分隔，可用 * 结尾表示一类，最多 20 个 / types, separated by commas; one that ends with * means"
                      + " a family; 20 at most",
              example = "ledger.entry-*,rectification.item-struck-off.v1")
          @QueryParam("types")
          String types,
      @Parameter(description = "党组织代码（含下级） / organisation, with those below")
          @QueryParam("organisation")
          String organisation,
      @Parameter(
              description = "每页条数，1–500，默认 50 / rows per page, 1–500, 50 by default",
              schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
          @QueryParam("limit")
          String limit) {
    int most = limit == null ? USUAL : limitOf(limit);
    List<String> wanted = types(types);
    Scope scope = scope(QueryValues.organisation(organisation));
    long last = events.last();
    long from = position(after, last);
    return EventPage.of(pages.page(scope, wanted, from, last, most));
  }

  private static int limitOf(String limit) {
    return PageRequest.of(limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0, null).limit();
  }

  private static List<String> types(String types) {
    if (types == null || types.isEmpty()) {
      return List.of();
    }
    List<String> wanted = Arrays.asList(types.split(",", -1));
    if (wanted.size() > MOST_TYPES || !wanted.stream().allMatch(EventKinds::isOne)) {
      throw Inputs.malformed("types");
    }
    return wanted;
  }

  /** A position that was never given would hide what is to come: it is refused. */
  private static long position(String after, long last) {
    if (after == null) {
      return 0;
    }
    if (after.equals(LATEST)) {
      return last;
    }
    if (!after.matches("[0-9]{1,18}") || Long.parseLong(after) > last) {
      throw Inputs.malformed("after");
    }
    return Long.parseLong(after);
  }

  private Scope scope(String organisation) {
    return organisation == null
        ? access.scope()
        : Scope.under(List.of(access.visible(organisation).path()));
  }

  /**
   * One page.
   *
   * @param next the after of the next call
   * @param more whether there is something beyond to look at right away
   */
  @Schema(name = "EventPage", description = "一页事件 / A page of events")
  public record EventPage(
      List<EventView> items,
      @Schema(examples = "1204", description = "下一次的 after / the after of the next call")
          String next,
      @Schema(description = "之后还有事件，可立即再取 / there is more to look at right away") boolean more) {
    static EventPage of(FeedPages.Page page) {
      return new EventPage(
          page.rows().stream().map(EventView::of).toList(),
          Long.toString(page.next()),
          page.more());
    }
  }

  /** One fact, as CloudEvents 1.0 write it in JSON. */
  @Schema(name = "Event", description = "事件（CloudEvents 1.0 JSON） / An event in CloudEvents' JSON")
  public record EventView(
      @Schema(examples = "1.0") String specversion,
      @Schema(description = "事件标识，重复投递时不变 / the same however often it is delivered") UUID id,
      @Schema(examples = "/ledger-service") URI source,
      @Schema(examples = "ledger.entry-accepted.v1") String type,
      @Schema(examples = "entry/0d6d6f0e-6a57-4f0c-8f2e-2b8a7f0d5a11") String subject,
      Instant time,
      @Schema(examples = "application/json") String datacontenttype,
      @Schema(description = "统一编号，连续且递增 / its number: rising, without gaps", examples = "1204")
          String sequence,
      @Schema(description = "该事项的第几个事件 / the fact's number within its subject")
          long aggregateversion,
      @Schema(description = "所涉党组织 / the organisation concerned", examples = "dept-01-b1")
          String organisation,
      @Schema(type = SchemaType.OBJECT, description = "编号、日期、状态和数量 / ids, dates, states, counts")
          JsonNode data) {
    static EventView of(Row row) {
      return new EventView(
          "1.0",
          row.eventId(),
          URI.create("/" + row.type().substring(0, row.type().indexOf('.')) + "-service"),
          row.type(),
          row.subject(),
          row.occurredAt(),
          MediaType.APPLICATION_JSON,
          Long.toString(row.position()),
          row.version(),
          row.organisation(),
          row.data());
    }
  }
}
