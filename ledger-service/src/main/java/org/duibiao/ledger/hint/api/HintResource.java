package org.duibiao.ledger.hint.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.hint.application.HintDesk;
import org.duibiao.ledger.hint.domain.FoundHint;
import org.duibiao.ledger.hint.domain.HintKind;
import org.duibiao.ledger.hint.domain.HintPart;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hints for reviewers 雷同与空话. */
@Path("/api/ledger/v1/campaigns/{campaign}/hints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hints")
public class HintResource {
  private static final String ADVICE =
      "仅供审核参考，不是结论，不影响任何状态 / a hint, no verdict; it changes nothing";
  private static final String ELSEWHERE = "另一党组织 / another organisation";

  private final HintDesk hints;

  HintResource(HintDesk hints) {
    this.hints = hints;
  }

  /** What a reviewer may want to look at; likeness is in a hundred. */
  public record HintView(
      UUID id,
      HintKind kind,
      String organisation,
      String organisationName,
      HintPart part,
      UUID row,
      String quote,
      List<String> phrases,
      Integer likeness,
      CounterpartView counterpart,
      String advice) {
    static HintView of(HintDesk.Seen seen) {
      FoundHint hint = seen.listed().hint();
      return new HintView(
          hint.id(),
          hint.kind(),
          hint.organisation(),
          seen.listed().name(),
          hint.part(),
          hint.row(),
          hint.quote(),
          hint.phrases(),
          hint.likeness(),
          hint.otherOrganisation() == null ? null : CounterpartView.of(seen),
          ADVICE);
    }
  }

  /** The text it is like; organisation and quote are null where they are out of reach. */
  public record CounterpartView(String organisation, String organisationName, String quote) {
    private static CounterpartView of(HintDesk.Seen seen) {
      return seen.shown()
          ? new CounterpartView(
              seen.listed().hint().otherOrganisation(),
              seen.listed().otherName(),
              seen.listed().hint().otherQuote())
          : new CounterpartView(null, ELSEWHERE, null);
    }
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "listHints",
      summary = "What a reviewer may want to look at",
      description =
          "雷同与空话提示：与其他组织雷同的文字（引用两处原文，范围外的对方不列名称和原文）、没有事实的套话、只有指标原文的问题、声明未发现问题的台账；报送后自动比对，仅供参考，不作结论，不改变任何状态。"
              + " / Text much like another organisation's (both places quoted, one out of reach"
              + " without name and words), problems without a fact or with the"
              + " guide's words alone, ledgers without a problem. Found"
              + " after filing; hints and never a verdict, they change nothing.")
  public Page<HintView> list(
      @PathParam("campaign") String campaign,
      @Parameter(description = "组织代码，含全部下级 / an organisation and all below it")
          @QueryParam("organisation")
          String organisation,
      @Parameter(schema = @Schema(implementation = HintKind.class)) @QueryParam("kind") String kind,
      @BeanParam PageRequest page) {
    return hints
        .page(
            campaign,
            Inputs.filter("organisation", organisation),
            Inputs.constant(HintKind.class, "kind", kind),
            page)
        .map(HintView::of);
  }
}
