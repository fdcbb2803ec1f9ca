package org.duibiao.rectification.weakness.domain;

import jakarta.persistence.Embeddable;

/**
 * A measure of a construction plan.
 *
 * @param text what is to be done
 * @param responsible who answers for it; staff number, name or office, null if the plan leaves it
 */
@Embeddable
public record CaseMeasure(String text, String responsible) {}
