package org.duibiao.notification.robot.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.RealTime;
import org.duibiao.notification.endpoint.application.EndpointKeys.Keys;
import org.duibiao.notification.endpoint.infrastructure.EndpointCalls;
import org.duibiao.notification.outgoing.domain.OutgoingUrl;
import org.duibiao.notification.outgoing.domain.UnsafeUrlException;
import org.duibiao.notification.outgoing.infrastructure.Outgoing;
import org.duibiao.notification.robot.domain.RobotRequest;
import org.duibiao.notification.robot.domain.RobotService;
import org.duibiao.notification.robot.domain.RobotWording;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.application.Carrier;
import org.duibiao.notification.transmission.domain.Outcome;
import org.duibiao.notification.transmission.domain.Transmission;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells groups through their robots. No service recognises a repetition, so that what may have been
 * taken is not sent again by itself.
 */
@ApplicationScoped
class RobotCarrier implements Carrier {
  private final EndpointCalls calls;
  private final Outgoing outgoing;
  private final RobotAddresses addresses;
  private final RobotForms forms;
  private final RobotWording wording;
  private final Clock clock;

  RobotCarrier(
      EndpointCalls calls,
      Outgoing outgoing,
      RobotAddresses addresses,
      RobotForms forms,
      @ConfigProperty(name = "duibiao.public-url") Optional<String> link,
      @RealTime Clock clock) {
    this.calls = calls;
    this.outgoing = outgoing;
    this.addresses = addresses;
    this.forms = forms;
    this.wording = new RobotWording(Words.of("zh"), link.orElse(null));
    this.clock = clock;
  }

  @Override
  public Set<Channel> channels() {
    return Set.of(Channel.WECOM, Channel.DINGTALK, Channel.FEISHU);
  }

  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public CompletionStage<Outcome> carry(Transmission one) {
    return calls.with(one.endpoint(), keys -> post(one, keys));
  }

  private CompletionStage<Outcome> post(Transmission one, Keys keys) {
    RobotService service = forms.service(Channel.valueOf(one.channel()));
    return forms
        .notice(one.content())
        .map(
            notice ->
                service.write(
                    keys.address(),
                    keys.secrets().stream().findFirst(),
                    wording.of(notice),
                    clock.instant()))
        .map(request -> post(request, service))
        .orElseGet(() -> EndpointCalls.rejected("the notice cannot be read"));
  }

  private CompletionStage<Outcome> post(RobotRequest request, RobotService service) {
    OutgoingUrl url;
    try {
      url = addresses.checked(request.url());
    } catch (UnsafeUrlException e) {
      return EndpointCalls.refused(e);
    }
    return outgoing
        .post(url, Map.of("content-type", "application/json; charset=utf-8"), forms.body(request))
        .handle(
            (answer, failure) ->
                failure == null
                    ? service.read(answer.status(), forms.code(answer.body(), service.codeField()))
                    : EndpointCalls.unanswered(failure));
  }
}
