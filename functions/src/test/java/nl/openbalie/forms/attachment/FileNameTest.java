package nl.openbalie.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.openbalie.web.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "foto.jpg, foto.jpg",
    "'  Mijn foto (2).JPG ', Mijn foto (2).JPG",
    "C:\\fakepath\\foto.jpg, foto.jpg",
    "../../etc/passwd, passwd",
    "/a/b/brief é 🗑.pdf, brief é 🗑.pdf",
    "..\\..\\foto.jpg, foto.jpg",
  })
  void of_anyName_isWithoutFolders(String typed, String name) {
    assertThat(FileName.of(typed)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fo\u0000to.jpg",
        "foto\r\n.jpg",
        "\u202Efoto.jpg",
        "foto\uD800.jpg",
        "fo\u2028to.jpg"
      })
  void of_whatNobodySees_isLeftOut(String typed) {
    assertThat(FileName.of(typed)).isEqualTo("foto.jpg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a/", "\u0000", "\\"})
  void of_nothingLeft_isAProblem(String typed) {
    assertThatThrownBy(() -> FileName.of(typed)).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "🗑"})
  void of_aLongName_keepsItsEnd(String letter) {
    String name = FileName.of(letter.repeat(200) + ".jpeg");

    assertThat(name).endsWith(letter + ".jpeg").hasSizeBetween(99, 100);
  }

  @Property
  void of_anything_isShortAndReadableAndTheSameAgain(@ForAll String typed) {
    String name;
    try {
      name = FileName.of(typed);
    } catch (Problem nothingLeft) {
      return;
    }
    assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(FileName.MOST).doesNotContain("/", "\\");
    assertThat(name.codePoints()).noneMatch(Character::isISOControl);
    assertThat(FileName.of(name)).isEqualTo(name);
  }
}
