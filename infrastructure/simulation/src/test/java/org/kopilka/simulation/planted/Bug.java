package org.kopilka.simulation.planted;

import org.kopilka.testing.Repository;

/**
 * A bug, as one change of one source.
 *
 * @param what it is
 * @param type the class it is planted into
 * @param module where that class's sources are
 * @param from what stands there, once
 * @param to what a tired programmer could have written
 */
record Bug(String what, String type, String module, String from, String to) {

  /** The source with the bug in it. */
  String source() {
    var source = Repository.text(module + "/src/main/java/" + type.replace('.', '/') + ".java");
    var at = source.indexOf(from);
    if (at < 0 || source.indexOf(from, at + 1) >= 0) {
      throw new IllegalStateException(type + " has this not once, so nothing is planted: " + from);
    }
    return source.replace(from, to);
  }

  @Override
  public String toString() {
    return what;
  }
}
