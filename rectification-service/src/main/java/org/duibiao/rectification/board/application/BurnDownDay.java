package org.duibiao.rectification.board.application;

import java.time.LocalDate;

/**
 * A day of a burn-down.
 *
 * @param opened came to be open on it
 * @param ended were struck off or withdrawn on it
 * @param open at its end
 */
public record BurnDownDay(LocalDate day, long opened, long ended, long open) {}
