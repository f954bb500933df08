package nl.openbalie.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.openbalie.aws.S3Mock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** A bucket, and what is signed; S3Mock does not look at signatures. */
final class S3FilesTest extends AttachmentFilesContract {

  private static final String BUCKET = "forms-" + UUID.randomUUID();
  private static final StaticCredentialsProvider KEYS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

  @AutoClose
  private static final S3Client S3 =
      S3Client.builder()
          .endpointOverride(S3Mock.endpoint())
          .region(Region.EU_WEST_1)
          .credentialsProvider(KEYS)
          .forcePathStyle(true)
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();

  @AutoClose
  private static final S3Presigner PRESIGNER =
      S3Presigner.builder()
          .endpointOverride(S3Mock.endpoint())
          .region(Region.EU_WEST_1)
          .credentialsProvider(KEYS)
          .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
          .build();

  @AutoClose private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private final S3Files files = new S3Files(S3, PRESIGNER, URI.create("s3://" + BUCKET));

  @BeforeAll
  static void make() {
    S3.createBucket(create -> create.bucket(BUCKET));
  }

  @Override
  AttachmentFiles files() {
    return files;
  }

  @Override
  boolean send(Access access, String type, byte[] content) throws Exception {
    HttpRequest.Builder put =
        HttpRequest.newBuilder(URI.create(access.href()))
            .method(access.method(), BodyPublishers.ofByteArray(content));
    access.headers().forEach(put::header);
    return BROWSER.send(put.build(), BodyHandlers.discarding()).statusCode() == 200;
  }

  @Override
  byte[] get(Access access) throws Exception {
    return got(access).body();
  }

  private static HttpResponse<byte[]> got(Access access) throws Exception {
    HttpRequest get = HttpRequest.newBuilder(URI.create(access.href())).build();
    return BROWSER.send(get, BodyHandlers.ofByteArray());
  }

  @Test
  void letPut_signsSizeAndType_forTenMinutes() {
    String href = files.letPut("a", TEXT, 3, LIFE).href();

    assertThat(URLDecoder.decode(href, StandardCharsets.UTF_8))
        .contains("X-Amz-SignedHeaders=content-length;content-type;host&")
        .contains("X-Amz-Expires=600&");
  }

  @Test
  void letGet_isToBeSaved_underItsName() throws Exception {
    send(files.letPut("b", TEXT, 3, LIFE), TEXT, bytes("abc"));

    HttpResponse<byte[]> got = got(files.letGet("b", TEXT, "brief é.txt", LIFE));

    assertThat(got.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''brief%20%C3%A9.txt");
    assertThat(got.headers().firstValue("Content-Type")).contains(TEXT);
  }
}
