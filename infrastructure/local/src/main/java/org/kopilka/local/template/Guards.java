package org.kopilka.local.template;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked before a request gets to its function.
 *
 * @param byName the authorizers of the API
 * @param usual the name of the one that routes have which name none; null if those are open
 */
record Guards(Map<String, Stack.Authorizer> byName, @Nullable String usual) {
  private static final String NOBODY = "NONE";

  /** Where there is no API, nobody is asked. */
  static final Guards NONE = new Guards(Map.of(), null);

  static Guards read(Section api) {
    var auth = api.section("Auth");
    api.ignoring("AccessLogSettings", "DefaultRouteSettings", "RouteSettings", "Tags").done();
    var usual = auth.optionalText("DefaultAuthorizer");
    var definitions = auth.section("Authorizers");
    var byName = new LinkedHashMap<String, Stack.Authorizer>();
    definitions.keys().forEach(name -> byName.put(name, authorizer(definitions.section(name))));
    auth.done();
    var guards = new Guards(Map.copyOf(byName), usual);
    guards.of(usual, auth.at("DefaultAuthorizer"));
    return guards;
  }

  private static Stack.Authorizer authorizer(Section definition) {
    definition.oneOf("AuthorizerPayloadFormatVersion", "2.0");
    definition.oneOf("EnableSimpleResponses", "true");
    var function = References.idOf(definition.text("FunctionArn"), definition.at("FunctionArn"));
    var header = definition.section("Identity").texts("Headers").getFirst();
    definition.ignoring("EnableFunctionDefaultPermissions", "FunctionInvokeRole").done();
    return new Stack.Authorizer(function, header.toLowerCase(Locale.ROOT));
  }

  /**
   * The guard of a route; null if it is open.
   *
   * @param named by the route, if it names one
   */
  @Nullable String of(@Nullable String named, String at) {
    if (NOBODY.equals(named)) {
      return null;
    }
    var guard = named == null ? usual : named;
    if (guard != null && !byName.containsKey(guard)) {
      throw new TemplateFault(at, "names " + guard + ", which is no authorizer of the API.");
    }
    return guard;
  }
}
