package org.duibiao.rectification.weakness.api;

import java.util.List;
import org.duibiao.rectification.weakness.domain.Criteria;
import org.duibiao.rectification.weakness.domain.CriteriaHeld;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what an organisation is weak in a campaign. */
@Schema(name = "CaseCriteria", description = "薄弱党组织认定标准 / By what an organisation is weak")
record CaseCriteriaView(
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(nullable = true, examples = "30") Integer notMetShare,
    @Schema(examples = "[\"branch-1.4\"]") List<String> vetoIndicators,
    @Schema(nullable = true, examples = "2") Integer overdueObligations,
    boolean noAnswer,
    @Schema(description = "版本，0 为默认标准 / the version in the ETag, 0 for the default", examples = "0")
        long version) {
  static CaseCriteriaView of(String campaign, CriteriaHeld held) {
    Criteria criteria = held.criteria();
    return new CaseCriteriaView(
        campaign,
        criteria.notMetShare(),
        criteria.vetoIndicators(),
        criteria.overdueObligations(),
        criteria.noAnswer(),
        held.version());
  }
}
