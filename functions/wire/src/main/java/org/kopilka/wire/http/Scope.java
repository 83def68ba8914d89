package org.kopilka.wire.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may do (contract, Conventions: every route names its scope). */
public enum Scope {
  TILL,
  SHOP,
  DESK,
  MARKETING,
  ADMIN,
  /** A member's own session; no key has it, because a key is not a member. */
  MEMBER,
  /** Open to everybody, known or not. */
  PUBLIC;

  /** The name as it stands in keys and problems. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scopes of a list such as {@code till,shop}; a name that we do not know grants nothing. */
  public static Set<Scope> ofList(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(Scope::ofCode)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Scope> ofCode(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code.strip())).findAny();
  }
}
