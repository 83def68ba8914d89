package org.kopilka.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {
  private static final Instant MORNING = Instant.parse("2026-11-22T06:00:00Z");
  private static final Consent SMS = new Consent("ADVERTISING", Channel.SMS);
  private static final Consent EMAIL = new Consent("ADVERTISING", Channel.EMAIL);

  @Test
  void hasACodeOfPurposeAndChannel() {
    assertThat(EMAIL.code()).isEqualTo("ADVERTISING.EMAIL");
    assertThat(Consent.of("ADVERTISING.EMAIL")).containsExactly(EMAIL);
    assertThat(Consent.of("SURVEYS.PUSH")).containsExactly(new Consent("SURVEYS", Channel.PUSH));
  }

  @Test
  void ofAPurposeAloneIsForEveryChannel() {
    assertThat(Consent.of("ADVERTISING"))
        .extracting(Consent::channel)
        .containsExactlyInAnyOrder(Channel.values());
    assertThat(Consent.of("ADVERTISING")).extracting(Consent::purpose).containsOnly("ADVERTISING");
  }

  @Test
  void toMarketingIsOneToAdvertising() {
    assertThat(new Consent("MARKETING", Channel.SMS)).isEqualTo(Consent.ADVERTISING_BY_SMS);
    assertThat(new Consent("MARKETS", Channel.SMS).purpose()).isEqualTo("MARKETS");
  }

  @ParameterizedTest
  @CsvSource({
    "ADVERTISING, true",
    "ADVERTISING.SMS, true",
    "A, true",
    "advertising, false",
    "ADVERTISING.sms, false",
    "ADVERTISING.FAX, false",
    "ADVERTISING., false",
    ".SMS, false",
    "1.SMS, false",
    "ADVERTISING.SMS.SMS, false",
  })
  void isKnownByItsCode(String code, boolean known) {
    assertThat(Consent.isCode(code)).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "news", "A B", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG"})
  void isToNothingElse(String purpose) {
    assertThatThrownBy(() -> new Consent(purpose, Channel.SMS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChangeIsWhatItChanges() {
    var change = change(MORNING, Set.of(SMS, EMAIL), Set.of());

    assertThat(change.against(Set.of(SMS)).orElseThrow().given()).containsExactly(EMAIL);
    assertThat(change.against(Set.of(SMS, EMAIL))).isEmpty();
    var taken = change(MORNING, Set.of(), Set.of(SMS, EMAIL));
    assertThat(taken.against(Set.of(SMS)).orElseThrow().withdrawn()).containsExactly(SMS);
    assertThat(taken.against(Set.of())).isEmpty();
  }

  @Test
  void afterAChangeHoldsWhatWasGivenAndNotWhatWasTakenBack() {
    var change = change(MORNING, Set.of(EMAIL), Set.of(SMS));

    assertThat(change.after(Set.of(SMS))).containsExactly(EMAIL);
    assertThat(change.after(Set.of())).containsExactly(EMAIL);
  }

  @Test
  void theLastThatWasSaidOfItStands() {
    var first = change(MORNING, Set.of(SMS, EMAIL), Set.of());
    var second = change(MORNING.plusSeconds(1), Set.of(), Set.of(SMS));

    assertThat(ConsentState.of(List.of(first, second)))
        .containsExactly(
            new ConsentState(EMAIL, true, first), new ConsentState(SMS, false, second));
    assertThat(ConsentState.of(List.of())).isEmpty();
  }

  private static ConsentChange change(Instant at, Set<Consent> given, Set<Consent> withdrawn) {
    return new ConsentChange(at, "CABINET", null, given, withdrawn);
  }
}
