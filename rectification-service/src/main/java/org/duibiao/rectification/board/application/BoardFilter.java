package org.duibiao.rectification.board.application;

import org.duibiao.rectification.board.domain.DueBucket;
import org.duibiao.rectification.item.domain.ItemState;

/**
 * What a board is narrowed to; absent values are null.
 *
 * @param organisation means its subtree
 * @param responsible staff number or name of who answers for the items, or {@code me}
 * @param leader staff number of a leader 挂点领导, or {@code me}: items of organisations whose case
 *     they lead
 * @param due of those still open
 */
public record BoardFilter(
    String campaign,
    String organisation,
    String responsible,
    String leader,
    ItemState state,
    DueBucket due) {}
