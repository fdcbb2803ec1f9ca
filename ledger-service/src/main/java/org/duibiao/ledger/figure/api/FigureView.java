package org.duibiao.ledger.figure.api;

import java.math.BigDecimal;
import java.util.List;
import org.duibiao.ledger.figure.domain.Basis;
import org.duibiao.ledger.figure.domain.Figure;
import org.duibiao.ledger.figure.domain.FigureState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure of the guides, and what it came to.
 *
 * @param required times that are due by now, or class hours per person
 * @param of how many persons, branches or events are looked at
 * @param gaps months, quarters or terms without it, or branches that do not reach it
 * @param personsShort who does not reach it; null for those who may not see people
 * @param usual whether the notice says only what is usual 一般: it warns
 * @param veto whether it is the veto 一票否决
 */
public record FigureView(
    @Schema(examples = "branch-1.4") String indicator,
    Figure figure,
    String title,
    BigDecimal required,
    BigDecimal done,
    BigDecimal missing,
    Integer of,
    List<String> gaps,
    List<FigurePersonView> personsShort,
    Basis basis,
    boolean usual,
    boolean veto,
    FigureState state,
    String explanation) {

  /** Somebody who does not reach a figure. */
  public record FigurePersonView(
      String staffNumber, String name, BigDecimal hours, BigDecimal required) {}
}
