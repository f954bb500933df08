package nl.openbalie.cloud;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The environment variables of functions, resolved for this machine.
 *
 * @param tableName what a table is called here, by its logical id
 * @param folder the folder of that name, where what AWS would keep or send is kept
 */
record Environments(
    Template template, UnaryOperator<String> tableName, Function<String, Path> folder) {

  /** Where mails are put instead of being sent. */
  static final String OUTBOX = "outbox";

  /** Where a file for each event bus is. */
  static final String EVENTS = "events";

  /** Where a file for each queue is. */
  static final String QUEUES = "dead-letters";

  private static final String FUNCTION = "OPENBALIE_FUNCTION";

  Map<String, String> of(String function) {
    var environment = new LinkedHashMap<String, String>();
    template
        .function(function)
        .variables()
        .forEach((name, value) -> environment.put(name, resolve(value)));
    return environment;
  }

  Map<String, String> ofAll() {
    var all = new LinkedHashMap<String, String>();
    for (var function : template.functions()) {
      of(function.id()).forEach((name, value) -> merge(all, name, value));
    }
    return all;
  }

  private static void merge(Map<String, String> all, String name, String value) {
    var ours = name.equals(FUNCTION) ? "all" : value;
    var before = all.putIfAbsent(name, ours);
    if (before != null && !before.equals(ours)) {
      throw new TemplateException(
          "%s is %s for one function and %s for another".formatted(name, before, ours));
    }
  }

  private String resolve(Expression value) {
    var resolved = value.resolve(this::named);
    if (resolved.startsWith("ses://")) {
      return uri(folder.apply(OUTBOX));
    }
    if (resolved.startsWith("eventbridge://")) {
      var bus = resolved.substring("eventbridge://".length());
      return uri(folder.apply(EVENTS).resolve(bus + ".jsonl"));
    }
    for (var id : template.buckets()) {
      var there = "s3://" + id;
      if (resolved.equals(there) || resolved.startsWith(there + "/")) {
        return uri(folder.apply(id)) + resolved.substring(there.length());
      }
    }
    return resolved;
  }

  private Optional<String> named(String name) {
    if (template.tables().stream().anyMatch(table -> table.id().equals(name))) {
      return Optional.of(tableName.apply(name));
    }
    if (template.queues().contains(name)) {
      return Optional.of(uri(queue(name)));
    }
    if (template.buckets().contains(name) || template.eventBuses().contains(name)) {
      return Optional.of(name);
    }
    return Optional.ofNullable(template.parameters().get(name));
  }

  /** The file that is a queue here: a message a line. */
  Path queue(String id) {
    return folder.apply(QUEUES).resolve(id + ".jsonl");
  }

  private static String uri(Path path) {
    return path.toUri().toString().replaceAll("/$", "");
  }
}
