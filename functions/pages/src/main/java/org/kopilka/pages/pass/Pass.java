package org.kopilka.pages.pass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kopilka.domain.card.CardView;
import org.kopilka.domain.programme.Programme;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.Language;
import org.kopilka.wire.wallet.WalletKeys.Apple;

/** A signed pass, ready to be opened by a phone. */
public final class Pass {
  /** Its media type. */
  public static final String TYPE = "application/vnd.apple.pkpass";

  private static final List<String> PICTURES = List.of("icon.png", "icon@2x.png", "icon@3x.png");

  private Pass() {}

  /** The pass of a card as it stands now. */
  public static byte[] of(
      Apple apple, CardView view, Programme programme, Language language, Instant now) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("pass.json", text(Json.write(new PassJson(apple, view, programme, language).json())));
    PICTURES.forEach(picture -> files.put(picture, picture(picture)));
    var manifest = text(manifest(files));
    files.put("manifest.json", manifest);
    files.put("signature", DetachedSignature.of(manifest, apple, now));
    return zip(files, now);
  }

  /** SHA-1 is what the format asks for; the signature over these hashes does not use it. */
  private static String manifest(Map<String, byte[]> files) {
    var hashes = Json.object();
    files.forEach((name, bytes) -> hashes.put(name, sha1(bytes)));
    return Json.write(hashes);
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JVM has no SHA-1", e);
    }
  }

  private static byte[] zip(Map<String, byte[]> files, Instant now) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTime(now.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] picture(String name) {
    try (var stream = Objects.requireNonNull(Pass.class.getResourceAsStream(name), name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
