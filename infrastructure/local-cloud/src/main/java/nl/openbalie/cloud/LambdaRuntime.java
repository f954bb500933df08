package nl.openbalie.cloud;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one function as AWS Lambda runs it: a Java process of its own with Lambda's runtime client
 * on the class path, which loads the function from the current folder and asks us for its events.
 */
public final class LambdaRuntime implements AutoCloseable {

  private static final String NATIVE_PART =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final String LOG = "lambda.log";

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final RuntimeApi api;
  private final Process process;
  private final DataFolder own;
  private final long begin;
  private volatile Spent atCheckpoint = Spent.NOTHING;

  private LambdaRuntime(RuntimeApi api, Process process, DataFolder own, long begin) {
    this.api = api;
    this.process = process;
    this.own = own;
    this.begin = begin;
  }

  /**
   * Starts the function and waits until it is initialised.
   *
   * @param folder the unzipped function: classes, and jars in {@code lib}
   * @param handler such as {@code nl.openbalie.publishing.PublishHandler}
   * @param environment besides what Lambda gives, and instead of it where both have a name; {@code
   *     AWS_LAMBDA_INITIALIZATION_TYPE=snap-start} runs the hooks around a checkpoint, and what
   *     {@code CLASSPATH} has comes after Lambda's runtime client, as in a container image
   * @throws FunctionException when it does not initialise
   */
  public static LambdaRuntime start(
      Path folder, String handler, Map<String, String> environment, List<String> jvmOptions) {
    var runtime = spawn(folder, handler, environment, jvmOptions);
    try {
      runtime.get(runtime.api.ready());
      return runtime;
    } catch (RuntimeException e) {
      runtime.close();
      throw e;
    }
  }

  /**
   * Gives the function an event.
   *
   * @return what it answers
   * @throws FunctionException when it fails, ends, or needs more than a minute
   */
  public String invoke(String eventJson) {
    return get(api.invoke(eventJson, LONGEST));
  }

  public Process process() {
    return process;
  }

  /** What it took so far, since the process began. */
  public Spent spent() {
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Spent(seconds, process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9);
  }

  /** What it took until the checkpoint, which a start from a snapshot skips; 0 without one. */
  public Spent spentAtCheckpoint() {
    return atCheckpoint;
  }

  /** Memory in use as the operating system sees it; only on Linux. */
  public long residentBytes() {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
      var kilobytes = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(kilobytes.replaceAll("\\D", "")) * 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything it has written to standard output and error. */
  public String logs() {
    try {
      return Files.readString(own.resolve(LOG));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    api.close();
    own.close();
  }

  /** With a folder for temporary files of its own, as each has in Lambda. */
  private static LambdaRuntime spawn(
      Path folder, String handler, Map<String, String> environment, List<String> jvmOptions) {
    var api = new RuntimeApi();
    var own = DataFolder.temporary();
    try {
      var all = lambdaEnvironment(folder, handler, api.address());
      all.putAll(environment);
      all.merge("CLASSPATH", Places.runtimeClient() + "/*", LambdaRuntime::classPath);
      var builder =
          new ProcessBuilder(command(handler, all, own.folder("tmp"), jvmOptions))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(own.resolve(LOG).toFile());
      builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
      builder.environment().putAll(all);
      return spawn(api, builder, own);
    } catch (IOException e) {
      api.close();
      own.close();
      throw new UncheckedIOException(e);
    }
  }

  private static LambdaRuntime spawn(RuntimeApi api, ProcessBuilder builder, DataFolder own)
      throws IOException {
    long begin = System.nanoTime();
    var runtime = new LambdaRuntime(api, builder.start(), own, begin);
    var _ = api.checkpoint().thenRun(() -> runtime.atCheckpoint = runtime.spent());
    var _ =
        runtime.process.onExit().thenRun(() -> api.fail("The process ended:\n" + runtime.logs()));
    return runtime;
  }

  private static String classPath(String given, String runtimeClient) {
    return runtimeClient + File.pathSeparator + given;
  }

  private static List<String> command(
      String handler, Map<String, String> environment, Path temporary, List<String> jvmOptions) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D" + NATIVE_PART + "=" + Places.runtimeClientNative());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(lambdaOptions(environment));
    command.addAll(jvmOptions);
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(handler);
    return command;
  }

  /** What AWS gives Java: 85% of the memory for the heap; C2 only where a snapshot is taken. */
  private static List<String> lambdaOptions(Map<String, String> environment) {
    var options = new ArrayList<String>();
    int memory =
        Integer.parseInt(environment.getOrDefault("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"));
    options.add("-XX:MaxHeapSize=" + memory * 1024 * 85 / 100 + "k");
    options.add("-XX:+UseSerialGC");
    options.add("-Djava.net.preferIPv4Stack=true");
    options.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    if (!"snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      options.add("-XX:TieredStopAtLevel=1");
    }
    return options;
  }

  private static Map<String, String> lambdaEnvironment(Path folder, String handler, String api) {
    var environment = new HashMap<String, String>();
    environment.put("_HANDLER", handler);
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("AWS_SESSION_TOKEN", "local");
    environment.put("AWS_REGION", LocalCloud.REGION.id());
    environment.put("AWS_DEFAULT_REGION", LocalCloud.REGION.id());
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "local");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/local");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    environment.put("AWS_LAMBDA_RUNTIME_API", api);
    environment.put("LAMBDA_TASK_ROOT", folder.toAbsolutePath().toString());
    environment.put("LAMBDA_RUNTIME_DIR", Places.runtimeClient().toString());
    environment.put("LANG", "en_US.UTF-8");
    environment.put("TZ", ":UTC");
    return environment;
  }

  private <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof FunctionException known
          ? known
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException _) {
      throw new FunctionException("No answer within " + LONGEST + ":\n" + logs());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
