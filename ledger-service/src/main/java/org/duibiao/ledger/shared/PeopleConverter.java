package org.duibiao.ledger.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.duibiao.ledger.shared.domain.People;

/** Stores people as their staff numbers, one a line. */
@Converter(autoApply = true)
public class PeopleConverter implements AttributeConverter<People, String> {
  @Override
  public String convertToDatabaseColumn(People people) {
    return people == null ? "" : String.join("\n", people.persons());
  }

  @Override
  public People convertToEntityAttribute(String stored) {
    return stored == null || stored.isEmpty()
        ? People.NOBODY
        : new People(List.of(stored.split("\n")));
  }
}
