package nl.openbalie.aws;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import nl.openbalie.snapshot.FolderObjectStore;
import nl.openbalie.snapshot.ObjectStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Clients that find region, credentials and endpoint as every AWS tool does. A function makes none
 * that it does not use: Lambda makes every singleton at once.
 */
@Factory
final class AwsFactory {

  /** A function has fifteen seconds, and must be left with time to say what went wrong. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  /**
   * @param endpoint another place than AWS, as in {@code AWS_ENDPOINT_URL_DYNAMODB}
   */
  @Singleton
  @Bean(preDestroy = "close")
  DynamoDbClient dynamoDb(@Property(name = "aws.endpoint.url.dynamodb") @Nullable URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(config ->
            config
                .retryStrategy(Transactions.retrying())
                .apiCallAttemptTimeout(PATIENCE.dividedBy(2))
                .apiCallTimeout(PATIENCE))
        .build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  S3Client s3() {
    return S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = "attachments")
  S3Presigner presigner() {
    return S3Presigner.create();
  }

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = "mails")
  SesV2Client ses() {
    return patient(SesV2Client.builder()).build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = "events")
  EventBridgeClient eventBridge() {
    return patient(EventBridgeClient.builder()).build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = "dead.letters")
  SqsClient sqs() {
    return patient(SqsClient.builder()).build();
  }

  private static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B patient(
      B builder) {
    return builder
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(config -> config.apiCallTimeout(PATIENCE));
  }

  /** Where snapshots are kept: {@code s3://bucket}, or {@code file:///folder} on one machine. */
  @Singleton
  @Requires(property = "snapshots")
  ObjectStore snapshots(@Property(name = "snapshots") URI place, Provider<S3Client> s3) {
    return place.getScheme().equals("s3")
        ? new S3ObjectStore(s3.get(), place.getHost())
        : new FolderObjectStore(Path.of(place));
  }
}
