package nl.openbalie.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.openbalie.corpus.Corpus;
import nl.openbalie.corpus.CorpusMaker;
import nl.openbalie.corpus.Query;
import nl.openbalie.peers.RunningPeer.Round;

/** Measures all searches in turns, so that a busy machine disturbs all alike. */
public final class Comparison {

  static final long SEED = 20_261_122;
  static final int QUESTIONS = 1_000;

  /** Rounds to warm up are asked until this has gone by, at least one. */
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final Path peersFolder;
  private final int questions;
  private final int rounds;
  private final Consumer<String> print;

  /**
   * @param peersFolder with the code of the others, {@code infrastructure/benchmarks/peers}
   * @param questions how many there are in a round, 1 and up
   * @param rounds how many times each is asked all questions after warming up, 1 and up
   * @param print gets the lines of what was found
   */
  public Comparison(Path peersFolder, int questions, int rounds, Consumer<String> print) {
    this.peersFolder = peersFolder;
    this.questions = questions;
    this.rounds = rounds;
    this.print = print;
  }

  /** Prints a table, with the rows of each size as soon as they are measured. */
  public void run(List<Integer> sizes) throws IOException {
    List<String> missing = new ArrayList<>();
    List<Peer> peers = new ArrayList<>(List.of(Peer.own()));
    peers.addAll(Peer.others(peersFolder, missing));
    missing.forEach(print);
    print.accept(Standing.header());
    for (int size : sizes) {
      List<Standing> standings = measure(peers, size);
      standings.forEach(each -> print.accept(each.row(size, standings.getFirst())));
    }
  }

  private List<Standing> measure(List<Peer> peers, int size) throws IOException {
    Corpus corpus = CorpusMaker.make(size, questions, SEED);
    Path folder = Files.createTempDirectory("corpus");
    List<RunningPeer> running = new ArrayList<>();
    try {
      corpus.write(folder);
      for (Peer peer : peers) {
        start(peer, folder).ifPresent(running::add);
      }
      List<RunningPeer> warm = new ArrayList<>();
      for (RunningPeer peer : running) {
        if (warmUp(peer)) {
          warm.add(peer);
        }
      }
      return standings(warm, corpus);
    } finally {
      for (RunningPeer peer : running) {
        peer.close();
      }
      Folders.delete(folder);
    }
  }

  /** Nothing where so many entries are too many for it. */
  private Optional<RunningPeer> start(Peer peer, Path corpus) {
    try {
      return Optional.of(RunningPeer.start(peer, corpus));
    } catch (IOException e) {
      leaveOut(peer.name(), e);
      return Optional.empty();
    }
  }

  /** Whether it came through: not where it takes too long. */
  private boolean warmUp(RunningPeer peer) {
    long begin = System.nanoTime();
    try {
      do {
        peer.ask();
      } while (System.nanoTime() - begin < WARM_UP_NANOS);
      return true;
    } catch (IOException e) {
      leaveOut(peer.name(), e);
      return false;
    }
  }

  private void leaveOut(String name, IOException reason) {
    print.accept(name + " is left out: " + reason.getMessage());
  }

  private List<Standing> standings(List<RunningPeer> running, Corpus corpus) throws IOException {
    List<List<Round>> asked =
        running.stream().map(_ -> (List<Round>) new ArrayList<Round>()).toList();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < running.size(); i++) {
        asked.get(i).add(running.get(i).ask());
      }
    }
    return IntStream.range(0, running.size())
        .mapToObj(i -> standing(running.get(i), asked.get(i), corpus))
        .toList();
  }

  private static Standing standing(RunningPeer peer, List<Round> asked, Corpus corpus) {
    long[] nanos = asked.stream().map(Round::nanos).flatMapToLong(Arrays::stream).toArray();
    RunningPeer.Built built = peer.built();
    double ndcg = ndcg(asked.getFirst().found(), corpus);
    return new Standing(peer.name(), built.version(), nanos, ndcg, built.buildMillis());
  }

  private static double ndcg(List<List<String>> found, Corpus corpus) {
    List<Query> queries = corpus.queries();
    return IntStream.range(0, queries.size())
        .mapToDouble(i -> Quality.ndcg(found.get(i), corpus.grades(queries.get(i))))
        .average()
        .orElseThrow();
  }
}
