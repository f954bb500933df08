package nl.openbalie.peers.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.openbalie.corpus.Entry;
import nl.openbalie.peers.Engine;
import nl.openbalie.peers.Settings;

/** SQLite's full-text search, FTS5, ranked by its bm25(). */
final class SqliteEngine implements Engine {

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Settings settings = Settings.of("sqlite");
  private final Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
  private final List<String> ids = new ArrayList<>();
  private final PreparedStatement query;

  SqliteEngine(List<Entry> entries) throws SQLException {
    run(
        "CREATE VIRTUAL TABLE faq USING fts5(title, alternatives, body, content='', tokenize='%s')"
            .formatted(settings.text("tokenize")));
    run(
        "INSERT INTO faq(faq, rank) VALUES('rank', 'bm25(%s, %s, %s)')"
            .formatted(
                settings.boost("title"), settings.boost("alternatives"), settings.boost("body")));
    fill(entries);
    query =
        connection.prepareStatement(
            "SELECT rowid FROM faq WHERE faq MATCH ? ORDER BY rank LIMIT " + LIMIT);
  }

  @Override
  public String version() {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("SELECT sqlite_version()")) {
      return version.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill(List<Entry> entries) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO faq(rowid, title, alternatives, body) VALUES(?, ?, ?, ?)")) {
      for (Entry entry : entries) {
        insert.setInt(1, ids.size());
        insert.setString(2, entry.question());
        insert.setString(3, String.join("\n", entry.alternatives()));
        insert.setString(4, entry.answer());
        insert.executeUpdate();
        ids.add(entry.id());
      }
    }
    run("INSERT INTO faq(faq) VALUES('optimize')");
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public List<String> search(String text) throws SQLException {
    query.setString(1, expression(text));
    List<String> found = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(ids.get(rows.getInt(1)));
      }
    }
    return found;
  }

  private static String expression(String text) {
    return Arrays.stream(SEPARATOR.split(text))
        .filter(word -> !word.isEmpty())
        .map(word -> '"' + word + '"')
        .collect(Collectors.joining(" OR "));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
