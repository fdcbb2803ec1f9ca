package org.duibiao.rectification.exemplar.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.exemplar.domain.Eligibility;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.organisation.infrastructure.Appointments;
import org.duibiao.rectification.organisation.infrastructure.Appointments.Branch;
import org.duibiao.rectification.weakness.application.OpenCases;

/** Looks up whether an organisation meets today what a kind of exemplar asks for. */
@ApplicationScoped
class EligibilityCheck {
  private final Appointments appointments;
  private final OpenCases cases;
  private final Clock clock;

  EligibilityCheck(Appointments appointments, OpenCases cases, @DomainTime Clock clock) {
    this.appointments = appointments;
    this.cases = cases;
    this.clock = clock;
  }

  /** Refuses an organisation that does not, naming each criterion that failed. */
  void require(OrganisationNode organisation, ExemplarKind kind) {
    LocalDate today = ChinaTime.today(clock);
    Branch branch = appointments.branch(organisation.code(), today);
    new Eligibility(
            organisation.type(),
            branch.category(),
            branch.dualLeader(),
            cases.has(organisation.code()),
            organisation.dissolvedOn(today))
        .require(kind);
  }
}
