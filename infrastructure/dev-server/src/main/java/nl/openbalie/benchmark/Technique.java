package nl.openbalie.benchmark;

import java.io.File;
import java.util.Map;
import nl.openbalie.lambda.Deployment;

/** What can be done about the time that a start takes, each alone. */
enum Technique {
  PLAIN("on demand, nothing customised", Map.of()),
  UNPRIMED(
      "SnapStart without priming",
      Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "CRAC_ENABLED", "false")),
  PRIMED("SnapStart with priming, as shipped", Deployment.SNAP_START),
  IMAGE("container image", image("-Xshare:auto")),
  ARCHIVE(
      "container image with a class data archive",
      "answers.jsa",
      "-XX:ArchiveClassesAtExit=",
      "-XX:SharedArchiveFile="),
  CACHE("container image with an AOT cache", "answers.aot", "-XX:AOTCacheOutput=", "-XX:AOTCache=");

  /** The jar of the functions themselves: classes in a folder are never archived. */
  static final String FUNCTIONS = "functions.jar";

  private final String title;
  private final Map<String, String> environment;
  private final Map<String, String> training;
  private final String file;

  Technique(String title, Map<String, String> environment) {
    this(title, environment, Map.of(), "");
  }

  Technique(String title, String file, String make, String use) {
    this(title, image(use + file), image(make + file), file);
  }

  Technique(
      String title, Map<String, String> environment, Map<String, String> training, String file) {
    this.title = title;
    this.environment = environment;
    this.training = training;
    this.file = file;
  }

  /** Archives help classes of the application's class path most, so nothing is left to Lambda's. */
  private static Map<String, String> image(String options) {
    return Map.of(
        "CLASSPATH", FUNCTIONS + File.pathSeparator + "lib/*", "JAVA_TOOL_OPTIONS", options);
  }

  String title() {
    return title;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** The environment of a run that makes the file when it ends; empty where there is none. */
  Map<String, String> training() {
    return training;
  }

  /** What the training makes, in the folder of the function; empty where there is none. */
  String file() {
    return file;
  }
}
