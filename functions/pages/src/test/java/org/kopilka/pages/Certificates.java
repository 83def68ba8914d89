package org.kopilka.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A developer's certificate and the one above it, made by openssl for one test. */
record Certificates(Path folder) {

  static Certificates in(Path folder) throws IOException, InterruptedException {
    var made = new Certificates(folder);
    made.openssl(
        "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -subj /CN=Test-CA");
    made.openssl(
        "req -newkey rsa:2048 -nodes -keyout pass.rsa -out pass.csr -subj /CN=Pass/OU=TEAM123456");
    made.openssl(
        "x509 -req -in pass.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -out pass.pem");
    made.openssl("pkcs8 -topk8 -nocrypt -in pass.rsa -out pass.key");
    return made;
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** Runs openssl in the folder and answers with what it says. */
  String openssl(String arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments.split(" ")));
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
