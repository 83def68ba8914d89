package org.kopilka.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.domain.migration.Fault.Reason;

class JudgeTest {
  private static Judged judged(String... fields) {
    return Bases.judge().judge(Bases.row(2, fields));
  }

  @Test
  void readsWhatOlderSystemsWrite() {
    var judged =
        judged(
            " 4601 ",
            "Скидка",
            "+7 912 345-67-89",
            "Иван",
            "ivan@example.org",
            "1\u00A0500,00",
            "7,5 %",
            "31.10.2026");
    var card = ((Judged.Good) judged).card();
    assertThat(card.number()).isEqualTo("4601");
    assertThat(card.phone()).isEqualTo("+79123456789");
    assertThat(card.points()).isEqualTo(1500);
    assertThat(card.discountBp()).isEqualTo(750);
    assertThat(card.movedAt()).isEqualTo(Instant.parse("2026-10-30T21:00:00Z"));
    assertThat(judged.faults()).isEmpty();
  }

  @Test
  void aCardOfWhichNothingElseIsKnownComesIn() {
    assertThat(judged("4601", "Дизайнеры 5%")).isInstanceOf(Judged.Good.class);
  }

  @Test
  void tellsEveryFaultOfARowWithItsColumn() {
    var judged = judged("", "Нет такой", "12", "Иван", "ivan", "-5", "101", "2026-02-30");
    assertThat(judged).isInstanceOf(Judged.Bad.class);
    assertThat(judged.faults())
        .containsExactly(
            new Fault(Column.CARD, Reason.REQUIRED),
            new Fault(Column.VARIANT, Reason.UNKNOWN),
            new Fault(Column.PHONE, Reason.UNREACHABLE),
            new Fault(Column.EMAIL, Reason.UNUSABLE),
            new Fault(Column.POINTS, Reason.MALFORMED),
            new Fault(Column.DISCOUNT, Reason.TOO_MUCH),
            new Fault(Column.LAST_MOVEMENT, Reason.MALFORMED));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 46 01, CARD, MALFORMED",
    "1, '', VARIANT, REQUIRED",
    "5, 1.5, POINTS, MALFORMED",
    "5, 999999999999999, POINTS, TOO_MUCH",
    "6, ten, DISCOUNT, MALFORMED",
    "7, 2026-11-23, LAST_MOVEMENT, IN_THE_FUTURE",
    "7, 31.11.2026, LAST_MOVEMENT, MALFORMED"
  })
  void keepsOutARow(int column, String value, Column named, Reason reason) {
    var fields = new String[] {"4601", "Скидка", "", "", "", "", "", ""};
    fields[column] = value;
    var judged = judged(fields);
    assertThat(judged).isInstanceOf(Judged.Bad.class);
    assertThat(judged.faults()).containsExactly(new Fault(named, reason));
  }

  @Test
  void aPhoneThatReachesNobodyKeepsNoCardOut() {
    var judged = judged("4601", "Скидка", "+1 234 456 78 90", "Иван", "нет");
    assertThat(judged).isInstanceOf(Judged.Good.class);
    assertThat(((Judged.Good) judged).card().phone()).isNull();
    assertThat(judged.faults()).hasSize(2).noneMatch(fault -> fault.reason().stops());
  }

  @ParameterizedTest
  @CsvSource({"499, ", "500, GOLD", "999, GOLD", "1000, PLATINUM"})
  void aDiscountIsWorthATier(int discountBp, @Nullable String tier) {
    var destination = Objects.requireNonNull(Bases.mapping().variants().get("Скидка"));
    var floor = destination.floor(discountBp);
    assertThat(floor == null ? null : floor.tier()).isEqualTo(tier);
  }
}
