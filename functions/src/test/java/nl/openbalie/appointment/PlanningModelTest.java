package nl.openbalie.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.openbalie.TestClock;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Problem;
import nl.openbalie.web.Token;

/** Whatever customers do, in any order, is decided as somebody with a paper diary would. */
class PlanningModelTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Map<String, Integer> MINUTES = Map.of("kort", 15, "lang", 30);
  private static final Map<String, Integer> BUFFER = Map.of("kort", 5, "lang", 10);

  private static Visitors visitors;

  @BeforeContainer
  static void start() {
    visitors = new Visitors();
  }

  @AfterContainer
  static void stop() {
    visitors.close();
  }

  /**
   * @param minute of the day, a multiple of five
   * @param which of what was made before; minutes that pass
   */
  private record Action(String what, String product, int minute, int which) {}

  @Provide
  Arbitrary<List<Action>> actions() {
    Arbitrary<String> what =
        Arbitraries.of("book", "book", "book", "move", "cancel", "hold", "redeem", "pass");
    return Combinators.combine(
            what,
            Arbitraries.of(MINUTES.keySet().stream().sorted().toList()),
            Arbitraries.integers().between(9 * 12 - 1, 11 * 12).map(cell -> cell * 5),
            Arbitraries.integers().between(0, 20))
        .as(Action::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void anyActions_areDecidedAsByTheDiary(@ForAll("actions") List<Action> actions) {
    visitors.clock().set(TestClock.MONDAY_MORNING);
    Diary diary = new Diary("hall-" + Token.random().value());

    for (Action action : actions) {
      diary.act(action);
      diary.checkFreeTimes();
    }
  }

  /** Lines with a pencil: from when to when, in which group. */
  private static final class Diary {

    private record Line(String group, Instant from, Instant until) {}

    private record Held(Token token, String product, Instant start, Line line, Instant expires) {}

    private final String hall;
    private final Settings town;
    private final Map<AppointmentAnswer, Line> booked = new HashMap<>();
    private final List<Held> holds = new ArrayList<>();

    private Diary(String hall) {
      this.hall = hall;
      this.town =
          new Town()
              .product("kort", MINUTES.get("kort"), BUFFER.get("kort"))
              .product("lang", MINUTES.get("lang"), BUFFER.get("lang"))
              .location(hall, "09:00", "11:00", "balie:2:kort,lang", "loket:1:kort")
              .settings();
    }

    private void act(Action action) {
      Instant start = at(action.minute());
      switch (action.what()) {
        case "book" -> book(action.product(), start, null);
        case "hold" -> hold(action.product(), start);
        case "pass" -> visitors.clock().pass(Duration.ofMinutes(action.which() / 4));
        case "redeem" ->
            pick(holds, action).ifPresent(held -> book(held.product(), held.start(), held.token()));
        case "move" -> pick(answers(), action).ifPresent(answer -> move(answer, start));
        default -> pick(answers(), action).ifPresent(this::cancel);
      }
    }

    private void book(String product, Instant start, Token hold) {
      Optional<Held> held = live().filter(one -> one.token().equals(hold)).findFirst();
      Optional<Line> expected = held.map(Held::line).or(() -> line(product, start, null));
      try {
        AppointmentAnswer answer =
            visitors.book(town, product, hall, start, visitors.somebody(), hold);
        assertThat(visitors.find(answer).place().staff()).isEqualTo(expected.orElseThrow().group());
        booked.put(answer, expected.orElseThrow());
        held.ifPresent(holds::remove);
      } catch (Problem refused) {
        checkRefused(refused, expected, product, start);
      }
    }

    private void hold(String product, Instant start) {
      Optional<Line> expected = line(product, start, null);
      try {
        Holds.Held held = visitors.hold(town, product, hall, start);
        holds.add(new Held(held.token(), product, start, expected.orElseThrow(), held.until()));
      } catch (Problem refused) {
        checkRefused(refused, expected, product, start);
      }
    }

    private void move(AppointmentAnswer answer, Instant start) {
      String product = answer.product().id();
      Line old = booked.get(answer);
      boolean stays = old.from().equals(start);
      Optional<Line> expected = stays ? Optional.of(old) : line(product, start, old);
      try {
        Appointment moved = visitors.move(answer, start, town);
        assertThat(moved.place().staff()).isEqualTo(expected.orElseThrow().group());
        booked.put(answer, expected.orElseThrow());
      } catch (Problem refused) {
        checkRefused(refused, expected, product, start);
        assertThat(visitors.find(answer).place().start().toInstant()).isEqualTo(old.from());
      }
    }

    private void cancel(AppointmentAnswer answer) {
      visitors.cancel(answer, town);
      booked.remove(answer);
    }

    private void checkRefused(
        Problem refused, Optional<Line> expected, String product, Instant start) {
      assertThat(expected).isEmpty();
      assertThat(refused).hasMessage(open(product, start) ? "slot-full" : "slot-unknown");
    }

    /** Where a visit fits, beside all lines but one. */
    private Optional<Line> line(String product, Instant start, Line but) {
      Instant until = start.plus(Duration.ofMinutes(MINUTES.get(product) + BUFFER.get(product)));
      Stream<String> groups =
          product.equals("kort") ? Stream.of("balie", "loket") : Stream.of("balie");
      return groups
          .map(group -> new Line(group, start, until))
          .filter(line -> open(product, start) && fits(line, but))
          .findFirst();
    }

    private boolean fits(Line line, Line but) {
      int people = line.group().equals("balie") ? 2 : 1;
      List<Line> others = lines();
      others.remove(but);
      return Stream.iterate(
              line.from(),
              minute -> minute.isBefore(line.until()),
              minute -> minute.plusSeconds(60))
          .allMatch(minute ->
              others.stream().filter(other -> covers(other, line.group(), minute)).count()
                  < people);
    }

    private static boolean covers(Line line, String group, Instant minute) {
      return line.group().equals(group)
          && !minute.isBefore(line.from())
          && minute.isBefore(line.until());
    }

    private List<Line> lines() {
      List<Line> lines = new ArrayList<>(booked.values());
      live().map(Held::line).forEach(lines::add);
      return lines;
    }

    private Stream<Held> live() {
      return holds.stream().filter(held -> held.expires().isAfter(visitors.clock().instant()));
    }

    private static boolean open(String product, Instant start) {
      return !start.isBefore(at(9 * 60))
          && !start.plus(Duration.ofMinutes(MINUTES.get(product))).isAfter(at(11 * 60));
    }

    private void checkFreeTimes() {
      for (String product : MINUTES.keySet()) {
        List<Instant> offered = visitors.free(town, product, hall, DAY, 1);
        List<Instant> fitting =
            IntStream.range(9 * 12, 11 * 12)
                .mapToObj(cell -> at(cell * 5))
                .filter(start -> line(product, start, null).isPresent())
                .toList();
        assertThat(fitting).containsAll(offered);
        assertThat(offered.stream().findFirst()).isEqualTo(fitting.stream().findFirst());
      }
    }

    private List<AppointmentAnswer> answers() {
      return booked.keySet().stream()
          .sorted(Comparator.comparing(AppointmentAnswer::reference))
          .toList();
    }

    private static <T> Optional<T> pick(List<T> all, Action action) {
      return all.isEmpty() ? Optional.empty() : Optional.of(all.get(action.which() % all.size()));
    }

    private static Instant at(int minute) {
      return DAY.atTime(LocalTime.MIN.plusMinutes(minute)).atZone(Visitors.ZONE).toInstant();
    }
  }
}
