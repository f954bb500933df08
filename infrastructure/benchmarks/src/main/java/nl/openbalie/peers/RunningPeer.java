package nl.openbalie.peers;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A search in a process of its own, with its index built. */
final class RunningPeer implements Closeable {

  /** The first line of a process. */
  record Built(String version, long buildMillis) {}

  /**
   * One round of all questions.
   *
   * @param nanos what each question took, within the process
   * @param found of each question the ids, best first
   */
  record Round(long[] nanos, List<List<String>> found) {}

  private static final int MOST_MINUTES = 5;

  private final Peer peer;
  private final Process process;
  private final BufferedReader out;
  private final Writer in;
  private final Built built;

  private RunningPeer(Peer peer, Process process) throws IOException {
    this.peer = peer;
    this.process = process;
    this.out = process.inputReader();
    this.in = process.outputWriter();
    this.built = JSON.std.beanFrom(Built.class, line());
  }

  /** Starts it and waits until it has indexed the corpus in the folder. */
  static RunningPeer start(Peer peer, Path corpus) throws IOException {
    List<String> command = new ArrayList<>(peer.command());
    command.add(corpus.toString());
    Process process =
        new ProcessBuilder(command)
            .directory(peer.folder().toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    try {
      return new RunningPeer(peer, process);
    } catch (IOException | RuntimeException e) {
      process.destroy();
      throw e;
    }
  }

  String name() {
    return peer.name();
  }

  Built built() {
    return built;
  }

  /**
   * Asks it all questions once.
   *
   * @throws IOException when that takes more than {@value #MOST_MINUTES} minutes, too
   */
  Round ask() throws IOException {
    var patience = CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES);
    CompletableFuture<Void> tooLate = CompletableFuture.runAsync(process::destroy, patience);
    try {
      in.write("round\n");
      in.flush();
      return JSON.std.beanFrom(Round.class, line());
    } finally {
      tooLate.cancel(false);
    }
  }

  private String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException(peer.name() + " stopped, or took too long");
    }
    return line;
  }

  /** Ends the process. */
  @Override
  public void close() throws IOException {
    in.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
