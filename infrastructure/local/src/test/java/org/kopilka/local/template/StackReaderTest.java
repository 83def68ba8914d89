package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackReaderTest {
  private static final String START =
      """
      Parameters:
        Stage: {Type: String, Default: dev}
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
      """;

  @Test
  void worksOutReferencesJoinsAndChoices() {
    var stack =
        read(
            """
              One:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.B::handleRequest
                  Environment:
                    Variables:
                      REF: !Ref Table
                      SUB: !Sub '${Bus} in ${AWS::Region}, ${!Literal}'
                      OWN: !Sub ['${X}!', {X: !Ref Stage}]
                      ARN: !GetAtt Queue.Arn
                      IF: !If [IsLive, live, tried]
                      NOTHING: !If [IsTried, !Ref AWS::NoValue, something]
                      JOIN: !Join ['-', [a, !Ref Stage]]
                      SECRET: '{{resolve:secretsmanager:arn:x:SecretString}}'
                      NUMBER: 5
              Queue: {Type: AWS::SQS::Queue}
            """,
            Map.of());

    assertThat(stack.bus()).isEqualTo("kopilka-dev");
    assertThat(stack.functions().getFirst().environment())
        .isEqualTo(
            Map.of(
                "REF", "kopilka-Table",
                "SUB", "kopilka-dev in local, ${Literal}",
                "OWN", "dev!",
                "ARN", "arn:local:Queue",
                "IF", "tried",
                "JOIN", "a-dev",
                "SECRET", "secret-of-the-local-run",
                "NUMBER", "5"));
  }

  @Test
  void takesParametersFromOutside() {
    assertThat(read("", Map.of("Stage", "live", "Other", "x")).bus()).isEqualTo("kopilka-live");
  }

  @Test
  void refusesWhatAParameterDoesNotTake() {
    var days = "Days: {Type: Number, Default: 30, AllowedValues: [7, 30]}\n  Stage:";
    var yaml =
        START
            .replace("Stage:", days)
            .replace("Default: dev", "Default: dev, AllowedPattern: '[a-z]+'");

    assertThatExceptionOfType(TemplateFault.class)
        .isThrownBy(() -> StackReader.read(yaml, Map.of("Stage", "Live")))
        .withMessage(
            "template.yaml: Parameters.Stage cannot be 'Live': its AllowedPattern is [a-z]+.");
    assertThatExceptionOfType(TemplateFault.class)
        .isThrownBy(() -> StackReader.read(yaml, Map.of("Days", "8")))
        .withMessage("template.yaml: Parameters.Days cannot be '8': its AllowedValues are 7, 30.");
    assertThat(StackReader.read(yaml, Map.of("Days", "7")).bus()).isEqualTo("kopilka-dev");
  }

  @Test
  void refusesAPatternThatIsNone() {
    var yaml = START.replace("Default: dev", "Default: dev, AllowedPattern: '[z-a]+'");

    assertThatExceptionOfType(TemplateFault.class)
        .isThrownBy(() -> StackReader.read(yaml, Map.of()))
        .withMessage(
            "template.yaml: Parameters.Stage.AllowedPattern is no pattern: Illegal character"
                + " range.");
  }

  @Test
  void leavesOutWhatItsConditionExcludes() {
    var queues =
        """
          Live: {Type: AWS::SQS::Queue, Condition: IsLive}
          Tried: {Type: AWS::SQS::Queue, Condition: IsTried}
        """;

    assertThat(read(queues, Map.of()).queues())
        .extracting(Stack.Queue::id)
        .containsExactly("Tried");
  }

  @Test
  void takesAnAliasForTheFunctionItself() {
    var stack =
        read(
            """
              Guard:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.B::handleRequest
                  AutoPublishAlias: live
                  SnapStart: {ApplyOn: PublishedVersions}
              Api:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    DefaultAuthorizer: Key
                    Authorizers:
                      Key:
                        FunctionArn: !Ref Guard.Alias
                        AuthorizerPayloadFormatVersion: '2.0'
                        EnableSimpleResponses: true
                        Identity: {Headers: [X-Api-Key]}
            """,
            Map.of());

    assertThat(stack.guards()).isEqualTo(Map.of("Key", new Stack.Authorizer("Guard", "x-api-key")));
  }

  @Test
  void letsGlobalsFillWhatAFunctionLeavesOut() {
    var stack =
        StackReader.read(
            """
            Globals:
              Function:
                Timeout: 15
                MemorySize: 512
                Environment: {Variables: {A: '1', B: '1'}}
            """
                + START
                + """
                  One:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::handleRequest
                      Timeout: 30
                      Environment: {Variables: {B: '2'}}
                """,
            Map.of());

    var function = stack.functions().getFirst();
    assertThat(function.timeout()).hasSeconds(30);
    assertThat(function.memoryMb()).isEqualTo(512);
    assertThat(function.environment()).isEqualTo(Map.of("A", "1", "B", "2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X: {Type: AWS::Kinesis::Stream}                        | X is a AWS::Kinesis::Stream",
        "X: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}} | X.FifoQueue is a property",
        "X: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: !Split [a, b]}} | X.RedrivePolicy"
            + " uses Fn::Split",
        "X: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: !Ref Nowhere}} | X.RedrivePolicy"
            + " refers to Nowhere",
        "X: {Type: AWS::SQS::Queue, Condition: IsOdd}           | condition IsOdd",
        "X: {Type: AWS::Serverless::Function, Properties: {Handler: a.B}} | X.Handler must end",
        "X: {Type: AWS::Serverless::Function, Properties: {Handler: 'a.B::handleRequest', Events:"
            + " {E: {Type: MSK}}}} | X.Events.E.Type is MSK",
        "X: {Type: AWS::Events::Rule, Properties: {EventBusName: other}} | X.EventBusName is not",
      })
  void saysWhereItDoesNotUnderstand(String resource, String sentence) {
    assertThatExceptionOfType(TemplateFault.class)
        .isThrownBy(() -> read("  " + resource + "\n", Map.of()))
        .withMessageStartingWith("template.yaml: ")
        .withMessageContaining(sentence);
  }

  @Test
  void findsAQueueThatIsNone() {
    var function =
        """
          One:
            Type: AWS::Serverless::Function
            Properties:
              Handler: a.B::handleRequest
              Events: {E: {Type: SQS, Properties: {Queue: !GetAtt Bus.Arn}}}
        """;

    assertThatExceptionOfType(TemplateFault.class)
        .isThrownBy(() -> read(function, Map.of()))
        .withMessageContaining("Bus is named as a queue");
  }

  @Test
  void saysSoWhenItIsNoYaml() {
    assertThatExceptionOfType(TemplateFault.class)
        .isThrownBy(() -> StackReader.read("a: [", Map.of()))
        .withMessageStartingWith("template.yaml: is not YAML");
  }

  @Test
  void readsRulesWithTheirTargets() {
    var stack =
        read(
            """
              Rule:
                Type: AWS::Events::Rule
                Properties:
                  EventBusName: !Ref Bus
                  EventPattern: {source: [{prefix: kopilka.}], detail: {on: [{exists: false}]}}
                  Targets:
                    - {Id: q, Arn: !GetAtt Queue.Arn, Input: '{}'}
              Queue: {Type: AWS::SQS::Queue}
            """,
            Map.of());

    assertThat(stack.rules())
        .containsExactly(
            new Stack.Rule(
                "Rule",
                "{\"source\":[{\"prefix\":\"kopilka.\"}],\"detail\":{\"on\":[{\"exists\":false}]}}",
                List.of(new Stack.Target(new Stack.ToQueue("Queue"), "{}"))));
  }

  private static Stack read(String resources, Map<String, String> parameters) {
    return StackReader.read(START + resources, parameters);
  }
}
