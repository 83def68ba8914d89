package org.kopilka.store.login;

import java.util.List;
import java.util.Map;
import org.kopilka.domain.login.Session;
import org.kopilka.domain.login.SignIn;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.Versioned;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * How far each phone's signing in has come: one item a phone, replaced only as it was read, so that
 * of two who name a code at once one is told the truth and the other reads again.
 */
public final class SignIns {
  /** How far a phone has come, and the place to go on from. */
  public record Reached(SignIn state, String pk, long version) {}

  private final TableItems table;
  private final LoginKeys keys;
  private final Letters letters;
  private final Sessions sessions;

  public SignIns(TableItems table, LoginKeys keys, Letters letters, Sessions sessions) {
    this.table = table;
    this.keys = keys;
    this.letters = letters;
    this.sessions = sessions;
  }

  /** One strongly consistent read, whether the phone is anybody's or not. */
  public Reached read(String programme, String phone) {
    var pk = keys.phone(programme, phone);
    var item = table.get(pk, LoginItems.SORT_KEY);
    return new Reached(item.map(LoginItems::state).orElse(SignIn.NONE), pk, Versioned.of(item));
  }

  /** A code goes out; false if another request was faster. */
  public boolean send(Reached from, SignIn next, CodeLetter letter, String correlationId) {
    return Versioned.write(table, put(from, next), letters.put(letter, correlationId));
  }

  /** A wrong code is counted; false if another request was faster. */
  public boolean count(Reached from, SignIn next) {
    return Versioned.write(table, put(from, next));
  }

  /** The code is used up for a session; false if another request was faster. */
  public boolean begin(Reached from, SignIn next, String token, Session session) {
    return Versioned.write(table, put(from, next), sessions.put(token, session));
  }

  /**
   * The writes after which nothing is known of a phone: neither how often it asked nor a code on
   * its way. Whoever was just about to be let in by that code is not.
   */
  public List<TransactWriteItem> forgetting(String programme, String phone) {
    var reached = read(programme, phone);
    if (reached.version() == 0) {
      return List.of();
    }
    var key = Attributes.key(reached.pk(), LoginItems.SORT_KEY);
    var asRead = Map.of(":v", Attributes.number(reached.version()));
    var state =
        TransactWriteItem.builder()
            .delete(
                d ->
                    d.tableName(table.name())
                        .key(key)
                        .conditionExpression("v = :v")
                        .expressionAttributeValues(asRead))
            .build();
    var code = reached.state().code();
    return code == null ? List.of(state) : List.of(state, letters.emptying(programme, code.id()));
  }

  private Put put(Reached from, SignIn next) {
    var item = LoginItems.item(from.pk(), next, from.version() + 1);
    return Versioned.replacing(from.version(), item, table);
  }
}
