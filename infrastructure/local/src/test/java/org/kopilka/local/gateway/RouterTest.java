package org.kopilka.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kopilka.local.template.Stack;

class RouterTest {
  private static final Stack.Route GET_ONE = route("GET", "/v1/purchases/{receiptId}");
  private static final Stack.Route QUOTE = route("POST", "/v1/purchases/quote");
  private static final Stack.Route RETURN = route("POST", "/v1/purchases/{receiptId}/returns");

  private final Router router = new Router(List.of(GET_ONE, RETURN, QUOTE));

  @Test
  void readsTheNamesOfAPath() {
    assertThat(router.match("POST", "/v1/purchases/minsk-1%2F2+3/returns"))
        .isEqualTo(new Router.Found(RETURN, Map.of("receiptId", "minsk-1/2+3")));
  }

  @Test
  void prefersWordsToNames() {
    var both = new Router(List.of(route("POST", "/v1/purchases/{id}"), QUOTE));

    assertThat(both.match("POST", "/v1/purchases/quote"))
        .isEqualTo(new Router.Found(QUOTE, Map.of()));
  }

  @Test
  void tellsAWrongMethodFromAWrongPath() {
    assertThat(router.match("DELETE", "/v1/purchases/quote"))
        .isEqualTo(new Router.WrongMethod(Set.of("GET", "POST")));
    assertThat(router.match("GET", "/v1/purchases")).isEqualTo(new Router.Unknown());
    assertThat(router.match("GET", "/v1/purchases/1/")).isEqualTo(new Router.Unknown());
  }

  private static Stack.Route route(String method, String path) {
    return new Stack.Route(method, path, "Function", null);
  }
}
