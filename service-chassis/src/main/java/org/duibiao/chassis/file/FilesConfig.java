package org.duibiao.chassis.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What an operator can set of the files that people give to a service. */
@ConfigMapping(prefix = "duibiao.files")
public interface FilesConfig {
  /** Where the bytes lie. */
  @WithDefault("folder")
  Kind store();

  /** The folder, for a store of this kind; all replicas of a service need the same one. */
  @WithDefault("data/files")
  Path folder();

  /** The bucket, for a store of this kind. */
  S3Config s3();

  /** Largest file that is taken. */
  @WithDefault("50M")
  MemorySize maxSize();

  /** Kinds of stores. */
  enum Kind {
    /** A folder on a disk. */
    FOLDER,
    /** A bucket of anything that speaks S3. */
    S3
  }

  /** A bucket. */
  interface S3Config {
    /** Address of the server; absent for Amazon's own. */
    Optional<URI> endpoint();

    /** Region. */
    @WithDefault("us-east-1")
    String region();

    /** Bucket; it has to exist. */
    Optional<String> bucket();

    /** Whether the bucket stands in the path of an address instead of the host's name. */
    @WithDefault("true")
    boolean pathStyle();

    /** Access key. */
    Optional<String> accessKey();

    /** Secret key. */
    Optional<String> secretKey();
  }
}
