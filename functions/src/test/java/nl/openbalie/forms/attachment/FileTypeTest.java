package nl.openbalie.forms.attachment;

import static nl.openbalie.forms.attachment.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTest {

  @ParameterizedTest
  @MethodSource
  void found_whatWeTake_isKnownByItsContent(byte[] content, String name, FileType type) {
    assertThat(FileType.found(content, name)).contains(type);
  }

  static Stream<Arguments> found_whatWeTake_isKnownByItsContent() {
    return Stream.of(
        arguments(Samples.JPEG, "foto.jpg", FileType.JPEG),
        arguments(Samples.JPEG, "foto.exe", FileType.JPEG),
        arguments(Samples.PNG, "foto", FileType.PNG),
        arguments(Samples.PDF, "brief.pdf", FileType.PDF),
        arguments(Samples.HEIC, "IMG_0001.HEIC", FileType.HEIC),
        arguments(Samples.TEXT, "brief.txt", FileType.TEXT),
        arguments(zip("[Content_Types].xml", "word/document.xml"), "brief.docx", FileType.DOCX),
        arguments(zip("word/document.xml"), "BRIEF.DOCX", FileType.DOCX),
        arguments(zip("content.xml"), "brief.odt", FileType.ODT));
  }

  @ParameterizedTest
  @MethodSource
  void found_anythingElse_isNothing(byte[] content, String name) {
    assertThat(FileType.found(content, name)).isEmpty();
  }

  static Stream<Arguments> found_anythingElse_isNothing() {
    return Stream.of(
        arguments(Samples.EXE, "foto.jpg"),
        arguments(Samples.EXE, "brief.docx"),
        arguments(Samples.HTML, "brief.txt"),
        arguments("#!/bin/sh\nrm -rf /\n".getBytes(), "brief.txt"),
        arguments("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(), "foto.png"),
        arguments(new byte[100], "foto.jpg"),
        arguments(zip("a"), "brief.zip"),
        arguments(zip("a"), "brief.jar"),
        arguments(zip("[Content_Types].xml"), "brief.docm"),
        arguments(zip("[Content_Types].xml"), "foto.jpg"));
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, foto.jpg, JPEG",
    "' IMAGE/JPEG ', foto.jpg, JPEG",
    "'', IMG_0001.HEIC, HEIC",
    "'', foto.jpeg, JPEG",
    "'', brief.docx, DOCX",
    "text/plain, lijst.csv, TEXT",
  })
  void said_whatWeTake_isByTheTypeOrElseTheName(String said, String name, FileType type) {
    assertThat(FileType.said(said, name)).contains(type);
  }

  @ParameterizedTest
  @CsvSource({
    "image/gif, foto.jpg",
    "image/svg+xml, foto.jpg",
    "text/html, brief.txt",
    "application/octet-stream, foto.jpg",
    "'', foto",
    "'', programma.exe",
  })
  void said_anythingElse_isNothing(String said, String name) {
    assertThat(FileType.said(said, name)).isEmpty();
  }
}
