"""A warm call costs milliseconds: MiniStack waits for log lines and lets the kernel collect small packets."""

import socketserver

from ministack.core.lambda_runtime import ProvidedWorker

#: Enough for a line that is on its way.
LOG_LINE_SECONDS = 0.002


def adapt():
    drain = ProvidedWorker._drain_stderr_bounded

    def drain_soon(self, *args, **options):
        return drain(self, *args, **{**options, "first_line_wait": LOG_LINE_SECONDS})

    ProvidedWorker._drain_stderr_bounded = drain_soon
    socketserver.StreamRequestHandler.disable_nagle_algorithm = True
