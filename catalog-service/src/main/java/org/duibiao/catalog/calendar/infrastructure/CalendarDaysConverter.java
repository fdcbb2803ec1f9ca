package org.duibiao.catalog.calendar.infrastructure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.duibiao.catalog.calendar.domain.CalendarDay;
import org.duibiao.catalog.calendar.domain.CalendarDays;
import org.duibiao.catalog.shared.JsonColumn;

/** Keeps a calendar's days in one column. */
@Converter(autoApply = true)
public class CalendarDaysConverter implements AttributeConverter<CalendarDays, String> {
  @Override
  public String convertToDatabaseColumn(CalendarDays value) {
    return value == null ? null : JsonColumn.write(value.items());
  }

  @Override
  public CalendarDays convertToEntityAttribute(String column) {
    return column == null
        ? null
        : new CalendarDays(JsonColumn.read(column, new TypeReference<List<CalendarDay>>() {}));
  }
}
