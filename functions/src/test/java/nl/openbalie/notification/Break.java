package nl.openbalie.notification;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Stands before every target: writes down what came through, and lets fail what it is told to. */
@Singleton
public final class Break implements BeanCreatedEventListener<Target> {

  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile Predicate<String> broken = _ -> false;

  /** Which attempts fail from now on, by target and event as in {@code mail REFERENCE-1}. */
  public void when(Predicate<String> attempts) {
    broken = attempts;
  }

  /** What a target was told, in order, as event ids. */
  public List<String> told(String target, String reference) {
    String start = target + " " + reference + "-";
    return told.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(target.length() + 1))
        .toList();
  }

  @Override
  public Target onCreated(BeanCreatedEvent<Target> created) {
    return new Guarded(created.getBean());
  }

  private final class Guarded implements Target {

    private final Target target;

    Guarded(Target target) {
      this.target = target;
    }

    @Override
    public String name() {
      return target.name();
    }

    @Override
    public boolean wants(News news) {
      return target.wants(news);
    }

    @Override
    public void tell(News news) {
      String line = target.name() + " " + news.event().id();
      if (broken.test(line)) {
        throw new NotTold("broken on purpose");
      }
      target.tell(news);
      told.add(line);
    }
  }
}
