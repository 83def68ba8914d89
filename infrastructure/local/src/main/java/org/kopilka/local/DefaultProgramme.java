package org.kopilka.local;

import java.util.List;
import java.util.Objects;
import org.kopilka.local.template.Stack;
import org.kopilka.store.TableItems;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.programme.ProgrammeJson;

/** The programme of requests that name none: better missed at the start than by each of them. */
final class DefaultProgramme {
  private static final String VARIABLE = "PROGRAMME";

  private DefaultProgramme() {}

  /**
   * @throws OptionFault if functions are told of a programme that the table does not have
   */
  static void check(List<Stack.Function> functions, TableItems table) {
    var known = new ProgrammeShelf(table, ProgrammeJson::read).codes();
    functions.stream()
        .map(function -> function.environment().get(VARIABLE))
        .filter(Objects::nonNull)
        .filter(code -> !known.contains(code))
        .findAny()
        .ifPresent(code -> refuse(code, known));
  }

  private static void refuse(String code, List<String> known) {
    throw new OptionFault(
        "There is no programme '"
            + code
            + "'; -DProgramme= takes "
            + String.join(", ", known)
            + ".");
  }
}
