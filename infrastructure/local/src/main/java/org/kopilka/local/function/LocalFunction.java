package org.kopilka.local.function;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.kopilka.local.Outside;

/**
 * A function ready to run. One handler serves all threads at once, where Lambda would start
 * several: handlers keep nothing between events.
 *
 * @param id the logical id
 */
public record LocalFunction(
    String id, RequestStreamHandler handler, Duration timeout, int memoryMb, Outside outside) {
  private static final int ANSWER_BYTES = 1024;

  /**
   * Runs it with an event and hands back its answer, both JSON.
   *
   * @throws FunctionFailed whatever it threw
   */
  public byte[] run(byte[] event) {
    return run(event, outside.log());
  }

  /** The same with a log of its own. */
  byte[] run(byte[] event, LambdaLogger log) {
    var answer = new ByteArrayOutputStream(ANSWER_BYTES);
    try {
      handler.handleRequest(new ByteArrayInputStream(event), answer, new LocalContext(this, log));
    } catch (Exception | StackOverflowError | AssertionError e) {
      throw new FunctionFailed(id, e);
    }
    return answer.toByteArray();
  }
}
