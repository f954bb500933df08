package nl.openbalie.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import nl.openbalie.snapshot.Manifest;
import nl.openbalie.snapshot.ObjectStore;
import nl.openbalie.snapshot.ObjectStoreContract;
import nl.openbalie.snapshot.SnapshotReader;
import nl.openbalie.snapshot.SnapshotWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What a store in S3 promises beyond the contract of every store. */
abstract class S3Contract extends ObjectStoreContract {

  private final String bucket = "snapshots-" + UUID.randomUUID();
  private final S3Client s3 =
      S3Client.builder()
          .endpointOverride(endpoint())
          .region(Region.EU_WEST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
          .forcePathStyle(true)
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();

  /** Where S3 answers. */
  abstract URI endpoint();

  @Override
  protected ObjectStore emptyStore() {
    s3.createBucket(create -> create.bucket(bucket));
    return new S3ObjectStore(s3, bucket);
  }

  @AfterEach
  void close() {
    s3.close();
  }

  @Test
  void anything_noSuchBucket_isAFailure() {
    ObjectStore store = new S3ObjectStore(s3, "no-such-" + bucket);

    assertThatThrownBy(() -> store.get("CURRENT")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.list("")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.putIfAbsent("CURRENT", new byte[0]))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.replace("CURRENT", new byte[0], "\"0\""))
        .isInstanceOf(IOException.class);
  }

  @Test
  void publish_twice_isReadAsTheSecond() throws IOException {
    ObjectStore store = new S3ObjectStore(s3, bucket);
    SnapshotWriter writer = new SnapshotWriter(store, temp.resolve("work"), InstantSource.system());
    SnapshotWriter.Edit edit =
        (folder, base) -> {
          Files.writeString(folder.resolve("text"), base == null ? "one" : "two");
          return Set.of("text");
        };

    writer.publish("", "", edit);
    Manifest second = writer.publish("", "", edit);

    try (var reader =
            new SnapshotReader<Closeable>(
                store,
                temp.resolve("cache"),
                (folder, manifest) -> {
                  assertThat(folder.resolve("text")).hasContent("two");
                  return () -> {};
                },
                InstantSource.system(),
                Duration.ZERO);
        var lease = reader.acquire()) {
      assertThat(lease.manifest()).isEqualTo(second);
    }
  }
}
