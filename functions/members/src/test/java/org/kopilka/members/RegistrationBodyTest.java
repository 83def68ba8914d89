package org.kopilka.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationBodyTest {
  private static final MembersFunction FUNCTION = new MembersFunction();

  @AfterAll
  static void close() {
    FUNCTION.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phone    | "80291234567"        | PATTERN_MISMATCH
          phone    | "+0291234567"        | PATTERN_MISMATCH
          phone    | 375291234567         | NOT_A_TEXT
          card     | "two words"          | NOT_AN_ID
          card     | ""                   | NOT_AN_ID
          name     | " "                  | BLANK
          email    | "anna"               | PATTERN_MISMATCH
          email    | "anna@example"       | PATTERN_MISMATCH
          email    | "anna @example.com"  | PATTERN_MISMATCH
          email    | "a@b@example.com"    | PATTERN_MISMATCH
          birthday | "2026-11-23"         | OUT_OF_RANGE
          birthday | "1899-12-31"         | NOT_A_DATE
          birthday | "1990-02-30"         | NOT_A_DATE
          consents | "ADVERTISING"        | NOT_AN_ARRAY
          consents | ["advertising"]      | PATTERN_MISMATCH
          consents | {"ADVERTISING": 1}   | NOT_A_BOOLEAN
          language | "by"                 | PATTERN_MISMATCH
          source   | "till"               | UNKNOWN_VALUE
          source   | null                 | REQUIRED
          programme | "a#b"               | NOT_AN_ID
          """)
  void refusesWhatCannotBe(String field, String value, String code) {
    var source = field.equals("source") ? "" : "\"source\": \"TILL\", ";
    var reply = FUNCTION.register("{" + source + "\"" + field + "\": " + value + "}");
    assertThat(reply.status()).as(reply.json().toString()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("BODY_INVALID");
    assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("/" + field);
    assertThat(reply.json().at("/errors/0/code").asText()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"email\": \"анна.к+vip@почта.бел\"",
        "\"birthday\": \"2026-11-21\"",
        "\"name\": \"O'Neil-Ковалёва 李\"",
        "\"consents\": []",
        "\"phone\": null, \"card\": null, \"name\": null",
        "\"unknown\": {\"a\": [1]}",
      })
  void takesWhatCanBe(String fields) {
    assertThat(FUNCTION.register("{\"source\": \"MANUAL\", " + fields + "}").status())
        .isEqualTo(201);
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    var reply = FUNCTION.register("{\"phone\": 1, \"email\": \"\", \"birthday\": \"x\"}");
    assertThat(reply.json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/phone", "/email", "/birthday", "/source");
  }
}
