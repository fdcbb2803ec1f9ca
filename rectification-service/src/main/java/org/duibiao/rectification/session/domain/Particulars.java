package org.duibiao.rectification.session.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * When and where a session is held, and who leads it.
 *
 * @param chair staff number of who leads it 主持人, null for somebody from outside; what concerns them
 *     is not decided under them
 */
@Embeddable
public record Particulars(
    @Column(name = "held_on") LocalDate heldOn,
    String place,
    String chair,
    @Column(name = "chair_name") String chairName) {}
