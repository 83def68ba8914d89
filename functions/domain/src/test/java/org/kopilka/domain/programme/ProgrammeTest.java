package org.kopilka.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

  @Test
  void bothReadyProgrammesMakeSense() {
    assertThat(ReadyProgrammes.veska().finished().code()).isEqualTo("veska");
    assertThat(ReadyProgrammes.dobrostroy().finished().code()).isEqualTo("dobrostroy");
  }

  @Test
  void aDayBeginsInTheProgrammesZone() {
    var programme = ReadyProgrammes.veska().finished();
    var midnight = Instant.parse("2026-11-21T21:00:00Z");
    assertThat(programme.day(midnight)).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(programme.day(midnight.minusNanos(1))).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(programme.startOf(LocalDate.of(2026, 11, 22))).isEqualTo(midnight);
  }

  @Test
  void refusesWhatMakesNoSense() {
    refused(draft -> draft.code = "Veska");
    refused(draft -> draft.code = "v".repeat(33));
    refused(draft -> draft.version = 0);
    refused(draft -> draft.sender = "VESKABONUS12");
    refused(draft -> draft.sender = "ВЕСКА");
    refused(draft -> draft.sender = "");
    refused(draft -> draft.currency = "byn");
    refused(draft -> draft.pointValue = 0);
    refused(draft -> draft.pointValue = Programme.POINT_VALUE_MAX + 1);
    refused(draft -> draft.questionnaire = Collections.nCopies(21, "field"));
    refused(draft -> draft.spendMaxBp = -1);
    refused(draft -> draft.spendMaxBp = 10_001);
  }

  @Test
  void takesEverythingUpToItsLimits() {
    var draft = new ProgrammeDraft();
    draft.code = "v".repeat(32);
    draft.sender = "VESKABONUS1";
    draft.pointValue = Programme.POINT_VALUE_MAX;
    draft.questionnaire = Collections.nCopies(Programme.QUESTIONNAIRE_MAX, "field");
    draft.spendMaxBp = 10_000;
    draft.zone = ZoneId.of("Pacific/Apia");
    assertThat(draft.finished().pointValue()).isEqualTo(1_000_000);
  }

  @Test
  void wordsAndAttemptsHaveLimits() {
    throwing(() -> new Words(" ", "x"));
    throwing(() -> new Words("x", "x".repeat(Words.LENGTH_MAX + 1)));
    throwing(() -> new LinkAttempts(0, Duration.ofHours(1)));
    throwing(() -> new LinkAttempts(101, Duration.ofHours(1)));
    throwing(() -> new LinkAttempts(1, Duration.ZERO));
    throwing(() -> new LinkAttempts(1, Duration.ofSeconds(-1)));
    throwing(() -> new LinkAttempts(1, Duration.ofDays(30).plusNanos(1)));
    assertThat(new LinkAttempts(100, Duration.ofDays(30)).attempts()).isEqualTo(100);
    assertThat(new LinkAttempts(1, Duration.ofNanos(1)).attempts()).isEqualTo(1);
    assertThat(new Words("x", "x".repeat(Words.LENGTH_MAX)).en()).hasSize(64);
  }

  @Test
  void aSelectorPicksBySkuCategoryOrBrand() {
    var selector = new Selector(Set.of("sku"), Set.of("category"), Set.of("brand"));
    assertThat(selector.matches("sku", null, null)).isTrue();
    assertThat(selector.matches("other", "category", null)).isTrue();
    assertThat(selector.matches("other", null, "brand")).isTrue();
    assertThat(selector.matches("brand", "sku", "category")).isFalse();
    assertThat(selector.matches("other", null, null)).isFalse();
    assertThat(Selector.NOTHING.matches("sku", "category", "brand")).isFalse();
  }

  @Test
  void aSelectorNamesAThousandThings() {
    assertThat(new Selector(names(400), names(300), names(300)).skus()).hasSize(400);
    throwing(() -> new Selector(names(400), names(300), names(301)));
  }

  private static Set<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "n" + i).collect(Collectors.toSet());
  }

  private static void refused(Consumer<ProgrammeDraft> change) {
    var draft = new ProgrammeDraft();
    change.accept(draft);
    throwing(draft::finished);
  }

  private static void throwing(ThrowingCallable made) {
    assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theVersionInForceIsTheLastThatHasBegun() {
    var programmes =
        new Programmes(
            List.of(from(3, "2027-01-01"), from(1, "2026-01-01"), from(2, "2026-06-01")));
    assertThat(programmes.at(Instant.parse("2025-01-01T00:00:00Z")).version()).isEqualTo(1);
    assertThat(programmes.at(Instant.parse("2026-05-31T23:59:59Z")).version()).isEqualTo(1);
    assertThat(programmes.at(Instant.parse("2026-06-01T00:00:00Z")).version()).isEqualTo(2);
    assertThat(programmes.at(Instant.parse("2030-01-01T00:00:00Z")).version()).isEqualTo(3);
    assertThat(programmes.lastVersion()).isEqualTo(3);
    assertThat(programmes.code()).isEqualTo("veska");
  }

  @Test
  void aCorrectionOfTheSameInstantIsInForce() {
    var programmes = new Programmes(List.of(from(2, "2026-01-01"), from(1, "2026-01-01")));
    assertThat(programmes.at(Instant.parse("2026-01-01T00:00:00Z")).version()).isEqualTo(2);
  }

  @Test
  void aProgrammeHasAsManyVersionsAsItMay() {
    var most = Collections.nCopies(Programmes.VERSIONS_MAX, from(1, "2026-01-01"));
    assertThat(new Programmes(most).versions()).hasSize(Programmes.VERSIONS_MAX);
  }

  @Test
  void rulesAreTheSameWhateverTheirNumberAndBeginning() {
    var rules = from(1, "2026-01-01");
    var others = ReadyProgrammes.veska();
    others.pointValue++;
    assertThat(rules.hasSameRulesAs(from(2, "2026-06-01"))).isTrue();
    assertThat(rules.hasSameRulesAs(others.finished())).isFalse();
  }

  @Test
  void versionsAreOfOneProgramme() {
    throwing(() -> new Programmes(List.of()));
    throwing(
        () ->
            new Programmes(
                List.of(
                    ReadyProgrammes.veska().finished(), ReadyProgrammes.dobrostroy().finished())));
    throwing(
        () ->
            new Programmes(
                Collections.nCopies(Programmes.VERSIONS_MAX + 1, from(1, "2026-01-01"))));
  }

  private static Programme from(int version, String day) {
    var draft = ReadyProgrammes.veska();
    draft.version = version;
    draft.effectiveFrom = Instant.parse(day + "T00:00:00Z");
    return draft.finished();
  }
}
