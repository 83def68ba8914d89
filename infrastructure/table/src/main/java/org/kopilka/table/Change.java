package org.kopilka.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A record of a table's stream, of the view NEW_IMAGE.
 *
 * @param number higher than those of the changes before
 * @param event INSERT, MODIFY or REMOVE
 * @param newImage the item after it; null if it is gone
 * @param bytes of keys and image
 */
public record Change(
    String number,
    String event,
    Map<String, AttributeValue> keys,
    @Nullable Map<String, AttributeValue> newImage,
    long bytes) {}
