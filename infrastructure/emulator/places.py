"""Where things are, and what the emulator needs of this machine: Python with MiniStack, a JDK 25, the packages."""

import glob
import os
import platform
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
HOME = HERE / "home"
STACK = "kopilka"
USED = HOME / "used.tsv"
PROGRAMS = HERE / "target" / "programs"
REQUIREMENTS = HERE / "requirements.txt"


def python():
    """The Python that has MiniStack; installs it first, or again when the pins have changed."""
    program = HOME / "venv" / "bin" / "python"
    done = HOME / "installed.txt"
    pins = REQUIREMENTS.read_text("utf-8")
    if not program.exists() or not done.exists() or done.read_text("utf-8") != pins:
        print("Installing MiniStack …", file=sys.stderr)
        shutil.rmtree(HOME / "venv", ignore_errors=True)
        venv.create(HOME / "venv", with_pip=True)
        installing = subprocess.run([program, "-m", "pip", "install", "--quiet", "-r", REQUIREMENTS], check=False)
        if installing.returncode:
            sys.exit("MiniStack could not be installed: pip says why above; the first start needs a package index.")
        done.write_text(pins, "utf-8")
    return program


def java():
    places = [os.environ.get("JAVA25_HOME"), os.environ.get("JAVA_HOME")]
    places += sorted(glob.glob("/usr/lib/jvm/*")) + sorted(glob.glob(os.path.expanduser("~/.jdks/*")))
    places += sorted(glob.glob(os.path.expanduser("~/.sdkman/candidates/java/*")))
    for place in filter(None, places):
        release = Path(place) / "release"
        if release.is_file() and 'JAVA_VERSION="25' in release.read_text("utf-8"):
            return str(Path(place) / "bin" / "java")
    sys.exit("No JDK 25 was found; say where it is: JAVA25_HOME=… infrastructure/emulator/emulator.py start")


def native_library():
    """Unpacked once: the runtime client would unpack it to one and the same place in every JVM."""
    jars = glob.glob(str(PROGRAMS / "client" / "aws-lambda-java-runtime-interface-client-*.jar"))
    if not jars:
        sys.exit("The packages are missing; build them first: ./mvnw -DskipTests package")
    machine = {"arm64": "aarch_64", "aarch64": "aarch_64"}.get(platform.machine(), "x86_64")
    with zipfile.ZipFile(jars[0]) as jar:
        return jar.extract(f"jni/libaws-lambda-jni.linux-{machine}.so", HOME)
