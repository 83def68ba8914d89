package org.kopilka.store.member;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.consent.Consent;
import org.kopilka.domain.member.Answered;
import org.kopilka.domain.member.Question;

/**
 * What names the person; kept in an item of its own, and nowhere else.
 *
 * @param phone E.164
 * @param consents what the member agrees to as things stand
 * @param language two letters
 */
public record Profile(
    @Nullable String phone,
    @Nullable String name,
    @Nullable String email,
    @Nullable LocalDate birthday,
    Set<Consent> consents,
    String language) {
  public Profile {
    consents = Set.copyOf(consents);
  }

  /** Which of the questionnaire's questions this answers. */
  public Answered answered() {
    return Answered.NOTHING
        .with(Question.FULL_NAME, name)
        .with(Question.EMAIL, email)
        .with(Question.PHONE, phone)
        .with(Question.BIRTHDAY, birthday);
  }
}
