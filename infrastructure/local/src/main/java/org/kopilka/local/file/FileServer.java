package org.kopilka.local.file;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.kopilka.bucket.Addresses;
import org.kopilka.bucket.MemoryBucket;

/** Takes and gives objects at the addresses that functions give out, and at no others. */
public final class FileServer implements HttpHandler {
  /** What stands before bucket and key in an address. */
  public static final String PATH = "/local/files/";

  private static final int NO_BODY = -1;

  private final MemoryBucket bucket;
  private final Addresses addresses;
  private final UploadStation uploads;

  public FileServer(MemoryBucket bucket, Addresses addresses, UploadStation uploads) {
    this.bucket = bucket;
    this.addresses = addresses;
    this.uploads = uploads;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var place = exchange.getRequestURI().getPath().substring(PATH.length());
      var slash = place.indexOf('/');
      var method = exchange.getRequestMethod();
      if (slash < 0 || !addresses.accepts(method, place, query(exchange))) {
        exchange.sendResponseHeaders(403, NO_BODY);
      } else {
        answer(exchange, method, place.substring(0, slash), place.substring(slash + 1));
      }
    }
  }

  private void answer(HttpExchange exchange, String method, String name, String key)
      throws IOException {
    if (method.equals("PUT")) {
      var bytes = exchange.getRequestBody().readAllBytes();
      bucket.put(name, key, bytes);
      // Before the answer: whoever settles after it waits for what the upload starts.
      uploads.put(name, key, bytes.length);
      exchange.sendResponseHeaders(200, NO_BODY);
      return;
    }
    var bytes = bucket.get(name, key).orElse(null);
    if (bytes == null || bytes.length == 0) {
      exchange.sendResponseHeaders(404, NO_BODY);
    } else {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var query = new HashMap<String, String>();
    var raw = exchange.getRequestURI().getRawQuery();
    for (var pair : raw == null ? new String[0] : raw.split("&", -1)) {
      var parts = pair.split("=", 2);
      query.put(parts[0], parts.length == 2 ? parts[1] : "");
    }
    return query;
  }
}
