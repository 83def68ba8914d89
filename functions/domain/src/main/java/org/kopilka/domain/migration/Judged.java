package org.kopilka.domain.migration;

import java.util.List;

/** What a row is worth. It comes in whole or not at all. */
public sealed interface Judged {
  /** Its line in the file. */
  long line();

  /** All that is wrong with it. */
  List<Fault> faults();

  /** It comes in, without what is wrong. */
  record Good(long line, OldCard card, List<Fault> faults) implements Judged {
    public Good {
      faults = List.copyOf(faults);
    }
  }

  /** It stays out. */
  record Bad(long line, List<Fault> faults) implements Judged {
    public Bad {
      faults = List.copyOf(faults);
    }
  }
}
