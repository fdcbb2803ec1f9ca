package org.duibiao.rectification.item.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.item.application.ItemStory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of an item as a story. */
@Path("/api/rectification/v1/items/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rectification items")
public class HistoryResource {
  private final ItemStory story;
  private final ProblemResponses language;

  HistoryResource(ItemStory story, ProblemResponses language) {
    this.story = story;
    this.language = language;
  }

  /** Scope: the item's organisation lies in one of the caller's subtrees. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getItemHistory",
      summary = "The history of an item as a story",
      description =
          """
          从立项起逐步讲述：谁、以何职务（或受谁委托）、何时、做了什么、为什么，哪些内容由什么改成了什么；每步一句话。
          需要职务：任何职务。

          Tells from the beginning who did what, in which post or by whose delegation, when and why,
          and what was changed from what to what; a sentence each. Roles: any.""")
  public HistoryView getItemHistory(@PathParam("id") String id) {
    return HistoryView.of(story.of(Inputs.id(id)), new Narration(language.words()));
  }
}
