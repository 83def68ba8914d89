package org.kopilka.endtoend;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the stack that {@code KOPILKA_ENDPOINT} has. */
final class DeployedStack implements ExecutionCondition, ParameterResolver {
  private static final String ENDPOINT = "KOPILKA_ENDPOINT";
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(DeployedStack.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (System.getenv(ENDPOINT) != null) {
      return ConditionEvaluationResult.enabled("Deployed at " + System.getenv(ENDPOINT));
    }
    var reason =
        context.getDisplayName()
            + " did not run: no stack. infrastructure/emulator/emulator.py start, then "
            + ENDPOINT
            + "=http://127.0.0.1:4566";
    System.out.println(reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Cloud.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(ENDPOINT, name -> Cloud.at(System.getenv(name)), Cloud.class);
  }
}
