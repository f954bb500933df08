package nl.openbalie.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.openbalie.snapshot.ObjectStore;
import nl.openbalie.snapshot.StoredObject;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Objects in an S3 bucket. */
final class S3ObjectStore implements ObjectStore {

  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  /** As many connections as the Java client keeps open to one host. */
  private static final int AT_ONCE = 5;

  private static final String NO_BUCKET = "NoSuchBucket";

  private final S3Client s3;
  private final String bucket;

  /** Makes a store; the client stays the caller's to close. */
  S3ObjectStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public Look look(String key, @Nullable String etag) throws IOException {
    try {
      ResponseBytes<GetObjectResponse> object =
          s3.getObjectAsBytes(get -> get.bucket(bucket).key(key).ifNoneMatch(etag));
      return new Look.Found(new StoredObject(object.asByteArrayUnsafe(), object.response().eTag()));
    } catch (SdkException e) {
      return switch (status(e)) {
        case NOT_MODIFIED -> new Look.Unchanged();
        case NOT_FOUND -> new Look.Absent();
        default -> throw failure(key, e);
      };
    }
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
    return putUnlessLost(key, bytes, put(key).ifNoneMatch("*"));
  }

  @Override
  public boolean replace(String key, byte[] bytes, String etag) throws IOException {
    return putUnlessLost(key, bytes, put(key).ifMatch(etag));
  }

  @Override
  public void put(String key, Path file) throws IOException {
    try {
      s3.putObject(put(key).build(), file);
    } catch (SdkException e) {
      throw failure(key, e);
    }
  }

  @Override
  public void download(String key, Path target) throws IOException {
    Files.deleteIfExists(target);
    try {
      s3.getObject(get -> get.bucket(bucket).key(key), ResponseTransformer.toFile(target));
    } catch (SdkException e) {
      throw status(e) == NOT_FOUND ? new NoSuchFileException(key) : failure(key, e);
    }
  }

  @Override
  public void putAll(List<Transfer> transfers) throws IOException {
    atOnce(transfers, transfer -> put(transfer.key(), transfer.file()));
  }

  @Override
  public void downloadAll(List<Transfer> transfers) throws IOException {
    atOnce(transfers, transfer -> download(transfer.key(), transfer.file()));
  }

  /** All have come to an end when this returns or throws. */
  private static void atOnce(List<Transfer> transfers, Move move) throws IOException {
    List<Future<@Nullable Void>> moves = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      for (Transfer transfer : transfers) {
        moves.add(
            threads.submit(() -> {
              move.of(transfer);
              return null;
            }));
      }
    }
    for (Future<@Nullable Void> ended : moves) {
      if (ended.state() == Future.State.FAILED) {
        switch (ended.exceptionNow()) {
          case IOException e -> throw e;
          case Throwable e -> throw new IOException(e);
        }
      }
    }
  }

  private interface Move {
    void of(Transfer transfer) throws IOException;
  }

  @Override
  public List<Listed> list(String keyPrefix) throws IOException {
    try {
      return s3
          .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(keyPrefix))
          .contents()
          .stream()
          .map(object -> new Listed(object.key(), object.size(), object.lastModified()))
          .toList();
    } catch (SdkException e) {
      throw failure(keyPrefix, e);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      s3.deleteObject(delete -> delete.bucket(bucket).key(key));
    } catch (SdkException e) {
      throw failure(key, e);
    }
  }

  private PutObjectRequest.Builder put(String key) {
    return PutObjectRequest.builder().bucket(bucket).key(key);
  }

  /** A conflict means that another conditional write of this key was under way. */
  private boolean putUnlessLost(String key, byte[] bytes, PutObjectRequest.Builder put)
      throws IOException {
    try {
      s3.putObject(put.build(), RequestBody.fromBytes(bytes));
      return true;
    } catch (SdkException e) {
      return switch (status(e)) {
        case PRECONDITION_FAILED, CONFLICT, NOT_FOUND -> false;
        default -> throw failure(key, e);
      };
    }
  }

  private IOException failure(String key, SdkException cause) {
    return new IOException("s3://%s/%s failed".formatted(bucket, key), cause);
  }

  /** The status that S3 gave about an object; 0 where it gave none. */
  private static int status(SdkException e) {
    return e instanceof S3Exception answer
            && !NO_BUCKET.equals(answer.awsErrorDetails().errorCode())
        ? answer.statusCode()
        : 0;
  }
}
