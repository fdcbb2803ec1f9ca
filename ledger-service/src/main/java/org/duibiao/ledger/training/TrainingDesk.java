package org.duibiao.ledger.training;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.learning.domain.LearningAction;
import org.duibiao.ledger.learning.domain.LearningRecord;
import org.duibiao.ledger.learning.infrastructure.LearningReferences;
import org.duibiao.ledger.person.application.Listed;
import org.duibiao.ledger.person.infrastructure.RosterOfPeople;
import org.duibiao.ledger.training.ParticipantsRequest.Taking;

/**
 * Shows and records training classes 培训班. Who is in a class belongs to the organisation that holds
 * it or to one below; the hours of those who were present count for them.
 */
@ApplicationScoped
class TrainingDesk {
  private static final Set<String> HOLD = Set.of(Roles.OFFICE, Roles.SECRETARY, Roles.OFFICER);

  /** What is known only once a class is held. */
  private static final Set<Attendance> HELD = Set.of(Attendance.PRESENT, Attendance.ABSENT);

  private static final int HOURS_A_DAY = 24;

  private final TrainingClasses classes;
  private final LearningReferences references;
  private final RosterOfPeople roster;
  private final Access access;
  private final AuditTrail audit;
  private final Inputs inputs;
  private final Clock clock;

  TrainingDesk(
      TrainingClasses classes,
      LearningReferences references,
      RosterOfPeople roster,
      Access access,
      AuditTrail audit,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.classes = classes;
    this.references = references;
    this.roster = roster;
    this.access = access;
    this.audit = audit;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** A class that is about to be written, and in which post. */
  record Writing(OrganisationNode node, Post post, TrainingClassView training) {}

  @Transactional
  Page<TrainingClassView> page(String organisation, PageRequest request) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Filters filters = Filters.of("training-classes", node.code());
    return Page.of(
        classes.rows(node.code(), request.after(filters, 2), request.fetch()),
        request,
        filters,
        row -> List.of(row.startsOn().toString(), row.id().toString()));
  }

