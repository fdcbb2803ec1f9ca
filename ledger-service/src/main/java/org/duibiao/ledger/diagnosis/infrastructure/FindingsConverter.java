package org.duibiao.ledger.diagnosis.infrastructure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.duibiao.ledger.diagnosis.domain.Findings;
import org.duibiao.ledger.shared.StoredJson;

/** Stores findings as JSON. */
@Converter(autoApply = true)
public class FindingsConverter implements AttributeConverter<Findings, String> {
  @Override
  public String convertToDatabaseColumn(Findings findings) {
    return findings == null ? null : StoredJson.write(findings);
  }

  @Override
  public Findings convertToEntityAttribute(String stored) {
    return stored == null ? null : StoredJson.read(stored, Findings.class);
  }
}
