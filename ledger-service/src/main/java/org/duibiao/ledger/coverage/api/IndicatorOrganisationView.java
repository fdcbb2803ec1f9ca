package org.duibiao.ledger.coverage.api;

import org.duibiao.ledger.coverage.domain.IndicatorResult;
import org.duibiao.ledger.coverage.infrastructure.CoverageLists.Found;

/** An organisation behind a count of an indicator, with what it filed there. */
public record IndicatorOrganisationView(
    String organisation, String name, String type, String guide, IndicatorResult result) {

  static IndicatorOrganisationView of(Found found) {
    String guide = found.guide().substring(0, found.guide().lastIndexOf(':'));
    return new IndicatorOrganisationView(
        found.organisation(), found.name(), found.type(), guide, found.result());
  }
}
