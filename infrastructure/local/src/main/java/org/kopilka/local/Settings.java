package org.kopilka.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is started with.
 *
 * @param template the text of the SAM template
 * @param parameters values for the template's parameters; others take their defaults
 * @param programmes the folder of the programmes to begin with, one JSON file each
 * @param port to listen on, 0 for any
 * @param data the file to keep the table in; null: in memory
 * @param startAt where the virtual clock begins; null: at the real time, or where it stopped
 * @param outside real time and chance
 */
public record Settings(
    String template,
    Map<String, String> parameters,
    Path programmes,
    int port,
    @Nullable Path data,
    @Nullable Instant startAt,
    Outside outside) {}
