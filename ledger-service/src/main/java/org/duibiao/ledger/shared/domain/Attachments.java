package org.duibiao.ledger.shared.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Evidence that is attached to a document, in its order and each once. */
public record Attachments(List<UUID> ids) {
  /** Most files that are attached to one document. */
  public static final int MOST = 50;

  /** Nothing attached. */
  public static final Attachments NONE = new Attachments(List.of());

  /** Keeps each once. */
  public Attachments(List<UUID> ids) {
    this.ids = List.copyOf(new LinkedHashSet<>(ids));
  }

  /** What somebody names; what was attached before if they do not say. */
  public Attachments orElse(List<UUID> named) {
    return named == null ? this : new Attachments(named);
  }
}
