package org.kopilka.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Account;

/** Keys are stored for ever: one that is written another way is a second effect of a request. */
class LineKeyTest {
  @Test
  void isTheRequestsOwnIdentity() {
    assertThat(LineKey.purchase("veska", "r-1").pk()).isEqualTo("veska#OP#P#r-1");
    assertThat(LineKey.returned("veska", "r-1", "b-2").pk()).isEqualTo("veska#OP#R#r-1#b-2");
    assertThat(LineKey.request("veska", "till-3", "POST /v1/holds", "key-4").pk())
        .isEqualTo("veska#OP#till-3#POST /v1/holds#key-4");
    assertThat(LineKey.purchase("veska", "r-1").programme()).isEqualTo("veska");
  }

  @Test
  void ofAJobIsTheAccountsNextNumber() {
    var olga = Account.blank("olga", "member-1", "veska");

    assertThat(LineKey.job("EXPIRE#2026-07-01", olga).pk())
        .isEqualTo("veska#OP#J#olga#EXPIRE#2026-07-01#1");
  }

  @Test
  void ofCardsIsOfTheMergeOrOfTheLineOfTheirBase() {
    assertThat(LineKey.imported("veska", "m-1", 17).pk()).isEqualTo("veska#OP#I#m-1#17");
    assertThat(LineKey.elsewhere(LineKey.merge("veska", "m-1"), "a-2"))
        .isEqualTo(new LineKey("veska", "veska#OP#M#m-1#a-2"));
  }
}
