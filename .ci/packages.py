"""Holds the functions' packages to their SBOM and size, and to what a second build elsewhere makes of the same sources."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from excuses import verdict

ROOT = Path(__file__).resolve().parent.parent
AGAIN = ROOT / ".ci" / "home" / "again"
SBOM = Path("infrastructure/sbom/target/bom.json")
PACKAGE_BYTES_MAX = 14_000_000
# What must not show in the bytes: the folder, the zone, the language, whether one's group may write. (Under a umask as
# strict as 077 it does show who may read: jars remember that of each class.)
ELSEWHERE = {"TZ": "Pacific/Chatham", "LC_ALL": "C"}
UMASK = 0o002


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def artifacts(root):
    """Packages, the jars they are made from and the SBOM of a built tree, by path."""
    found = [path for kind in ("zip", "jar") for path in root.glob(f"functions/*/target/*.{kind}")]
    return {path.relative_to(root): sha256(path.read_bytes()) for path in [*found, root / SBOM]}


def contents(packages):
    """The hash of each jar in the packages, with a place where it is."""
    found = {}
    for package in packages:
        with zipfile.ZipFile(package) as opened:
            for name in opened.namelist():
                if not name.endswith("/"):
                    found[sha256(opened.read(name))] = f"{package.name}:{name}"
    return found


def listed():
    """The hash of each jar in the SBOM, with its artifact."""
    found = {}
    for component in json.loads((ROOT / SBOM).read_text("utf-8"))["components"]:
        hashes = {h["content"] for h in component.get("hashes", []) if h["alg"] == "SHA-256"}
        found[hashes.pop() if hashes else component["purl"]] = component["purl"]
    return found


def unlisted(packages):
    shipped, known = contents(packages), listed()
    yield from (f"{place} is not in the SBOM" for digest, place in shipped.items() if digest not in known)
    yield from (f"the SBOM has {purl}, no package does" for digest, purl in known.items() if digest not in shipped)


def heavy(packages):
    for package in packages:
        if package.stat().st_size > PACKAGE_BYTES_MAX:
            yield f"{package.name} has {package.stat().st_size} bytes; {PACKAGE_BYTES_MAX} are the most"


def copied():
    """The sources, in a folder of another name. What git ignores stays behind."""
    shutil.rmtree(AGAIN, ignore_errors=True)
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True,
    ).stdout
    for name in filter(None, listing.split("\0")):
        (AGAIN / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, AGAIN / name)


def built_again():
    copied()
    # Tests are in no package: they are not even compiled.
    command = ["./mvnw", "--quiet", "package", "-Dmaven.test.skip", "-pl", str(SBOM.parents[1]), "-am"]
    subprocess.run(command, cwd=AGAIN, env={**os.environ, **ELSEWHERE}, umask=UMASK, check=True)
    return artifacts(AGAIN)


def drifted(first):
    second = built_again()
    for path in sorted(first.keys() | second.keys()):
        same = first.get(path) == second.get(path)
        print(f"{first.get(path, 'missing'):64}  {'same' if same else second.get(path, 'missing'):64}  {path}")
        if not same:
            yield f"{path} is not reproducible"


def main():
    packages = sorted(ROOT.glob("functions/*/target/*.zip"))
    if not packages:
        sys.exit("There is no package to look at: ./mvnw package")
    complaints = [*heavy(packages), *unlisted(packages), *drifted(artifacts(ROOT))]
    heaviest = max(package.stat().st_size for package in packages)
    return verdict(complaints, f"{len(packages)} packages, {heaviest} bytes at most, as listed, and the same twice")


sys.exit(main())
