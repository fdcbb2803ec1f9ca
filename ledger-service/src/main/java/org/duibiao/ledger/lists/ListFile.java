package org.duibiao.ledger.lists;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is sent, as the API document tells of it. */
@Schema(name = "LedgerFile", type = SchemaType.STRING, format = "binary")
public final class ListFile {
  private ListFile() {}
}
