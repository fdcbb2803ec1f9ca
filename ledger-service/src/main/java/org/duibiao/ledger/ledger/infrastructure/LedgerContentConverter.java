package org.duibiao.ledger.ledger.infrastructure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.duibiao.ledger.ledger.domain.LedgerContent;
import org.duibiao.ledger.shared.StoredJson;

/** Stores a ledger's content as JSON. */
@Converter(autoApply = true)
public class LedgerContentConverter implements AttributeConverter<LedgerContent, String> {
  @Override
  public String convertToDatabaseColumn(LedgerContent content) {
    return content == null ? null : StoredJson.write(content);
  }

  @Override
  public LedgerContent convertToEntityAttribute(String stored) {
    return stored == null ? null : StoredJson.read(stored, LedgerContent.class);
  }
}
