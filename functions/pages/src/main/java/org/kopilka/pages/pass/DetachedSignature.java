package org.kopilka.pages.pass;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.kopilka.wire.wallet.WalletKeys.Apple;

/**
 * A detached signature with its certificates and its time (RFC 5652, SignedData, version 1, SHA-256
 * with RSA). The JDK signs; only the envelope is written here, for libraries that write it are
 * larger than all else in the package together (decision 20).
 */
final class DetachedSignature {
  private static final byte[] DATA = Der.oid("1.2.840.113549.1.7.1");
  private static final byte[] SIGNED_DATA = Der.oid("1.2.840.113549.1.7.2");
  private static final byte[] CONTENT_TYPE = Der.oid("1.2.840.113549.1.9.3");
  private static final byte[] MESSAGE_DIGEST = Der.oid("1.2.840.113549.1.9.4");
  private static final byte[] SIGNING_TIME = Der.oid("1.2.840.113549.1.9.5");
  private static final byte[] SHA_256 =
      Der.sequence(Der.oid("2.16.840.1.101.3.4.2.1"), Der.nothing());
  private static final byte[] RSA = Der.sequence(Der.oid("1.2.840.113549.1.1.1"), Der.nothing());
  private static final byte[] VERSION = Der.integer(BigInteger.ONE);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private DetachedSignature() {}

  /** Signs the content as this developer. */
  static byte[] of(byte[] content, Apple signer, Instant now) {
    try {
      return signed(content, signer, now);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no pass can be signed with this key", e);
    }
  }

  private static byte[] signed(byte[] content, Apple signer, Instant now)
      throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256").digest(content);
    var attributes =
        List.of(
            attribute(CONTENT_TYPE, DATA),
            attribute(SIGNING_TIME, Der.utcTime(TIME.format(now))),
            attribute(MESSAGE_DIGEST, Der.octets(digest)));
    var toSign = Der.set(attributes.toArray(byte[][]::new));
    var certificates =
        Der.tagged(
            Der.CONTEXT_0, signer.certificate().getEncoded(), signer.intermediate().getEncoded());
    var signedData =
        Der.sequence(
            VERSION,
            Der.set(SHA_256),
            Der.sequence(DATA),
            certificates,
            Der.set(signerInfo(signer, toSign)));
    return Der.sequence(SIGNED_DATA, Der.tagged(Der.CONTEXT_0, signedData));
  }

  private static byte[] attribute(byte[] type, byte[] value) {
    return Der.sequence(type, Der.set(value));
  }

  private static byte[] signerInfo(Apple signer, byte[] attributes)
      throws GeneralSecurityException {
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(signer.key());
    signature.update(attributes);
    var certificate = signer.certificate();
    var who =
        Der.sequence(
            certificate.getIssuerX500Principal().getEncoded(),
            Der.integer(certificate.getSerialNumber()));
    // What is signed is a SET; where it stands, its tag is that of the place (5.4).
    var implied = attributes.clone();
    implied[0] = (byte) Der.CONTEXT_0;
    return Der.sequence(VERSION, who, SHA_256, implied, RSA, Der.octets(signature.sign()));
  }
}
