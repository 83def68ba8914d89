package org.kopilka.domain.login;

import java.time.Duration;
import org.kopilka.domain.limit.Limit;
import org.kopilka.domain.limit.Quota;

/** How many codes are sent. A text costs as much as thousands of purchases. */
public final class CodeQuotas {
  /** A second text hardly ever overtakes the first by more. */
  public static final Limit RESEND = new Limit(1, Duration.ofSeconds(60));

  public static final Limit PHONE_HOUR = new Limit(5, Duration.ofHours(1));
  public static final Limit PHONE_DAY = new Limit(10, Duration.ofHours(24));

  /** A whole office may be behind one address. */
  public static final Limit ADDRESS_HOUR = new Limit(20, Duration.ofHours(1));

  public static final Limit ADDRESS_DAY = new Limit(100, Duration.ofHours(24));

  /** Codes that one phone is sent. */
  public static final Quota OF_A_PHONE = Quota.of(RESEND, PHONE_HOUR, PHONE_DAY);

  /** Codes that one network address asks for, whatever becomes of it. */
  public static final Quota OF_AN_ADDRESS = Quota.of(ADDRESS_HOUR, ADDRESS_DAY);

  private CodeQuotas() {}
}
