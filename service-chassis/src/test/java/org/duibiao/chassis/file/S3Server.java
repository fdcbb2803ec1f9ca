package org.duibiao.chassis.file;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.duibiao.embedded.Command;
import org.duibiao.embedded.FreePorts;
import org.duibiao.embedded.GuardedProcess;
import org.slf4j.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that speaks S3, in a process of its own, with one empty bucket in its memory. */
final class S3Server implements AutoCloseable {
  private static final String BUCKET = "evidence";
  private static final String ACCESS = "tests";
  private static final String SECRET = "secret-of-tests";

  private final GuardedProcess process;
  private final URI endpoint;

  private S3Server(GuardedProcess process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static S3Server start(Path folder) throws IOException {
    URI endpoint = URI.create("http://127.0.0.1:" + FreePorts.pick(1).get(0));
    Path settings = Files.writeString(folder.resolve("s3.properties"), settings(endpoint));
    Files.writeString(folder.resolve("logback.xml"), "<configuration/>");
    Path log = folder.resolve("s3.log");
    GuardedProcess process = GuardedProcess.start(Command.of("S3", log, line(folder, settings)));
    process.awaitReady(Duration.ofMinutes(1), () -> answers(endpoint));
    S3Server server = new S3Server(process, endpoint);
    server.makeBucket();
    return server;
  }

  private static String settings(URI endpoint) {
    return """
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.endpoint=%s
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=transient-nio2
        jclouds.identity=none
        jclouds.credential=none
        """
        .formatted(endpoint, ACCESS, SECRET);
  }

  /** Maven hides its own slf4j from what it calls the plugin's class path. */
  private static List<String> line(Path folder, Path settings) throws IOException {
    String slf4j = Logger.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String classes = Files.readString(Path.of("target/s3-server.classpath")).strip();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx128m",
        "-cp",
        folder + ":" + classes + ":" + slf4j,
        "org.gaul.s3proxy.Main",
        "--properties",
        settings.toString());
  }

  private static boolean answers(URI endpoint) {
    try {
      HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
      connection.setConnectTimeout(500);
      return connection.getResponseCode() > 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void makeBucket() {
    try (S3Client client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS, SECRET)))
            .build()) {
      client.createBucket(request -> request.bucket(BUCKET));
    }
  }

  FilesConfig.S3Config config(String secret) {
    return new FilesConfig.S3Config() {
      @Override
      public Optional<URI> endpoint() {
        return Optional.of(endpoint);
      }

      @Override
      public String region() {
        return "us-east-1";
      }

      @Override
      public Optional<String> bucket() {
        return Optional.of(BUCKET);
      }

      @Override
      public boolean pathStyle() {
        return true;
      }

      @Override
      public Optional<String> accessKey() {
        return Optional.of(ACCESS);
      }

      @Override
      public Optional<String> secretKey() {
        return Optional.of(secret);
      }
    };
  }

  FilesConfig.S3Config config() {
    return config(SECRET);
  }

  @Override
  public void close() {
    process.kill();
  }
}
