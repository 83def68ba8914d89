package org.kopilka.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.member.Profile;
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
  void complete(BodyReader body, @Nullable Profile known, List<String> required) {
    required.stream()
        .filter(field -> !body.has(field) && !Answered.has(known, field))
        .forEach(field -> body.fault(field, FaultCode.REQUIRED));
    body.check();
  }

  Questionnaires.Answers answers() {
    return new Questionnaires.Answers(fullName, email, birthday);
  }
}
