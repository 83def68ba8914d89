#!/usr/bin/env python3
"""template.yaml on an AWS emulator, without Docker: real packages, real handlers, real AWS APIs.

    infrastructure/emulator/emulator.py start [--port 4566] [Parameter=Value ...]
    infrastructure/emulator/emulator.py stop

Needs Python 3.10, a JDK 25 (JAVA25_HOME, JAVA_HOME or the usual places) and the packages: ./mvnw -DskipTests package.
Everything it installs and writes is in infrastructure/emulator/home.
"""

import argparse
import glob
import json
import os
import platform
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import venv
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
HOME = HERE / "home"
PROGRAMS = HERE / "target" / "programs"
REQUIREMENTS = HERE / "requirements.txt"
STATE = HOME / "state.json"
LOG = HOME / "emulator.log"
REGION = "eu-central-1"
READY_SECONDS = 60
STOP_SECONDS = 20


def fail(sentence):
    sys.exit(sentence)


def installed():
    """The Python that has MiniStack; installs it first, or again when the pins have changed."""
    python = HOME / "venv" / "bin" / "python"
    done = HOME / "installed.txt"
    pins = REQUIREMENTS.read_text("utf-8")
    if not python.exists() or not done.exists() or done.read_text("utf-8") != pins:
        print("Installing MiniStack …", file=sys.stderr)
        shutil.rmtree(HOME / "venv", ignore_errors=True)
        venv.create(HOME / "venv", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", REQUIREMENTS], check=True)
        done.write_text(pins, "utf-8")
    return python


def java():
    places = [os.environ.get("JAVA25_HOME"), os.environ.get("JAVA_HOME")]
    places += sorted(glob.glob("/usr/lib/jvm/*")) + sorted(glob.glob(os.path.expanduser("~/.jdks/*")))
    places += sorted(glob.glob(os.path.expanduser("~/.sdkman/candidates/java/*")))
    for place in filter(None, places):
        release = Path(place) / "release"
        if release.is_file() and 'JAVA_VERSION="25' in release.read_text("utf-8"):
            return str(Path(place) / "bin" / "java")
    fail("No JDK 25 was found; say where it is: JAVA25_HOME=… infrastructure/emulator/emulator.py start")


def native_library():
    """Unpacked once: the runtime client would unpack it to one and the same place in every JVM."""
    jars = glob.glob(str(PROGRAMS / "client" / "aws-lambda-java-runtime-interface-client-*.jar"))
    if not jars:
        fail("The packages are missing; build them first: ./mvnw -DskipTests package")
    machine = {"arm64": "aarch_64", "aarch64": "aarch_64"}.get(platform.machine(), "x86_64")
    with zipfile.ZipFile(jars[0]) as jar:
        return jar.extract(f"jni/libaws-lambda-jni.linux-{machine}.so", HOME)


def environment(port):
    """Credentials are the emulator's own root; AUTH lets functions do only what their roles allow."""
    return {
        **os.environ,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "MINISTACK_REGION": REGION,
        "MINISTACK_HOST": "127.0.0.1",
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(port),
        "LAMBDA_WARM_TTL_SECONDS": "86400",
        "AUTH": "true",
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
    }


def ready(process, port):
    until = time.monotonic() + READY_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            fail(f"The emulator ended at once; see {LOG}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_ministack/health", timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    fail(f"The emulator was not ready after {READY_SECONDS} s; see {LOG}")


def serve(python, port, variables):
    with open(LOG, "wb") as log:
        process = subprocess.Popen(
            [python, HERE / "serve.py"], env=variables, stdout=log, stderr=log, start_new_session=True
        )
    STATE.write_text(json.dumps({"pid": process.pid, "port": port}), "utf-8")
    ready(process, port)


def deploy(python, variables, parameters):
    done = subprocess.run(
        [python, HERE / "deploy.py", *parameters], env=variables, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        stop()
        sys.exit(done.returncode)
    return json.loads(done.stdout)


def seed(program, table, variables):
    subprocess.run(
        [program, "-cp", f"{PROGRAMS}/seeds/*", "org.kopilka.seeds.Main", table, ROOT / "infrastructure/programmes", "known"],
        env=variables,
        check=True,
    )


def is_taken(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def start(port, parameters):
    if is_taken(port):
        fail(f"Port {port} is in use; stop what runs there or choose another: --port {port + 1}")
    HOME.mkdir(exist_ok=True)
    program, python = java(), installed()
    variables = environment(port)
    adapted = {"EMULATOR_JAVA": program, "EMULATOR_CLIENT": str(PROGRAMS / "client"), "EMULATOR_LIBRARY": native_library()}
    serve(python, port, {**variables, **adapted})
    outputs = deploy(python, variables, parameters)
    seed(program, outputs["TableName"], variables)
    api = address(outputs["ApiUrl"], port)
    print(f"Kopilka is deployed ({outputs['Seconds']} s). For the shell, in single quotes because of its dollar: API='{api}'")
    print("Keys for X-Api-Key: local-till, local-shop, local-desk, local-marketing, local-admin")
    print(f"For AWS tools: AWS_ENDPOINT_URL=http://127.0.0.1:{port} AWS_REGION={REGION} AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test")
    print(f"Texts sent: http://127.0.0.1:{port}/_ministack/sns/sms-messages · log: {LOG}")
    STATE.write_text(json.dumps({**json.loads(STATE.read_text("utf-8")), **outputs, "ApiUrl": api}), "utf-8")


def address(url, port):
    """The emulator answers for an API at a path of its own address."""
    api = url.removeprefix("https://").split(".", 1)[0]
    return f"http://127.0.0.1:{port}/_aws/execute-api/{api}/$default"


def stop():
    if not STATE.exists():
        fail("No emulator was started from here.")
    pid = json.loads(STATE.read_text("utf-8"))["pid"]
    STATE.unlink()
    try:
        os.killpg(pid, signal.SIGTERM)
    except ProcessLookupError:
        return
    until = time.monotonic() + STOP_SECONDS
    while time.monotonic() < until:
        try:
            os.killpg(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(pid, signal.SIGKILL)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["start", "stop"])
    parser.add_argument("--port", type=int, default=4566)
    parser.add_argument("parameters", nargs="*", metavar="Parameter=Value", help="of the template")
    given = parser.parse_args()
    if given.command == "stop":
        stop()
    else:
        start(given.port, given.parameters)


if __name__ == "__main__":
    main()
