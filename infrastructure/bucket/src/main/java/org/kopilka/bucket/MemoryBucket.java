package org.kopilka.bucket;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Buckets in memory. */
public final class MemoryBucket implements S3Client {
  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

  /** Puts an object, as whoever has an address for it does. */
  public void put(String bucket, String key, byte[] bytes) {
    objects.put(place(bucket, key), bytes.clone());
  }

  /** An object, if there is one. */
  public Optional<byte[]> get(String bucket, String key) {
    return Optional.ofNullable(objects.get(place(bucket, key))).map(byte[]::clone);
  }

  private static String place(String bucket, String key) {
    return bucket + "/" + key;
  }

  @Override
  public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
    try (var stream = body.contentStreamProvider().newStream()) {
      var bytes = stream.readAllBytes();
      put(request.bucket(), request.key(), bytes);
      return PutObjectResponse.builder().eTag(tag(bytes)).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public HeadObjectResponse headObject(HeadObjectRequest request) {
    var bytes = required(request.bucket(), request.key());
    return HeadObjectResponse.builder().eTag(tag(bytes)).contentLength((long) bytes.length).build();
  }

  @Override
  public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> to) {
    var bytes = required(request.bucket(), request.key());
    if (!matches(request.ifMatch(), tag(bytes))) {
      throw S3Exception.builder()
          .statusCode(PRECONDITION_FAILED)
          .message("PreconditionFailed")
          .build();
    }
    var response =
        GetObjectResponse.builder().eTag(tag(bytes)).contentLength((long) bytes.length).build();
    try {
      var stream = AbortableInputStream.create(new ByteArrayInputStream(bytes));
      return to.transform(response, stream);
    } catch (Exception e) {
      throw SdkClientException.create("cannot be read", e);
    }
  }

  private static boolean matches(@Nullable String wanted, String tag) {
    return wanted == null || wanted.equals(tag);
  }

  private byte[] required(String bucket, String key) {
    return get(bucket, key)
        .orElseThrow(() -> NoSuchKeyException.builder().statusCode(NOT_FOUND).message(key).build());
  }

  private static String tag(byte[] bytes) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "\"" + HexFormat.of().formatHex(sha256, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // There is nothing to let go of.
  }
}
