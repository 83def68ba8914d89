package org.kopilka.programmes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.QueryReader;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.problem.Fault;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.Sentence;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeReader;

/** What these routes read besides a programme's rules. */
final class ProgrammesWire {
  /** The name under which an answer gives a programme's code. */
  private static final String CODE = "code";

  private ProgrammesWire() {}

  /** Which programme is to be shown as of when; null where the request leaves that to us. */
  record Shown(@Nullable String programme, @Nullable Instant at) {}

  static Shown shown(QueryReader query) {
    var programme = query.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE);
    var at = query.optional("at", TimeFormats.INSTANT);
    query.check();
    return new Shown(programme, at);
  }

  /**
   * The programme that a new version is for. An answer of ours sent back, or a ready-made
   * programme, names it as {@code code}: passed over, it would become a version of the default
   * programme.
   */
  static @Nullable String named(BodyReader body) {
    var programme = body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE);
    var code = body.optional(CODE, ProgrammeChoice.CODE);
    if (programme != null && code != null && !programme.equals(code)) {
      body.atMostOne(ProgrammeChoice.FIELD, CODE);
    }
    return programme == null ? code : programme;
  }

  /** The version would hold before every function has heard of it. */
  static Problem tooEarly(Instant earliest) {
    var detail =
        new Sentence(
            "Правила действуют не раньше чем с " + earliest + ": укажите более поздний момент.",
            "Rules hold from " + earliest + " at the earliest: give a later instant.");
    var fault = Fault.inBody("/" + ProgrammeReader.EFFECTIVE_FROM, "TOO_EARLY", detail);
    return ProgrammeReader.invalid("effectiveFrom: at the earliest " + earliest)
        .with(List.of(fault));
  }
}
