package org.duibiao.ledger.call.api;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.call.application.CallDesk;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the call list can be narrowed by, on the page as in the file. */
public class CallFilter {
  private static final int SOON = 3;

  @QueryParam("organisation")
  @Parameter(description = "组织代码，含全部下级 / an organisation and all below it")
  String organisation;

  @QueryParam("milestone")
  String milestone;

  @QueryParam("within")
  @Parameter(
      description =
          "几天内到期的也列出，0–60，默认 3 / also what is due within so many days, 0–60, 3 by default",
      schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "60"))
  String within;

  @QueryParam("q")
  @Parameter(
      description =
          "组织名称、简称或代码中的文字，至少两个字 / in an organisation's name or code, two characters or more")
  String words;

  CallDesk.Query query() {
    return new CallDesk.Query(
        organisation(), Inputs.filter("milestone", milestone), days(), SearchWords.of(words));
  }

  Optional<String> organisation() {
    return Inputs.filter("organisation", organisation);
  }

  private int days() {
    if (within == null || within.isEmpty()) {
      return SOON;
    }
    if (!within.matches("[0-9]|[1-5][0-9]|60")) {
      throw Inputs.malformed("within");
    }
    return Integer.parseInt(within);
  }
}
