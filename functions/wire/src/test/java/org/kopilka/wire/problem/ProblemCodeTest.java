package org.kopilka.wire.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemCodeTest {
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  @Test
  void noTwoCodesShareAType() {
    assertThat(ProblemCode.values()).extracting(ProblemCode::type).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void typesAreUriReferencesFromTheRoot(ProblemCode code) {
    assertThat(code.type()).matches("/problems/[a-z]+(-[a-z]+)*");
  }

  @ParameterizedTest
  @EnumSource
  void statusesAreRefusals(ProblemCode code) {
    assertThat(code.status()).isBetween(400, 503).isNotEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems", "faults"})
  void bothLanguagesHaveTheSameKeysAndPlaces(String catalogue) throws IOException {
    var ru = read(catalogue + ".ru");
    var en = read(catalogue + ".en");
    assertThat(ru.keySet()).isEqualTo(en.keySet());
    for (var key : ru.stringPropertyNames()) {
      assertThat(places(ru.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
      assertThat(ru.getProperty(key)).as(key).matches(text -> CYRILLIC.matcher(text).find());
      assertThat(en.getProperty(key)).as(key).doesNotMatch(CYRILLIC).isNotBlank();
    }
  }

  @Test
  void everyCodeHasATitleAndADetailAndNothingElseHas() throws IOException {
    assertThat(read("problems.ru").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemCode.values())
                .flatMap(code -> Stream.of(code + ".title", code + ".detail"))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultHasWords(FaultCode code) throws IOException {
    assertThat(read("faults.ru").getProperty(code.name())).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(org.kopilka.wire.json.NotJsonException.Reason.class)
  void everyReasonForNotBeingJsonHasWords(Enum<?> reason) throws IOException {
    assertThat(read("faults.ru").getProperty("BODY_" + reason.name())).isNotBlank();
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties read(String name) throws IOException {
    var found = new DoubledKeysRefused();
    try (var bytes = ProblemCodeTest.class.getResourceAsStream(name + ".properties")) {
      found.load(new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8));
    }
    return found;
  }

  /** Properties keep the last of two equal keys and say nothing. */
  private static final class DoubledKeysRefused extends Properties {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Object put(Object key, Object value) {
      assertThat(containsKey(key)).as("%s is there twice", key).isFalse();
      return super.put(key, value);
    }
  }
}
