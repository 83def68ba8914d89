package org.kopilka.wire.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.wire.json.Json;

/** Events as API Gateway makes them, payload format 2.0. */
final class GatewayEvents {
  private GatewayEvents() {}

  static ObjectNode event(String routeKey, String scopes, String body) {
    var event =
        Json.parseObject(
            """
            {"version": "2.0", "rawQueryString": "", "headers": {"accept-language": "en"},
             "requestContext": {"requestId": "gateway-1", "stage": "$default",
               "http": {"sourceIp": "192.0.2.1", "protocol": "HTTP/1.1"},
               "authorizer": {"lambda": {"client": "till-1", "programme": ""}}},
             "isBase64Encoded": false}\
            """);
    var cut = routeKey.indexOf(' ');
    event.put("routeKey", routeKey);
    event.put("rawPath", routeKey.substring(cut + 1).replace("{holdId}", "h-1"));
    event.withObject("/requestContext/http").put("method", routeKey.substring(0, Math.max(0, cut)));
    event.withObject("/requestContext/authorizer/lambda").put("scopes", scopes);
    event.put("body", body);
    return event;
  }
}