  @Transactional
  TrainingClassView get(String organisation, String id) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    return shown(node, find(node, id, false));
  }

  @Transactional
  Page<ParticipantView> participants(String organisation, String id, PageRequest request) {
    TrainingClassView training = get(organisation, id);
    Filters filters = Filters.of("training-participants", training.id());
    return Page.of(
        classes.participants(training.id(), request.after(filters, 1), request.fetch()),
        request,
        filters,
        row -> List.of(row.staffNumber()));
  }

  @Transactional(rollbackOn = Exception.class)
  TrainingClassView add(String organisation, TrainingRequest request) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Post post = holder(node);
    requireSound(node, request, false);
    UUID id = UUID.randomUUID();
    classes.add(id, node.code(), request, access.caller().person(), clock.instant());
    return noted("createTrainingClass", node, post, id, null);
  }

  @Transactional(rollbackOn = Exception.class)
  TrainingClassView correct(
      String organisation, String id, String ifMatch, TrainingRequest request) {
    Writing held = held(organisation, id, ifMatch, LearningAction.CORRECT);
    requireSound(held.node(), request, held.training().present() + held.training().absent() > 0);
    classes.correct(held.training(), request);
    return noted("correctTrainingClass", held.node(), held.post(), held.training().id(), null);
  }

  @Transactional(rollbackOn = Exception.class)
  TrainingClassView withdraw(
      String organisation, String id, String ifMatch, TrainingWithdrawal request) {
    Writing held = held(organisation, id, ifMatch, LearningAction.WITHDRAW);
    String reason = inputs.valid(request).reason();
    classes.withdraw(held.training().id(), reason);
    return noted("withdrawTrainingClass", held.node(), held.post(), held.training().id(), reason);
  }

  @Transactional(rollbackOn = Exception.class)
  TrainingClassView put(
      String organisation, String id, String ifMatch, ParticipantsRequest request) {
    Writing held = held(organisation, id, ifMatch, LearningAction.CORRECT);
    List<Taking> participants = normal(inputs.valid(request).participants());
    List<Fault> faults = faults(held, participants);
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
    return put("putTrainingParticipants", held, participants);
  }

  TrainingClassView put(String operation, Writing held, List<Taking> participants) {
    if (!participants.isEmpty()) {
      classes.put(held.training(), participants);
    }
    return noted(operation, held.node(), held.post(), held.training().id(), null);
  }

  /** A class that the caller may write now, held until the transaction ends. */
  Writing held(String organisation, String id, String ifMatch, LearningAction action) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Post post = holder(node);
    TrainingClassView training = find(node, id, true);
    IfMatch.check(ifMatch, training.version());
    LearningRecord.after(training.state(), action);
    return new Writing(node, post, training);
  }

  /** What is wrong with those who are to be in a class, each under its number. */
  List<Fault> faults(Writing held, List<Taking> participants) {
    Set<String> kept = new HashSet<>(classes.invited(held.training().id()));
    Map<String, Listed> listed =
        roster.within(held.node(), participants.stream().map(Taking::staffNumber).toList());
    Set<String> seen = new HashSet<>();
    List<Fault> faults = new ArrayList<>();
    boolean begun = !held.training().startsOn().isAfter(ChinaTime.today(clock));
    for (int i = 0; i < participants.size(); i++) {
      Taking one = participants.get(i);
      String place = "/participants/" + i;
      if (!seen.add(one.staffNumber())) {
        faults.add(new Fault(place, "training.person-twice", one.staffNumber()));
      } else if (!kept.contains(one.staffNumber()) && !listed.containsKey(one.staffNumber())) {
        faults.add(new Fault(place, "training.person", one.staffNumber()));
      }
      if (!begun && HELD.contains(one.attendance())) {
        faults.add(
            new Fault(place + "/attendance", "training.not-begun", held.training().startsOn()));
      }
      examineHours(place, one, held.training().classHours(), faults);
    }
    return faults;
  }

  private static void examineHours(String place, Taking one, BigDecimal most, List<Fault> faults) {
    BigDecimal hours = one.hours();
    if (hours != null && hours.signum() > 0 && one.attendance() != Attendance.PRESENT) {
      faults.add(new Fault(place + "/hours", "training.hours-of-absent"));
    } else if (hours != null && hours.scale() > 1) {
      faults.add(new Fault(place + "/hours", "learning.hours"));
    } else if (hours != null && hours.compareTo(most) > 0) {
      faults.add(new Fault(place + "/hours", "training.hours", most.toPlainString()));
    }
  }

  private static List<Taking> normal(List<Taking> participants) {
    return participants.stream()
        .map(one -> new Taking(StaffNumber.of(one.staffNumber()), one.attendance(), one.hours()))
        .toList();
  }

  /** Whether a class may be so; where somebody came already, it cannot lie ahead. */
  private void requireSound(OrganisationNode node, TrainingRequest request, boolean attended) {
    inputs.valid(request);
    List<Fault> faults = new ArrayList<>();
    if (attended && request.startsOn().isAfter(ChinaTime.today(clock))) {
      faults.add(new Fault("/startsOn", "training.attended"));
    }
    examineExtent(request, faults);
    Set<String> known = references.campaigns(node, request.served());
    for (int i = 0; i < request.served().size(); i++) {
      if (!known.contains(request.served().get(i))) {
        faults.add(new Fault("/campaigns/" + i, "learning.campaign", request.served().get(i)));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
  }

  /** Its days, and that it has no more hours than they have. */
  private static void examineExtent(TrainingRequest request, List<Fault> faults) {
    long days = ChronoUnit.DAYS.between(request.startsOn(), request.endsOn()) + 1;
    BigDecimal most = BigDecimal.valueOf(days * HOURS_A_DAY);
    if (days < 1) {
      faults.add(new Fault("/endsOn", "training.dates"));
    } else if (request.classHours().compareTo(most) > 0) {
      faults.add(new Fault("/classHours", "training.too-long", days, most));
    }
    if (request.classHours().scale() > 1) {
      faults.add(new Fault("/classHours", "learning.hours"));
    }
  }

  private TrainingClassView noted(
      String operation, OrganisationNode node, Post post, UUID id, String reason) {
    TrainingClassView now = classes.find(node.code(), id, false).orElseThrow();
    audit.record(
        new AuditEntry(
            operation,
            "training-class/" + id,
            node.code(),
            post.toString(),
            reason,
            now.version() - 1,
            now.version()));
    return shown(node, now);
  }

  private TrainingClassView shown(OrganisationNode node, TrainingClassView training) {
    return training.with(
        access.mayAct(node, HOLD) ? LearningRecord.actions(training.state()) : List.of());
  }

  private Post holder(OrganisationNode node) {
    return access.posts(node, HOLD).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  private TrainingClassView find(OrganisationNode node, String id, boolean held) {
    UUID training = Inputs.id(id);
    return classes
        .find(node.code(), training, held)
        .orElseThrow(() -> access.notFound(classes.exists(training)));
  }
}
