package org.kopilka.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kopilka.seeds.Seeds;
import org.kopilka.store.TableItems;
import org.kopilka.store.client.ApiClient;
import org.kopilka.store.client.ApiKeys;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A deployed stack: where its API is, and clients for what it is made of. */
final class Cloud implements AutoCloseable {
  private static final String STACK = "kopilka";

  /** The key of the programme whose points are available at once and burn in a day. */
  static final String BRIEF_TILL = "endtoend-brief-till";

  private final URI endpoint;
  private final URI texts;
  private final CloudFormationClient stacks;
  private final EventBridgeClient bus;
  private final SqsClient queues;
  private final LambdaClient functions;
  private final DynamoDbClient tables;
  private final Map<String, String> outputs;

  private Cloud(Endpoint.Given given) {
    this.endpoint = given.address();
    this.texts = endpoint.resolve(given.texts());
    this.stacks = client(CloudFormationClient.builder());
    this.bus = client(EventBridgeClient.builder());
    this.queues = client(SqsClient.builder());
    this.functions = client(LambdaClient.builder());
    this.tables = client(DynamoDbClient.builder());
    this.outputs =
        stacks.describeStacks(r -> r.stackName(STACK)).stacks().getFirst().outputs().stream()
            .collect(Collectors.toMap(Output::outputKey, Output::outputValue));
  }

  static Cloud at(Endpoint.Given given) {
    var cloud = new Cloud(given);
    cloud.seed();
    return cloud;
  }

  private void seed() {
    try {
      var table = new TableItems(tables, output("TableName"));
      var seeds = new Seeds(table);
      seeds.programmes(Path.of("..", "programmes"));
      seeds.programmes(Path.of("programmes"));
      seeds.knownKeys();
      new ApiKeys(table).put(BRIEF_TILL, new ApiClient(BRIEF_TILL, Set.of("till"), "brief"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  String output(String name) {
    var value = outputs.get(name);
    if (value == null) {
      throw new IllegalStateException("The stack has no output " + name);
    }
    return value;
  }

  /** A parameter that the stack was deployed with, or its default. */
  String parameter(String name) {
    return stacks.describeStacks(r -> r.stackName(STACK)).stacks().getFirst().parameters().stream()
        .filter(parameter -> parameter.parameterKey().equals(name))
        .map(Parameter::parameterValue)
        .findFirst()
        .orElse("");
  }

  /** The real name of a resource of the template. */
  String physical(String logicalId) {
    return stacks
        .describeStackResource(r -> r.stackName(STACK).logicalResourceId(logicalId))
        .stackResourceDetail()
        .physicalResourceId();
  }

  /** The routes, with a key that every installation for tests has. */
  Till till() {
    return new Till(this, "local-till");
  }

  Till till(String key) {
    return new Till(this, key);
  }

  /** Emulators serve an API at a path of their own. */
  URI route(String path) {
    var api = URI.create(output("ApiUrl")).getHost().split("\\.", 2)[0];
    return endpoint.resolve("/_aws/execute-api/" + api + "/$default" + path);
  }

  /** Where the texts that went out are shown. */
  URI texts() {
    return texts;
  }

  EventBridgeClient bus() {
    return bus;
  }

  SqsClient queues() {
    return queues;
  }

  LambdaClient functions() {
    return functions;
  }

  DynamoDbClient tables() {
    return tables;
  }

  @Override
  public void close() {
    stacks.close();
    bus.close();
    queues.close();
    functions.close();
    tables.close();
  }
}
