package org.duibiao.ledger.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.duibiao.ledger.shared.domain.Attachments;

/** Stores attachments as a JSON list of ids. */
@Converter(autoApply = true)
public class AttachmentsConverter implements AttributeConverter<Attachments, String> {
  @Override
  public String convertToDatabaseColumn(Attachments attached) {
    return StoredJson.write(attached == null ? Attachments.NONE.ids() : attached.ids());
  }

  @Override
  public Attachments convertToEntityAttribute(String stored) {
    return stored == null
        ? Attachments.NONE
        : new Attachments(StoredJson.readList(stored, UUID.class));
  }
}
