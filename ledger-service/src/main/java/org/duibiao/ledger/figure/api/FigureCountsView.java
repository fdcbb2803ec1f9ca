package org.duibiao.ledger.figure.api;

import java.util.List;
import org.duibiao.ledger.figure.domain.Figure;

/** How many figures an organisation reaches, and which it does not. */
public record FigureCountsView(
    String organisation,
    String name,
    int met,
    int shortOf,
    int notCountable,
    List<Figure> lacking) {}
