package nl.openbalie.notification.openklant;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CutTest {

  private static final String REST = "https://balie.example/B7K2M9X";

  @Test
  void cut_tooLong_endsAtAWordAndLinks() {
    assertThat(Cut.toFit("Mag mijn dakkapel drie meter breed worden?", 41, REST))
        .isEqualTo("Mag mijn… https://balie.example/B7K2M9X");
    assertThat(Cut.toFit("kort", 4, REST)).isEqualTo("kort");
    assertThat(Cut.toFit("een twee drie", 9, REST)).isEqualTo("een twee…");
  }

  @Property
  void cut_anyText_fitsAndBeginsTheSameAndBreaksNoCharacter(
      @ForAll @StringLength(max = 300) String text,
      @ForAll @IntRange(min = 1, max = 200) int most) {
    String cut = Cut.toFit(text, most, REST);

    assertThat(cut.length()).isLessThanOrEqualTo(most);
    if (text.length() <= most) {
      assertThat(cut).isEqualTo(text);
    } else {
      assertThat(text).startsWith(cut.substring(0, cut.lastIndexOf('…')));
      assertThat(cut.contains(REST)).isEqualTo(most > REST.length() + 2);
    }
  }

  @Test
  void cut_inTheMiddleOfACharacterOfTwo_leavesItOut() {
    assertThat(Cut.toFit("😀😀😀", 4, REST)).isEqualTo("😀…");
  }
}
