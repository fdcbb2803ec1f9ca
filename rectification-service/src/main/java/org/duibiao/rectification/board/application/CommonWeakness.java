package org.duibiao.rectification.board.application;

/**
 * What organisations have in common 共性问题: how often an indicator stands behind an item.
 *
 * @param organisations how many have an item of it
 * @param items that are not withdrawn
 * @param open of these, still to be put right
 * @param overdue of these, past their date
 * @param struckOff of the items
 */
public record CommonWeakness(
    String indicator, long organisations, long items, long open, long overdue, long struckOff) {}
