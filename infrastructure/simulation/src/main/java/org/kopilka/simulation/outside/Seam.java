package org.kopilka.simulation.outside;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kopilka.simulation.Story;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.chance.Fate;
import org.kopilka.simulation.chance.Weather;
import org.kopilka.simulation.strand.Strand;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The one place through which every call of a function to the outside goes. Before it anything else
 * may have its turn; then it does what it should, or one of the things that calls do in practice.
 */
public final class Seam {
  private final Story story;
  private Weather weather;
  private Dice dice;
  private @Nullable Party outOfOrder;
  private @Nullable Fates decided;
  private boolean dying;
  private @Nullable Caller caller;

  /** Decides what becomes of each call, where it is not left to the weather. */
  @FunctionalInterface
  public interface Fates {
    /** What becomes of the next call, which is to this one. */
    Fate of(Party party);
  }

  /** A function's run, as far as the outside knows it. */
  public static final class Caller {
    private final String name;
    private String message = "";

    /** A caller of this name. */
    public Caller(String name) {
      this.name = name;
    }

    /** The message that it is at: the pair of event and member. */
    public String message() {
      return message;
    }

    void isAt(String message) {
      this.message = message;
    }
  }

  /** A seam with this weather; dice are handed over with each turn. */
  public Seam(Weather weather, Dice dice, Story story) {
    this.weather = weather;
    this.dice = dice;
    this.story = story;
  }

  /** Hands over the dice of a turn. */
  public void turn(Dice turns) {
    dice = turns;
  }

  /** Who is calling until further notice; null for nobody who can be left lying. */
  public void caller(@Nullable Caller calling) {
    caller = calling;
  }

  @Nullable Caller caller() {
    return caller;
  }

  /** Says who is out of order until further notice; null for nobody. */
  public void outOfOrder(@Nullable Party party) {
    outOfOrder = party;
  }

  /** Changes the weather. */
  public void weather(Weather next) {
    weather = next;
  }

  /** Takes what becomes of calls out of the weather's hands; null gives it back. */
  public void decide(@Nullable Fates fates) {
    decided = fates;
  }

  Weather weather() {
    return weather;
  }

  Dice dice() {
    return dice;
  }

  /** Whether the process that just rested is dead; asked once. */
  public boolean tookALife() {
    var was = dying;
    dying = false;
    return was;
  }

  /** A call of a kind that fails by these exceptions. */
  <T> T call(String what, Troubles troubles, Supplier<T> real) {
    var calling = caller;
    if (calling == null) {
      return real.get();
    }
    Strand.rest();
    var fate = fate(troubles.party());
    story.tell(() -> "  " + calling.name + ": " + what + (fate == Fate.FINE ? "" : " " + fate));
    return switch (fate) {
      case FINE -> real.get();
      case REFUSED -> throw troubles.refusal(dice);
      case LOST -> throw troubles.silence();
      case DONE_UNHEARD -> {
        quietly(real);
        throw troubles.silence();
      }
      case TWICE -> {
        if (troubles.repeats()) {
          quietly(real);
        }
        yield real.get();
      }
      case DIES_BEFORE -> throw died();
      case DIES_AFTER -> {
        quietly(real);
        throw died();
      }
    };
  }

  private Fate fate(Party party) {
    if (decided != null) {
      return decided.of(party);
    }
    return party == outOfOrder ? Fate.REFUSED : weather.fate(dice);
  }

  /** Does not come back; the exception is for the compiler. */
  private IllegalStateException died() {
    dying = true;
    Strand.rest();
    return new IllegalStateException("the dead do not rise");
  }

  /** Whatever the outside answers, nobody hears it. */
  private static <T> void quietly(Supplier<T> real) {
    try {
      var _ = real.get();
    } catch (SdkException _) {
      return;
    }
  }
}
