package nl.openbalie.peers.solr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.corpus.Entry;
import nl.openbalie.peers.Engine;
import nl.openbalie.peers.Folders;
import nl.openbalie.peers.Settings;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.MapSolrParams;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.NodeConfig;
import org.apache.solr.core.SolrCore;

/** Solr within the process, without HTTP. */
final class SolrEngine implements Engine {

  private static final String CORE = "faq";

  private final Path home = Files.createTempDirectory("solr-home");
  private final EmbeddedSolrServer solr;
  private final SolrParams params;

  SolrEngine(List<Entry> entries) throws IOException, SolrServerException {
    Settings settings = Settings.of("solr");
    String fields =
        Stream.of("title", "alternatives", "body")
            .map(field -> field + "^" + settings.boost(field))
            .collect(Collectors.joining(" "));
    Map<String, String> fixed = settings.texts("params");
    fixed.put("qf", fields);
    fixed.put("rows", String.valueOf(LIMIT));
    params = new MapSolrParams(fixed);
    solr = start(Settings.FOLDER.resolve("solr"));
    solr.add(entries.stream().map(SolrEngine::document).iterator());
    solr.optimize();
  }

  private EmbeddedSolrServer start(Path configSet) {
    CoreContainer container =
        new CoreContainer(
            new NodeConfig.NodeConfigBuilder("benchmark", home)
                .setConfigSetBaseDirectory(configSet.getParent().toString())
                .build());
    container.load();
    container.create(CORE, Map.of("configSet", configSet.getFileName().toString()));
    return new EmbeddedSolrServer(container, CORE);
  }

  @Override
  public String version() {
    return SolrCore.class.getPackage().getSpecificationVersion();
  }

  private static SolrInputDocument document(Entry entry) {
    SolrInputDocument document = new SolrInputDocument();
    document.addField("id", entry.id());
    document.addField("title", entry.question());
    document.addField("alternatives", String.join("\n", entry.alternatives()));
    document.addField("body", entry.answer());
    return document;
  }

  @Override
  public List<String> search(String text) throws IOException, SolrServerException {
    SolrParams question = SolrParams.wrapDefaults(new MapSolrParams(Map.of("q", text)), params);
    return solr.query(question).getResults().stream()
        .map(document -> (String) document.getFieldValue("id"))
        .toList();
  }

  @Override
  public void close() throws IOException {
    solr.close();
    Folders.delete(home);
  }
}
