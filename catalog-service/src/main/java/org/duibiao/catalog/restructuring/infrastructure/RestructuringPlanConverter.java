package org.duibiao.catalog.restructuring.infrastructure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.duibiao.catalog.restructuring.domain.RestructuringPlan;
import org.duibiao.catalog.shared.JsonColumn;

/** Keeps what is decided in one column. */
@Converter(autoApply = true)
public class RestructuringPlanConverter implements AttributeConverter<RestructuringPlan, String> {
  @Override
  public String convertToDatabaseColumn(RestructuringPlan value) {
    return value == null ? null : JsonColumn.write(value);
  }

  @Override
  public RestructuringPlan convertToEntityAttribute(String column) {
    return column == null
        ? null
        : JsonColumn.read(column, new TypeReference<RestructuringPlan>() {});
  }
}
