package org.kopilka.fuzz;

import java.nio.file.Path;

/** The API, fed with whole requests. */
final class Requests implements Target {
  /** A shop is made anew now and then: what one input leaves there is not to carry many others. */
  private static final int INPUTS_OF_A_SHOP = 64;

  private final Shop.Plan plan;
  private Shop shop;
  private int fed;

  Requests(Path root) {
    plan = Shop.Plan.read(root);
    shop = new Shop(plan);
  }

  @Override
  public void feed(byte[] input) {
    if (++fed % INPUTS_OF_A_SHOP == 0) {
      shop = new Shop(plan);
    }
    Replies.check(shop.answer(Letter.read(input, shop)), input.length);
  }
}
