package nl.openbalie.forms.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Files in an S3 bucket, which browsers reach by addresses that were signed beforehand. */
@Singleton
@Requires(property = "attachments", pattern = "s3:.*")
final class S3Files implements AttachmentFiles {

  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;

  private final S3Client s3;
  private final S3Presigner presigner;
  private final String bucket;

  S3Files(S3Client s3, S3Presigner presigner, @Property(name = "attachments") URI place) {
    this.s3 = s3;
    this.presigner = presigner;
    this.bucket = place.getHost();
  }

  /** Size and type are signed, so S3 takes nothing else; a browser sends the size by itself. */
  @Override
  public Access letPut(String key, String type, int bytes, Duration life) {
    var signed =
        presigner.presignPutObject(presign ->
            presign
                .signatureDuration(life)
                .putObjectRequest(put ->
                    put.bucket(bucket).key(key).contentType(type).contentLength((long) bytes)));
    return new Access("PUT", signed.url().toString(), Map.of("Content-Type", type));
  }

  @Override
  public Access letGet(String key, String type, String name, Duration life) {
    String disposition =
        "attachment; filename*=UTF-8''" + URLEncoder.encode(name, UTF_8).replace("+", "%20");
    var signed =
        presigner.presignGetObject(presign ->
            presign
                .signatureDuration(life)
                .getObjectRequest(get ->
                    get.bucket(bucket)
                        .key(key)
                        .responseContentType(type)
                        .responseContentDisposition(disposition)));
    return new Access("GET", signed.url().toString(), Map.of());
  }

  @Override
  public Optional<Seen> look(String key, int most) {
    try {
      HeadObjectResponse head = s3.headObject(one -> one.bucket(bucket).key(key));
      return Optional.of(new Seen(head.contentLength(), head.eTag(), start(key, head, most)));
    } catch (S3Exception e) {
      return nothingIfGone(e);
    }
  }

  /** Of this very content: another may have come since. S3 has no range of an empty object. */
  private byte[] start(String key, HeadObjectResponse head, int most) {
    return head.contentLength() == 0
        ? new byte[0]
        : s3.getObjectAsBytes(get ->
                get.bucket(bucket).key(key).ifMatch(head.eTag()).range("bytes=0-" + (most - 1)))
            .asByteArray();
  }

  @Override
  public boolean copy(String from, @Nullable String etag, String to) {
    try {
      s3.copyObject(copy ->
          copy.sourceBucket(bucket)
              .sourceKey(from)
              .copySourceIfMatch(etag)
              .destinationBucket(bucket)
              .destinationKey(to));
      return true;
    } catch (S3Exception e) {
      return nothingIfGone(e).isPresent();
    }
  }

  @Override
  public void delete(String key) {
    s3.deleteObject(delete -> delete.bucket(bucket).key(key));
  }

  @Override
  public Stream<Listed> list(String prefix) {
    return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
        .map(object -> new Listed(object.key(), object.lastModified()));
  }

  private static <T> Optional<T> nothingIfGone(S3Exception e) {
    if (e.statusCode() == NOT_FOUND || e.statusCode() == PRECONDITION_FAILED) {
      return Optional.empty();
    }
    throw e;
  }
}
