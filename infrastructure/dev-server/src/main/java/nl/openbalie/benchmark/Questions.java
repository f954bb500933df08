package nl.openbalie.benchmark;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.cloud.HttpApiEvent;

/** The test questions of the sample knowledge, as events for the Answers function. */
final class Questions {

  private Questions() {}

  static List<String> events(Path sample) throws IOException {
    List<String> events = new ArrayList<>();
    for (String line : Files.readAllLines(sample.resolve("questions/queries.jsonl"))) {
      var question = JSON.std.mapFrom(line);
      events.add(
          HttpApiEvent.of("GET", "/v1/search")
              .query("q", String.valueOf(question.get("text")))
              .query("lang", String.valueOf(question.get("lang")))
              .json("/v1/search"));
    }
    return events;
  }
}
