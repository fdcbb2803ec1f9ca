package org.duibiao.catalog.delegation.domain;

import static org.duibiao.catalog.CatalogProblem.SELF_GRANT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.duibiao.catalog.organisation.domain.Appointment;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.problem.DomainException;

/**
 * What is delegated 授权代办 {from, to, scope, dates, basis}: whose role at which organisation, to
 * whom, how far it reaches and how long.
 *
 * @param from staff number of the one who holds the post
 * @param to staff number of the one who acts for him
 * @param organisation where {@code from} holds the post
 * @param reach that organisation or one below it; the delegate acts there and below
 * @param basis 文件依据: the paper it rests on
 */
public record DelegationTerms(
    String from,
    String to,
    String toName,
    DelegatedRole role,
    String organisation,
    String reach,
    LocalDate validFrom,
    LocalDate validTo,
    String basis) {
  /** The people in the one form in which staff numbers are compared. */
  public DelegationTerms {
    from = StaffNumber.of(from);
    to = StaffNumber.of(to);
  }

  /** In words, for the audit trail: what a reader of it wants to know. */
  public String told() {
    return "%s@%s (%s) → %s (%s), %s: %s – %s; %s"
        .formatted(role, organisation, from, toName, to, reach, validFrom, validTo, basis);
  }

  /** Longest time, the first and the last day included: whoever is away longer is replaced. */
  public static final int MOST_DAYS = 366;

  /**
   * Nobody grants to themselves, in whichever of their posts.
   *
   * @param recorders those whom the act concerns: who records it, and for whom
   * @throws DomainException SELF_GRANT if the delegate is among them, or is the delegator
   */
  public void requireAnother(Collection<String> recorders) {
    if (to.equals(from) || recorders.contains(to)) {
      throw new DomainException(SELF_GRANT);
    }
  }

  /** The days: in order, not too many, and not over already. */
  public void examineDays(Faults faults, LocalDate today) {
    boolean ordered = !validTo.isBefore(validFrom);
    faults
        .require(ordered, "/validTo", "delegation.ends-before-it-begins")
        .require(
            !ordered || ChronoUnit.DAYS.between(validFrom, validTo) < MOST_DAYS,
            "/validTo",
            "delegation.too-long",
            MOST_DAYS)
        .require(!validTo.isBefore(today), "/validTo", "delegation.is-over", today);
  }

  /** Whether an appointment is one by which {@code from} holds the delegated post on a day. */
  boolean restsOn(Appointment appointment, LocalDate day) {
    return appointment.person().equals(from)
        && role.isGivenBy(appointment.details().post())
        && appointment.isInForceOn(day);
  }

  /** Whether it outlasts an appointment; nobody delegates what he will not hold. */
  boolean outlasts(Appointment appointment) {
    LocalDate lastDay = appointment.details().validTo();
    return lastDay != null && validTo.isAfter(lastDay);
  }
}
