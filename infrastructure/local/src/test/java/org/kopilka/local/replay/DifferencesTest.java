package org.kopilka.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
  private final Differences differences = new Differences();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "{\"a\": 1}              | {\"a\": 1, \"b\": 2}",
        "{\"a\": null}           | {}",
        "{\"a\": null}           | {\"a\": null}",
        "{\"a\": [{\"b\": 5}]}   | {\"a\": [{\"b\": 5, \"c\": 6}]}",
        "{\"a\": {\"b\": \"x\"}} | {\"a\": {\"b\": \"x\"}}"
      })
  void letsAnAnswerSayMore(String expected, String actual) throws JsonProcessingException {
    compare(expected, actual);
    assertThat(differences.first()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "{\"a\": 1}            | {\"a\": 2}            | it a: the auditor says 1, the platform 2",
        "{\"a\": 1}            | {\"a\": \"1\"}        | it a: the auditor says 1, the platform"
            + " \"1\"",
        "{\"a\": 1}            | {\"a\": 1.5}          | it a: the auditor says 1, the platform"
            + " 1.5",
        "{\"a\": 1}            | {}                    | it a: the auditor says 1, the platform"
            + " nothing",
        "{\"a\": null}         | {\"a\": 0}            | it a: the auditor says null, the platform"
            + " 0",
        "{\"a\": [1]}          | {\"a\": [1, 1]}       | it a: the auditor says [1], the platform"
            + " [1,1]",
        "{\"a\": [{\"b\": 5}]} | {\"a\": [{\"b\": 6}]} | it a 1 b: the auditor says 5, the platform"
            + " 6",
        "{\"a\": {}}           | {\"a\": []}           | it a: the auditor says {}, the platform []"
      })
  void namesTheValueThatDiffers(String expected, String actual, String sentence)
      throws JsonProcessingException {
    compare(expected, actual);
    assertThat(differences.first()).containsExactly(sentence);
  }

  @Test
  void countsAllAndShowsTheFirst() throws JsonProcessingException {
    for (int i = 0; i < 50; i++) {
      compare("{\"a\": 1}", "{\"a\": 2}");
    }
    assertThat(differences.count()).isEqualTo(50);
    assertThat(differences.first()).hasSize(20);
  }

  private void compare(String expected, String actual) throws JsonProcessingException {
    var json = new ObjectMapper();
    differences.compare("it", json.readTree(expected), json.readTree(actual));
  }
}
