package nl.openbalie.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Problem;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A thousand customers for a hundred places at once, while one call in twenty breaks off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RushTest {

  private static final int CUSTOMERS = 1000;
  private static final int PEOPLE = 4;
  private static final int NINE = 9 * 12;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final AtomicInteger runs = new AtomicInteger();
  @AutoClose private final Visitors visitors = new Visitors();

  @RepeatedTest(2)
  void everyPlaceIsGivenOnce_everyAnswerIsTrue() throws Exception {
    String hall = "hall-" + runs.incrementAndGet();
    Settings town =
        new Town()
            .product("paspoort", 10, 5)
            .location(hall, "09:00", "15:15", "balie:" + PEOPLE + ":paspoort")
            .settings();
    List<Instant> starts = visitors.free(town, "paspoort", hall, DAY, 1);
    long seed = System.nanoTime();
    visitors.faults().breakSome(seed, 0.05);

    Collection<Story> stories = rush(town, hall, starts, seed);

    visitors.faults().breakNone();
    visitors.clock().pass(OwnPlanning.HELD);
    System.out.printf("rush in %s with seed %d: %s%n", hall, seed, kinds(stories));
    assertThat(starts).hasSize(25);
    assertThat(stories).as("customers with an answer").hasSize(CUSTOMERS);
    assertThat(stored(hall)).as("seed %d", seed).isEqualTo(told(stories));
    Map<Instant, Long> booked = booked(hall);
    assertThat(booked.values()).as("seed %d", seed).allMatch(places -> places <= PEOPLE);
    assertThat(visitors.free(town, "paspoort", hall, DAY, 1))
        .as("seed %d", seed)
        .containsExactlyElementsOf(
            starts.stream().filter(start -> booked.getOrDefault(start, 0L) < PEOPLE).toList());
    assertThat(counts(hall)).as("counted in the cells, seed %d", seed).isEqualTo(booked);
    assertThat(visitors.counted().values()).containsOnly(1);
    assertThat(booked.values().stream().mapToLong(Long::longValue).sum())
        .as("nobody is sent away while there is a place; some cancel in the end")
        .isBetween(60L, 100L);
  }

  /**
   * What a customer believes in the end.
   *
   * @param answer null for who heard that all is full
   */
  private record Story(AppointmentAnswer answer, Instant start, boolean cancelled) {}

  private Collection<Story> rush(Settings town, String hall, List<Instant> starts, long seed)
      throws Exception {
    Random seeds = new Random(seed);
    Collection<Story> stories = new ConcurrentLinkedQueue<>();
    List<Callable<Boolean>> customers =
        Stream.generate(seeds::nextLong)
            .limit(CUSTOMERS)
            .map(Random::new)
            .<Callable<Boolean>>map(
                random -> () -> stories.add(customer(town, hall, starts, random)))
            .toList();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> one : pool.invokeAll(customers)) {
        one.get();
      }
    }
    return stories;
  }

  private Story customer(Settings town, String hall, List<Instant> starts, Random random) {
    AppointmentAnswer answer = booked(town, hall, random);
    if (answer == null) {
      return new Story(null, Instant.EPOCH, false);
    }
    Instant start = answer.start().toInstant();
    int then = random.nextInt(10);
    if (then < 3) {
      Instant other = starts.get(random.nextInt(starts.size()));
      start = insist(() -> moved(answer, other, town)).place().start().toInstant();
    }
    if (then == 0 || then == 9) {
      insist(() -> visitors.cancel(answer, town));
      return new Story(answer, start, true);
    }
    return new Story(answer, start, false);
  }

  /** Takes one of the free times; another when somebody else was first. Null when all is full. */
  private AppointmentAnswer booked(Settings town, String hall, Random random) {
    var customer = visitors.somebody();
    while (true) {
      List<Instant> free = insist(() -> visitors.free(town, "paspoort", hall, DAY, 1));
      if (free.isEmpty()) {
        return null;
      }
      Instant start = free.get(random.nextInt(free.size()));
      String key = Token.random().value();
      Token hold = random.nextInt(10) == 0 ? held(town, hall, start) : null;
      try {
        return insist(() -> visitors.book(town, "paspoort", hall, start, customer, hold, key));
      } catch (Problem full) {
        assertThat(full).hasMessage("slot-full");
      }
    }
  }

  private Token held(Settings town, String hall, Instant start) {
    try {
      return visitors.hold(town, "paspoort", hall, start).token();
    } catch (Problem | SdkClientException _) {
      return null;
    }
  }

  private Appointment moved(AppointmentAnswer answer, Instant start, Settings town) {
    try {
      return visitors.move(answer, start, town);
    } catch (Problem full) {
      assertThat(full).hasMessage("slot-full");
      return visitors.find(answer);
    }
  }

  private static <T> T insist(Supplier<T> call) {
    while (true) {
      try {
        return call.get();
      } catch (SdkClientException _) {
        // The same again, as a browser does that lost its connection.
      }
    }
  }

  private static Map<String, String> told(Collection<Story> stories) {
    return stories.stream()
        .filter(story -> story.answer() != null)
        .collect(
            Collectors.toMap(
                story -> story.answer().reference(),
                story -> (story.cancelled() ? "cancelled " : "booked ") + story.start()));
  }

  private Map<String, String> stored(String hall) {
    return visitors.appointments(hall).stream()
        .collect(
            Collectors.toMap(
                Appointment::reference,
                one -> one.status().word() + " " + one.place().start().toInstant()));
  }

  private Map<Instant, Long> booked(String hall) {
    return visitors.appointments(hall).stream()
        .filter(Appointment::open)
        .collect(
            Collectors.groupingBy(one -> one.place().start().toInstant(), Collectors.counting()));
  }

  /** By the first cell of each of the times; no visit reaches into the next. */
  private Map<Instant, Long> counts(String hall) {
    StaffDay day = visitors.bean(StaffDayStore.class).days(hall, DAY, DAY).getFirst();
    DayGrid grid = new DayGrid(DAY, Visitors.ZONE);
    return Stream.iterate(NINE, cell -> cell < day.taken().length(), cell -> cell + 3)
        .filter(cell -> taken(day, cell) > 0)
        .collect(Collectors.toMap(grid::moment, cell -> taken(day, cell)));
  }

  private static long taken(StaffDay day, int cell) {
    assertThat(Stream.of(cell, cell + 1, cell + 2).map(one -> day.taken().charAt(one)).distinct())
        .hasSize(1);
    return day.taken().charAt(cell) - '0';
  }

  private static Map<String, Long> kinds(Collection<Story> stories) {
    return stories.stream()
        .map(story -> story.answer() == null ? "full" : story.cancelled() ? "cancelled" : "booked")
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
