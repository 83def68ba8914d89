package org.kopilka.domain.consent;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that a member may agree to: a purpose on a channel.
 *
 * @param purpose code of what it is for, such as {@code ADVERTISING}
 */
public record Consent(String purpose, Channel channel) {
  /** What a purpose's code looks like. */
  public static final Pattern PURPOSE = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

  private static final String ADVERTISING = "ADVERTISING";

  /** Another word for advertising that tills have used. */
  private static final String MARKETING = "MARKETING";

  private static final String DOT = ".";

  /** Without it nobody is sent advertising by SMS (decision 7). */
  public static final Consent ADVERTISING_BY_SMS = new Consent(ADVERTISING, Channel.SMS);

  public Consent {
    if (!PURPOSE.matcher(purpose).matches()) {
      throw new IllegalArgumentException("not a purpose");
    }
    purpose = purpose.equals(MARKETING) ? ADVERTISING : purpose;
  }

  /** The code that it is kept by: {@code ADVERTISING.SMS}. */
  public String code() {
    return purpose + DOT + channel.name();
  }

  /** Whether a text is a purpose's code, or that of a purpose on one channel. */
  public static boolean isCode(String code) {
    int dot = code.indexOf(DOT);
    return dot < 0
        ? PURPOSE.matcher(code).matches()
        : PURPOSE.matcher(code.substring(0, dot)).matches() && isChannel(code.substring(dot + 1));
  }

  private static boolean isChannel(String name) {
    return Arrays.stream(Channel.values()).anyMatch(channel -> channel.name().equals(name));
  }

  /** What a code stands for: a purpose alone stands for it on every channel. */
  public static Set<Consent> of(String code) {
    int dot = code.indexOf(DOT);
    return dot < 0
        ? on(code, EnumSet.allOf(Channel.class))
        : on(code.substring(0, dot), Set.of(Channel.valueOf(code.substring(dot + 1))));
  }

  private static Set<Consent> on(String purpose, Set<Channel> channels) {
    return channels.stream()
        .map(channel -> new Consent(purpose, channel))
        .collect(Collectors.toUnmodifiableSet());
  }
}
