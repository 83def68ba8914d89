/** DynamoDB Local as a process of its own, spoken to over HTTP. May decide nothing. */
@NullMarked
package org.kopilka.bench.dynamo;

import org.jspecify.annotations.NullMarked;
