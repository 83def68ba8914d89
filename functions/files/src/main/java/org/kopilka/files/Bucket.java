package org.kopilka.files;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The bucket. Whoever is given an address needs no other right, and has it for a while only. */
public final class Bucket {
  private static final int PRECONDITION_FAILED = 412;

  private final S3Client client;
  private final S3Presigner presigner;
  private final String name;

  public Bucket(S3Client client, S3Presigner presigner, String name) {
    this.client = client;
    this.presigner = presigner;
    this.name = name;
  }

  /** The object is no longer the one that was meant. */
  public static final class ChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedException(String key, Throwable cause) {
      super(key + " has been replaced", cause);
    }
  }

  /** Where an object may be put, by {@code PUT}. */
  public URI uploadAddress(String key, Duration goodFor) {
    var signed =
        presigner.presignPutObject(
            p -> p.signatureDuration(goodFor).putObjectRequest(o -> o.bucket(name).key(key)));
    return URI.create(signed.url().toString());
  }

  /** Where an object may be fetched, by {@code GET}. */
  public URI downloadAddress(String key, Duration goodFor) {
    var signed =
        presigner.presignGetObject(
            p -> p.signatureDuration(goodFor).getObjectRequest(o -> o.bucket(name).key(key)));
    return URI.create(signed.url().toString());
  }

  /** What tells an object from one that is put in its place. */
  public String tag(String key) {
    return client.headObject(o -> o.bucket(name).key(key)).eTag();
  }

  /**
   * An object from its beginning.
   *
   * @throws ChangedException if it is not the one of this tag
   */
  public InputStream read(String key, String tag) {
    try {
      return client.getObject(o -> o.bucket(name).key(key).ifMatch(tag));
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED) {
        throw new ChangedException(key, e);
      }
      throw e;
    }
  }

  /** Puts a file. */
  public void write(String key, Path file) {
    client.putObject(o -> o.bucket(name).key(key), RequestBody.fromFile(file));
  }
}
