package nl.openbalie.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip that is shipped, as the build leaves it. */
public final class Zip {

  private Zip() {}

  /** Where the build puts it, below the folder with template.yaml. */
  public static Path of(Path root) {
    return root.resolve("functions/target/openbalie-lambda.zip");
  }

  /** Unpacks it into a folder, which is made. */
  public static void unzip(Path zip, Path folder) throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory()) {
          copy(file, entry, folder);
        }
      }
    }
  }

  private static void copy(ZipFile file, ZipEntry entry, Path folder) throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException(entry.getName() + " lies outside of the zip's folder");
    }
    Files.createDirectories(target.getParent());
    try (var in = file.getInputStream(entry)) {
      Files.copy(in, target);
    }
  }

  /** Removes what was unpacked. */
  public static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
