package org.duibiao.catalog.organisation.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.catalog.shared.Advice;
import org.duibiao.catalog.shared.Faults;

/**
 * What is said of an organisation besides its code.
 *
 * @param parent code of the superior, null at the top
 * @param memberCount members, null where not told
 * @param validTo last day it exists: its dissolution; null while none is planned
 */
@Embeddable
public record OrganisationDetails(
    String name,
    String shortName,
    @Enumerated(EnumType.STRING) OrganisationType type,
    @Enumerated(EnumType.STRING) BranchCategory category,
    String parent,
    int displayOrder,
    boolean hasPartyGroups,
    boolean hasBranchCommittee,
    Integer memberCount,
    LocalDate validFrom,
    LocalDate validTo) {
  /** "党支部党员人数一般在30人以内" (department guide, 4.2). */
  public static final int USUAL_MEMBERS = 30;

  /** "不得超过50人" (department guide, 4.2). */
  public static final int MOST_MEMBERS = 50;

  /** A branch with fewer full members has no committee. */
  public static final int MEMBERS_FOR_COMMITTEE = 7;

  /** The same under another superior. */
  public OrganisationDetails under(String superior) {
    return new OrganisationDetails(
        name,
        shortName,
        type,
        category,
        superior,
        displayOrder,
        hasPartyGroups,
        hasBranchCommittee,
        memberCount,
        validFrom,
        validTo);
  }

  /** The same with a last day. */
  public OrganisationDetails until(LocalDate lastDay) {
    return new OrganisationDetails(
        name,
        shortName,
        type,
        category,
        parent,
        displayOrder,
        hasPartyGroups,
        hasBranchCommittee,
        memberCount,
        validFrom,
        lastDay);
  }

  /** The same from a first day on, unless it has one. */
  public OrganisationDetails from(LocalDate firstDay) {
    return validFrom != null
        ? this
        : new OrganisationDetails(
            name,
            shortName,
            type,
            category,
            parent,
            displayOrder,
            hasPartyGroups,
            hasBranchCommittee,
            memberCount,
            firstDay,
            validTo);
  }

  /** Whether its last day is over on a day. */
  public boolean isDissolvedOn(LocalDate day) {
    return validTo != null && day.isAfter(validTo);
  }

  /** What contradicts itself. */
  public void examine(Faults faults) {
    faults
        .require(
            category == null || type.isBranch(), "/category", "organisation.category-of-branch")
        .require(
            validFrom == null || validTo == null || !validTo.isBefore(validFrom),
            "/validTo",
            "organisation.ends-before-it-begins");
  }

  /** What is unusual, but allowed: the organisation says in its diagnosis what it does about it. */
  public List<Advice> advice() {
    List<Advice> advice = new ArrayList<>();
    if (!type.isBranch() || memberCount == null) {
      return advice;
    }
    if (memberCount > MOST_MEMBERS) {
      advice.add(new Advice("/memberCount", "advice.members-over-50", memberCount));
    } else if (memberCount > USUAL_MEMBERS) {
      advice.add(new Advice("/memberCount", "advice.members-over-30", memberCount));
    }
    if (hasBranchCommittee && memberCount < MEMBERS_FOR_COMMITTEE) {
      advice.add(
          new Advice("/hasBranchCommittee", "advice.committee-without-members", memberCount));
    }
    return advice;
  }
}
