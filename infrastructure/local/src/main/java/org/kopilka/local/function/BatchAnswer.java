package org.kopilka.local.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a function said about a batch. As in the cloud, an exception or an answer that cannot be
 * understood fails the whole batch.
 *
 * @param failed the identifiers of the items that failed
 * @param reason why, for the dead letters; empty if nothing failed
 */
public record BatchAnswer(Set<String> failed, String reason) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BatchAnswer DONE = new BatchAnswer(Set.of(), "");

  /**
   * Runs a function with a batch.
   *
   * @param ids the identifiers of the batch's items
   * @param reportsFailedItems whether its answer names them (ReportBatchItemFailures)
   */
  public static BatchAnswer of(
      LocalFunction function, byte[] event, List<String> ids, boolean reportsFailedItems) {
    var log = new RunLog(function.outside().log());
    try {
      var answer = function.run(event, log);
      return reportsFailedItems && answer.length > 0
          ? read(answer, function.id() + " reported it as failed: " + log.last(), ids)
          : DONE;
    } catch (FunctionFailed e) {
      return new BatchAnswer(Set.copyOf(ids), String.valueOf(e.getMessage()));
    }
  }

  private static BatchAnswer read(byte[] answer, String reason, List<String> ids) {
    var failed = new HashSet<String>();
    for (var item : parse(answer).path("batchItemFailures")) {
      failed.add(item.path("itemIdentifier").asText());
    }
    if (failed.isEmpty()) {
      return DONE;
    }
    return new BatchAnswer(ids.containsAll(failed) ? failed : Set.copyOf(ids), reason);
  }

  private static JsonNode parse(byte[] answer) {
    try {
      return JSON.readTree(answer);
    } catch (IOException e) {
      throw new IllegalArgumentException("A batch's answer is not JSON", e);
    }
  }

  /** Whether every item was worked. */
  public boolean isDone() {
    return failed.isEmpty();
  }
}
