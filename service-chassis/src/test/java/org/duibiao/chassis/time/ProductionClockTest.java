package org.duibiao.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.duibiao.chassis.ChassisConfig;
import org.junit.jupiter.api.Test;

class ProductionClockTest {
  private static Clocks clocks(Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withDefaultValue("duibiao.outbox.poll", "PT0.25S")
            .withDefaultValue("duibiao.audit.seal-every", "PT2S")
            .withDefaultValue("duibiao.consuming.transaction-timeout", "PT60S")
            .withDefaultValue("duibiao.health.silence", "PT2M")
            .withConverter(MemorySize.class, 100, new MemorySizeConverter())
            .withMapping(ChassisConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    return new Clocks(config.getConfigMapping(ChassisConfig.class));
  }

  @Test
  void refusesToStartWithAMovedClockInProduction() {
    Clocks production = clocks(Map.of("duibiao.clock.file", "clock"));

    assertThatThrownBy(production::clockFile)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("duibiao.standalone=true");
  }

  @Test
  void tellsDomainTimeByTheRealClockInProduction() {
    Clocks production = clocks(Map.of("duibiao.standalone", "false"));
    var real = production.realClock();

    assertThat(production.domainClock(real)).isSameAs(real);
  }

  @Test
  void mayBeMovedInStandalone() {
    Clocks standalone = clocks(Map.of("duibiao.standalone", "true", "duibiao.clock.file", "clock"));

    assertThat(standalone.clockFile()).contains(Path.of("clock"));
  }
}
