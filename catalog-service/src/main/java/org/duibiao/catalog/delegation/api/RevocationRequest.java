package org.duibiao.catalog.delegation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a delegation is taken back or laid down. */
@Schema(name = "CatalogDelegationRevocation", description = "收回或放弃授权 / Why it is taken back")
public record RevocationRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "提前返校") String reason) {}
