package org.duibiao.catalog.shared;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something unusual that was let pass, in the caller's language.
 *
 * @param pointer where it is
 * @param detail what is unusual
 */
@Schema(name = "CatalogWarning", description = "提醒：允许但不寻常之处 / Something unusual that was let pass")
public record WarningView(
    @Schema(examples = "/memberCount") String pointer,
    @Schema(examples = "党支部党员一般在 30 人以内，现为 34 人") String detail) {}
