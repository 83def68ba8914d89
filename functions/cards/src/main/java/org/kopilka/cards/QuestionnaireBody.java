package org.kopilka.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.member.Answered;
import org.kopilka.domain.member.Question;
import org.kopilka.store.member.Questionnaires;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.member.ProfileFields;
import org.kopilka.wire.problem.FaultCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** The answers to the questionnaire (contract, Members); what is left out stays as it is known. */
record QuestionnaireBody(
    @Nullable String fullName,
    @Nullable String email,
    @Nullable LocalDate birthday,
    @Nullable String programme) {

  /** With every fault told at once, except for what is still missing. */
  static QuestionnaireBody read(BodyReader body, Instant now) {
    return new QuestionnaireBody(
        body.optional("fullName", ProfileFields.NAME),
        body.optional("email", ProfileFields.EMAIL),
        ProfileFields.birthday(body, now),
        body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE));
  }

  /** Adds to the faults what the programme requires and nobody knows, and tells them all. */
  void complete(BodyReader body, Answered known, List<String> required) {
    var missing = known.and(answered()).missing(required);
    missing.forEach(field -> body.fault(field, FaultCode.REQUIRED));
    body.check();
  }

  private Answered answered() {
    return Answered.NOTHING
        .with(Question.FULL_NAME, fullName)
        .with(Question.EMAIL, email)
        .with(Question.BIRTHDAY, birthday);
  }

  Questionnaires.Answers answers() {
    return new Questionnaires.Answers(fullName, email, birthday);
  }
}
