package org.kopilka.bucket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.AbortMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.CompleteMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.CreateMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.DeleteObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedAbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedCompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedCreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedDeleteObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedUploadPartRequest;
import software.amazon.awssdk.services.s3.presigner.model.PutObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.UploadPartPresignRequest;

/** Gives out addresses of a bucket in memory, and tells its own from others'. */
public final class Addresses implements S3Presigner {
  private final Supplier<String> root;
  private final String secret;
  private final Clock clock;

  /**
   * @param root what stands before bucket and key
   * @param secret of this run
   */
  public Addresses(Supplier<String> root, String secret, Clock clock) {
    this.root = root;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * Whether an address was given out for this, and is still good.
   *
   * @param path bucket and key
   */
  public boolean accepts(String method, String path, Map<String, String> query) {
    var until = query.getOrDefault("until", "");
    return until.matches("[0-9]{1,18}")
        && clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(until)))
        && signature(method, path, until).equals(query.get("signature"));
  }

  @Override
  public PresignedPutObjectRequest presignPutObject(PutObjectPresignRequest request) {
    var of = request.putObjectRequest();
    var until = clock.instant().plus(request.signatureDuration());
    return PresignedPutObjectRequest.builder()
        .expiration(until)
        .isBrowserExecutable(false)
        .signedHeaders(Map.of("host", List.of("local")))
        .httpRequest(address(SdkHttpMethod.PUT, of.bucket() + "/" + of.key(), until))
        .build();
  }

  @Override
  public PresignedGetObjectRequest presignGetObject(GetObjectPresignRequest request) {
    var of = request.getObjectRequest();
    var until = clock.instant().plus(request.signatureDuration());
    return PresignedGetObjectRequest.builder()
        .expiration(until)
        .isBrowserExecutable(true)
        .signedHeaders(Map.of("host", List.of("local")))
        .httpRequest(address(SdkHttpMethod.GET, of.bucket() + "/" + of.key(), until))
        .build();
  }

  private SdkHttpFullRequest address(SdkHttpMethod method, String path, Instant until) {
    var millis = Long.toString(until.toEpochMilli());
    return SdkHttpFullRequest.builder()
        .method(method)
        .uri(URI.create(root.get() + path))
        .putRawQueryParameter("until", millis)
        .putRawQueryParameter("signature", signature(method.name(), path, millis))
        .build();
  }

  private String signature(String method, String path, String until) {
    try {
      var words = String.join("\n", secret, method, path, until).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  @Override
  public PresignedDeleteObjectRequest presignDeleteObject(DeleteObjectPresignRequest request) {
    throw unknown();
  }

  @Override
  public PresignedCreateMultipartUploadRequest presignCreateMultipartUpload(
      CreateMultipartUploadPresignRequest request) {
    throw unknown();
  }

  @Override
  public PresignedUploadPartRequest presignUploadPart(UploadPartPresignRequest request) {
    throw unknown();
  }

  @Override
  public PresignedCompleteMultipartUploadRequest presignCompleteMultipartUpload(
      CompleteMultipartUploadPresignRequest request) {
    throw unknown();
  }

  @Override
  public PresignedAbortMultipartUploadRequest presignAbortMultipartUpload(
      AbortMultipartUploadPresignRequest request) {
    throw unknown();
  }

  private static UnsupportedOperationException unknown() {
    return new UnsupportedOperationException("Objects are only put and fetched here");
  }

  @Override
  public void close() {
    // There is nothing to let go of.
  }
}
