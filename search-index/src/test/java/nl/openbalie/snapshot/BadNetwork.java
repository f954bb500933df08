package nl.openbalie.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What lies between a process and its store; what goes wrong there is drawn from a seed. */
final class BadNetwork implements ObjectStore {

  /** The process ends: nothing of it goes on. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  private enum Fault {
    NONE,
    UNAVAILABLE,
    ANSWER_LOST,
    CRASH_BEFORE,
    CRASH_AFTER,
    /** A write that was sent again hears that somebody was first. */
    SENT_TWICE,
    /** Another write of the same key was under way. */
    CONFLICT,
    TRUNCATED,
    FLIPPED,
    DISK_FULL
  }

  private static final List<Fault> ANYWHERE =
      List.of(Fault.UNAVAILABLE, Fault.ANSWER_LOST, Fault.CRASH_BEFORE, Fault.CRASH_AFTER);

  private interface Request<T> {
    T send() throws IOException;
  }

  private final ObjectStore store;
  private final Schedule schedule;
  private final Random random;
  private final int perThousand;
  private boolean mended;
  private int faults;

  /**
   * @param perThousand how many requests of a thousand go wrong
   */
  BadNetwork(ObjectStore store, Schedule schedule, Random random, int perThousand) {
    this.store = store;
    this.schedule = schedule;
    this.random = random;
    this.perThousand = perThousand;
  }

  /** How many requests went wrong until now. */
  int faults() {
    return faults;
  }

  /** From now on nothing goes wrong, and nobody comes in between. */
  void mend() {
    mended = true;
  }

  @Override
  public Look look(String key, @Nullable String etag) throws IOException {
    Fault fault = draw(Fault.TRUNCATED, Fault.FLIPPED);
    Look look = send(fault, () -> store.look(key, etag));
    return look instanceof Look.Found(StoredObject object)
        ? new Look.Found(new StoredObject(spoilt(object.bytes(), fault), object.etag()))
        : look;
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
    return sendConditional(() -> store.putIfAbsent(key, bytes));
  }

  @Override
  public boolean replace(String key, byte[] bytes, String etag) throws IOException {
    return sendConditional(() -> store.replace(key, bytes, etag));
  }

  @Override
  public void put(String key, Path file) throws IOException {
    send(
        draw(),
        () -> {
          store.put(key, file);
          return true;
        });
  }

  @Override
  public void download(String key, Path target) throws IOException {
    Fault fault = draw(Fault.TRUNCATED, Fault.FLIPPED, Fault.DISK_FULL);
    send(
        fault,
        () -> {
          store.download(key, target);
          return true;
        });
    Files.write(target, spoilt(Files.readAllBytes(target), fault));
    if (fault == Fault.DISK_FULL) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public List<Listed> list(String prefix) throws IOException {
    return send(draw(), () -> store.list(prefix));
  }

  @Override
  public void delete(String key) throws IOException {
    send(
        draw(),
        () -> {
          store.delete(key);
          return true;
        });
  }

  private boolean sendConditional(Request<Boolean> write) throws IOException {
    return switch (draw(Fault.CONFLICT, Fault.SENT_TWICE)) {
      case CONFLICT -> false;
      case SENT_TWICE -> write.send() && write.send();
      case Fault fault -> send(fault, write);
    };
  }

  /** Whose turn comes is drawn first: a fault happens at the moment of the request. */
  private Fault draw(Fault... special) {
    if (mended) {
      return Fault.NONE;
    }
    schedule.pass();
    if (random.nextInt(1000) >= perThousand) {
      return Fault.NONE;
    }
    faults++;
    int kind = random.nextInt(ANYWHERE.size() + special.length);
    return kind < special.length ? special[kind] : ANYWHERE.get(kind - special.length);
  }

  private static <T> T send(Fault fault, Request<T> request) throws IOException {
    if (fault == Fault.UNAVAILABLE) {
      throw new IOException("503");
    }
    if (fault == Fault.CRASH_BEFORE) {
      throw new Crash();
    }
    T answer = request.send();
    if (fault == Fault.ANSWER_LOST) {
      throw new IOException("time-out");
    }
    if (fault == Fault.CRASH_AFTER) {
      throw new Crash();
    }
    return answer;
  }

  private byte[] spoilt(byte[] bytes, Fault fault) {
    byte[] spoilt = bytes.clone();
    if (bytes.length > 0 && fault == Fault.FLIPPED) {
      spoilt[random.nextInt(bytes.length)] ^= 1;
    }
    return fault == Fault.TRUNCATED || fault == Fault.DISK_FULL
        ? Arrays.copyOf(bytes, bytes.length / 2)
        : spoilt;
  }
}
