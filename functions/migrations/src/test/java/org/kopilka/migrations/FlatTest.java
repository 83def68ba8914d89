package org.kopilka.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * An import holds some bytes of each row and no row: {@code -Drows=300000} for as many as the case
 * study had. Prints what it measured. Alone, because others' garbage would be weighed, too.
 */
@Isolated
class FlatTest {
  private static final int ROWS = Integer.getInteger("rows", 20_000);

  /** Cards and phones stand in tables of numbers, half of whose places may be free. */
  private static final int BYTES_OF_A_ROW = 96;

  /** The chunks in hand differ. */
  private static final int BYTES_BESIDE = 2_000_000;

  private final Office office = new Office();
  private final AtomicInteger arrived = new AtomicInteger();
  private volatile long early;
  private volatile long late;

  @Test
  void anImportHoldsNumbersOfItsRowsOnly() {
    var id = office.prepares("RUN", base());
    office.lambda(bottomless()).invoke(Office.uploaded(id));

    assertThat(office.shown(id).path("progress").path("broughtIn").asInt()).isEqualTo(ROWS);
    System.out.println("FLAT rows=" + ROWS + " early=" + early + " late=" + late + " bytes");
    assertThat(late - early).isLessThan((long) BYTES_OF_A_ROW * ROWS + BYTES_BESIDE);
  }

  private static String base() {
    return Office.base(
        IntStream.range(0, ROWS)
            .mapToObj(n -> "46" + n + ";Прорабы;+7912" + (1_000_000 + n) + ";Имя;;5;;2026-11-01")
            .toArray(String[]::new));
  }

  /** A table that keeps migrations and forgets cards: what is left is the function's own. */
  private DynamoDbClient bottomless() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            FlatTest.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) ->
                isCard(method, arguments) ? arrives() : asked(method, arguments));
  }

  private @Nullable Object asked(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(office.db, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @SuppressWarnings("unchecked")
  private static boolean isCard(Method method, Object[] arguments) {
    if (!method.getName().equals("transactWriteItems")
        || !(arguments[0] instanceof Consumer<?> words)) {
      return false;
    }
    var asked = TransactWriteItemsRequest.builder();
    ((Consumer<TransactWriteItemsRequest.Builder>) words).accept(asked);
    return asked.build().transactItems().size() > 2;
  }

  private TransactWriteItemsResponse arrives() {
    int number = arrived.incrementAndGet();
    if (number == ROWS / 10) {
      early = live();
    } else if (number == ROWS - 10) {
      late = live();
    }
    return TransactWriteItemsResponse.builder().build();
  }

  private static long live() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
