#!/usr/bin/env python3
"""template.yaml on an AWS emulator, without Docker: real packages, real handlers, real AWS APIs.

    infrastructure/emulator/emulator.py start [--port 4566] [--haste] [--template template.yaml] [Parameter=Value ...]
    infrastructure/emulator/emulator.py rights
    infrastructure/emulator/emulator.py stop

`rights` tells which rights of the functions nobody has used since the start, and fails if there are such.
Needs Linux, Python 3.10, a JDK 25 (JAVA25_HOME, JAVA_HOME or the usual places) and the packages:
./mvnw -DskipTests package. Everything it installs and writes is in infrastructure/emulator/home.
"""

import argparse
import fcntl
import json
import os
import subprocess
import sys

import places
from server import Server, is_taken

REGION = "eu-central-1"
COMMAND = "infrastructure/emulator/emulator.py"
#: The end-to-end tests have no time for nights.
HASTE = ["MaturitySchedule=rate(1 minute)", "ExpirySchedule=rate(1 minute)"]


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


def refuse(server, port):
    """Why there can be no start now."""
    running = server.facts()
    if running:
        sys.exit(f"An emulator runs already, on port {running['port']}; stop it first: {COMMAND} stop")
    if is_taken(port):
        sys.exit(f"Port {port} is in use; stop what runs there or choose another: --port {port + 1}")


def deploy(python, template, variables, parameters):
    command = [python, places.HERE / "deploy.py", template, *parameters]
    done = subprocess.run(command, env=variables, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit("The template was not deployed, and the emulator is stopped: the reason is above.")
    return json.loads(done.stdout)


def seed(program, table, variables):
    arguments = ["org.kopilka.seeds.Main", table, places.ROOT / "infrastructure/programmes", "known"]
    done = subprocess.run([program, "-cp", f"{places.PROGRAMS}/seeds/*", *arguments], env=variables, check=False)
    if done.returncode:
        sys.exit("The first programmes and keys were not put in, and the emulator is stopped: the reason is above.")


def address(url, port):
    """The emulator answers for an API at a path of its own address."""
    api = url.removeprefix("https://").split(".", 1)[0]
    return f"http://127.0.0.1:{port}/_aws/execute-api/{api}/$default"


def alone(home):
    """Held until this command ends: of two starts at once, one goes on."""
    home.mkdir(exist_ok=True)
    lock = open(home / "lock", "w", encoding="utf-8")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.exit("Another start from here is under way; wait for it to end.")
    return lock


def start(port, template, parameters):
    server = Server(places.HOME)
    with alone(places.HOME):
        refuse(server, port)
        program, python, library = places.java(), places.python(), places.native_library()
        variables = environment(port)
        client = {
            "EMULATOR_JAVA": program,
            "EMULATOR_CLIENT": str(places.PROGRAMS / "client"),
            "EMULATOR_LIBRARY": library,
            "EMULATOR_USED": str(places.USED),
        }
        with server.begun([python, places.HERE / "serve.py"], {**variables, **client}, port):
            outputs = deploy(python, template, variables, parameters)
            seed(program, outputs["TableName"], variables)
            api = address(outputs["ApiUrl"], port)
            server.remember(**{**outputs, "ApiUrl": api})
    tell(server, port, api, outputs["Seconds"])


def tell(server, port, api, seconds):
    print(f"Kopilka is deployed ({seconds} s). For the shell, in single quotes because of its dollar: API='{api}'")
    print("Keys for X-Api-Key: local-till, local-shop, local-desk, local-marketing, local-admin")
    print(f"For AWS tools: AWS_ENDPOINT_URL=http://127.0.0.1:{port} AWS_REGION={REGION} AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test")
    print(f"Texts sent: http://127.0.0.1:{port}/_ministack/sns/sms-messages · log: {server.log}")


def rights():
    facts = Server(places.HOME).facts()
    if not facts:
        sys.exit("No emulator that was started from here is running.")
    command = [places.python(), places.HERE / "rights.py", places.USED]
    sys.exit(subprocess.run(command, env=environment(facts["port"]), check=False).returncode)


def stop():
    if not Server(places.HOME).end():
        sys.exit("No emulator that was started from here is running.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["start", "rights", "stop"])
    parser.add_argument("--port", type=int, default=4566)
    parser.add_argument("--template", default=str(places.ROOT / "template.yaml"), help="another than the project's own")
    parser.add_argument("--haste", action="store_true", help="schedules that run every minute, for the end-to-end tests")
    parser.add_argument("parameters", nargs="*", metavar="Parameter=Value", help="of the template")
    given = parser.parse_intermixed_args()
    if given.command == "stop":
        stop()
    elif given.command == "rights":
        rights()
    else:
        start(given.port, given.template, (HASTE if given.haste else []) + given.parameters)


if __name__ == "__main__":
    main()
