package nl.openbalie.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.openbalie.corpus.Corpus;
import nl.openbalie.corpus.CorpusMaker;
import org.junit.jupiter.api.Test;

class OwnEngineTest {

  @Test
  void search_smallCorpus_findsMostOfWhatWasMeant() throws IOException {
    Corpus corpus = CorpusMaker.make(100, 50, 7);
    try (OwnEngine engine = new OwnEngine(corpus.entries())) {
      double ndcg =
          corpus.queries().stream()
              .mapToDouble(query -> Quality.ndcg(engine.search(query.text()), corpus.grades(query)))
              .average()
              .orElseThrow();
      assertThat(ndcg).isGreaterThan(0.8);
    }
  }
}
