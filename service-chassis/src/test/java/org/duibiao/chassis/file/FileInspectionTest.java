package org.duibiao.chassis.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duibiao.chassis.problem.CommonProblem.FILE_NOT_ALLOWED;
import static org.duibiao.chassis.problem.CommonProblem.FILE_TYPE_MISMATCH;
import static org.duibiao.chassis.problem.CommonProblem.FILE_UNREADABLE;
import static org.duibiao.chassis.problem.CommonProblem.INVALID_CONTENT;
import static org.duibiao.chassis.problem.CommonProblem.PAYLOAD_TOO_LARGE;

import io.quarkus.runtime.configuration.MemorySize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileInspectionTest {
  private static final String WORD = "application/vnd.openxmlformats-officedocument";
  private static final String DOCUMENT = WORD + ".wordprocessingml.document.main+xml";
  private static final String WITH_MACROS =
      "application/vnd.ms-word.document.macroEnabled.main+xml";

  @TempDir Path folder;

  private final FileInspection inspection = new FileInspection(new Limit(2_000_000));

  private record Limit(long bytes) implements FilesConfig {
    @Override
    public Kind store() {
      return Kind.FOLDER;
    }

    @Override
    public Path folder() {
      return Path.of("unused");
    }

    @Override
    public S3Config s3() {
      throw new UnsupportedOperationException();
    }

    @Override
    public MemorySize maxSize() {
      return new MemorySize(BigInteger.valueOf(bytes));
    }
  }

  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.write(out);
    return out.toByteArray();
  }

  private static byte[] of(FileKind kind) throws IOException {
    return switch (kind) {
      case PDF -> "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
      case DOCX -> bytes(out -> write(new XWPFDocument(), out));
      case XLSX -> bytes(out -> write(new XSSFWorkbook(), out));
      case PPTX -> bytes(out -> write(new XMLSlideShow(), out));
      case DOC -> bytes(out -> old(out, "WordDocument"));
      case XLS -> bytes(out -> write(new HSSFWorkbook(), out));
      case PPT -> bytes(out -> old(out, "PowerPoint Document"));
      case WEBP -> webp(2, 2);
      case PNG, JPEG, GIF, TIFF, BMP -> bytes(out -> picture(kind, out));
    };
  }

  /** A lossless picture: 14 bits each for the width and the height, less one. */
  private static byte[] webp(int width, int height) {
    ByteBuffer file = ByteBuffer.allocate(34).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(26);
    file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(14).put((byte) 0x2f);
    return file.putInt((width - 1) | (height - 1) << 14).array();
  }

  private static void write(org.apache.poi.ooxml.POIXMLDocument document, OutputStream out)
      throws IOException {
    try (document) {
      document.write(out);
    }
  }

  private static void write(HSSFWorkbook workbook, OutputStream out) throws IOException {
    try (workbook) {
      workbook.createSheet("一");
      workbook.write(out);
    }
  }

  private static void old(OutputStream out, String... streams) throws IOException {
    try (POIFSFileSystem content = new POIFSFileSystem()) {
      for (String stream : streams) {
        content.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
      }
      content.writeFilesystem(out);
    }
  }

  private static void picture(FileKind kind, OutputStream out) throws IOException {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, kind.name().toLowerCase(Locale.ROOT), out)).isTrue();
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    return bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
              zip.putNextEntry(new ZipEntry(part.getKey()));
              zip.write(part.getValue());
              zip.closeEntry();
            }
          }
        });
  }

  private static byte[] types(String main) {
    return """
        <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/word/document.xml" ContentType="%s"/></Types>
        """
        .formatted(main)
        .getBytes(StandardCharsets.UTF_8);
  }

  private InspectedFile inspect(String name, byte[] content) throws IOException {
    return inspection.inspect(Files.write(folder.resolve("spooled"), content), name);
  }

  private void refused(ProblemType problem, String name, byte[] content) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> inspect(name, content))
        .extracting(DomainException::type)
        .isEqualTo(problem);
  }

  @ParameterizedTest
  @EnumSource
  void knowsWhatIsTakenByItsContentAlone(FileKind kind) throws IOException {
    assertThat(inspect("材料", of(kind)).kind()).isEqualTo(kind);
  }

  @Test
  void tellsDigestSizeAndName() throws IOException {
    InspectedFile file = inspect("会议记录.PDF", of(FileKind.PDF));

    assertThat(file.name()).isEqualTo("会议记录.PDF");
    assertThat(file.size()).isEqualTo(of(FileKind.PDF).length);
    assertThat(file.sha256()).hasSize(64).matches("[0-9a-f]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><script>alert(1)</script></html>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<?xml version=\"1.0\"?><a/>",
        "#!/bin/sh\nrm -rf /",
        "MZ\u0090\u0000\u0003",
        "just text",
        "PK\u0003\u0004 no zip at all",
        "{\\rtf1 text}"
      })
  void refusesWhateverIsNoDocumentAndNoPicture(String content) {
    refused(FILE_NOT_ALLOWED, "a.pdf", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void refusesMacrosHoweverTheyAreCalled() throws IOException {
    refused(FILE_NOT_ALLOWED, "a.docm", zip(Map.of("[Content_Types].xml", types(WITH_MACROS))));
    refused(
        FILE_NOT_ALLOWED,
        "a.docx",
        zip(Map.of("[Content_Types].xml", types(DOCUMENT), "word/vbaProject.bin", new byte[9])));
    refused(
        FILE_NOT_ALLOWED,
        "a.docx",
        zip(
            Map.of(
                "[Content_Types].xml",
                types(DOCUMENT + "\"/><Default Extension=\"x\" ContentType=\"a/&#118;baProject"),
                "x",
                new byte[9])));
    refused(FILE_NOT_ALLOWED, "a.xls", bytes(out -> old(out, "Workbook", "_VBA_PROJECT_CUR")));
    refused(FILE_NOT_ALLOWED, "a.docx", bytes(out -> old(out, "EncryptedPackage")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-",
        "%PDF-1.7\n1 0 obj<<>>endobj\n",
        "\u0089PNG\r\n\u001a\n",
        "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR",
        "\u00ff\u00d8\u00ff\u00e0",
        "GIF89a",
        "RIFF\u001a\u0000\u0000\u0000WEBPVP8 ",
        "II*\u0000\u0008\u0000\u0000\u0000"
      })
  void refusesWhatOnlyBeginsLikeOne(String content) throws IOException {
    refused(FILE_UNREADABLE, "材料", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void takesADocumentWithALongTailAfterItsEnd() throws IOException {
    byte[] padded = Arrays.copyOf(of(FileKind.PDF), of(FileKind.PDF).length + 900);

    assertThat(inspect("扫描件.pdf", padded).kind()).isEqualTo(FileKind.PDF);
  }

  @Test
  void refusesAnOfficeFileWithoutItsMainPart() throws IOException {
    refused(FILE_UNREADABLE, "a.docx", zip(Map.of("[Content_Types].xml", types(DOCUMENT))));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 420})
  void refusesWhatUnpacksToFarMoreThanAnyDocument(int megabytes) throws IOException {
    byte[] bomb =
        bytes(
            out -> {
              try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(types(DOCUMENT));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < megabytes; i++) {
                  zip.write(zeros);
                }
              }
            });

    assertThat(bomb.length).isLessThan(2_000_000);
    refused(FILE_UNREADABLE, "a.docx", bomb);
  }

  @Test
  void refusesAZipThatIsNoOfficeFileAndEntitiesInOne() throws IOException {
    refused(FILE_NOT_ALLOWED, "a.docx", zip(Map.of("a.txt", new byte[3])));
    refused(
        FILE_NOT_ALLOWED,
        "a.docx",
        zip(
            Map.of(
                "[Content_Types].xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a ContentType=\"&x;\"/>"
                    .getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void refusesANameThatSaysSomethingElse() throws IOException {
    refused(FILE_TYPE_MISMATCH, "a.docx", of(FileKind.PDF));
    refused(FILE_TYPE_MISMATCH, "a.html", of(FileKind.PNG));
    refused(FILE_TYPE_MISMATCH, "a.pdf.exe", of(FileKind.PDF));
  }

  @Test
  void refusesWhatIsEmptyOrTooLarge() {
    refused(INVALID_CONTENT, "a.pdf", new byte[0]);
    refused(PAYLOAD_TOO_LARGE, "a.pdf", new byte[2_000_001]);
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/记录.pdf,记录.pdf",
    "C:\\Users\\李明\\记录.pdf,记录.pdf",
    "记\u202e录\u0007.pdf,记录.pdf",
    "a\"b<c>.pdf,abc.pdf",
    "..,file"
  })
  void keepsOfANameOnlyWhatCanBeShown(String claimed, String kept) throws IOException {
    assertThat(inspect(claimed, of(FileKind.PDF)).name()).isEqualTo(kept);
  }

  @Test
  void namesASavedFileSoThatNoHeaderBreaks() {
    assertThat(Attachment.of("记录\r\n\"1\".pdf"))
        .isEqualTo(
            "attachment; filename=\"_____1_.pdf\";"
                + " filename*=UTF-8''%E8%AE%B0%E5%BD%95___1_.pdf");
  }

  @Test
  void namesASavedFileSoThatEverySystemCanWriteIt() {
    assertThat(Attachment.of("../../etc/记录.pdf"))
        .endsWith("''.._.._etc_%E8%AE%B0%E5%BD%95.pdf")
        .contains("filename=\".._.._etc___.pdf\"");
    assertThat(Attachment.of("学".repeat(100) + ".docx"))
        .endsWith("''" + "%E5%AD%A6".repeat(83) + ".docx");
    assertThat(Attachment.of("😀".repeat(100))).endsWith("''" + "%F0%9F%98%80".repeat(63));
  }
}
