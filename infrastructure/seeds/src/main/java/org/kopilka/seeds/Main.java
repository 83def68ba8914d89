package org.kopilka.seeds;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;

/**
 * Puts the first keys and the programmes into a deployed table. Credentials, {@code AWS_REGION} and
 * the endpoint come from the environment.
 */
public final class Main {
  private static final String USAGE =
      """
      Usage: TABLE FOLDER admin|known
        TABLE   the stack's output TableName
        FOLDER  programmes, such as infrastructure/programmes
        admin   makes an administrator's key, prints it and keeps only its hash
        known   keys that everybody knows (local-till, local-admin, …): never where there is money
      """;

  private static final int KEY_BYTES = 32;

  private Main() {}

  /** Ends with 2 if it was not told what to do. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.print(USAGE);
      System.exit(2);
    }
    var seeds = new Seeds(new TableItems(DynamoDb.client(System.getenv()), args[0]));
    seeds.programmes(Path.of(args[1]));
    switch (args[2]) {
      case "admin" -> System.out.println(adminKey(seeds));
      case "known" -> seeds.knownKeys();
      default -> {
        System.err.print(USAGE);
        System.exit(2);
      }
    }
  }

  private static String adminKey(Seeds seeds) {
    var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    var key = HexFormat.of().formatHex(bytes);
    seeds.key(key, "admin", "admin");
    return key;
  }
}
