package org.kopilka.wire.event;

import java.util.List;
import java.util.stream.Collectors;
import org.kopilka.wire.problem.Fault;

/**
 * An event that will be no better when it comes again: poison, to be set aside. Says where the
 * faults are and not what stands there.
 */
public final class MalformedEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedEventException(String message) {
    super(message);
  }

  MalformedEventException(List<Fault> faults) {
    this(faults.stream().map(f -> f.at() + " " + f.code()).collect(Collectors.joining(", ")));
  }
}
