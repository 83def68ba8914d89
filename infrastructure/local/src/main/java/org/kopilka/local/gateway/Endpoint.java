package org.kopilka.local.gateway;

/** Answers requests. Safe for use by several threads. */
@FunctionalInterface
public interface Endpoint {
  /** The answer; an exception becomes a 500. */
  Reply answer(Request request);
}
