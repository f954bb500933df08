package nl.openbalie.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.openbalie.cloud.LocalCloud;
import nl.openbalie.web.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything on this machine and stays until Ctrl-C. */
@Command(
    name = "serve",
    description = "Run OpenBalie on this machine, with the sample knowledge.",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

  private static final Duration TOKEN_LIFE = Duration.ofHours(12);

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port on loopback; default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(names = "--data", description = "Folder for everything that is kept; default: .openbalie")
  private Path data = OpenBalie.ROOT.resolve(".openbalie");

  @Option(names = "--fresh", description = "Throw away what is kept, and start over.")
  private boolean fresh;

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      return fail("There is no port %d: choose one up to 65535".formatted(port));
    }
    if (!portIsFree()) {
      return fail(
          "Port %d is in use. Stop what runs there, or choose another: --port %d"
              .formatted(port, port + 1));
    }
    try {
      if (fresh) {
        LocalCloud.erase(data);
      }
      run();
      return 0;
    } catch (IllegalStateException e) {
      return fail(String.valueOf(e.getMessage()));
    }
  }

  private void run() throws IOException, InterruptedException {
    SampleRecords records = SampleRecords.start(OpenBalie.SAMPLE.resolve("records"));
    Path template = OpenBalie.ROOT.resolve("template.yaml");
    DevServer server =
        DevServer.start(template, data, port, Clock.systemUTC(), records.environment());
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.close();
              records.close();
              stopped.countDown();
            }));
    loadSampleOnce(server);
    server.clockwork().start();
    print(
        Welcome.text(
            server.url(),
            server.customerToken("customer", TOKEN_LIFE),
            token(server, "colleague", Role.COLLEAGUE),
            token(server, "editor", Role.EDITOR, Role.PUBLISHER)));
    stopped.await();
  }

  private void loadSampleOnce(DevServer server) throws IOException, InterruptedException {
    Path loaded = data.resolve("sample-loaded");
    if (Files.exists(loaded)) {
      return;
    }
    print("Loading the sample knowledge…");
    int articles = new SampleKnowledge(OpenBalie.SAMPLE, server).load();
    Files.writeString(loaded, articles + "\n");
  }

  private static String token(DevServer server, String subject, Role... roles) {
    return server.token(subject, TOKEN_LIFE, roles);
  }

  private boolean portIsFree() {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }

  private int fail(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }
}
