package org.duibiao.rectification.board.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.board.infrastructure.BoardFigures;
import org.duibiao.rectification.board.infrastructure.BoardQueries;
import org.duibiao.rectification.board.infrastructure.BoardQueries.Criteria;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.duibiao.rectification.item.application.ItemCatalogue;
import org.duibiao.rectification.item.application.ItemReading;
import org.duibiao.rectification.item.domain.ItemState;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.duibiao.rectification.organisation.infrastructure.Appointments.Holder;

/** Items as people need to see them: boards, the burn-down, what is weak in common. */
@ApplicationScoped
public class BoardDesk {
  private static final String ME = "me";
  private static final Set<ItemState> ENDED = Set.of(ItemState.STRUCK_OFF, ItemState.WITHDRAWN);

  private final BoardQueries boards;
  private final BoardFigures figures;
  private final ItemCatalogue items;
  private final Campaigns campaigns;
  private final Appointments appointments;
  private final Access access;
  private final Clock clock;

  BoardDesk(
      BoardQueries boards,
      BoardFigures figures,
      ItemCatalogue items,
      Campaigns campaigns,
      Appointments appointments,
      Access access,
      @DomainTime Clock clock) {
    this.boards = boards;
    this.figures = figures;
    this.items = items;
    this.campaigns = campaigns;
    this.appointments = appointments;
    this.access = access;
    this.clock = clock;
  }

  /** One page of a board, what is overdue first. */
  @Transactional
  public Page<BoardRow> page(BoardFilter filter, PageRequest request) {
    LocalDate today = ChinaTime.today(clock);
    Page<UUID> page = boards.page(criteria(filter, today), access.scope(), request);
    Map<UUID, ItemReading> readings = items.readings(page.items());
    return page.map(id -> row(readings.get(id), today));
  }

  /** How many items a board has. */
  @Transactional
  public BoardCounts counts(BoardFilter filter) {
    return boards.counts(criteria(filter, ChinaTime.today(clock)), access.scope());
  }

  /** The days of a burn-down over a subtree; none lies ahead. */
  @Transactional
  public List<BurnDownDay> burnDown(String campaign, String organisation, BurnDownSpan span) {
    String subtree = subtree(campaign, organisation);
    LocalDate today = ChinaTime.today(clock);
    return figures.burnDown(campaign, subtree, span.since(today), span.until(today));
  }

  /** What organisations of a subtree have in common. */
  @Transactional
  public List<CommonWeakness> common(String campaign, String organisation) {
    return figures.common(campaign, subtree(campaign, organisation), ChinaTime.today(clock));
  }

  private String subtree(String campaign, String organisation) {
    String path = access.visible(organisation).path();
    if (!campaigns.concerns(access.scope(), campaign)) {
      throw access.notFound(campaigns.exists(campaign));
    }
    return path;
  }

  private Criteria criteria(BoardFilter filter, LocalDate today) {
    String subtree =
        filter.organisation() == null ? null : access.visible(filter.organisation()).path();
    return new Criteria(
        filter.campaign(),
        subtree,
        filter.responsible() == null ? null : forms(filter.responsible()),
        ME.equals(filter.leader()) ? access.caller().person() : filter.leader(),
        filter.state(),
        filter.due(),
        today);
  }

  /** A plan names who answers for it by number or by name. */
  private Set<String> forms(String responsible) {
    boolean me = ME.equals(responsible);
    String asked = me ? access.caller().person() : responsible;
    Set<String> forms = new TreeSet<>(Set.of(asked));
    appointments.named(Set.of(asked)).stream()
        .map(Holder::name)
        .filter(Objects::nonNull)
        .forEach(forms::add);
    if (me && access.caller().name() != null) {
      forms.add(access.caller().name());
    }
    return forms;
  }

  private static BoardRow row(ItemReading reading, LocalDate today) {
    LocalDate due = reading.item().work().dueDate();
    boolean open = !ENDED.contains(reading.item().state());
    Long left = open && due != null ? ChronoUnit.DAYS.between(today, due) : null;
    return new BoardRow(reading, left != null && left < 0, left);
  }
}
