"""Java functions run in a JVM of their own, under Amazon's runtime interface client.

MiniStack answers a Java function with a mock. It does run `provided` runtimes: a program named `bootstrap`
that speaks Lambda's runtime API. A Java function becomes one by a bootstrap that starts Amazon's client.
"""

import os
import stat
import tempfile
import threading

from ministack.core import lambda_runtime
from ministack.services import lambda_svc

#: A cold JVM on a busy machine.
INIT_SECONDS = 60.0

BOOTSTRAP = """#!/bin/sh
exec "{java}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx"${{AWS_LAMBDA_FUNCTION_MEMORY_SIZE}}m" \\
  --enable-native-access=ALL-UNNAMED \\
  -Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="{library}" \\
  -classpath "$LAMBDA_TASK_ROOT:$LAMBDA_TASK_ROOT/lib/*:{client}/*" \\
  com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$_HANDLER"
"""

_writing = threading.Lock()


def _is_java(config):
    return str(config.get("Runtime", "")).startswith("java") and config.get("PackageType") != "Image"


def _write_bootstrap(folder, text):
    """In one step: several functions that share their code may start at once."""
    target = os.path.join(folder, "bootstrap")
    with _writing:
        if os.path.exists(target):
            return
        handle, draft = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "w") as file:
            file.write(text)
        os.chmod(draft, stat.S_IRWXU)
        os.rename(draft, target)


def adapt(java, client, library):
    """java: the program; client: the folder of its jars; library: its native part, unpacked once."""
    bootstrap = BOOTSTRAP.format(java=java, client=client, library=library)
    code_of, worker_of, in_docker = (
        lambda_svc._provided_runtime_code_dir,
        lambda_runtime._worker_class_for,
        lambda_svc._execute_function_docker,
    )

    def code_with_bootstrap(archive):
        folder = code_of(archive)
        _write_bootstrap(folder, bootstrap)
        return folder

    def worker(config):
        return lambda_runtime.ProvidedWorker if _is_java(config) else worker_of(config)

    def execute(function, event, request_id):
        if _is_java(function.get("config") or function):
            return lambda_svc._execute_function_provided_warm(function, event, request_id)
        return in_docker(function, event, request_id)

    lambda_svc._provided_runtime_code_dir = code_with_bootstrap
    lambda_runtime._worker_class_for = worker
    lambda_svc._execute_function_docker = execute
    lambda_runtime._PROVIDED_INIT_TIMEOUT = INIT_SECONDS
