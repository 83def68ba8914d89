package org.kopilka.wire.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kopilka.wire.problem.Fault;
import org.kopilka.wire.problem.FaultCode;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/** The faults found in one part of a request, as far as they help. */
final class Faults {
  /** Who gets a hundred faults has one: the answer should not outgrow the question. */
  private static final int FAULTS_MAX = 100;

  private final Fault.Place place;
  private final List<Fault> found = new ArrayList<>();

  Faults(Fault.Place place) {
    this.place = place;
  }

  void add(String at, FaultCode code, Map<String, String> places) {
    add(Fault.of(place, at, code, places));
  }

  void add(Fault fault) {
    if (found.size() < FAULTS_MAX) {
      found.add(fault);
    }
  }

  /** The value, or the format's stand-in with the fault noted. */
  <T> T fitOr(String at, Format<T> format, Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Fit<T>(var value) -> value;
      case Parsed.Misfit<T>(var code, var places) -> {
        add(at, code, places);
        yield format.standIn();
      }
    };
  }

  List<Fault> all() {
    return List.copyOf(found);
  }

  void check(ProblemCode code) {
    if (!found.isEmpty()) {
      throw Problem.of(code).with(all()).exception();
    }
  }
}
