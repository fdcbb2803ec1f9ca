package org.duibiao.rectification.weakness.api;

import java.time.Instant;
import org.duibiao.rectification.weakness.application.ConfirmationDesk.Link;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A one-time link, told once. */
@Schema(name = "CaseConfirmationLink", description = "一次性确认链接，仅显示一次 / A one-time link, told once")
record CaseConfirmationLinkView(
    @Schema(description = "系统地址之后的路径 / the path behind the system's address") String path,
    @Schema(description = "失效时间 / when it ends") Instant expiresAt) {
  static CaseConfirmationLinkView of(Link link) {
    return new CaseConfirmationLinkView(
        CaseConfirmationResource.PATH + "/" + link.token(), link.expiresAt());
  }
}
