package org.kopilka.endtoend;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testcontainers.DockerClientFactory;

/** Hands tests the stack that there is; where there is none, says aloud what did not run. */
final class DeployedStack implements ExecutionCondition, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(DeployedStack.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return switch (endpoint(context)) {
      case Endpoint.Given given -> ConditionEvaluationResult.enabled("At " + given.address());
      case Endpoint.Container _ -> ConditionEvaluationResult.enabled(LocalStack.IMAGE);
      case Endpoint.None none -> silent(context.getDisplayName(), none.reason());
    };
  }

  private static ConditionEvaluationResult silent(String test, String reason) {
    var sentence = test + " did not run: " + reason;
    System.out.println(sentence);
    return ConditionEvaluationResult.disabled(sentence);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Cloud.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var endpoint = endpoint(context);
    return store(context).computeIfAbsent(Cloud.class, _ -> cloud(endpoint), Cloud.class);
  }

  private static Cloud cloud(Endpoint endpoint) {
    return switch (endpoint) {
      case Endpoint.Given given -> Cloud.at(given);
      case Endpoint.Container container -> Cloud.at(LocalStack.started(container.token()));
      case Endpoint.None none -> throw new IllegalStateException(none.reason());
    };
  }

  private static Endpoint endpoint(ExtensionContext context) {
    return store(context)
        .computeIfAbsent(
            Endpoint.class,
            _ ->
                Endpoint.of(
                    System.getenv(), () -> DockerClientFactory.instance().isDockerAvailable()),
            Endpoint.class);
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE);
  }
}
