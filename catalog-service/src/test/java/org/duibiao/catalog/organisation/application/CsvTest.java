package org.duibiao.catalog.organisation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.duibiao.catalog.organisation.application.ImportOutcome.RowNote;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.problem.DomainException;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void readsQuotedFieldsWithCommasQuotesAndLineBreaks() {
    assertThat(Csv.lines("a,\"b,\"\"c\"\"\nd\",e\r\n\r\nf,,\n"))
        .containsExactly(List.of("a", "b,\"c\"\nd", "e"), List.of("f", "", ""));
  }

  @Test
  void skipsTheByteOrderMarkThatSpreadsheetsWrite() {
    assertThat(Csv.lines("\ufeffcode\nx")).containsExactly(List.of("code"), List.of("x"));
  }

  @Test
  void readsRowsByTheirHeader() {
    // Given
    String table = "type,code,name,memberCount\nBRANCH,b1,教师党支部𠮷,12\n";

    // When
    CsvRows rows = CsvRows.of(table);

    // Then
    assertThat(rows.notes()).isEmpty();
    assertThat(rows.rows().get(0).type()).isEqualTo(OrganisationType.BRANCH);
    assertThat(rows.rows().get(0).name()).isEqualTo("教师党支部𠮷");
    assertThat(rows.rows().get(0).memberCount()).isEqualTo(12);
  }

  @Test
  void remarksOnEveryCellThatCannotBeRead() {
    // Given
    String table = "code,type,memberCount,validFrom,hasPartyGroups\nb1,SECT,many,2021-02-30,yes\n";

    // When
    CsvRows rows = CsvRows.of(table);

    // Then
    assertThat(rows.notes())
        .extracting(RowNote::column)
        .containsExactlyInAnyOrder("type", "memberCount", "validFrom", "hasPartyGroups");
  }

  @Test
  void refusesATableWithAnUnknownColumn() {
    assertThatExceptionOfType(DomainException.class).isThrownBy(() -> CsvRows.of("code,colour\n"));
  }
}
