package nl.openbalie.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.openbalie.cloud.LocalIdentity;
import nl.openbalie.dev.DevServer;
import nl.openbalie.dev.SampleRecords;
import nl.openbalie.editing.SettingsStore;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Role;

/** The one cloud of all API tests, with a little knowledge in it, served in both ways. */
final class World {

  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  /** The sample's, with wider limits: all tests are one customer at one address. */
  private static final String CALLING =
      """
      {"attempts": 3, "attemptDays": 2, "warnMinutes": 30, "countries": [31],
       "perNumber": 20, "perJourney": 5, "perAddress": 40}
      """;

  private final AdjustableClock clock = new AdjustableClock();
  private final DevServer server;
  private final NettyApi netty;
  private final LambdaApi lambda;

  private World() {
    clock.set("2026-11-23T10:00");
    SampleRecords records = SampleRecords.start(ROOT.resolve("infrastructure/sample/records"));
    server = DevServer.start(ROOT.resolve("template.yaml"), null, 0, clock, records.environment());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    netty = new NettyApi(server.url());
    lambda = new LambdaApi(server.cloud(), server.identity(), clock, records.environment());
  }

  private static final class Holder {
    static final World WORLD = new World().filled();
  }

  static World get() {
    return Holder.WORLD;
  }

  private World filled() {
    SettingsStore settings = server.bean(SettingsStore.class);
    Settings.NAMES.forEach(name -> settings.save(name, Sample.setting(name)));
    settings.save("calling", CALLING);
    Knowledge.write(netty, "Bearer " + token(Role.EDITOR, Role.PUBLISHER));
    awaitPublished();
    return this;
  }

  AdjustableClock clock() {
    return clock;
  }

  DevServer server() {
    return server;
  }

  NettyApi netty() {
    return netty;
  }

  LambdaApi lambda() {
    return lambda;
  }

  String token(Role... roles) {
    return token("jo", roles);
  }

  /** Of somebody else. */
  String token(String subject, Role... roles) {
    return server.token(subject, Duration.ofHours(1), roles);
  }

  /** Waits until everybody knows what has happened so far. */
  void awaitTold() {
    try {
      if (!server.awaitTold(Duration.ofSeconds(30))) {
        throw new AssertionError("not everybody was told in half a minute");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  String customerToken(String subject, String assurance) {
    Map<String, Object> claims =
        Map.of("acr", assurance, "name", "Zoë Klant", "phone_number", "+31201234567");
    return server.identity().token(LocalIdentity.CUSTOMER, subject, claims, Duration.ofHours(1));
  }

  void awaitPublished() {
    try {
      if (!server.awaitPublished(Duration.ofSeconds(30))) {
        throw new AssertionError("nothing was published in half a minute");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
