package org.duibiao.catalog.guide.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.duibiao.catalog.guide.domain.AppliesTo;
import org.duibiao.catalog.guide.domain.Dimension;
import org.duibiao.catalog.guide.domain.Dimensions;
import org.duibiao.catalog.guide.domain.GuideContent;
import org.duibiao.catalog.guide.domain.Indicator;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.catalog.shared.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a guide shall say.
 *
 * @param code needed for a new guide; elsewhere it may be left out
 */
@Schema(name = "CatalogGuideRequest", description = "诊断指南内容 / What a guide shall say")
public record GuideRequest(
    @Pattern(regexp = Codes.FORM) @Schema(examples = "lab-safety") String code,
    @NotBlank @Size(max = 200) @Schema(examples = "实验室党支部诊断工作指南") String title,
    @NotEmpty @Size(max = 4) List<@NotNull OrganisationType> appliesTo,
    @NotEmpty @Size(max = 100) List<@NotNull @Valid DimensionRequest> dimensions) {

  /** A dimension; numbers run from 1 without gaps. */
  @Schema(name = "CatalogDimensionRequest", description = "一级指标 / A dimension")
  public record DimensionRequest(
      @NotNull @Min(1) @Max(100) Integer number,
      @NotBlank @Size(max = 200) String title,
      @NotEmpty @Size(max = 500) List<@NotNull @Valid IndicatorRequest> indicators) {

    Dimension toDimension() {
      return new Dimension(
          number, title, indicators.stream().map(IndicatorRequest::toIndicator).toList());
    }
  }

  /** An indicator; its code may be left out. */
  @Schema(name = "CatalogIndicatorRequest", description = "二级指标 / An indicator")
  public record IndicatorRequest(
      @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,99}")
          @Schema(
              description = "省略则为 <指南>-<一级>.<二级> / <guide>-<dimension>.<n> if left out",
              examples = "lab-safety-1.1")
          String code,
      @NotNull @Min(1) @Max(500) Integer number,
      @NotBlank @Size(max = 20_000) String text) {

    Indicator toIndicator() {
      return new Indicator(code, number, text);
    }
  }

  /** The content; of a guide that must have the code in the path. */
  GuideContent toContent(String codeInPath) {
    if (code != null && !code.equals(codeInPath)) {
      throw Faults.of("/code", "code.differs", codeInPath);
    }
    return toContent();
  }

  /** The content. */
  public GuideContent toContent() {
    return new GuideContent(
        title,
        new AppliesTo(appliesTo),
        new Dimensions(dimensions.stream().map(DimensionRequest::toDimension).toList()));
  }
}
