package org.duibiao.gateway.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.duibiao.gateway.testing.PeerPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackMergeTest {

  private static final int MORE_THAN_A_PLAIN_ZIP_HOLDS = 66_000;

  @TempDir Path folder;

  @Test
  void moreEntriesThanAPlainZipHoldsAreAllThere() throws IOException {
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < MORE_THAN_A_PLAIN_ZIP_HOLDS; i++) {
      many.put("佐证/" + i, new byte[0]);
    }
    byte[] part = PeerPacks.zip(many);

    try (ZipFile merged = merged(part, part)) {
      assertThat(merged.size()).isEqualTo(2 * MORE_THAN_A_PLAIN_ZIP_HOLDS + 1);
      assertThat(merged.getEntry("佐证/65999-2")).isNotNull();
    }
  }

  @Test
  void aNameThatStandsInBothPartsKeepsItsEndingInBoth() throws IOException {
    byte[] part = PeerPacks.zip(Map.of("一.二/00-目录.docx", new byte[] {1}));

    try (ZipFile merged = merged(part, part, part)) {
      assertThat(merged.stream().map(Object::toString))
          .containsExactly(
              "一.二/00-目录.docx", "一.二/00-目录-2.docx", "一.二/00-目录-3.docx", PackMerge.LIST);
    }
  }

  @Test
  void itsNamesAreReadableForProgramsThatTrustOnlyUnixNamesToBeUnicode() throws IOException {
    byte[] part = PeerPacks.zip(Map.of("目录.docx", new byte[] {1}));

    merged(part).close();

    try (var read =
        org.apache.commons.compress.archivers.zip.ZipFile.builder()
            .setPath(folder.resolve("merged.zip"))
            .get()) {
      var entry = read.getEntry("目录.docx");
      assertThat(entry.getPlatform()).isEqualTo(ZipArchiveEntry.PLATFORM_UNIX);
      assertThat(entry.getGeneralPurposeBit().usesUTF8ForNames()).isTrue();
    }
  }

  @Test
  void whatEndsTooSoonIsNoPart() {
    byte[] whole = PeerPacks.zip(Map.of("一", new byte[] {1}));

    Stream.of(0, 1, 30, whole.length - 22, whole.length - 1)
        .map(length -> Arrays.copyOf(whole, length))
        .forEach(
            cut ->
                assertThatThrownBy(() -> write(new ByteArrayOutputStream(), whole, cut))
                    .isInstanceOf(IOException.class));
    assertThatThrownBy(() -> write(new ByteArrayOutputStream(), new byte[100]))
        .isInstanceOf(ZipException.class);
  }

  @Test
  void nothingAtAllInAPartIsAPart() throws IOException {
    try (ZipFile merged = merged(PeerPacks.zip(Collections.emptyMap()))) {
      assertThat(merged.stream().map(Object::toString)).containsExactly(PackMerge.LIST);
    }
  }

  @Test
  void itsLastEntryListsAllOthersWithTheirDigests() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("01-自我诊断.docx", "abc".getBytes(StandardCharsets.UTF_8));
    files.put("03/a,\"b\".pdf", new byte[0]);

    try (ZipFile merged = merged(PeerPacks.zip(files));
        InputStream list = merged.getInputStream(merged.getEntry(PackMerge.LIST))) {
      assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              "\uFEFF序号,文件,字节数,SHA-256\r\n"
                  + "1,\"01-自我诊断.docx\",3,"
                  + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\r\n"
                  + "2,\"03/a,\"\"b\"\".pdf\",0,"
                  + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\r\n");
    }
  }

  private ZipFile merged(byte[]... parts) throws IOException {
    Path file = folder.resolve("merged.zip");
    try (var out = Files.newOutputStream(file)) {
      write(out, parts);
    }
    return new ZipFile(file.toFile());
  }

  private static void write(OutputStream out, byte[]... parts) throws IOException {
    List<InputStream> streams =
        Stream.of(parts).<InputStream>map(ByteArrayInputStream::new).toList();
    PackMerge.write(streams, out);
  }
}
