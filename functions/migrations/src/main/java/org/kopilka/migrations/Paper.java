package org.kopilka.migrations;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kopilka.files.Bucket;

/** A file that grows line by line on disk before it is put into the bucket. */
final class Paper implements AutoCloseable {
  private final Path file;
  private final MessageDigest sha256;
  private final Writer writer;

  Paper(String headings) {
    try {
      file = Files.createTempFile("kopilka-", ".csv");
      sha256 = MessageDigest.getInstance("SHA-256");
      var bytes = new DigestOutputStream(Files.newOutputStream(file), sha256);
      writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
    line(headings);
  }

  void line(String text) {
    try {
      writer.write(text);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts it into the bucket.
   *
   * @return its SHA-256, hexadecimal
   */
  String put(Bucket bucket, String key) {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bucket.write(key, file);
    return HexFormat.of().formatHex(sha256.digest());
  }

  @Override
  public void close() {
    try {
      writer.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
