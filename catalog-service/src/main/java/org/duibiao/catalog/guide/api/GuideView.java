package org.duibiao.catalog.guide.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.duibiao.catalog.guide.domain.Dimension;
import org.duibiao.catalog.guide.domain.Guide;
import org.duibiao.catalog.guide.domain.GuideState;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a guide as a caller sees it.
 *
 * @param version which version of the guide it is
 * @param revision its ETag
 * @param allowedActions left out where the answer may be kept by caches and so is the same for all
 */
@Schema(name = "CatalogGuide", description = "诊断工作指南的一个版本 / A version of a guide")
public record GuideView(
    @Schema(examples = "branch") String code,
    @Schema(examples = "1") int version,
    GuideState state,
    @Schema(examples = "党支部诊断工作指南") String title,
    List<OrganisationType> appliesTo,
    @Schema(name = "dimensions") List<DimensionView> dimensions,
    @Schema(description = "修订次数，即 ETag / the ETag") long revision,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<String> allowedActions) {

  /** A dimension. */
  @Schema(name = "CatalogDimension", description = "一级指标 / A dimension")
  public record DimensionView(
      int number, @Schema(examples = "教育党员有力") String title, List<IndicatorView> indicators) {}

  /** An indicator. */
  @Schema(name = "CatalogIndicator", description = "二级指标 / An indicator")
  public record IndicatorView(
      @Schema(examples = "branch-1.3") String code,
      int number,
      @Schema(examples = "每月相对固定1天开展主题党日，组织党员集中学习、过组织生活、进行民主议事、开展志愿服务等活动。") String text) {}

  static GuideView of(Guide guide, List<String> allowedActions) {
    return new GuideView(
        guide.code(),
        guide.number(),
        guide.state(),
        guide.content().title(),
        guide.content().appliesTo().types(),
        guide.content().dimensions().items().stream().map(GuideView::view).toList(),
        guide.revision(),
        allowedActions);
  }

  private static DimensionView view(Dimension dimension) {
    return new DimensionView(
        dimension.number(),
        dimension.title(),
        dimension.indicators().stream()
            .map(one -> new IndicatorView(one.code(), one.number(), one.text()))
            .toList());
  }
}
