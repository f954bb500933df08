package nl.openbalie.cloud;

import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB Local inside this process, in a class loader of its own: its 80 jars are on nobody's
 * class path, and it can not outlive us.
 *
 * <p>It is put together from its parts, because its own {@code ServerRunner} listens on every
 * network interface, prints to standard output and sends telemetry.
 */
final class DynamoDbLocal implements AutoCloseable {

  private static final String SERVER = "com.amazonaws.services.dynamodbv2.local.server.";

  /** Kept, because java.util.logging forgets the level of a logger that nobody holds. */
  private static final List<Logger> CHATTY =
      List.of(Logger.getLogger("com.almworks.sqlite4java"), Logger.getLogger("com.amazonaws"));

  private final Object jetty;
  private final Object handler;
  private final URI endpoint;

  private DynamoDbLocal(Object jetty, Object handler, URI endpoint) {
    this.jetty = jetty;
    this.handler = handler;
    this.endpoint = endpoint;
  }

  /** The one in memory, shared by everything in this process and never closed. */
  static DynamoDbLocal inMemory() {
    return InMemory.SERVER;
  }

  static DynamoDbLocal onDisk(Path folder) {
    return start(folder);
  }

  URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    try {
      call(jetty, "stop");
      call(handler, "close");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("DynamoDB Local does not stop", cause(e));
    }
  }

  private static DynamoDbLocal start(@Nullable Path folder) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(Jars.LOADER);
    try {
      var handler = handler(folder);
      var jetty = jetty(handler);
      call(jetty, "start");
      var port = ((URI) call(jetty, "getURI")).getPort();
      return new DynamoDbLocal(jetty, handler, URI.create("http://127.0.0.1:" + port));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("DynamoDB Local does not start", cause(e));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Object handler(@Nullable Path folder) throws ReflectiveOperationException {
    var requests =
        load(SERVER + "LocalDynamoDBRequestHandler")
            .getConstructor(int.class, boolean.class, String.class, boolean.class, boolean.class)
            .newInstance(0, folder == null, folder == null ? null : folder.toString(), true, false);
    return load(SERVER + "LocalDynamoDBServerHandler")
        .getConstructor(load(SERVER + "DynamoDBRequestHandler"), String.class)
        .newInstance(requests, null);
  }

  private static Object jetty(Object handler) throws ReflectiveOperationException {
    var jetty =
        load("org.eclipse.jetty.server.Server")
            .getConstructor(InetSocketAddress.class)
            .newInstance(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    jetty
        .getClass()
        .getMethod("setHandler", load("org.eclipse.jetty.server.Handler"))
        .invoke(jetty, handler);
    return jetty;
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return Jars.LOADER.loadClass(name);
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }

  private static Throwable cause(ReflectiveOperationException e) {
    return e instanceof InvocationTargetException wrapped ? wrapped.getTargetException() : e;
  }

  private static final class InMemory {
    static final DynamoDbLocal SERVER = start(null);
  }

  /** One loader for all, because a native library can be loaded by one class loader only. */
  private static final class Jars {
    static final ClassLoader LOADER = loader(Places.dynamoDbLocal());

    private static ClassLoader loader(Path folder) {
      CHATTY.forEach(logger -> logger.setLevel(Level.SEVERE));
      System.setProperty("sqlite4java.library.path", folder.toString());
      var urls = new ArrayList<URL>();
      urls.add(url(folder));
      Places.jars(folder).forEach(jar -> urls.add(url(jar)));
      return new URLClassLoader(
          "dynamodb-local", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
      try {
        return path.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }
}
