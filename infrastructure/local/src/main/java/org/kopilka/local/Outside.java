package org.kopilka.local;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What a platform takes from the machine it runs on.
 *
 * @param clock the real time, which the virtual clock ticks with
 * @param ids never the same one twice, not even after a restart
 * @param log where functions write their lines
 */
public record Outside(Clock clock, Supplier<String> ids, LambdaLogger log) {}
