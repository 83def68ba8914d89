package org.kopilka.members;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.consent.Consent;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.member.Newcomer;
import org.kopilka.store.member.Profile;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.member.MemberRefs;
import org.kopilka.wire.member.ProfileFields;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.text.Language;

/**
 * Who is to be registered (contract, Tills and shops). Nothing but the source is a must: a till
 * hands out a card before it knows anybody.
 *
 * @param phone E.164
 * @param card its number; null for an electronic one to be issued
 * @param consents codes of what the person agreed to
 */
record Applicant(
    @Nullable String phone,
    @Nullable String card,
    @Nullable String name,
    @Nullable String email,
    @Nullable LocalDate birthday,
    Set<String> consents,
    Language language,
    Source source,
    @Nullable String programme) {

  /** Where a member came in. */
  enum Source {
    TILL,
    QR,
    SITE,
    MANUAL
  }

  Applicant {
    consents = Set.copyOf(consents);
  }

  /** With every fault of the body told at once. */
  static Applicant read(BodyReader body, Instant now) {
    var read =
        new Applicant(
            body.optional("phone", MemberRefs.PHONE),
            body.optional("card", MemberRefs.CARD),
            body.optional("name", ProfileFields.NAME),
            body.optional("email", ProfileFields.EMAIL),
            ProfileFields.birthday(body, now),
            body.optional("consents", Consents.FORMAT, Set.of()),
            language(body.optional("language", LANGUAGE, RUSSIAN)),
            body.required("source", TextFormats.oneOf(Source.class)),
            body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE));
    body.check();
    return read;
  }

  private static final String RUSSIAN = "ru";

  private static final Format<String> LANGUAGE =
      TextFormats.matching(Pattern.compile("ru|en"), RUSSIAN);

  private static Language language(String code) {
    return code.equals(RUSSIAN) ? Language.RU : Language.EN;
  }

  /** The request's hash, by which nobody can find the person again. */
  String hash() {
    return new RequestHash()
        .text("card", card)
        .personal("person", person())
        .list("consents", consents.stream().sorted().toList(), (h, consent) -> h.text("c", consent))
        .text("language", language.code())
        .text("source", source.name())
        .hex();
  }

  private String person() {
    return Stream.of(phone, name, email, birthday)
        .map(String::valueOf)
        .collect(Collectors.joining("\n"));
  }

  /**
   * Who joins, under this version of the programme. A phone is confirmed by a code, never by being
   * named.
   */
  Newcomer newcomer(Programme version) {
    var profile = profile();
    var facts = new MemberFacts(false, profile.answered().completes(version.questionnaire()));
    return new Newcomer(card, facts, source.name(), profile);
  }

  private Profile profile() {
    var agreed = consents.stream().flatMap(code -> Consent.of(code).stream()).collect(toSet());
    return new Profile(phone, name, email, birthday, agreed, language.code());
  }
}
