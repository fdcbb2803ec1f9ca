package org.duibiao.rectification.inspection.api;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.file.Attachment;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.inspection.application.InspectionPack;
import org.duibiao.rectification.item.api.Narration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The inspection pack 迎检包 over HTTP. */
@Path("/api/rectification/v1/campaigns/{campaign}/organisations/{organisation}/inspection-pack")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection", description = "迎检包 / What an inspector asks for, in one file")
public class InspectionResource {
  private static final String ZIP = "application/zip";

  private final InspectionPack packs;

  InspectionResource(InspectionPack packs) {
    this.packs = packs;
  }

  /** Scope: the organisation is in the caller's subtrees, and the campaign concerns the caller. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getInspectionPack",
      summary = "The inspection pack of an organisation",
      description =
          """
          迎检包（zip）：该党组织的自我诊断结果、学习记录，和按指标排列的整改事项（问题、计划、经过）及其佐证文件。诊断中的佐证在台账服务下载。
          同时制作的份数有限，稍候再试（503）。需要职务：任何职务。

          A zip of the organisation's accepted diagnosis, its learning records, and its items ordered by
          indicator, each with its plan, its story and its evidence files. Evidence of the diagnosis is the
          ledger's to give. Few are made at once: try again in a moment (503). Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "迎检包 / the pack",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pack(
      @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
    String asked = Inputs.code(campaign);
    OrganisationNode subject = packs.subject(asked, Inputs.code(organisation));
    java.nio.file.Path file = made(asked, subject);
    try {
      long size = Files.size(file);
      InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      return Response.ok(sent(in), ZIP)
          .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of("迎检包-" + subject.name() + ".zip"))
          .header(HttpHeaders.CONTENT_LENGTH, size)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .header("X-Content-Type-Options", "nosniff")
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made whole before the answer begins, so that nobody gets half a pack for a whole one. */
  private java.nio.file.Path made(String campaign, OrganisationNode subject) {
    java.nio.file.Path file = null;
    try {
      file = Files.createTempFile("duibiao", ".pack");
      try (OutputStream out = Files.newOutputStream(file)) {
        packs.write(campaign, subject, new Narration(Words.of("zh"))::sentence, out);
      }
      return file;
    } catch (IOException e) {
      delete(file);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      delete(file);
      throw e;
    }
  }

  private static void delete(java.nio.file.Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StreamingOutput sent(InputStream file) {
    return out -> {
      try (file) {
        file.transferTo(out);
      }
    };
  }
}
