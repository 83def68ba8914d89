package org.kopilka.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Names the call that a table in memory does not have: the SDK's default says nothing. */
final class NamedRefusals {
  private NamedRefusals() {}

  static DynamoDbClient of(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            NamedRefusals.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> call(client, method, arguments));
  }

  private static @Nullable Object call(
      DynamoDbClient client, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      var thrown = e.getTargetException();
      if (thrown instanceof UnsupportedOperationException && thrown.getMessage() == null) {
        throw new UnsupportedOperationException(
            "The table in memory has no " + method.getName(), thrown);
      }
      throw thrown;
    }
  }
}
