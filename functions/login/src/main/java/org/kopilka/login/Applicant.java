package org.kopilka.login;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.member.MemberRefs;
import org.kopilka.wire.programme.ProgrammeChoice;

/**
 * Who wants in.
 *
 * @param phone E.164
 * @param code as it was sent; empty where none is asked for
 */
record Applicant(String phone, String code, @Nullable String programme) {
  private static final Format<String> CODE =
      TextFormats.matching(Pattern.compile("[0-9]{6}"), "123456");

  /** Asks for a code. */
  static Applicant asking(BodyReader body) {
    var read =
        new Applicant(
            body.required("phone", MemberRefs.PHONE),
            "",
            body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE));
    body.check();
    return read;
  }

  /** Names a code. */
  static Applicant naming(BodyReader body) {
    var read =
        new Applicant(
            body.required("phone", MemberRefs.PHONE),
            body.required("code", CODE),
            body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE));
    body.check();
    return read;
  }

  /** Neither phone nor code. */
  @Override
  public String toString() {
    return "Applicant";
  }
}
