package org.duibiao.chassis.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Down when a loop does not go round any more: only a new start helps then. */
@Liveness
public class LoopsCheck implements HealthCheck {
  private final Loops loops;

  LoopsCheck(Loops loops) {
    this.loops = loops;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("loops").up();
    loops
        .watched()
        .forEach(
            (name, loop) -> {
              var trouble = loop.trouble();
              answer.withData(name, trouble.orElse("goes round"));
              trouble.ifPresent(any -> answer.down());
            });
    return answer.build();
  }
}
