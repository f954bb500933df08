package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void of_link_isTheWordsOfTheLink() {
    String text = PlainText.of("Vraag een [nieuw **paspoort**](article:paspoort-aanvragen) aan.");

    assertThat(text).isEqualTo("Vraag een nieuw paspoort aan.");
  }

  @Test
  void of_tableAndList_keepsTheirWords() {
    String text = PlainText.of("- een\n- twee\n\n|a|b|\n|-|-|\n|c|d|\n");

    assertThat(text).contains("een", "twee", "a", "d");
  }
}
