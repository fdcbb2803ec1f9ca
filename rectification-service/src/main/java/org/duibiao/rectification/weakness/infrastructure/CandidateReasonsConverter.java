package org.duibiao.rectification.weakness.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.duibiao.rectification.weakness.domain.CandidateReasons;

/** Stores reasons as JSON; fields of other versions are skipped. */
@Converter(autoApply = true)
public class CandidateReasonsConverter implements AttributeConverter<CandidateReasons, String> {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Override
  public String convertToDatabaseColumn(CandidateReasons reasons) {
    try {
      return reasons == null ? null : JSON.writeValueAsString(reasons);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot store reasons", e);
    }
  }

  @Override
  public CandidateReasons convertToEntityAttribute(String stored) {
    try {
      return stored == null ? null : JSON.readValue(stored, CandidateReasons.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read stored reasons", e);
    }
  }
}
