package org.duibiao.ledger.problem.api;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.lists.OrganisationType;
import org.duibiao.ledger.problem.application.ProblemDesk;
import org.duibiao.ledger.problem.domain.ProblemState;
import org.duibiao.ledger.problem.infrastructure.ProblemSort;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of problems can be narrowed by, on the page as in the file. */
public class ProblemFilter {
  @QueryParam("organisation")
  @Parameter(description = "组织代码，含全部下级 / an organisation and all below it")
  String organisation;

  @QueryParam("type")
  @Parameter(
      description = "组织类型 / type of the organisation",
      schema = @Schema(implementation = OrganisationType.class))
  String type;

  @QueryParam("indicator")
  String indicator;

  @QueryParam("dimension")
  @Parameter(
      description = "一级指标的序号 / number of the dimension",
      schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "99"))
  String dimension;

  @QueryParam("state")
  @Parameter(schema = @Schema(implementation = ProblemState.class))
  String state;

  @QueryParam("q")
  @Parameter(
      description =
          "问题或组织名称中的文字，至少两个字 / in the problem's words or the organisation's name, two characters or more")
  String words;

  @QueryParam("sort")
  @Parameter(
      description = "排序：组织树、指标、最近通过 / by the tree, by indicator, or what was accepted last first",
      schema = @Schema(implementation = ProblemSort.class))
  String sort;

  ProblemDesk.Query query() {
    return new ProblemDesk.Query(
        organisation(),
        Inputs.constant(OrganisationType.class, "type", type),
        Inputs.filter("indicator", indicator),
        dimension(),
        Inputs.constant(ProblemState.class, "state", state),
        SearchWords.of(words),
        Inputs.constant(ProblemSort.class, "sort", sort).orElse(ProblemSort.TREE));
  }

  Optional<String> organisation() {
    return Inputs.filter("organisation", organisation);
  }

  private Optional<Integer> dimension() {
    if (dimension == null || dimension.isEmpty()) {
      return Optional.empty();
    }
    if (!dimension.matches("[1-9][0-9]?")) {
      throw Inputs.malformed("dimension");
    }
    return Optional.of(Integer.valueOf(dimension));
  }
}
