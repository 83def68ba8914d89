package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An older programme's base is uploaded, and comes in by itself; taken back, it is gone. */
@Deployed
class MigrationsTest {
  private static final long NUMBERS = 10_000_000_000L;

  private final Office office;
  private final String card;

  MigrationsTest(Cloud cloud) {
    office = new Office(cloud, "dobrostroy");
    card = "46" + String.format(Locale.ROOT, "%010d", new SecureRandom().nextLong(NUMBERS));
  }

  @Test
  void comeInByAnUploadAndGoByARollback() {
    var rehearsed = office.migrates("REHEARSE", base());
    assertThat(rehearsed.at("/report/good").asInt()).as("%s", rehearsed).isEqualTo(2);
    assertThat(office.found(card)).isEqualTo(404);

    var migrated = office.migrates("RUN", base());
    assertThat(migrated.at("/progress/broughtIn").asInt()).as("%s", migrated).isEqualTo(2);
    assertThat(Web.text(URI.create(migrated.at("/files/report").asText())))
        .isEqualTo(
            """
            line,column,reason,effect
            3,phone,UNREACHABLE,COMES_IN_WITHOUT
            4,variant,UNKNOWN,STAYS_OUT
            """);
    assertThat(office.found(card)).isEqualTo(200);

    var asked = office.post(Office.path(migrated) + "/rollback");
    assertThat(asked.status()).as("%s", asked.body()).isEqualTo(202);
    var back = office.shown(Office.path(migrated), "ROLLED_BACK");
    assertThat(back.at("/checksum/after")).isEqualTo(back.at("/checksum/before"));
    assertThat(office.found(card)).isEqualTo(404);
  }

  private String base() {
    return """
    card;variant;phone;name;points
    %s;Розница;;Иван;1500
    %s-2;Розница;нет;;20
    %s-3;Нет такой;;;5
    """
        .formatted(card, card, card);
  }
}
