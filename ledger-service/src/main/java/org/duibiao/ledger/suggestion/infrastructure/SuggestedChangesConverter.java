package org.duibiao.ledger.suggestion.infrastructure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.duibiao.ledger.shared.StoredJson;
import org.duibiao.ledger.suggestion.domain.SuggestedChanges;

/** Stores what is suggested as JSON. */
@Converter(autoApply = true)
public class SuggestedChangesConverter implements AttributeConverter<SuggestedChanges, String> {
  @Override
  public String convertToDatabaseColumn(SuggestedChanges changes) {
    return changes == null ? null : StoredJson.write(changes);
  }

  @Override
  public SuggestedChanges convertToEntityAttribute(String stored) {
    return stored == null ? null : StoredJson.read(stored, SuggestedChanges.class);
  }
}
