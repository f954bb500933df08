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
 * @param bucket the folder that is a bucket here, by its logical id
 */
record Environments(
    Template template, UnaryOperator<String> tableName, Function<String, Path> bucket) {

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
    for (var id : template.buckets()) {
      var there = "s3://" + id;
      if (resolved.equals(there) || resolved.startsWith(there + "/")) {
        return uri(bucket.apply(id)) + resolved.substring(there.length());
      }
    }
    return resolved;
  }

  private Optional<String> named(String name) {
    if (template.tables().stream().anyMatch(table -> table.id().equals(name))) {
      return Optional.of(tableName.apply(name));
    }
    if (template.buckets().contains(name)) {
      return Optional.of(name);
    }
    return Optional.ofNullable(template.parameters().get(name));
  }

  private static String uri(Path folder) {
    return folder.toUri().toString().replaceAll("/$", "");
  }
}
