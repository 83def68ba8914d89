package org.kopilka.cards;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.problem.Problems;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Tells whose cards a request is about: the session's, or those of the member in the path. */
record Owners(ProgrammeChoice programmes, Clock clock) {
  /** The one whose session it is, or whom the desk serves. */
  interface Finding {
    /**
     * The owner.
     *
     * @param programme that the request names, or null
     */
    Owner of(HttpRequest http, @Nullable String programme);
  }

  Owner self(HttpRequest http, @Nullable String programme) {
    var memberId = http.caller().memberId();
    if (memberId == null) {
      throw Problems.scopeMissing(List.of(Scope.MEMBER.code())).exception();
    }
    return owner(http, programme, memberId, true);
  }

  Owner atDesk(HttpRequest http, @Nullable String programme) {
    return owner(http, programme, http.pathId("id"), false);
  }

  private Owner owner(
      HttpRequest http, @Nullable String programme, String memberId, boolean counted) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var chosen = programmes.of(http.caller(), programme, now);
    return new Owner(chosen, memberId, http.caller().client(), counted, now);
  }
}
