package nl.openbalie.forms.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they begin in real life. */
final class Samples {

  static final byte[] JPEG = padded("\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF\u0000\u0001\u0001");
  static final byte[] PNG = padded("\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR");
  static final byte[] PDF = padded("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n");
  static final byte[] HEIC = padded("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1");
  static final byte[] EXE =
      padded("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000");
  static final byte[] TEXT =
      "Geachte gemeente,\n\nDe lantaarn is stuk, één al weken.\n".getBytes(UTF_8);
  static final byte[] HTML =
      "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);

  private Samples() {}

  private static byte[] padded(String start) {
    return Arrays.copyOf(start.getBytes(ISO_8859_1), 2000);
  }

  /** A zip file with these in it, in order. */
  static byte[] zip(String... entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("<xml/>".getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
