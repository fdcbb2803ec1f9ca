package org.duibiao.rectification.item.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.item.domain.Change;
import org.duibiao.rectification.item.domain.Evidence;
import org.duibiao.rectification.item.domain.HistoryEntry;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.ItemAction;
import org.duibiao.rectification.item.domain.ItemField;
import org.duibiao.rectification.item.infrastructure.Items;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.duibiao.rectification.organisation.infrastructure.Appointments.Holder;

/**
 * The history of an item as it is told to people: who did what, in which post, and what changed.
 */
@ApplicationScoped
public class ItemStory {
  private final Items items;
  private final Sight sight;
  private final OrganisationTree tree;
  private final Appointments appointments;

  ItemStory(Items items, Sight sight, OrganisationTree tree, Appointments appointments) {
    this.items = items;
    this.sight = sight;
    this.tree = tree;
    this.appointments = appointments;
  }

  /**
   * A step of the story.
   *
   * @param name of who did it; the staff number where nobody knows a name
   * @param role of the post in which they did it, null if none is noted
   * @param organisation name of that post's organisation, null likewise
   * @param delegator name of whose post it was, null for one's own
   */
  public record Chapter(
      HistoryEntry step,
      String name,
      String role,
      String organisation,
      String delegator,
      List<Change> changes,
      List<Evidence> evidence) {}

  /** The story of an item from its beginning; its steps are as few as people can do. */
  @Transactional
  public List<Chapter> of(UUID id) {
    sight.organisationOf(id);
    Item item = items.findByIdOptional(id).orElseThrow(() -> new DomainException(NOT_FOUND));
    return of(List.of(item)).get(id);
  }

  /** The stories of several items; names are looked up for all of them at once. */
  Map<UUID, List<Chapter>> of(Collection<Item> several) {
    List<HistoryEntry> steps = several.stream().flatMap(one -> one.history().stream()).toList();
    Map<String, String> names =
        names(steps, several.stream().flatMap(one -> one.changes().stream()).toList());
    Map<String, String> organisations = organisations(steps);
    return several.stream().collect(toMap(Item::id, one -> chapters(one, names, organisations)));
  }

  private static List<Chapter> chapters(
      Item item, Map<String, String> names, Map<String, String> organisations) {
    return IntStream.range(0, item.history().size())
        .mapToObj(i -> chapter(item, i, names, organisations))
        .toList();
  }

  private static Chapter chapter(
      Item item, int at, Map<String, String> names, Map<String, String> organisations) {
    HistoryEntry step = item.history().get(at);
    String[] post = step.post() == null ? new String[2] : step.post().split("@", 2);
    return new Chapter(
        step,
        names.getOrDefault(step.person(), step.person()),
        post[0],
        post[1] == null ? null : organisations.getOrDefault(post[1], post[1]),
        step.onBehalfOf() == null ? null : names.getOrDefault(step.onBehalfOf(), step.onBehalfOf()),
        item.changes().stream()
            .filter(change -> change.step() == at)
            .map(change -> named(change, names))
            .toList(),
        step.action() == ItemAction.SUBMIT ? handedInWith(item, at) : List.of());
  }

  /** Who answers for it is told by name, where the appointments know one. */
  private static Change named(Change change, Map<String, String> names) {
    return change.field() == ItemField.RESPONSIBLE
        ? new Change(
            change.step(),
            change.field(),
            names.getOrDefault(change.before(), change.before()),
            names.getOrDefault(change.after(), change.after()))
        : change;
  }

  /** Only submissions bring evidence: what came after the one before. */
  private static List<Evidence> handedInWith(Item item, int at) {
    Instant until = item.history().get(at).at();
    Instant since =
        item.history().subList(0, at).stream()
            .filter(step -> step.action() == ItemAction.SUBMIT)
            .map(HistoryEntry::at)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return item.evidence().stream()
        .filter(one -> one.addedAt().isAfter(since) && !one.addedAt().isAfter(until))
        .toList();
  }

  private Map<String, String> names(List<HistoryEntry> steps, List<Change> changes) {
    Stream<String> actors =
        steps.stream().flatMap(step -> Stream.of(step.person(), nonNull(step.onBehalfOf())));
    Stream<String> responsible =
        changes.stream()
            .filter(change -> change.field() == ItemField.RESPONSIBLE)
            .flatMap(change -> Stream.of(nonNull(change.before()), nonNull(change.after())));
    return names(Stream.concat(actors, responsible).collect(toSet()));
  }

  /** The names of people by their staff numbers; anything else is left out. */
  Map<String, String> names(Set<String> people) {
    return appointments.named(people).stream()
        .collect(toMap(Holder::person, Holder::name, (one, other) -> one));
  }

  private static String nonNull(String text) {
    return text == null ? "" : text;
  }

  private Map<String, String> organisations(List<HistoryEntry> steps) {
    Set<String> codes =
        steps.stream()
            .map(HistoryEntry::post)
            .filter(Objects::nonNull)
            .map(post -> post.substring(post.indexOf('@') + 1))
            .collect(toSet());
    return tree.all(codes).stream().collect(toMap(OrganisationNode::code, OrganisationNode::name));
  }
}
