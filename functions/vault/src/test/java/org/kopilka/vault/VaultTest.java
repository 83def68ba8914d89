package org.kopilka.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VaultTest {

  @Test
  void putsTheTextOfASecretWhereItsNameStands() {
    var environment = Map.of("TABLE_NAME", "t", "WALLETS_SECRET", "arn:of:it");

    assertThat(Vault.opened(environment, arn -> "the text of " + arn))
        .containsEntry("WALLETS", "the text of arn:of:it")
        .containsEntry("TABLE_NAME", "t");
  }

  @Test
  void isNotAskedWhereThereIsNone() {
    var environment = Map.of("TABLE_NAME", "t", "WALLETS_SECRET", "");

    assertThat(Vault.opened(environment)).isEqualTo(environment);
  }
}
