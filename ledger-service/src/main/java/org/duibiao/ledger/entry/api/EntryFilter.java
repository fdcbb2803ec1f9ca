package org.duibiao.ledger.entry.api;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.entry.application.EntryListDesk;
import org.duibiao.ledger.lists.OrganisationType;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.obligation.infrastructure.ObligationSort;
import org.duibiao.ledger.shared.domain.FilingState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of entries can be narrowed by, on the page as in the file. */
public class EntryFilter {
  @QueryParam("organisation")
  @Parameter(description = "组织代码，含全部下级 / an organisation and all below it")
  String organisation;

  @QueryParam("type")
  @Parameter(
      description = "组织类型 / type of the organisation",
      schema = @Schema(implementation = OrganisationType.class))
  String type;

  @QueryParam("state")
  @Parameter(schema = @Schema(implementation = FilingState.class))
  String state;

  @QueryParam("timeliness")
  @Parameter(schema = @Schema(implementation = Timeliness.class))
  String timeliness;

  @QueryParam("indicator")
  @Parameter(description = "存在问题中列有该指标的 / those with a problem under the indicator")
  String indicator;

  @QueryParam("noProblemFound")
  @Parameter(
      description = "声明未发现问题的 / those that declare that nothing was found, or do not",
      schema = @Schema(implementation = Boolean.class))
  String noProblemFound;

  @QueryParam("q")
  @Parameter(
      description =
          "条目文字或组织名称中的文字，至少两个字 / in the entry's words or the organisation's name, two characters or"
              + " more")
  String words;

  @QueryParam("sort")
  @Parameter(
      description = "排序：组织树、截止日期、最近报送 / by the tree, by due date, or what came last first",
      schema = @Schema(implementation = ObligationSort.class))
  String sort;

  EntryListDesk.Query query() {
    return new EntryListDesk.Query(
        organisation(),
        Inputs.constant(OrganisationType.class, "type", type),
        Inputs.constant(FilingState.class, "state", state),
        Inputs.constant(Timeliness.class, "timeliness", timeliness),
        Inputs.filter("indicator", indicator),
        Inputs.flag("noProblemFound", noProblemFound),
        SearchWords.of(words),
        Inputs.constant(ObligationSort.class, "sort", sort).orElse(ObligationSort.TREE));
  }

  Optional<String> organisation() {
    return Inputs.filter("organisation", organisation);
  }
}
