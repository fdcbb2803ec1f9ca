package org.duibiao.catalog.restructuring.application;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.catalog.restructuring.infrastructure.Restructurings;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Carries restructurings out on their day, each by itself and in their order. One that a rule
 * refuses by then is given up with the reason; a passing failure is tried again.
 */
@ApplicationScoped
class RestructuringSchedule {
  private final Restructurings restructurings;
  private final RestructuringService service;
  private final Clock clock;

  RestructuringSchedule(
      Restructurings restructurings, RestructuringService service, @DomainTime Clock clock) {
    this.restructurings = restructurings;
    this.service = service;
    this.clock = clock;
  }

  @Scheduled(
      every = "${duibiao.catalog.restructurings.apply-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  @ActivateRequestContext
  void applyDue() {
    List<UUID> due = restructurings.due(ChinaTime.today(clock));
    for (UUID id : due) {
      try {
        service.applyDue(id);
      } catch (DomainException refused) {
        Log.warnf("restructuring %s is given up: %s", id, refused.getMessage());
        service.giveUp(id, words(refused));
      }
    }
  }

  private static String words(DomainException refused) {
    Words chinese = Words.of(null);
    String bundle = refused.type().bundle();
    return refused.faults().isEmpty()
        ? chinese.text(bundle, refused.type().slug() + ".title")
        : refused.faults().stream()
            .map(fault -> chinese.text(bundle, fault.messageKey(), fault.arguments()))
            .collect(Collectors.joining("；"));
  }
}
