package nl.openbalie.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A store with something happening before and after each of its operations. */
class Steps implements ObjectStore {

  /** What happens at an operation, named like {@code put f/…}; an exception makes it fail. */
  interface Step {
    void at(String operation) throws IOException;
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private final ObjectStore store;
  private final Step before;
  private final Step after;

  Steps(ObjectStore store, Step before, Step after) {
    this.store = store;
    this.before = before;
    this.after = after;
  }

  static Steps before(ObjectStore store, Step before) {
    return new Steps(store, before, operation -> {});
  }

  private <T> T step(String name, Operation<T> operation) throws IOException {
    before.at(name);
    T result = operation.run();
    after.at(name);
    return result;
  }

  @Override
  public Look look(String key, String etag) throws IOException {
    return step("look " + key, () -> store.look(key, etag));
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
    return step("putIfAbsent " + key, () -> store.putIfAbsent(key, bytes));
  }

  @Override
  public boolean replace(String key, byte[] bytes, String etag) throws IOException {
    return step("replace " + key, () -> store.replace(key, bytes, etag));
  }

  @Override
  public void put(String key, Path file) throws IOException {
    step(
        "put " + key,
        () -> {
          store.put(key, file);
          return null;
        });
  }

  @Override
  public void download(String key, Path target) throws IOException {
    step(
        "download " + key,
        () -> {
          store.download(key, target);
          return null;
        });
  }

  @Override
  public List<Listed> list(String prefix) throws IOException {
    return step("list " + prefix, () -> store.list(prefix));
  }

  @Override
  public void delete(String key) throws IOException {
    step(
        "delete " + key,
        () -> {
          store.delete(key);
          return null;
        });
  }
}
