package org.duibiao.catalog.campaign.infrastructure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.duibiao.catalog.campaign.domain.CampaignPlan;
import org.duibiao.catalog.shared.JsonColumn;

/** Keeps a campaign's plan in one column. */
@Converter(autoApply = true)
public class CampaignPlanConverter implements AttributeConverter<CampaignPlan, String> {
  @Override
  public String convertToDatabaseColumn(CampaignPlan value) {
    return value == null ? null : JsonColumn.write(value);
  }

  @Override
  public CampaignPlan convertToEntityAttribute(String column) {
    return column == null ? null : JsonColumn.read(column, new TypeReference<CampaignPlan>() {});
  }
}
