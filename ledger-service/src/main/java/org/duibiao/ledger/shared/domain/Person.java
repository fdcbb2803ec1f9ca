package org.duibiao.ledger.shared.domain;

/** Somebody by staff number and name. */
public record Person(String staffNumber, String name) {}
