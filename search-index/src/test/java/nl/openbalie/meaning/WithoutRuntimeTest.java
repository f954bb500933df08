package nl.openbalie.meaning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function that was deployed without the libraries for meaning still answers by words. */
final class WithoutRuntimeTest {

  @ParameterizedTest
  @ValueSource(strings = {"onnxruntime-", "tokenizers-", "langchain4j-"})
  void builtIn_libraryNotOnTheClassPath_saysThatItIsUnusable(String jar) throws Exception {
    try (URLClassLoader classes = classesWithout(jar)) {
      Method builtIn =
          classes.loadClass(SentenceModel.class.getName()).getMethod("builtIn", int.class);

      assertThatThrownBy(() -> builtIn.invoke(null, 1))
          .cause()
          .asString()
          .startsWith(ModelUnusableException.class.getName())
          .contains(
              jar.startsWith("langchain4j")
                  ? "the built-in model is missing"
                  : "sentence models cannot run on this machine: java.lang.NoClassDefFoundError");
    }
  }

  private static URLClassLoader classesWithout(String jar) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!Path.of(entry).getFileName().toString().startsWith(jar)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
