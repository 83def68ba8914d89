package org.kopilka.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.text.Language;

/** The frame of every page, and what a browser is told about it: nothing from anywhere else. */
final class Page {
  private static final Template FRAME = Template.of("page.html");
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(FRAME.between("<style>", "</style>"))
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private Page() {}

  /** A page; nothing keeps a copy of it, and no other site learns its address. */
  static HttpAnswer of(int status, Language language, String title, Html body) {
    var html =
        FRAME.fill(
            Map.of(
                "language", Html.text(language.code()), "title", Html.text(title), "body", body));
    return HttpAnswer.text(status, "text/html; charset=utf-8", html.markup())
        .header("Content-Language", language.code())
        .header("Vary", "Accept-Language")
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Robots-Tag", "noindex, nofollow");
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JVM has no SHA-256", e);
    }
  }
}
