package org.kopilka.simulation.ledger;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.ledger.Event;
import org.kopilka.simulation.till.Heard;

/**
 * What the ledger says to a request.
 *
 * @param line what was written; null for what writes none or was not done
 * @param balance what a look saw; null for everything else
 * @param mergeId of the choice of a card; empty for everything else
 */
record Said(State state, @Nullable Line line, @Nullable Seen balance, String mergeId)
    implements Heard {
  static final Said REFUSED = new Said(State.REFUSED, null, null, "");
  static final Said BUSY = new Said(State.BUSY, null, null, "");
  static final Said DONE = chosen("");

  enum State {
    DONE,
    REFUSED,
    BUSY
  }

  static Said done(Line line) {
    return new Said(State.DONE, line, null, "");
  }

  static Said looked(Balance balance, Instant asOf) {
    return new Said(State.DONE, null, seen(balance, asOf), "");
  }

  static Said chosen(String mergeId) {
    return new Said(State.DONE, null, null, mergeId);
  }

  static Said of(Commit commit) {
    return switch (commit) {
      case Commit.Recorded(var line, _) -> done(line);
      case Commit.Replayed(var line) -> done(line);
      case Commit.KeyReused _, Commit.Refused _, Commit.NoAccount _ -> REFUSED;
      case Commit.Busy _ -> BUSY;
    };
  }

  @Override
  public boolean isDone() {
    return state == State.DONE;
  }

  @Override
  public boolean isRefused() {
    return state == State.REFUSED;
  }

  /** What a purchase has left to return is not what was answered. */
  @Override
  public boolean repeats(Heard before) {
    return state == State.BUSY
        || (line != null
            && before instanceof Said said
            && said.line != null
            && line.entry().equals(said.line.entry())
            && Objects.equals(left(line), left(said.line)));
  }

  /** The balance that is told with a line; when it expires is kept by accounts alone. */
  private static @Nullable Seen left(Line line) {
    var balance = line.balance();
    return balance == null ? null : seen(balance, line.entry().recordedAt());
  }

  static Seen seen(Balance balance, Instant asOf) {
    return new Seen(asOf, balance.available(), balance.pending(), balance.held(), balance.debt());
  }

  @Override
  public String memberId() {
    return Objects.requireNonNull(Objects.requireNonNull(line).memberId());
  }

  @Override
  public String holdId() {
    return Objects.requireNonNull(line).entry().event() instanceof Event.PointsHeld(var hold)
        ? hold.id()
        : "";
  }

  @Override
  public Seen seen() {
    return Objects.requireNonNull(balance);
  }
}
