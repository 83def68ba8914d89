package org.kopilka.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kopilka.wire.json.Json;

/** Cards for phones' wallets, signed with a certificate of this test and held to openssl. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalletsTest {
  private static final String CARD = "2000000000015";
  private static final String PASS = "GET /v1/cards/{address}/pass";
  private static final String GOOGLE = "GET /v1/cards/{address}/google-wallet";

  private Path folder;
  private Certificates certificates;
  private PagesFunction function;
  private String address;

  @BeforeAll
  void sign(@TempDir Path temporary) throws IOException, InterruptedException {
    folder = temporary;
    certificates = Certificates.in(folder);
    function = new PagesFunction("veska", Map.of("WALLETS", secret()));
    address = function.joins("anna", CARD);
    function.gives("anna", 1200);
  }

  private String secret() throws IOException {
    var json = Json.object();
    json.putObject("apple")
        .put("passType", "pass.example.veska")
        .put("team", "TEAM123456")
        .put("certificate", certificates.text("pass.pem"))
        .put("key", certificates.text("pass.key"))
        .put("intermediate", certificates.text("ca.pem"));
    json.putObject("google")
        .put("issuer", "3388000000012345678")
        .put("class", "veska")
        .put("account", "cards@veska.example")
        .put("key", certificates.text("pass.key"));
    return Json.write(json);
  }

  @AfterAll
  void close() {
    function.close();
  }

  private Map<String, byte[]> unzipped() throws IOException {
    var answer = function.get(PASS, address, "ru");
    assertThat(answer.at("/headers/Content-Type").asText())
        .isEqualTo("application/vnd.apple.pkpass");
    assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
    var bytes = Base64.getDecoder().decode(answer.path("body").asText());
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void aPassIsSignedSoThatOpensslTrustsIt() throws Exception {
    var files = unzipped();
    Files.write(folder.resolve("manifest.json"), files.get("manifest.json"));
    Files.write(folder.resolve("signature"), files.get("signature"));

    assertThat(
            certificates.openssl(
                "smime -verify -binary -inform DER -in signature -content manifest.json"
                    + " -CAfile ca.pem -purpose any -out verified.json"))
        .contains("Verification successful");
    assertThat(certificates.openssl("cms -cmsout -print -inform DER -in signature -noout"))
        .contains("signingTime", "Nov 22 09:00:00 2026 GMT", "sha256");
  }

  @Test
  void aPassThatWasChangedIsNotTrusted() throws Exception {
    var files = unzipped();
    Files.write(folder.resolve("changed"), "{}".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("signature2"), files.get("signature"));
    var process =
        new ProcessBuilder(
                "openssl",
                "smime",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "signature2",
                "-content",
                "changed",
                "-CAfile",
                "ca.pem",
                "-purpose",
                "any")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();

    assertThat(process.waitFor()).isNotZero();
  }

  @Test
  void theManifestHasTheHashOfEachFile() throws Exception {
    var files = unzipped();
    var manifest = Json.parseObject(new String(files.get("manifest.json"), StandardCharsets.UTF_8));

    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            "pass.json", "manifest.json", "signature", "icon.png", "icon@2x.png", "icon@3x.png");
    assertThat(manifest.size()).isEqualTo(4);
    for (var entry : manifest.properties()) {
      var sha1 = MessageDigest.getInstance("SHA-1").digest(files.get(entry.getKey()));
      assertThat(entry.getValue().asText()).isEqualTo(HexFormat.of().formatHex(sha1));
    }
  }

  @Test
  void aPassShowsTheCardAndItsPointsAndNobodysName() throws Exception {
    var text = new String(unzipped().get("pass.json"), StandardCharsets.UTF_8);
    var pass = Json.parseObject(text);

    assertThat(pass.path("passTypeIdentifier").asText()).isEqualTo("pass.example.veska");
    assertThat(pass.at("/barcodes/0/message").asText()).isEqualTo(CARD);
    assertThat(pass.at("/storeCard/primaryFields/0/value").asLong()).isEqualTo(1200);
    assertThat(text).doesNotContain(PagesFunction.NAME, "1234567", "example.org");
  }

  @Test
  void theLinkToGoogleIsSignedAndCarriesTheCard() throws Exception {
    var answer = function.get(GOOGLE, address, "en");
    var link = answer.at("/headers/Location").asText();
    assertThat(answer.path("statusCode").asInt()).isEqualTo(302);
    assertThat(link).startsWith("https://pay.google.com/gp/v/save/");
    var parts = link.substring(link.lastIndexOf('/') + 1).split("\\.", -1);
    Files.writeString(folder.resolve("signed"), parts[0] + "." + parts[1]);
    Files.write(folder.resolve("jwt.signature"), Base64.getUrlDecoder().decode(parts[2]));
    certificates.openssl("x509 -in pass.pem -pubkey -noout -out public.pem");

    assertThat(
            certificates.openssl("dgst -sha256 -verify public.pem -signature jwt.signature signed"))
        .contains("Verified OK");
    var claims =
        Json.parseObject(
            new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    assertThat(claims.path("typ").asText()).isEqualTo("savetowallet");
    var object = claims.at("/payload/loyaltyObjects/0");
    assertThat(object.path("id").asText()).isEqualTo("3388000000012345678.veska.anna");
    assertThat(object.path("classId").asText()).isEqualTo("3388000000012345678.veska");
    assertThat(object.at("/barcode/value").asText()).isEqualTo(CARD);
    assertThat(object.at("/loyaltyPoints/balance/string").asText()).isEqualTo("1200");
  }

  @Test
  void aPageLeadsToBoth() {
    assertThat(function.page(address).path("body").asText())
        .contains("href=\"" + address + "/pass\"", "href=\"" + address + "/google-wallet\"");
  }

  @Test
  void anAddressThatIsNoneGetsNeither() {
    var nothing = function.page("BBBBBBBBBBBBBBBBBBBBBA");

    assertThat(function.get(PASS, "AAAAAAAAAAAAAAAAAAAAAA", "ru")).isEqualTo(nothing);
    assertThat(function.get(GOOGLE, "AAAAAAAAAAAAAAAAAAAAAA", "ru")).isEqualTo(nothing);
  }

  @Test
  void withoutKeysThereIsNeither() {
    try (var plain = new PagesFunction("veska")) {
      var card = plain.joins("anna", CARD);

      assertThat(plain.get(PASS, card, "ru").path("statusCode").asInt()).isEqualTo(404);
      assertThat(plain.get(GOOGLE, card, "ru").path("statusCode").asInt()).isEqualTo(404);
      assertThat(plain.page(card).path("body").asText()).doesNotContain("wallets\"");
    }
  }
}
