package org.duibiao.catalog.guide.infrastructure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.duibiao.catalog.guide.domain.Dimension;
import org.duibiao.catalog.guide.domain.Dimensions;
import org.duibiao.catalog.shared.JsonColumn;

/** Keeps a guide's dimensions with their indicators in one column. */
@Converter(autoApply = true)
public class DimensionsConverter implements AttributeConverter<Dimensions, String> {
  @Override
  public String convertToDatabaseColumn(Dimensions value) {
    return value == null ? null : JsonColumn.write(value.items());
  }

  @Override
  public Dimensions convertToEntityAttribute(String column) {
    return column == null
        ? null
        : new Dimensions(JsonColumn.read(column, new TypeReference<List<Dimension>>() {}));
  }
}
