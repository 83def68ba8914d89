package org.kopilka.simulation.outside;

import java.util.function.Function;
import org.kopilka.simulation.chance.Dice;

/** Troubles with somebody whose client asks once only. */
record Refusing(Party party, Function<Dice, RuntimeException> refusals) implements Troubles {
  @Override
  public RuntimeException refusal(Dice dice) {
    return refusals.apply(dice);
  }
}
