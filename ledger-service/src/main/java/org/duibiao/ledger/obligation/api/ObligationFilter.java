package org.duibiao.ledger.obligation.api;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.lists.OrganisationType;
import org.duibiao.ledger.obligation.application.ObligationDesk;
import org.duibiao.ledger.obligation.domain.FirstReview;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.obligation.infrastructure.ObligationSort;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of obligations can be narrowed by, on the page as in the file. */
public class ObligationFilter {
  @QueryParam("organisation")
  @Parameter(description = "组织代码，含全部下级 / an organisation and all below it")
  String organisation;

  @QueryParam("type")
  @Parameter(
      description = "组织类型 / type of the organisation",
      schema = @Schema(implementation = OrganisationType.class))
  String type;

  @QueryParam("milestone")
  String milestone;

  @QueryParam("state")
  @Parameter(schema = @Schema(implementation = ObligationState.class))
  String state;

  @QueryParam("timeliness")
  @Parameter(schema = @Schema(implementation = Timeliness.class))
  String timeliness;

  @QueryParam("firstReview")
  @Parameter(
      description =
          "PASSED 一次通过，RETURNED 首次审核被退回（按时报送而被退回的即占坑上报） / passed at first review, or returned by it",
      schema = @Schema(implementation = FirstReview.class))
  String firstReview;

  @QueryParam("q")
  @Parameter(
      description =
          "组织名称、简称或代码中的文字，至少两个字 / in an organisation's name or code, two characters or more")
  String words;

  @QueryParam("sort")
  @Parameter(
      description = "排序：组织树、截止日期、最近报送 / by the tree, by due date, or what came last first",
      schema = @Schema(implementation = ObligationSort.class))
  String sort;

  ObligationDesk.Query query() {
    return new ObligationDesk.Query(
        organisation(),
        Inputs.constant(OrganisationType.class, "type", type),
        Inputs.filter("milestone", milestone),
        Inputs.constant(ObligationState.class, "state", state),
        Inputs.constant(Timeliness.class, "timeliness", timeliness),
        Inputs.constant(FirstReview.class, "firstReview", firstReview),
        SearchWords.of(words),
        Inputs.constant(ObligationSort.class, "sort", sort).orElse(ObligationSort.TREE));
  }

  Optional<String> organisation() {
    return Inputs.filter("organisation", organisation);
  }
}
