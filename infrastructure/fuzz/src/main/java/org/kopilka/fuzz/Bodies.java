package org.kopilka.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The API, fed with bodies: the first byte says which route it is for. */
final class Bodies implements Target {
  /** Every route that takes a body. */
  static final List<String> ROUTES =
      List.of(
          "POST /v1/purchases/quote",
          "POST /v1/purchases",
          "POST /v1/purchases/r-1/returns",
          "POST /v1/holds",
          "POST /v1/holds/$hold/capture",
          "POST /v1/holds/$hold/release",
          "POST /v1/members",
          "POST /v1/members/$member/adjustments",
          "PUT /v1/programme");

  private final Requests requests;

  Bodies(Path root) {
    requests = new Requests(root);
  }

  @Override
  public void feed(byte[] input) {
    var route =
        input.length == 0 ? ROUTES.getFirst() : ROUTES.get((input[0] & 0xff) % ROUTES.size());
    var letter = new ByteArrayOutputStream(input.length + route.length() + 2);
    letter.writeBytes((route + "\n\n").getBytes(StandardCharsets.UTF_8));
    letter.write(input, Math.min(1, input.length), Math.max(0, input.length - 1));
    requests.feed(letter.toByteArray());
  }
}
