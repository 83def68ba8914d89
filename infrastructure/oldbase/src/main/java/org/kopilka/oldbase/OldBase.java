package org.kopilka.oldbase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A base of so many cards in twenty-two programmes, the same for the same seed: people with one
 * card and with up to forty, a till's own phone on hundreds, cards of nobody, junk, and rows twice.
 *
 * @param rows lines of CSV, the first with the names of the columns
 * @param cards those that are in truth there, in the order of the rows
 * @param bad rows that no card comes of
 */
public record OldBase(List<String> rows, List<Holding> cards, int bad) {
  /** Programmes that the chain had. */
  public static final int VARIANTS = 22;

  /** Cards that somebody may have on one phone. */
  public static final int CARDS_MAX = 40;

  private static final String TILLS_PHONE = "79990000001";

  /** A base as of a day. */
  public static OldBase of(long seed, int cards, LocalDate today) {
    return new Making(seed, today).base(cards);
  }

  /** The name that the base has for a programme. */
  public static String variant(int number) {
    return "Программа " + number;
  }

  private static final class Making {
    private final Random dice;
    private final Spelling spelling;
    private final LocalDate today;
    private final List<Row> rows = new ArrayList<>();
    private int serial;
    private int people;

    private record Row(String text, Holding holding) {}

    Making(long seed, LocalDate today) {
      this.dice = new Random(seed);
      this.spelling = new Spelling(dice);
      this.today = today;
    }

    OldBase base(int cards) {
      while (rows.size() < cards) {
        someone(Math.min(cards - rows.size(), kind()));
      }
      Collections.shuffle(rows, dice);
      var lines = new ArrayList<String>();
      lines.add("card;variant;phone;name;email;points;discount;last_movement");
      int bad = 0;
      for (var row : rows) {
        lines.add(row.text());
        if (dice.nextInt(200) == 0) {
          lines.add(dice.nextBoolean() ? row.text() : broken());
          bad++;
        }
      }
      return new OldBase(lines, rows.stream().map(Row::holding).toList(), bad);
    }

    /** Cards of the next one who comes: of most one, of few many. */
    private int kind() {
      var throwing = dice.nextInt(1000);
      if (throwing < 850) {
        return 1;
      }
      return throwing < 990 ? 2 + dice.nextInt(3) : 5 + dice.nextInt(CARDS_MAX - 4);
    }

    private void someone(int cards) {
      var phone = "79" + String.format(Locale.ROOT, "%09d", 120_000_000 + people++);
      for (int i = 0; i < cards; i++) {
        card(cards > 1 || dice.nextInt(10) < 8 ? phone : "");
      }
      if (people % 400 == 0) {
        card(TILLS_PHONE);
      }
    }

    private void card(String phone) {
      var named = dice.nextInt(100) < 85;
      var mail = dice.nextInt(100);
      var points = dice.nextInt(10) == 0 ? dice.nextInt(50_000) : dice.nextInt(900);
      var days = dice.nextInt(100) < 35 ? dice.nextInt(60) : dice.nextInt(2000);
      var moved = dice.nextInt(20) == 0 ? null : today.minusDays(days);
      var number = "46" + String.format(Locale.ROOT, "%011d", ++serial);
      var text =
          String.join(
              ";",
              number,
              variant(1 + dice.nextInt(VARIANTS)),
              phone.isEmpty() ? junk(Spelling.JUNK_PHONES) : spelling.phone(phone),
              named ? "Фамилия Имя " + serial : "",
              mail < 75 ? "m" + serial + "@example.org" : junk(Spelling.JUNK_EMAILS),
              spelling.points(points),
              dice.nextInt(4) == 0 ? 1 + dice.nextInt(15) + "%" : "",
              moved == null ? "" : spelling.day(moved));
      var reached = phone.isEmpty() ? null : phone;
      rows.add(new Row(text, new Holding(number, reached, named && mail < 75, points, moved)));
    }

    private String junk(List<String> junk) {
      return dice.nextBoolean() ? "" : junk.get(dice.nextInt(junk.size()));
    }

    private String broken() {
      var number = "47" + ++serial;
      return switch (dice.nextInt(4)) {
        case 0 -> number + ";Программа 23;;;;5;;";
        case 1 -> number + ";" + variant(1) + ";;;;много;;";
        case 2 -> number + ";" + variant(2) + ";;;;5;;31.02.2026";
        default -> ";" + variant(3) + ";;;;5;101%;";
      };
    }
  }
}
