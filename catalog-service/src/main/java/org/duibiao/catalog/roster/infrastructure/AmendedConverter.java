package org.duibiao.catalog.roster.infrastructure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.duibiao.catalog.roster.domain.Amended;
import org.duibiao.catalog.shared.JsonColumn;

/** Keeps what an amendment changes in one column. */
@Converter(autoApply = true)
public class AmendedConverter implements AttributeConverter<Amended, String> {
  @Override
  public String convertToDatabaseColumn(Amended value) {
    return value == null ? null : JsonColumn.write(value);
  }

  @Override
  public Amended convertToEntityAttribute(String column) {
    return column == null ? null : JsonColumn.read(column, new TypeReference<Amended>() {});
  }
}
