package org.duibiao.catalog.roster.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.event.AggregateRoot;

/**
 * An amendment of a roster, made once and never changed: who owes no longer, who owes from now on,
 * why, and on what paper.
 */
@Entity
public class RosterAmendment {
  /** Most organisations told of in one piece. */
  private static final int PIECE = 500;

  @Id private UUID id;
  private UUID roster;
  private int number;
  private String campaign;

  @Enumerated(EnumType.STRING)
  private AmendmentKind kind;

  private String organisation;

  @Enumerated(EnumType.STRING)
  private RosterConsequence obligations;

  private String reason;
  private String basis;
  private LocalDate effectiveOn;
  private Amended content;
  private String recordedBy;
  private Instant recordedAt;

  protected RosterAmendment() {}

  /**
   * Why a roster is amended.
   *
   * @param organisation the one that changes; null where others merely join
   * @param effectiveOn the day, not ahead
   * @param recordedBy staff number of the one who orders it
   */
  public record Ground(
      AmendmentKind kind,
      String organisation,
      RosterConsequence obligations,
      String reason,
      String basis,
      LocalDate effectiveOn,
      String recordedBy) {}

  /** Amends a roster. */
  public static RosterAmendment of(
      UUID id, Roster roster, Ground ground, Amended content, Instant now) {
    RosterAmendment made = new RosterAmendment();
    made.id = id;
    made.roster = roster.id();
    made.number = roster.nextAmendment();
    made.campaign = roster.campaign();
    made.kind = ground.kind();
    made.organisation = ground.organisation();
    made.obligations = ground.obligations();
    made.reason = ground.reason();
    made.basis = ground.basis();
    made.effectiveOn = ground.effectiveOn();
    made.content = content;
    made.recordedBy = ground.recordedBy();
    made.recordedAt = now;
    return made;
  }

  /**
   * The facts that tell of it, in pieces that a topic takes. Each piece can be taken in by itself:
   * whoever joins as a successor comes with each piece that tells of ones before it, and so again
   * where these fill several.
   */
  public List<AggregateRoot.Raised<RosterEvent>> told(Roster of) {
    Set<String> heirs = heirs(content.exempt());
    List<Amended.Open> others =
        content.open().stream().filter(one -> !heirs.contains(one.organisation())).toList();
    int pieces = Math.max(1, Math.max(pieces(content.exempt()), pieces(others)));
    List<AggregateRoot.Raised<RosterEvent>> told = new ArrayList<>();
    for (int piece = 0; piece < pieces; piece++) {
      List<Amended.Exempt> exempt = piece(content.exempt(), piece);
      List<Amended.Open> open = joining(heirs(exempt), piece(others, piece));
      told.add(new AggregateRoot.Raised<>(fact(exempt, open), of.chunks() + 1L + of.nextTold()));
    }
    return told;
  }

  private static Set<String> heirs(List<Amended.Exempt> exempt) {
    return exempt.stream().flatMap(one -> one.successors().stream()).collect(Collectors.toSet());
  }

  private List<Amended.Open> joining(Set<String> heirs, List<Amended.Open> others) {
    Stream<Amended.Open> succeeding =
        content.open().stream().filter(one -> heirs.contains(one.organisation()));
    return Stream.concat(succeeding, others.stream()).toList();
  }

  private static int pieces(List<?> all) {
    return (all.size() + PIECE - 1) / PIECE;
  }

  private static <T> List<T> piece(List<T> all, int piece) {
    return all.stream().skip((long) piece * PIECE).limit(PIECE).toList();
  }

  private RosterEvent.RosterAmended fact(List<Amended.Exempt> exempt, List<Amended.Open> open) {
    return new RosterEvent.RosterAmended(
        UUID.randomUUID(),
        recordedAt,
        roster,
        campaign,
        id,
        kind,
        organisation,
        reason,
        basis,
        effectiveOn,
        exempt,
        open);
  }

  /** Its identity. */
  public UUID id() {
    return id;
  }

  /** Its number among those of its roster, from 1. */
  public int number() {
    return number;
  }

  /** Whose roster it amends. */
  public String campaign() {
    return campaign;
  }

  /** Why in kind. */
  public AmendmentKind kind() {
    return kind;
  }

  /** The organisation that changes; null where others merely join. */
  public String organisation() {
    return organisation;
  }

  /** What becomes of what it owes. */
  public RosterConsequence obligations() {
    return obligations;
  }

  /** Why in words. */
  public String reason() {
    return reason;
  }

  /** The paper it rests on. */
  public String basis() {
    return basis;
  }

  /** The day. */
  public LocalDate effectiveOn() {
    return effectiveOn;
  }

  /** What it changes. */
  public Amended content() {
    return content;
  }

  /** Staff number of the one who ordered it. */
  public String recordedBy() {
    return recordedBy;
  }

  /** When it was put down, by the domain clock. */
  public Instant recordedAt() {
    return recordedAt;
  }
}
