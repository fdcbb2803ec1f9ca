package org.duibiao.chassis.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** Chooses where files lie. */
@ApplicationScoped
class FileStoreProducer {
  @Produces
  @ApplicationScoped
  FileStore store(FilesConfig config) {
    return switch (config.store()) {
      case FOLDER -> new FolderStore(config.folder());
      case S3 -> S3Store.of(config.s3());
    };
  }

  void close(@Disposes FileStore store) throws Exception {
    if (store instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
