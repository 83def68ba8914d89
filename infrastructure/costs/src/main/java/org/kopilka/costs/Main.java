package org.kopilka.costs;

/** Prints what a month costs, as it stands in docs/operations.md. */
public final class Main {
  private Main() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    System.out.print(CostTable.markdown(Figures.prices(), Figures.counts()));
  }
}
