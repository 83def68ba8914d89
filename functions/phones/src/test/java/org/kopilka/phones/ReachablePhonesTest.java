package org.kopilka.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachablePhonesTest {
  private final ReachablePhones phones = phones("BY", "RU", "KZ");

  /** As forms of twenty years have them. */
  @ParameterizedTest
  @CsvSource({
    "8 (912) 345-67-89, +79123456789",
    "9123456789, +79123456789",
    "+375 29 123-45-67, +375291234567",
    "+1 234 456 78 90,",
    "нет,",
    "8-495-123-45-67,"
  })
  void readsNumbersAsPeopleSpellThem(String text, @Nullable String e164) {
    assertThat(phones.spelled(text, "RU").orElse(null)).isEqualTo(e164);
  }

  private static ReachablePhones phones(String... countries) {
    return new ReachablePhones(new TreeSet<>(List.of(countries)));
  }

  @ParameterizedTest
  @CsvSource({
    "+375291234567, true",
    "+375447654321, true",
    "+79161234567, true",
    "+77011234567, true",
    // the case study's
    "+12344567890, false",
    // mobile, of another country
    "+491701234567, false",
    // a line in Minsk, one free of charge, one that is dear
    "+375172000000, false",
    "+78005553535, false",
    "+78091234567, false",
    // no such numbers
    "+375290000000, false",
    "+99999999999, false",
  })
  void areMobileAndOfItsCountries(String phone, boolean reachable) {
    assertThat(phones.has(phone)).isEqualTo(reachable);
  }

  @Test
  void tellRussiaFromKazakhstanThoughTheyShareACode() {
    assertThat(phones("KZ").has("+79161234567")).isFalse();
    assertThat(phones("KZ").has("+77011234567")).isTrue();
    assertThat(phones("RU").has("+77011234567")).isFalse();
  }

  @Test
  void areMobileOrEitherWhereThePlanDoesNotTell() {
    assertThat(phones("US").has("+12344567890")).isTrue();
  }

  @Test
  void areOfCountriesThatThereAre() {
    assertThatIllegalArgumentException().isThrownBy(() -> phones("BY", "XX"));
    assertThatIllegalArgumentException().isThrownBy(ReachablePhonesTest::phones);
  }
}
