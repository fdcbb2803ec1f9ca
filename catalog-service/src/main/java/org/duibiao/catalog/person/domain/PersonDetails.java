package org.duibiao.catalog.person.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What is said of a person besides the staff number.
 *
 * @param organisation where the person belongs; one at a time
 * @param partyMember counted for "党员……集中学习培训，时间一般不少于32个学时" (branch guide, 2.3)
 * @param teacher counted for "每位教师每年参加师德学习教育不少于10个学时" (branch guide, 1.4), Party member or not
 * @param validTo last day there; null while it lasts
 */
@Embeddable
public record PersonDetails(
    String name,
    String organisation,
    boolean partyMember,
    boolean teacher,
    LocalDate validFrom,
    LocalDate validTo) {}
