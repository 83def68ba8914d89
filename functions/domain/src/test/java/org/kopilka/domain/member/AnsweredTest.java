package org.kopilka.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnsweredTest {
  private static final List<String> ALL = List.of("phone", "fullName", "birthday", "email");

  @Test
  void isCompleteWithAllThatIsRequired() {
    var named = Answered.NOTHING.with(Question.FULL_NAME, "Анна");

    assertThat(named.completes(List.of("fullName", "email"))).isFalse();
    assertThat(named.with(Question.EMAIL, "a@b.by").completes(List.of("fullName", "email")))
        .isTrue();
    assertThat(Answered.NOTHING.completes(List.of())).isTrue();
  }

  @Test
  void tellsWhatIsMissingInTheProgrammesOrder() {
    var known = Answered.NOTHING.with(Question.FULL_NAME, "Анна").with(Question.PHONE, null);

    assertThat(known.missing(ALL)).containsExactly("phone", "birthday", "email");
  }

  @Test
  void countsWhatWasSaidAnywhere() {
    var before = Answered.NOTHING.with(Question.EMAIL, "a@b.by");
    var now = Answered.NOTHING.with(Question.BIRTHDAY, "1990-05-17");

    assertThat(now.and(before).missing(ALL)).containsExactly("phone", "fullName");
  }

  @Test
  void neverHasWhatNoFormAsks() {
    var all = new Answered(Set.of(Question.values()));

    assertThat(all.missing(ALL)).isEmpty();
    assertThat(all.missing(List.of("shoeSize"))).containsExactly("shoeSize");
  }
}
