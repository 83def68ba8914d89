package org.kopilka.simulation.strand;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * Work that can be left lying in the middle and taken up again, or never: one thread runs many by
 * turns, in an order that only the dice decide. It stands on the JDK's own continuations, which
 * virtual threads are made of: a switch costs a fifth of a microsecond, and what is never resumed
 * is a process that was killed, {@code finally} and all.
 */
public final class Strand {
  private static final MethodHandle MAKE;
  private static final MethodHandle RUN;
  private static final MethodHandle DONE;
  private static final MethodHandle REST;

  static {
    try {
      var lookup = MethodHandles.lookup();
      var type = Class.forName("jdk.internal.vm.Continuation");
      var scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
      var scope = lookup.findConstructor(scopeType, methodType(void.class, String.class));
      var strands = scope.invoke("strands");
      MAKE =
          lookup
              .findConstructor(type, methodType(void.class, scopeType, Runnable.class))
              .bindTo(strands)
              .asType(methodType(Object.class, Runnable.class));
      RUN = virtual(lookup, type, "run", void.class);
      DONE = virtual(lookup, type, "isDone", boolean.class);
      REST = lookup.findStatic(type, "yield", methodType(boolean.class, scopeType)).bindTo(strands);
    } catch (Throwable e) { // method handles throw anything
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Object continuation;

  /** Work that has not begun. What it throws, {@link #resume} throws. */
  public Strand(Runnable work) {
    continuation = call(() -> MAKE.invokeExact(work));
  }

  private static MethodHandle virtual(
      MethodHandles.Lookup lookup, Class<?> type, String name, Class<?> result)
      throws ReflectiveOperationException {
    return lookup
        .findVirtual(type, name, methodType(result))
        .asType(methodType(result, Object.class));
  }

  /** Goes on until it rests or ends. */
  public void resume() {
    call(
        () -> {
          RUN.invokeExact(continuation);
          return true;
        });
  }

  /** Whether it came to its end. */
  public boolean isDone() {
    return call(() -> (boolean) DONE.invokeExact(continuation));
  }

  /** Called by the work itself: lets the others have their turn. */
  public static void rest() {
    call(() -> (boolean) REST.invokeExact());
  }

  @FunctionalInterface
  private interface Call<T> {
    T make() throws Throwable;
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.make();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) { // method handles declare everything
      throw new IllegalStateException(e);
    }
  }
}
