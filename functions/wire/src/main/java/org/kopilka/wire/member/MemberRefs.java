package org.kopilka.wire.member;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.member.PhoneNumber;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.Parsed;
import org.kopilka.wire.field.QueryReader;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.problem.FaultCode;

/**
 * Members as requests name them: {@code {"card"}}, {@code {"phone"}} or {@code {"id"}}, exactly one
 * (contract, Tills and shops).
 */
public final class MemberRefs {
  /** The number of a card. */
  public static final Format<String> CARD = TextFormats.ID;

  private static final String PHONE_EXAMPLE = "+375291234567";

  /** A phone number in whatever spelling, read as E.164. */
  public static final Format<String> PHONE = Format.ofText(PHONE_EXAMPLE, MemberRefs::phone);

  private MemberRefs() {}

  private static Parsed<String> phone(String spelled) {
    return PhoneNumber.read(spelled)
        .map(number -> Parsed.fit(number.e164()))
        .orElseGet(
            () ->
                new Parsed.Misfit<>(FaultCode.PATTERN_MISMATCH, Map.of("example", PHONE_EXAMPLE)));
  }

  /** The member of a body, {@code null} where it names none; faults are noted in the body. */
  public static @Nullable MemberRef optional(BodyReader body) {
    var member = body.optionalObject("member");
    return member == null ? null : ref(member);
  }

  /** The member that a body has to name; faults are noted in the body. */
  public static MemberRef required(BodyReader body) {
    return ref(body.object("member"));
  }

  private static MemberRef ref(BodyReader member) {
    member.exactlyOne("card", "phone", "id");
    if (member.has("card")) {
      return new MemberRef.Card(member.required("card", CARD));
    }
    if (member.has("phone")) {
      return new MemberRef.Phone(member.required("phone", PHONE));
    }
    return new MemberRef.Id(member.optional("id", TextFormats.ID, "-"));
  }

  /** The member of a query, {@code ?phone=} or {@code ?card=}; faults are noted in the query. */
  public static MemberRef query(QueryReader query) {
    query.exactlyOne("phone", "card");
    return query.has("card")
        ? new MemberRef.Card(query.required("card", CARD))
        : new MemberRef.Phone(query.optional("phone", PHONE, PHONE_EXAMPLE));
  }

  /** Adds a member to a request's hash: one spelling of a phone is as good as another. */
  public static void hash(RequestHash hash, @Nullable MemberRef member) {
    switch (member) {
      case null -> {}
      case MemberRef.Card(var number) -> hash.text("card", number);
      case MemberRef.Phone(var number) -> hash.personal("phone", number);
      case MemberRef.Id(var id) -> hash.text("memberId", id);
    }
  }
}
