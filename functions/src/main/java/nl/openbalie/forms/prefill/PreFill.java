package nl.openbalie.forms.prefill;

import io.micronaut.json.tree.JsonNode;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Sensitivity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all sources side by side what they know of a form's fields. */
@Singleton
public final class PreFill {

  /** How long a customer waits for the slowest of them. */
  static final Duration DEADLINE = Duration.ofMillis(800);

  private static final Logger LOG = LoggerFactory.getLogger(PreFill.class);

  private final List<Source> sources;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  PreFill(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * What is known of the fields that are still empty: of each the best value that fits the field
   * and that this customer may see now.
   */
  public Map<String, Known> values(Asker asker) {
    Map<Mapping, Known> found = new HashMap<>();
    found.putAll(ask(asker, false));
    found.putAll(ask(asker.knowing(best(asker, found)), true));
    return best(asker, found);
  }

  private Map<Mapping, Known> ask(Asker asker, boolean last) {
    Map<String, Set<Mapping>> wanted = wanted(asker);
    List<Question> questions =
        sources.stream()
            .filter(source -> source.last() == last)
            .map(
                source -> new Question(source, asker, wanted.getOrDefault(source.name(), Set.of())))
            .filter(question -> !question.wanted().isEmpty())
            .toList();
    List<Future<Map<Mapping, Known>>> answers = inTime(questions);
    Map<Mapping, Known> found = new HashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      found.putAll(given(questions.get(i).source(), answers.get(i)));
    }
    return found;
  }

  private record Question(Source source, Asker asker, Set<Mapping> wanted)
      implements Callable<Map<Mapping, Known>> {

    @Override
    public Map<Mapping, Known> call() throws Exception {
      return source.values(asker, wanted);
    }
  }

  private static Map<String, Set<Mapping>> wanted(Asker asker) {
    return empty(asker)
        .flatMap(PreFill::mappings)
        .collect(Collectors.groupingBy(Mapping::source, Collectors.toSet()));
  }

  /** An attachment belongs to the form that it was added to. */
  private static Stream<Field> empty(Asker asker) {
    return asker.form().fields().stream()
        .filter(field -> !asker.known().containsKey(field.name()))
        .filter(field -> !field.takesFiles());
  }

  private static Stream<Mapping> mappings(Field field) {
    return field.sources().stream().map(place -> Mapping.of(field.name(), place));
  }

  /** Whoever is late is interrupted. */
  private List<Future<Map<Mapping, Known>>> inTime(List<Question> questions) {
    try {
      return threads.invokeAll(questions, DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Only the kind of failure is logged: a message may hold what nobody else should read. */
  private static Map<Mapping, Known> given(Source source, Future<Map<Mapping, Known>> answer) {
    return switch (answer.state()) {
      case SUCCESS -> answer.resultNow();
      case FAILED -> {
        String failure = answer.exceptionNow().getClass().getSimpleName();
        LOG.warn("source {} gives nothing: {}", source.name(), failure);
        yield Map.of();
      }
      case CANCELLED, RUNNING -> {
        LOG.warn("source {} gives nothing: too late", source.name());
        yield Map.of();
      }
    };
  }

  private static Map<String, Known> best(Asker asker, Map<Mapping, Known> found) {
    Map<String, Known> best = new LinkedHashMap<>();
    empty(asker)
        .forEach(field ->
            mappings(field)
                .map(found::get)
                .flatMap(known -> Stream.ofNullable(known))
                .flatMap(known -> fitting(asker, field, known).stream())
                .findFirst()
                .ifPresent(known -> best.put(field.name(), known)));
    return best;
  }

  private static Optional<Known> fitting(Asker asker, Field field, Known known) {
    IdentityLevel needed =
        field.sensitive() == Sensitivity.NONE ? known.identity() : IdentityLevel.STRONG;
    JsonNode given = known.value();
    if (given == null || !asker.reaches(needed)) {
      return Optional.empty();
    }
    return ways(given)
        .flatMap(way -> written(asker.form(), field.name(), way).stream())
        .findFirst()
        .map(value -> new Known(value, known.source(), known.asOf(), needed, null));
  }

  /** What is a number elsewhere, as a house number, may be a text here. */
  private static Stream<JsonNode> ways(JsonNode given) {
    return given.isNumber()
        ? Stream.of(given, JsonNode.createStringNode(given.coerceStringValue()))
        : Stream.of(given);
  }

  private static Optional<JsonNode> written(Form form, String field, JsonNode value) {
    return Optional.ofNullable(form.canonical(Map.of(field, value)).get(field))
        .filter(written -> form.fits(field, written));
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
