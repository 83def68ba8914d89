package org.kopilka.simulation.till;

import static org.kopilka.simulation.check.Invariant.I14_CODES;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.kopilka.simulation.check.Violation;

/** Judges who is let in: by a code that came to this phone, in its time, once. */
final class Doors {
  /** How long a code is good for, and how far the clocks of who sent and who takes it are apart. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(10 + 2 * 5);

  /** How often a code may be named wrongly. */
  private static final int TRIES_MAX = 5;

  private final Phones phones;
  private final Map<String, Integer> asked = new HashMap<>();
  private final Map<String, Integer> wrong = new HashMap<>();
  private final Map<String, Integer> opened = new HashMap<>();

  Doors(Phones phones) {
    this.phones = phones;
  }

  /** Takes note of a request; what it gives back judges the answer. */
  Consumer<Heard> asked(Wish wish) {
    return switch (wish) {
      case Wish.AskCode(var shopper) -> {
        asked.merge(phone(shopper), 1, Integer::sum);
        yield _ -> {};
      }
      case Wish.SignIn signIn -> {
        var at = phones.now();
        yield answer -> {
          if (answer.isDone()) {
            opened(signIn, at);
          } else if (answer.isRefused()) {
            refused(signIn, answer);
          }
        };
      }
      default -> _ -> {};
    };
  }

  private static String phone(Shopper shopper) {
    return Objects.requireNonNull(shopper.phone());
  }

  private void opened(Wish.SignIn signIn, Instant at) {
    var phone = phone(signIn.shopper());
    var sent =
        phones.codes(phone).stream().filter(code -> code.digits().equals(signIn.code())).toList();
    var times = opened.merge(phone + " " + signIn.code(), 1, Integer::sum);
    Violation.unless(
        times <= sent.size(),
        I14_CODES,
        () -> "opened %d times, sent %d times: %s".formatted(times, sent.size(), signIn));
    Violation.unless(
        at.isBefore(sent.getLast().at().plus(GOOD_FOR)),
        I14_CODES,
        () -> "opened at " + at + " by what came at " + sent.getLast().at());
  }

  private void refused(Wish.SignIn signIn, Heard answer) {
    if (!(answer instanceof Answer(_, var text)) || !text.contains("CODE_WRONG")) {
      return;
    }
    var phone = phone(signIn.shopper());
    var times = wrong.merge(phone, 1, Integer::sum);
    var codes = Optional.ofNullable(asked.get(phone)).orElse(0);
    Violation.unless(
        times <= TRIES_MAX * codes,
        I14_CODES,
        () -> times + " wrong guesses at " + codes + " codes of " + signIn.shopper());
  }
}
