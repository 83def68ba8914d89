package org.kopilka.simulation.agree;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Calls of DynamoDB Local, which waits for threads of its own and gives up when it is interrupted:
 * functions here always are, so that they do not sleep.
 */
final class Uninterrupted {
  private Uninterrupted() {}

  static <T> T call(Supplier<T> call) {
    boolean interrupted = Thread.interrupted();
    try {
      return call.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static DynamoDbClient client(DynamoDbClient client, IndexOrder indexes) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> invoke(client, indexes, method, arguments));
  }

  private static @Nullable Object invoke(
      DynamoDbClient client,
      IndexOrder indexes,
      Method method,
      @Nullable Object @Nullable [] arguments)
      throws Throwable {
    boolean interrupted = Thread.interrupted();
    try {
      return arguments != null
              && arguments[0] instanceof QueryRequest query
              && query.indexName() != null
          ? indexes.query(query)
          : method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
