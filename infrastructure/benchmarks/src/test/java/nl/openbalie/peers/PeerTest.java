package nl.openbalie.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerTest {

  @Test
  void others_notFetched_areLeftOutWithASentenceEach(@TempDir Path folder) throws IOException {
    List<String> missing = new ArrayList<>();
    assertThat(Peer.others(folder, missing)).isEmpty();
    assertThat(missing).hasSize(2).anyMatch(line -> line.contains("npm ci"));
  }
}
