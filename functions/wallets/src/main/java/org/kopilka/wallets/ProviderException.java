package org.kopilka.wallets;

/** A provider did not do what it was asked: it is to be asked again later. */
final class ProviderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What it was asked, without the card, and how it ended. */
  ProviderException(String asked, String ended) {
    super(asked + ": " + ended);
  }
}
