package org.kopilka.wire.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.privacy.Field;
import org.kopilka.domain.privacy.Lookup;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.http.HttpRequest;

/** What a request shows of a member, and to whom. */
public final class Looking {
  /** The header by which a machine says who sits at it; the same letters as any id. */
  public static final String OPERATOR = "Operator";

  private Looking() {}

  /** The look that is to be written down; empty for members who look at themselves. */
  public static Optional<Lookup> of(
      HttpRequest http, String memberId, Instant now, Set<Field> fields) {
    return http.caller().memberId() == null
        ? Optional.of(
            new Lookup(
                memberId,
                now,
                http.caller().client(),
                operator(http),
                http.routeKey(),
                fields,
                http.requestId()))
        : Optional.empty();
  }

  private static @Nullable String operator(HttpRequest http) {
    var named = http.header(OPERATOR);
    return named != null && TextFormats.ID_PATTERN.matcher(named).matches() ? named : null;
  }
}
