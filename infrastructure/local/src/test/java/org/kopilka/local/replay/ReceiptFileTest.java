package org.kopilka.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.local.replay.FileLine.Bad;
import org.kopilka.local.replay.FileLine.Row;

class ReceiptFileTest {
  private static final String HEADER = "customer,date,quantity,amount_minor\n";
  private static final LocalDate DAY = LocalDate.of(1997, 1, 5);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEADER + "a,1997-01-05,1,10",
        HEADER + "a,1997-01-05,1,10\n",
        HEADER + "a,1997-01-05,1,10\n\n  \n",
        "\uFEFF" + HEADER + "a,1997-01-05,1,10\n",
        "customer,date,quantity,amount_minor\r\na,1997-01-05,1,10\r\n"
      })
  void readsWhatEditorsAndSpreadsheetsMakeOfAFile(String text) throws IOException {
    var file = ReceiptFile.read(file(text));
    assertThat(file.rows()).containsExactly(new Row(2, "a", DAY, 1, 10));
    assertThat(file.bad()).isEmpty();
  }

  @Test
  void passesOverBadLinesAndCountsThemAll() throws IOException {
    var file = ReceiptFile.read(file(HEADER + "a,1997-01-05,1,10\nb\n\nc,1997-01-05,1,30\n"));
    assertThat(file.rows()).extracting(Row::line).containsExactly(2, 5);
    assertThat(file.bad()).containsExactly(new Bad(3, "has 1 columns instead of 4"));
  }

  @Test
  void refusesDaysThatRunBackwards() throws IOException {
    var file = ReceiptFile.read(file(HEADER + "a,1997-01-05,1,10\nb,1997-01-04,1,10\n"));
    assertThat(file.bad())
        .containsExactly(new Bad(3, "date 1997-01-04 is before 1997-01-05 of line 2"));
  }

  @Test
  void refusesAYearThatNobodyMeant() throws IOException {
    var text = "a,1997-01-05,1,10\nb,9197-01-05,1,10\nc,1998-01-06,1,10\n";
    var file = ReceiptFile.read(file(HEADER + text));
    assertThat(file.rows()).extracting(Row::customer).containsExactly("a", "c");
    assertThat(file.bad())
        .containsExactly(
            new Bad(3, "date 9197-01-05 is more than a year after 1997-01-05 of line 2"));
  }

  @Test
  void passesOverBytesThatAreNoText() throws IOException {
    var path = folder.resolve("bytes.csv");
    var text = HEADER + "a\u00ff,1997-01-05,1,10\nb,1997-01-05,1,10\n";
    Files.write(path, text.getBytes(StandardCharsets.ISO_8859_1));
    var file = ReceiptFile.read(path);
    assertThat(file.rows()).extracting(Row::customer).containsExactly("b");
    assertThat(file.bad()).extracting(Bad::line).containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,1997-01-05,1,10\n", "customer;date;quantity;amount_minor\n"})
  void refusesAFileThatBeginsOtherwise(String text) {
    assertThatThrownBy(() -> ReceiptFile.read(file(text)))
        .isInstanceOf(ReplayFault.class)
        .hasMessageEndingWith("does not begin with the line customer,date,quantity,amount_minor.");
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertThatThrownBy(() -> ReceiptFile.read(folder.resolve("none.csv")))
        .isInstanceOf(ReplayFault.class)
        .hasMessageContaining("none.csv cannot be read");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("receipts.csv"), text);
  }
}
