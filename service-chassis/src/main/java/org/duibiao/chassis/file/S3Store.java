package org.duibiao.chassis.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Files in a bucket of anything that speaks S3; an object appears there only when it is whole. */
public final class S3Store implements FileStore, AutoCloseable {
  private final S3Client client;
  private final String bucket;

  private S3Store(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** A store in the bucket that the configuration names. */
  static S3Store of(FilesConfig.S3Config config) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(config.region()))
            .forcePathStyle(config.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        needed("access-key", config.accessKey().orElse(null)),
                        needed("secret-key", config.secretKey().orElse(null)))));
    config.endpoint().ifPresent(builder::endpointOverride);
    return new S3Store(builder.build(), needed("bucket", config.bucket().orElse(null)));
  }

  @Override
  public void put(UUID key, Path file) {
    told(
        () ->
            client.putObject(
                request -> request.bucket(bucket).key(key.toString()), RequestBody.fromFile(file)));
  }

  @Override
  public InputStream open(UUID key) {
    return told(() -> client.getObject(request -> request.bucket(bucket).key(key.toString())));
  }

  @Override
  public void delete(UUID key) {
    told(() -> client.deleteObject(request -> request.bucket(bucket).key(key.toString())));
  }

  @Override
  public void close() {
    client.close();
  }

  private static <T> T told(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new UncheckedIOException(new IOException("the file store failed", e));
    }
  }

  private static String needed(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("duibiao.files.s3." + name + " is not set");
    }
    return value;
  }
}
