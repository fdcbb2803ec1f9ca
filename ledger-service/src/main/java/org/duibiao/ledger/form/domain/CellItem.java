package org.duibiao.ledger.form.domain;

/**
 * One of the things that stand in a cell.
 *
 * @param tag what stands before it in 【】: an indicator's code, a case's title; null for none
 */
public record CellItem(String tag, String text) {}
