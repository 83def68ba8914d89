package org.kopilka.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ReceiptTextsTest {

  private static final LocalDateTime AVAILABLE_AT = LocalDateTime.of(2026, 11, 22, 10, 15, 59);

  private final ReceiptTexts russian = new ReceiptTexts(Language.RU);
  private final ReceiptTexts english = new ReceiptTexts(Language.EN);

  @Test
  void printsTheLinesOfTheContract() {
    assertThat(russian.spent(300)).isEqualTo("Списано 300 баллов");
    assertThat(russian.earned(90, AVAILABLE_AT))
        .isEqualTo("Начислено 90 баллов, доступны с 22.11.2026 10:15");
    assertThat(russian.available(1200)).isEqualTo("Доступно: 1200 баллов");
  }

  @Test
  void printsThemInEnglish() {
    assertThat(english.spent(300)).isEqualTo("300 points spent");
    assertThat(english.earned(90, AVAILABLE_AT))
        .isEqualTo("90 points earned, available from 22 Nov 2026 10:15");
    assertThat(english.available(1)).isEqualTo("Available: 1 point");
  }

  @Test
  void namesNoTimeForPointsThatNeedNotWait() {
    assertThat(russian.earned(2)).isEqualTo("Начислено 2 балла");
    assertThat(english.earned(2)).isEqualTo("2 points earned");
  }

  @Test
  void agreesWithASinglePoint() {
    assertThat(russian.earned(21, AVAILABLE_AT))
        .isEqualTo("Начислено 21 балл, доступен с 22.11.2026 10:15");
    assertThat(russian.earned(22, AVAILABLE_AT))
        .isEqualTo("Начислено 22 балла, доступны с 22.11.2026 10:15");
  }
}
