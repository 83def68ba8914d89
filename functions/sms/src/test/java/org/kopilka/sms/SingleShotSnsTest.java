package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.sms.SnsAnswers.PHONE;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** The real client against a server of our own: what counts is how often it asks. */
class SingleShotSnsTest {

  private static final String ACCEPTED =
      "<PublishResponse><PublishResult><MessageId>sns-1</MessageId></PublishResult></PublishResponse>";

  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;
  private final SnsClient sns;

  SingleShotSnsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sns =
        SingleShotSns.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();
  }

  @AfterEach
  void close() {
    sns.close();
    server.stop(0);
  }

  @Test
  void asksOnceThoughSnsIsBroken() {
    answer(exchange -> reply(exchange, 500, ""));

    assertThat(send()).isEqualTo(new Dispatch.NotSent("HTTP_500"));
    assertThat(asked).hasValue(1);
  }

  @Test
  void asksOnceThoughTheAnswerIsLost() {
    answer(HttpExchange::close);

    assertThat(send()).isEqualTo(new Dispatch.Unknown());
    assertThat(asked).hasValue(1);
  }

  /** The JDK's client may repeat a POST by itself when a connection that it kept turns out dead. */
  @Test
  void asksOnceThoughTheAnswerIsLostOnAConnectionUsedBefore() {
    answer(exchange -> reply(exchange, 200, ACCEPTED), HttpExchange::close);

    assertThat(send()).isEqualTo(new Dispatch.Accepted("sns-1"));
    assertThat(send()).isEqualTo(new Dispatch.Unknown());
    assertThat(asked).hasValue(2);
  }

  private Dispatch send() {
    return new SmsOperator(sns).send(PHONE, Drafts.CODE);
  }

  /** Answers the calls in this order, further ones like the last. */
  private void answer(HttpHandler... inTurn) {
    var answers = List.of(inTurn);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var turn = Math.min(asked.getAndIncrement(), answers.size() - 1);
          answers.get(turn).handle(exchange);
        });
    server.start();
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
