package org.kopilka.wire.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;

class CursorsTest {
  private static final String ROUTE = "GET /v1/members/{id}/operations";
  private static final String OWNER = "till-1/m-1";

  private final Cursors cursors = new Cursors("a secret of the installation");

  private void assertRefused(String route, String owner, String cursor) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> cursors.decode(route, owner, cursor))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.CURSOR_INVALID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "000000000042", "до #2 · 🍰"})
  void givesThePositionBack(String position) {
    var cursor = cursors.encode(ROUTE, OWNER, position);
    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(cursors.decode(ROUTE, OWNER, cursor)).isEqualTo(position);
  }

  @Test
  void noticesEveryBitChanged() {
    var sealed = Base64.getUrlDecoder().decode(cursors.encode(ROUTE, OWNER, "42"));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      var changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(ROUTE, OWNER, Base64.getUrlEncoder().encodeToString(changed));
    }
  }

  @Test
  void noticesEveryByteLostOrAdded() {
    var sealed = Base64.getUrlDecoder().decode(cursors.encode(ROUTE, OWNER, "42"));
    for (int length = 0; length <= sealed.length + 1; length++) {
      if (length != sealed.length) {
        var changed = Arrays.copyOf(sealed, length);
        assertRefused(ROUTE, OWNER, Base64.getUrlEncoder().encodeToString(changed));
      }
    }
  }

  @Test
  void worksOnlyForItsListAndOwner() {
    var cursor = cursors.encode(ROUTE, OWNER, "42");
    assertRefused("GET /v1/me/operations", OWNER, cursor);
    assertRefused(ROUTE, "till-1/m-2", cursor);
    assertRefused(ROUTE + "t", OWNER.substring(1), cursor);
  }

  @ParameterizedTest
  @CsvSource({"a,bc", "ab,''", "'','abc'"})
  void doesNotRunRouteOwnerAndPositionTogether(String route, String owner) {
    var cursor = cursors.encode("ab", "c", "d");
    assertRefused(route, owner, cursor);
  }

  @Test
  void worksOnlyUnderItsSecret() {
    var cursor = new Cursors("another secret").encode(ROUTE, OWNER, "42");
    assertRefused(ROUTE, OWNER, cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "42", "!", "====", "курсор", "AAAAAAAAAAAAAAAAAAAAAA"})
  void refusesWhatNeverWasACursor(String cursor) {
    assertRefused(ROUTE, OWNER, cursor);
  }

  @Test
  void doesNotEvenDecodeWhatIsTooLong() {
    assertRefused(ROUTE, OWNER, "A".repeat(300_000));
  }

  @Test
  void wantsASecret() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Cursors(""));
  }
}
