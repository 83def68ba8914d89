package org.kopilka.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.local.replay.FileLine.Bad;
import org.kopilka.local.replay.FileLine.Row;

class RowFormatTest {

  @Test
  void readsAPurchase() {
    assertThat(RowFormat.read(2, "00004,1997-01-01,2,2933"))
        .isEqualTo(new Row(2, "00004", LocalDate.of(1997, 1, 1), 2, 2933));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2933 | 2 | 1 | 2933",
        "2934 | 2 | 2 | 1467",
        "0    | 3 | 3 | 0",
        "2    | 5 | 1 | 2",
        "700  | 1 | 1 | 700"
      })
  void sellsPiecesOnlyWhereTheAmountDivides(
      long amount, int quantity, int soldQuantity, long soldPrice) {
    var row = new Row(2, "a", LocalDate.EPOCH, quantity, amount);
    assertThat(row.soldQuantity()).isEqualTo(soldQuantity);
    assertThat(row.soldPrice()).isEqualTo(soldPrice);
    assertThat(row.soldPrice() * row.soldQuantity()).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "a,1997-01-01,1           | has 3 columns instead of 4",
        "a,1997-01-01,1,1,        | has 5 columns instead of 4",
        "\"a,b\",1997-01-01,1,1   | has 5 columns instead of 4",
        ",1997-01-01,1,1          | customer \"\" is not 1 to 40 of A-Z a-z 0-9 . _ : -",
        "a b,1997-01-01,1,1       | customer \"a b\" is not 1 to 40 of A-Z a-z 0-9 . _ : -",
        "a\u001b[2J,1997-01-01,1,1 | customer \"a?[2J\" is not 1 to 40 of A-Z a-z 0-9 . _ : -",
        "a,,1,1                   | date \"\" is not a day such as 1997-01-31",
        "a,1997-02-29,1,1         | date \"1997-02-29\" is not a day such as 1997-01-31",
        "a,1997-1-1,1,1           | date \"1997-1-1\" is not a day such as 1997-01-31",
        "a,01.01.1997,1,1         | date \"01.01.1997\" is not a day such as 1997-01-31",
        "a,+1997-01-01,1,1        | date \"+1997-01-01\" is not a day such as 1997-01-31",
        "a,1997-01-01,0,1         | quantity \"0\" is not a whole number from 1 to 999999",
        "a,1997-01-01,-1,1        | quantity \"-1\" is not a whole number from 1 to 999999",
        "a,1997-01-01,1.5,1       | quantity \"1.5\" is not a whole number from 1 to 999999",
        "a,1997-01-01,1000000,1   | quantity \"1000000\" is not a whole number from 1 to 999999",
        "a,1997-01-01,1,-1        | amount_minor \"-1\" is not a whole number from 0, of 15 digits"
            + " at most",
        "a,1997-01-01,1,1e3       | amount_minor \"1e3\" is not a whole number from 0, of 15 digits"
            + " at most",
        "a,1997-01-01,1,١         | amount_minor \"١\" is not a whole number from 0, of 15 digits"
            + " at most",
        "a,1997-01-01,1,1000000000000000 | amount_minor \"1000000000000000\" is not a whole number"
            + " from 0, of 15 digits at most"
      })
  void saysWhatIsWrongWithALine(String text, String reason) {
    assertThat(RowFormat.read(7, text)).isEqualTo(new Bad(7, reason));
  }

  @Test
  void showsOnlyTheBeginningOfWhatIsLong() {
    var bad = (Bad) RowFormat.read(2, "x".repeat(1000) + ",1997-01-01,1,1");
    assertThat(bad.reason()).hasSizeLessThan(120);
  }
}
