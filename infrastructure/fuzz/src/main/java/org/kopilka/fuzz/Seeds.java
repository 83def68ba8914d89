package org.kopilka.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What fuzzing begins with: what the repository has of each kind anyway. */
final class Seeds {
  private static final int RECEIPT_LINES = 12;
  private static final String SMALL =
      """
      Parameters:
        Stage: {Type: String, Default: dev, AllowedPattern: '[a-z]+', AllowedValues: [dev, live]}
      Conditions:
        IsLive: !Equals [!Ref Stage, live]
        IsTried: !Not [!Condition IsLive]
      Resources:
        Table:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
            KeySchema: [{AttributeName: pk, KeyType: HASH}]
            StreamSpecification: {StreamViewType: NEW_IMAGE}
        Bus:
          Type: AWS::Events::EventBus
          Properties: {Name: !Sub 'kopilka-${Stage}'}
        Dead: {Type: AWS::SQS::Queue, Condition: IsTried}
        One:
          Type: AWS::Serverless::Function
          Properties:
            Handler: a.B::handleRequest
            Environment:
              Variables: {A: !If [IsLive, !Ref AWS::NoValue, !Join ['-', [a, !GetAtt Dead.Arn]]]}
            Events:
              Every:
                Type: EventBridgeRule
                Properties: {EventBusName: !Ref Bus, Pattern: {source: [crm]}}
      """;

  private Seeds() {}

  static List<byte[]> bodies(Path root) {
    var bodies = new ArrayList<byte[]>();
    for (var letter : List.of(Letter.BUY, Letter.HOLD, Letter.REGISTER, Letter.ADJUST)) {
      var body = letter.substring(letter.indexOf("\n\n") + 2);
      for (int route = 0; route < Bodies.ROUTES.size(); route++) {
        bodies.add(bytes((char) route + body));
      }
    }
    var back = "{\"returnId\":\"b-1\",\"lines\":[{\"line\":1,\"quantity\":\"1\"}]}";
    bodies.add(bytes((char) 2 + back));
    for (var programme : files(root.resolve("infrastructure/programmes"))) {
      bodies.add(bytes((char) 8 + programme));
    }
    return bodies;
  }

  static List<byte[]> requests(Path root) {
    return Stream.of(
            Letter.BUY.replace("r-1", "r-2"),
            Letter.HOLD.replace("first", "second"),
            "GET /v1/purchases/r-1",
            "GET /v1/members?card=2000000000015",
            "GET /v1/members?phone=%2B375%2029%20123-45-67",
            "GET /v1/members/$member",
            "GET /v1/members/$member/balance?at=2026-11-22T10%3A15%3A00%2B03%3A00",
            "GET /v1/members/$member/operations?limit=1&cursor=AAAA",
            "GET /v1/programme?programme=veska",
            "GET /v1/openapi.json",
            "POST /v1/holds/$hold/release\nAccept-Language: en;q=0.5, ru",
            "DELETE /v1/members/$member\nX-Api-Key: local-till")
        .map(Seeds::bytes)
        .toList();
  }

  static List<byte[]> events(Path root) {
    return files(root.resolve("events")).stream().map(Seeds::bytes).toList();
  }

  static List<byte[]> programmes(Path root) {
    return files(root.resolve("infrastructure/programmes")).stream().map(Seeds::bytes).toList();
  }

  static List<byte[]> receipts(Path root) {
    var lines = text(root.resolve("infrastructure/replay/cdnow-sample.csv")).lines();
    return List.of(bytes(String.join("\n", lines.limit(RECEIPT_LINES).toList())));
  }

  static List<byte[]> templates(Path root) {
    return List.of(bytes(text(root.resolve("template.yaml"))), bytes(SMALL));
  }

  static List<byte[]> rules(Path root) {
    return Stream.of(
            "cron(5 0 * * ? *)\n{\"detail-type\":[\"MessageRequested\"]}",
            "cron(0/15 8-20 1 JAN,JUL MON-FRI *)\n{\"detail\":{\"x\":[{\"numeric\":[\">\",5]}]}}",
            "rate(5 minutes)\n{\"a\":[{\"anything-but\":{\"prefix\":\"b\"}},{\"exists\":false}]}")
        .map(Seeds::bytes)
        .toList();
  }

  static List<byte[]> formats(Path root) {
    return Stream.of(
            "+375 (29) 123-45-67",
            "2000000000015",
            "0.745",
            "2026-11-21T10:15:00+03:00",
            "2026-02-28",
            "P1Y2M3W4D",
            "AAAAAAAAAAAAAAAAAAAAAAAAAA",
            "Анна")
        .map(Seeds::bytes)
        .toList();
  }

  private static List<String> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Seeds::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
