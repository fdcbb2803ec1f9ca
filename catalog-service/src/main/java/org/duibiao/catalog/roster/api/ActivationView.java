package org.duibiao.catalog.roster.api;

import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.shared.WarningView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign that has begun.
 *
 * @param organisations how many organisations are on its roster
 * @param chunks in how many pieces the roster is told to the other services
 */
@Schema(name = "CatalogActivation", description = "已启动的行动 / A campaign that has begun")
public record ActivationView(
    @Schema(examples = "xzj-2021") String campaign,
    UUID rosterId,
    @Schema(examples = "71") int organisations,
    @Schema(examples = "1") int chunks,
    List<WarningView> warnings) {}
