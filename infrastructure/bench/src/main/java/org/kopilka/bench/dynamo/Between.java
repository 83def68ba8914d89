package org.kopilka.bench.dynamo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** A client with somebody between it and its caller, at every call that it makes of the table. */
public final class Between implements InvocationHandler {
  /** Who stands between. */
  @FunctionalInterface
  public interface Watch {
    /**
     * One call.
     *
     * @param call makes it
     * @return its answer
     */
    Object around(DynamoDbRequest request, Supplier<Object> call);
  }

  private final DynamoDbClient db;
  private final Watch watch;

  private Between(DynamoDbClient db, Watch watch) {
    this.db = db;
    this.watch = watch;
  }

  /** The watched client. */
  public static DynamoDbClient client(DynamoDbClient db, Watch watch) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new Between(db, watch));
  }

  /** What only rephrases a call – consumers, pages – comes back here as the call that it makes. */
  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (asksTheTable(method)) {
      return watch.around((DynamoDbRequest) arguments[0], () -> call(method, arguments));
    }
    return method.isDefault()
        ? InvocationHandler.invokeDefault(proxy, method, arguments)
        : call(method, arguments);
  }

  private static boolean asksTheTable(Method method) {
    return method.getParameterCount() == 1
        && DynamoDbRequest.class.isAssignableFrom(method.getParameterTypes()[0])
        && !method.getName().endsWith("Paginator");
  }

  private Object call(Method method, Object[] arguments) {
    try {
      return method.invoke(db, arguments);
    } catch (InvocationTargetException e) {
      if (e.getTargetException() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
