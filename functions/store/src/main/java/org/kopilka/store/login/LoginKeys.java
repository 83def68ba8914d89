package org.kopilka.store.login;

import org.kopilka.store.KeyedHash;

/** Where what belongs to a phone or an address is kept, and how codes are. */
public final class LoginKeys {
  private final KeyedHash hash;

  public LoginKeys(KeyedHash hash) {
    this.hash = hash;
  }

  String phone(String programme, String phone) {
    return programme + "#LOGIN#" + hash.hex("login\n" + programme + "\n" + phone);
  }

  String address(String network) {
    return "ADDRESS#" + hash.hex("address\n" + network);
  }

  /** A code as it is kept: worth nothing for another phone. */
  public String code(String programme, String phone, String code) {
    return hash.hex("code\n" + programme + "\n" + phone + "\n" + code);
  }
}
