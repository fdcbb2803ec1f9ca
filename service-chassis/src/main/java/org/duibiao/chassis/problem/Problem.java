package org.duibiao.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller is told of a failure, by RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "出错说明（RFC 9457） / What went wrong (RFC 9457)")
public record Problem(
    @Schema(examples = "/problems/transition-not-allowed") String type,
    @Schema(examples = "当前状态不允许此操作") String title,
    @Schema(examples = "409") int status,
    String detail,
    String instance,
    List<Violation> errors) {
  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";
}
