package org.duibiao.rectification.board.application;

import java.util.Map;
import org.duibiao.rectification.board.domain.DueBucket;
import org.duibiao.rectification.item.domain.ItemState;

/**
 * How many items a board has.
 *
 * @param due how many of the open ones are due when
 */
public record BoardCounts(long open, Map<ItemState, Long> byState, Map<DueBucket, Long> due) {}
