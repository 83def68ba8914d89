package org.kopilka.costs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** One month's bill for so many purchases, in US dollars by what they are paid for. */
final class Month {
  private static final BigDecimal GB = BigDecimal.valueOf(1L << 30);
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);
  private static final BigDecimal DAYS = BigDecimal.valueOf(30);

  private final Figures prices;
  private final Figures counts;
  private final BigDecimal purchases;
  private final Map<String, BigDecimal> rows = new LinkedHashMap<>();

  private Month(Figures prices, Figures counts, long purchases) {
    this.prices = prices;
    this.counts = counts;
    this.purchases = BigDecimal.valueOf(purchases);
  }

  /** The bill, texts apart. */
  static Map<String, BigDecimal> bill(Figures prices, Figures counts, long purchases) {
    var month = new Month(prices, counts, purchases);
    month.table();
    month.functions();
    month.messages();
    month.watching();
    return month.rows;
  }

  /** What the operators take for the texts. */
  static BigDecimal texts(Figures prices, Figures counts, long purchases) {
    return new Month(prices, counts, purchases).each("text parts").multiply(prices.of("sms part"));
  }

  private BigDecimal each(String count) {
    return purchases.multiply(counts.of(count));
  }

  private void row(String name, BigDecimal amount, String price) {
    rows.merge(name, amount.multiply(prices.of(price)), BigDecimal::add);
  }

  private void table() {
    var writes = each("write units: the purchase").add(each("write units: jobs and texts"));
    row("DynamoDB, writing", writes, "write unit");
    row("DynamoDB, reading", each("read units"), "read unit");
    var kept = gigabytes(each("stored bytes")).multiply(counts.of("months kept"));
    row("DynamoDB, storing", kept, "table GB-month");
    row("DynamoDB, recovery to any second", kept, "recovery GB-month");
  }

  private void functions() {
    row("API Gateway", each("http requests"), "http request");
    row("API Gateway", gigabytes(each("answer bytes")), "answer GB");
    row("Lambda, requests", runs(), "lambda request");
    row("Lambda, computing", seconds().multiply(counts.of("memory GB")), "lambda GB-second");
  }

  private void messages() {
    var archived = gigabytes(each("events").multiply(counts.of("event bytes")));
    row("EventBridge", each("events"), "event");
    row("EventBridge, archive", archived, "archived GB");
    row("EventBridge, archive", archived.multiply(months("archive days")), "archive GB-month");
    var requests = each("texts").multiply(counts.of("queue requests a text"));
    row("SQS", requests.add(counts.of("idle polls a month")), "queue request");
  }

  private void watching() {
    var logs = gigabytes(runs().multiply(counts.of("log bytes a run")));
    row("CloudWatch, logs", logs, "log GB");
    row("CloudWatch, logs", logs.multiply(months("log days")), "log GB-month");
    row("CloudWatch, alarms and dashboards", counts.of("alarms"), "alarm month");
    row("CloudWatch, alarms and dashboards", counts.of("dashboards"), "dashboard month");
    row("Secrets Manager", BigDecimal.ONE, "secret month");
  }

  /** Each event that a line or a text becomes is a run of the outbox; none waits for another. */
  private BigDecimal runs() {
    return each("http requests")
        .add(each("authorizer runs"))
        .add(each("ledger lines"))
        .add(each("texts"))
        .add(each("texts"))
        .add(counts.of("job runs a month"));
  }

  private BigDecimal seconds() {
    var jobLines = counts.of("ledger lines").subtract(BigDecimal.ONE);
    var ms =
        time("http requests", "accrual ms")
            .add(time("authorizer runs", "authorizer ms"))
            .add(time("ledger lines", "outbox ms"))
            .add(time("texts", "outbox ms"))
            .add(time("texts", "sms ms"))
            .add(purchases.multiply(jobLines).multiply(counts.of("job ms")));
    return ms.divide(MILLIS, MathContext.DECIMAL64);
  }

  private BigDecimal time(String count, String millis) {
    return each(count).multiply(counts.of(millis));
  }

  private BigDecimal months(String days) {
    return counts.of(days).divide(DAYS, MathContext.DECIMAL64);
  }

  private static BigDecimal gigabytes(BigDecimal bytes) {
    return bytes.divide(GB, MathContext.DECIMAL64);
  }
}
