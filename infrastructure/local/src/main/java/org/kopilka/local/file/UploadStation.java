package org.kopilka.local.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kopilka.local.Station;
import org.kopilka.local.function.AsyncRuns;
import org.kopilka.local.template.Stack;

/** Starts functions with what was put into buckets, as S3 does. */
public final class UploadStation implements Station {
  private record Upload(String function, String event) {}

  private final List<Stack.UploadSource> sources;
  private final AsyncRuns runs;
  private final Runnable wake;
  private final Queue<Upload> waiting = new ConcurrentLinkedQueue<>();

  /** From these sources. */
  public UploadStation(List<Stack.UploadSource> sources, AsyncRuns runs, Runnable wake) {
    this.sources = List.copyOf(sources);
    this.runs = runs;
    this.wake = wake;
  }

  /** An object was put. */
  void put(String bucket, String key, long bytes) {
    for (var source : sources) {
      if (source.bucket().equals(bucket) && key.endsWith(source.suffix())) {
        waiting.add(new Upload(source.function(), event(bucket, key, bytes)));
      }
    }
    wake.run();
  }

  private static String event(String bucket, String key, long bytes) {
    var event = JsonNodeFactory.instance.objectNode();
    var record = event.putArray("Records").addObject();
    record.put("eventSource", "aws:s3").put("eventName", "ObjectCreated:Put");
    var s3 = record.putObject("s3");
    s3.putObject("bucket").put("name", bucket);
    s3.putObject("object").put("key", key).put("size", bytes);
    return event.toString();
  }

  @Override
  public boolean work() {
    var worked = false;
    for (var upload = waiting.poll(); upload != null; upload = waiting.poll()) {
      runs.run(upload.function(), upload.event());
      worked = true;
    }
    return worked;
  }
}
