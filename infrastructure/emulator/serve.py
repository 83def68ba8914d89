"""Runs MiniStack with what it lacks of AWS. Started by emulator.py, which says where things are."""

import os
import sys
from importlib.metadata import version

KNOWN = "1.5.33"


def main():
    found = version("ministack")
    if found != KNOWN:
        sys.exit(f"MiniStack {found} is here, but what it lacks is known of {KNOWN} only: see requirements.txt.")

    from adapted import bus, dead_letters, failures, http_api, java_functions, pace, resources, stream_source, transport, usage

    java_functions.adapt(os.environ["EMULATOR_JAVA"], os.environ["EMULATOR_CLIENT"], os.environ["EMULATOR_LIBRARY"])
    for gap in (pace, transport, http_api, bus, stream_source, resources, failures, dead_letters):
        gap.adapt()
    usage.adapt(os.environ["EMULATOR_USED"])

    from ministack.app import main as serve

    sys.argv = sys.argv[:1]
    serve()


main()
