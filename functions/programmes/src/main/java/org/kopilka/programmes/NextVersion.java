package org.kopilka.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeJson;
import org.kopilka.wire.programme.ProgrammeReader;

/**
 * Takes a programme's next version, or a new programme's first. Asking for rules that hold by then
 * anyway changes nothing, so a request may be repeated: its content is its idempotency key.
 */
final class NextVersion {
  private final ProgrammeShelf shelf;
  private final ProgrammeChoice choice;
  private final Clock clock;

  NextVersion(ProgrammeShelf shelf, String installations, Clock clock) {
    this.shelf = shelf;
    this.choice = new ProgrammeChoice(installations, shelf::get);
    this.clock = clock;
  }

  HttpAnswer put(HttpRequest request) {
    var earliest = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(ProgrammeShelf.NOTICE_MIN);
    var body = request.body();
    var code = choice.code(request.caller(), ProgrammesWire.named(body));
    var known = shelf.read(code);
    var number = known.map(Programmes::lastVersion).orElse(0) + 1;
    var asked = ProgrammeReader.read(body, code, number, earliest);
    return holdingAnyway(known, asked, earliest)
        .map(NextVersion::answer)
        .orElseGet(() -> added(asked, known, earliest));
  }

  private HttpAnswer added(Programme asked, Optional<Programmes> known, Instant earliest) {
    refuseUnlessFitting(asked, earliest);
    if (shelfTakes(asked)) {
      return HttpAnswer.json(known.isEmpty() ? 201 : 200, ProgrammeJson.json(asked));
    }
    // Somebody was faster; if with the same rules, both got what they asked for.
    return holdingAnyway(shelf.read(asked.code()), asked, earliest)
        .map(NextVersion::answer)
        .orElseGet(() -> HttpAnswer.refused(Problem.of(ProblemCode.PROGRAMME_CONFLICT)));
  }

  private static void refuseUnlessFitting(Programme asked, Instant earliest) {
    if (asked.effectiveFrom().isBefore(earliest)) {
      throw ProgrammesWire.tooEarly(earliest).exception();
    }
    if (asked.version() > Programmes.VERSIONS_MAX) {
      throw ProgrammeReader.invalid("version: at most " + Programmes.VERSIONS_MAX).exception();
    }
  }

  /** Listed first: a code without a programme is passed over by the jobs, the reverse forgotten. */
  private boolean shelfTakes(Programme asked) {
    shelf.list(asked.code());
    return shelf.add(asked, ProgrammeJson.write(asked));
  }

  /** The version that makes the one asked for needless. */
  private static Optional<Programme> holdingAnyway(
      Optional<Programmes> known, Programme asked, Instant earliest) {
    return known
        .map(programmes -> programmes.at(asked.effectiveFrom()))
        .filter(asked::hasSameRulesAs)
        .filter(holding -> isStillToCome(asked, earliest) || isTheSame(asked, holding));
  }

  private static boolean isStillToCome(Programme asked, Instant earliest) {
    return !asked.effectiveFrom().isBefore(earliest);
  }

  /** An earlier request once more: what was far enough ahead then may be past by now. */
  private static boolean isTheSame(Programme asked, Programme holding) {
    return holding.effectiveFrom().equals(asked.effectiveFrom());
  }

  private static HttpAnswer answer(Programme holding) {
    return HttpAnswer.ok(ProgrammeJson.json(holding));
  }
}
