package org.duibiao.catalog.guide.infrastructure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.catalog.guide.domain.AppliesTo;
import org.duibiao.catalog.organisation.domain.OrganisationType;

/** Keeps the types in one column, separated by commas. */
@Converter(autoApply = true)
public class AppliesToConverter implements AttributeConverter<AppliesTo, String> {
  @Override
  public String convertToDatabaseColumn(AppliesTo value) {
    return value == null
        ? null
        : value.types().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  @Override
  public AppliesTo convertToEntityAttribute(String column) {
    if (column == null) {
      return null;
    }
    List<OrganisationType> types =
        Stream.of(column.split(","))
            .filter(name -> !name.isEmpty())
            .map(OrganisationType::valueOf)
            .toList();
    return new AppliesTo(types);
  }
}
