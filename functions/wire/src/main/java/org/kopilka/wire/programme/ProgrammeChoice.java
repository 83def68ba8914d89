package org.kopilka.wire.programme;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.http.Caller;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/**
 * Which programme a request is about (contract, Programme): the one it names, else its key's, else
 * the installation's.
 *
 * @param installations code of the programme of requests that name none
 * @param shelf finds a programme by its code, as of now
 */
public record ProgrammeChoice(
    String installations, BiFunction<String, Instant, Optional<Programmes>> shelf) {
  /** The field or parameter that names a programme. */
  public static final String FIELD = "programme";

  /** How it is read. */
  public static final Format<String> CODE = TextFormats.ID;

  /**
   * The programme of a request.
   *
   * @param named by the request itself, or {@code null}
   * @throws org.kopilka.wire.problem.ProblemException {@code PROGRAMME_FORBIDDEN} if the key is
   *     another programme's, {@code PROGRAMME_NOT_FOUND} if there is none of this code
   */
  public Programmes of(Caller caller, @Nullable String named, Instant now) {
    return shelf
        .apply(code(caller, named), now)
        .orElseThrow(Problem.of(ProblemCode.PROGRAMME_NOT_FOUND)::exception);
  }

  /**
   * The code that a request names in its query; {@code null} where it names none.
   *
   * @throws org.kopilka.wire.problem.ProblemException {@code PARAMETER_INVALID} if it is no code
   */
  public static @Nullable String inQuery(HttpRequest request) {
    var query = request.query();
    var named = query.optional(FIELD, CODE);
    query.check();
    return named;
  }

  /**
   * The code of a request's programme, whether there is one of it or not.
   *
   * @throws org.kopilka.wire.problem.ProblemException {@code PROGRAMME_FORBIDDEN} if the key is
   *     another programme's
   */
  public String code(Caller caller, @Nullable String named) {
    var keys = caller.programme();
    if (keys == null) {
      return named == null ? installations : named;
    }
    if (named != null && !named.equals(keys)) {
      throw Problem.of(ProblemCode.PROGRAMME_FORBIDDEN).exception();
    }
    return keys;
  }
}
