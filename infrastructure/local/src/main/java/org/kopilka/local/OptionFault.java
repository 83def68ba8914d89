package org.kopilka.local;

/** One sentence for whoever typed the command: which option is wrong, and how. */
final class OptionFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OptionFault(String message) {
    super(message);
  }
}
