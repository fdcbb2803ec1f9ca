package org.duibiao.catalog.organisation.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.duibiao.catalog.organisation.application.OrganisationRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Organisations to take in; superiors may come after those below them. */
@Schema(
    name = "CatalogImportRequest",
    description = "批量导入的党组织，上下级顺序不限 / Organisations to import, in any order")
public record ImportRequest(
    @NotEmpty @Size(max = 200_000) List<@NotNull OrganisationRow> organisations) {}
