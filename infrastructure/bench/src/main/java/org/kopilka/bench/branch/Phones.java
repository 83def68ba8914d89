package org.kopilka.bench.branch;

import software.amazon.awssdk.services.sns.SnsClient;

/** Phones that nobody calls: texts are not what is measured. */
final class Phones implements SnsClient {
  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
