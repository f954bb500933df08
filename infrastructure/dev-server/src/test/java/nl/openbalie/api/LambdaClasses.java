package nl.openbalie.api;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Shows Micronaut the beans that are in the functions' zip, and none of the server's. */
final class LambdaClasses extends ClassLoader {

  private static final List<String> ELSEWHERE =
      List.of("/dev-server/", "micronaut-http-server-netty", "micronaut-http-netty");

  LambdaClasses() {
    super(LambdaClasses.class.getClassLoader());
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return Collections.enumeration(
        Collections.list(super.getResources(name)).stream()
            .filter(url -> ELSEWHERE.stream().noneMatch(url.toString()::contains))
            .toList());
  }
}
