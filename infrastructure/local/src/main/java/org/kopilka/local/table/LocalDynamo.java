package org.kopilka.local.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * DynamoDB Local on a file or in memory, put together as its own {@code DynamoDBEmbedded} does it
 * but with definitions that are remembered.
 */
final class LocalDynamo implements AutoCloseable {
  private static final Logger SQLITE_LOG = Logger.getLogger("com.almworks.sqlite4java");
  private static final int THREADS = 10;

  private final LocalDBClient local;
  private final DynamoDbClient client;
  private final DynamoDbStreamsClient streams;

  private LocalDynamo(LocalDBClient local) {
    this.local = local;
    this.client = withSdkExceptions(DynamoDbClient.class, local.dynamoDbClient());
    this.streams = withSdkExceptions(DynamoDbStreamsClient.class, local.dynamoDbStreamsClient());
  }

  /** Opens it on a file. */
  static LocalDynamo open(DataFile file) {
    return open(() -> new RememberedDefinitions(file.path().toFile()));
  }

  /** Opens an empty one in memory. */
  static LocalDynamo inMemory() {
    return open(RememberedDefinitions::new);
  }

  private static LocalDynamo open(Supplier<RememberedDefinitions> storage) {
    SQLITE_LOG.setLevel(Level.WARNING);
    try {
      SQLiteLibraryLoader.initialize();
    } catch (Exception e) { // it declares no narrower type
      throw new IllegalStateException("SQLite has no library for this machine", e);
    }
    var jobs = new JobsRegister(Executors.newFixedThreadPool(THREADS), false);
    return new LocalDynamo(new LocalDBClient(storage.get(), jobs));
  }

  DynamoDbClient client() {
    return client;
  }

  DynamoDbStreamsClient streams() {
    return streams;
  }

  private static <T> T withSdkExceptions(Class<T> type, T client) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(client, method, arguments)));
  }

  private static @Nullable Object call(
      Object client, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      var thrown = e.getTargetException();
      if (thrown instanceof DynamoDBLocalServiceException own) {
        DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(own);
      }
      throw thrown;
    }
  }

  @Override
  public void close() {
    local.shutdown();
  }
}
