package org.kopilka.login;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.login.CodeQuotas;
import org.kopilka.domain.login.SentCode;
import org.kopilka.domain.login.SignIn;
import org.kopilka.phones.ReachablePhones;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.limit.Allowance;
import org.kopilka.store.login.Addresses;
import org.kopilka.store.login.CodeLetter;
import org.kopilka.store.login.LoginKeys;
import org.kopilka.store.login.Minutes;
import org.kopilka.store.login.SignIns;
import org.kopilka.store.member.Dice;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.Problems;
import org.kopilka.wire.programme.ProgrammeChoice;

/**
 * Sends a code to a phone. Nothing on the way asks whether the phone is somebody's, so neither
 * answer nor time can tell.
 */
final class Codes {
  /**
   * Each try lets one of those through who ask for one phone at once, and the rest are too soon.
   */
  private static final int ATTEMPTS_MAX = 5;

  private final SignIns signIns;
  private final Addresses addresses;
  private final Minutes minutes;
  private final LoginKeys keys;
  private final ReachablePhones phones;
  private final ProgrammeChoice programmes;
  private final Dice dice;
  private final Pause pause;
  private final Clock clock;

  Codes(
      SignIns signIns,
      Addresses addresses,
      Minutes minutes,
      LoginKeys keys,
      ReachablePhones phones,
      ProgrammeChoice programmes,
      Dice dice,
      Pause pause,
      Clock clock) {
    this.signIns = signIns;
    this.addresses = addresses;
    this.minutes = minutes;
    this.keys = keys;
    this.phones = phones;
    this.programmes = programmes;
    this.dice = dice;
    this.pause = pause;
    this.clock = clock;
  }

  HttpAnswer send(HttpRequest http) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var applicant = Applicant.asking(http.body());
    var programme = programmes.of(http.caller(), applicant.programme(), now).code();
    if (!phones.has(applicant.phone())) {
      return HttpAnswer.refused(Problems.phoneNotAccepted(phones.countries()));
    }
    return switch (addresses.count(http.network(), now)) {
      case Allowance.Full(var until) -> tooMany(until, now);
      case Allowance.Busy() -> Refusing.busy();
      case Allowance.Granted() -> attempts(http, programme, applicant.phone(), now);
    };
  }

  private HttpAnswer attempts(HttpRequest http, String programme, String phone, Instant now) {
    var code = String.format(Locale.ROOT, "%0" + SentCode.DIGITS + "d", dice.below(SentCode.CODES));
    var language = http.language().code();
    var letter = new CodeLetter(programme, dice.id(), phone, code, language, now);
    var sending = new Sending(letter, http.requestId());
    return pause.attempts(ATTEMPTS_MAX, sending::attempt).orElseGet(Refusing::busy);
  }

  /** A letter's way into the table. */
  private final class Sending {
    private final CodeLetter letter;
    private final String correlationId;
    private @Nullable Allowance minute;

    Sending(CodeLetter letter, String correlationId) {
      this.letter = letter;
      this.correlationId = correlationId;
    }

    /** Empty if another request for this phone was faster. */
    Optional<HttpAnswer> attempt() {
      var now = letter.writtenAt();
      var reached = signIns.read(letter.programme(), letter.phone());
      var hash = keys.code(letter.programme(), letter.phone(), letter.code());
      return switch (reached.state().ask(letter.id(), hash, now)) {
        case SignIn.Asking.TooMany(var until) -> Optional.of(tooMany(until, now));
        case SignIn.Asking.Sent(var next) -> {
          if (minute() instanceof Allowance.Full(var until)) {
            yield Optional.of(tooMany(until, now));
          }
          yield signIns.send(reached, next, letter, correlationId)
              ? Optional.of(sent())
              : Optional.empty();
        }
      };
    }

    /** Only what is about to be sent counts, and once however often it is tried. */
    private Allowance minute() {
      if (minute == null) {
        minute = minutes.count(letter.programme(), letter.writtenAt());
      }
      return minute;
    }
  }

  private static HttpAnswer tooMany(Instant until, Instant now) {
    return Refusing.until(ProblemCode.TOO_MANY_REQUESTS, until, now);
  }

  private static HttpAnswer sent() {
    var json = Json.object().put("expiresIn", SentCode.GOOD_FOR.toSeconds());
    return HttpAnswer.json(202, json.put("resendIn", CodeQuotas.RESEND.per().toSeconds()));
  }
}
