package org.duibiao.ledger.entry.infrastructure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.shared.StoredJson;

/** Stores an entry's content as JSON. */
@Converter(autoApply = true)
public class EntryContentConverter implements AttributeConverter<EntryContent, String> {
  @Override
  public String convertToDatabaseColumn(EntryContent content) {
    return content == null ? null : StoredJson.write(content);
  }

  @Override
  public EntryContent convertToEntityAttribute(String stored) {
    return stored == null ? null : StoredJson.read(stored, EntryContent.class);
  }
}
