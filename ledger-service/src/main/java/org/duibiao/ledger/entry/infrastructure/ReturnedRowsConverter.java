package org.duibiao.ledger.entry.infrastructure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.duibiao.ledger.entry.domain.ReturnedRows;
import org.duibiao.ledger.shared.StoredJson;

/** Stores the rows that a reviewer named as JSON. */
@Converter(autoApply = true)
public class ReturnedRowsConverter implements AttributeConverter<ReturnedRows, String> {
  @Override
  public String convertToDatabaseColumn(ReturnedRows rows) {
    return rows == null ? null : StoredJson.write(rows);
  }

  @Override
  public ReturnedRows convertToEntityAttribute(String stored) {
    return stored == null ? null : StoredJson.read(stored, ReturnedRows.class);
  }
}
