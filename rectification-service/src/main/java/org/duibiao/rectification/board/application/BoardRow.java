package org.duibiao.rectification.board.application;

import org.duibiao.rectification.item.application.ItemReading;

/**
 * An item on a board.
 *
 * @param overdue whether it is still open and its date has passed
 * @param daysLeft until its date, negative once it has passed; null without a date or once it ended
 */
public record BoardRow(ItemReading reading, boolean overdue, Long daysLeft) {}
