package org.kopilka.domain.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.limit.Tally;

/**
 * How far a phone's signing in has come. It is the same for a phone that is somebody's and one that
 * is nobody's.
 *
 * @param asked when codes were sent
 * @param code the last one; null if there was none or it was used
 */
public record SignIn(Tally asked, @Nullable SentCode code) {
  /** A phone that never asked. */
  public static final SignIn NONE = new SignIn(Tally.NONE, null);

  /** What comes of asking for a code. */
  public sealed interface Asking {
    /** It is sent, and the one before it is worth nothing. */
    record Sent(SignIn next) implements Asking {}

    /** Too many were. */
    record TooMany(Instant until) implements Asking {}
  }

  /** What comes of naming a code. */
  public sealed interface Naming {
    /** It is right, and used up by this. */
    record Right(SignIn next, String codeId) implements Naming {}

    /** It is wrong. */
    record Wrong(SignIn next, int triesLeft) implements Naming {}

    /** It is too old, used, or never was: which of these is nobody's business. */
    record Expired() implements Naming {}

    /** It was named wrongly too often; another may be had from then on. */
    record Blocked(Instant until) implements Naming {}
  }

  /** Asks for a code. */
  public Asking ask(String codeId, String hash, Instant now) {
    return switch (asked.take(CodeQuotas.OF_A_PHONE, now)) {
      case Tally.Outcome.Full(var until) -> new Asking.TooMany(until);
      case Tally.Outcome.Exhausted(_, var until) -> new Asking.TooMany(until);
      case Tally.Outcome.Taken(var after) ->
          new Asking.Sent(new SignIn(after, new SentCode(codeId, hash, now, SentCode.TRIES_MAX)));
    };
  }

  /** Names a code, by its hash. */
  public Naming name(String hash, Instant now) {
    if (code == null || code.isOver(now)) {
      return new Naming.Expired();
    }
    if (code.triesLeft() == 0) {
      return new Naming.Blocked(asked.freeFrom(CodeQuotas.OF_A_PHONE, now));
    }
    if (isSame(hash, code.hash())) {
      return new Naming.Right(new SignIn(asked, null), code.id());
    }
    var tried = code.triedOnce();
    return new Naming.Wrong(new SignIn(asked, tried), tried.triesLeft());
  }

  /** In the same time wherever they differ. */
  private static boolean isSame(String one, String other) {
    int differing = one.length() ^ other.length();
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      differing |= one.charAt(i) ^ other.charAt(i);
    }
    return differing == 0;
  }
}
