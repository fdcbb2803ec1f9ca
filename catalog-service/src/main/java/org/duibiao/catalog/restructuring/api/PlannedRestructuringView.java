package org.duibiao.catalog.restructuring.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lies ahead of an organisation, with the ETag that a cancellation needs. */
@Schema(name = "CatalogPlannedRestructuring", description = "待生效的变动 / What is planned")
public record PlannedRestructuringView(
    @Schema(examples = "dept-01-b1") String organisation,
    @Schema(nullable = true, description = "没有时为空 / null where nothing is planned")
        RestructuringView planned) {}
