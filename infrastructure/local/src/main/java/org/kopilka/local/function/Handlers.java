package org.kopilka.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kopilka.local.Outside;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.TemplateFault;

/**
 * Makes the handlers that the template names: by the widest public constructor, whose parameters
 * are found by type among the clients. A {@link Map} is the function's environment, since all
 * functions share the one of this process.
 */
public final class Handlers {
  private final List<Object> clients;
  private final Outside outside;

  /**
   * A maker of handlers.
   *
   * @param clients what a constructor may ask for, besides the environment
   */
  public Handlers(List<Object> clients, Outside outside) {
    this.clients = List.copyOf(clients);
    this.outside = outside;
  }

  /**
   * A function ready to run.
   *
   * @throws TemplateFault if its handler cannot be made
   */
  public LocalFunction make(Stack.Function function) {
    var handler = handler(function, function.id() + ".Handler");
    return new LocalFunction(
        function.id(), handler, function.timeout(), function.memoryMb(), outside);
  }

  private RequestStreamHandler handler(Stack.Function function, String at) {
    var constructor = widest(type(function.handler(), at), at);
    var arguments =
        Arrays.stream(constructor.getParameterTypes())
            .map(type -> argument(type, function, at))
            .toArray();
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new TemplateFault(at, "cannot be made: " + e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new TemplateFault(at, "cannot be made: " + e);
    }
  }

  private static Class<? extends RequestStreamHandler> type(String name, String at) {
    try {
      return Class.forName(name).asSubclass(RequestStreamHandler.class);
    } catch (ClassNotFoundException e) {
      throw new TemplateFault(at, "names " + name + ", which is not on the class path.");
    } catch (ClassCastException e) {
      throw new TemplateFault(at, "names " + name + ", which is no RequestStreamHandler.");
    }
  }

  @SuppressWarnings("unchecked") // a class's constructors make that class
  private static Constructor<? extends RequestStreamHandler> widest(
      Class<? extends RequestStreamHandler> type, String at) {
    return (Constructor<? extends RequestStreamHandler>)
        Arrays.stream(type.getConstructors())
            .max(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow(() -> new TemplateFault(at, "names a class without public constructor."));
  }

  private Object argument(Class<?> type, Stack.Function function, String at) {
    if (type == Map.class) {
      return function.environment();
    }
    return clients.stream()
        .filter(type::isInstance)
        .findFirst()
        .orElseThrow(
            () -> new TemplateFault(at, "asks for a " + type.getName() + ", not known locally."));
  }
}
