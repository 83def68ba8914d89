package org.kopilka.seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kopilka.store.TableItems;
import org.kopilka.store.client.ApiClient;
import org.kopilka.store.client.ApiKeys;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.programme.ProgrammeJson;

/** What an empty table begins with: a key for each scope, and the programmes of the repository. */
public final class Seeds {
  /** The scopes that have a key of their own: {@code local-till} and so on. */
  public static final List<String> SCOPES = List.of("till", "shop", "desk", "marketing", "admin");

  private final ApiKeys keys;
  private final ProgrammeShelf shelf;

  /** Seeds for a table. */
  public Seeds(TableItems table) {
    keys = new ApiKeys(table);
    shelf = new ProgrammeShelf(table, ProgrammeJson::read);
  }

  /** The key of a scope, as callers send it. */
  public static String keyOf(String scope) {
    return "local-" + scope;
  }

  /** Keys for the installation's programme that everybody knows: for hands and tests. */
  public void knownKeys() {
    SCOPES.forEach(scope -> key(keyOf(scope), keyOf(scope), scope));
  }

  /** A key for the installation's programme. */
  public void key(String key, String client, String scope) {
    keys.put(key, new ApiClient(client, Set.of(scope), ""));
  }

  /**
   * The programmes of a folder; those that the table has keep their versions.
   *
   * @throws IOException if a file cannot be read
   */
  public void programmes(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        var programme = ProgrammeJson.read(Files.readString(file));
        shelf.list(programme.code());
        shelf.add(programme, ProgrammeJson.write(programme));
      }
    }
  }
}
