package org.kopilka.simulation.outside;

import java.util.ArrayList;
import java.util.function.Function;
import org.kopilka.simulation.chance.Dice;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The table's refusals that are nobody's fault. Its client asks again by itself, without a token
 * that would tell the second time from the first: the ledger must not need one.
 */
record TableTroubles(Function<Dice, RuntimeException> refusals) implements Troubles {
  /** Of a read. */
  static final Troubles READ = new TableTroubles(TableTroubles::busy);

  /** Of the write of one item. */
  static final Troubles WRITE =
      new TableTroubles(dice -> dice.chance(500) ? busy(dice) : conflict());

  /** Of a transaction of so many items. */
  static Troubles transaction(int items) {
    return new TableTroubles(
        dice -> dice.chance(300) ? busy(dice) : conflict(items, dice.below(items)));
  }

  @Override
  public Party party() {
    return Party.TABLE;
  }

  @Override
  public RuntimeException refusal(Dice dice) {
    return refusals.apply(dice);
  }

  @Override
  public boolean repeats() {
    return true;
  }

  private static RuntimeException busy(Dice dice) {
    return switch (dice.below(3)) {
      case 0 -> named(ProvisionedThroughputExceededException.builder(), "Throughput");
      case 1 -> named(ThrottlingException.builder(), "ThrottlingException");
      default -> named(RequestLimitExceededException.builder(), "RequestLimitExceeded");
    };
  }

  private static RuntimeException conflict() {
    return named(TransactionConflictException.builder(), "TransactionConflictException");
  }

  private static RuntimeException conflict(int items, int at) {
    var reasons = new ArrayList<CancellationReason>();
    for (int i = 0; i < items; i++) {
      var code = i == at ? "TransactionConflict" : "None";
      reasons.add(CancellationReason.builder().code(code).build());
    }
    return TransactionCanceledException.builder()
        .cancellationReasons(reasons)
        .message("Transaction cancelled: conflict")
        .writableStackTrace(false)
        .build();
  }

  private static RuntimeException named(AwsServiceException.Builder builder, String code) {
    return builder
        .message(code)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .writableStackTrace(false)
        .build();
  }
}
