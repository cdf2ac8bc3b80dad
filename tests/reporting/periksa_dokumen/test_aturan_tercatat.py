"""docs/pemeriksaan-dokumen.md lists every rule over a foreign document, and none besides."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from reporting.periksa_dokumen.terhitung import PESAN

AKAR = Path(__file__).parents[3]
DINAMIS = {"nama.kecamatan", "nama.kabupaten"}
"""Names made of a word: nama.{apa}."""


def _nama() -> Iterator[str]:
    """Text constants like "daftar.nama_berbeda" in the modules of the rules."""
    for berkas in (AKAR / "reporting/periksa_dokumen").glob("*.py"):
        if berkas.name in ("tampil.py", "baca_docx.py", "baca_xlsx.py"):
            continue
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if isinstance(simpul, ast.Call):
                for arg in simpul.args:
                    if isinstance(arg, ast.Constant) and isinstance(arg.value, str):
                        yield arg.value


def test_the_document_lists_every_rule() -> None:
    dokumen = (AKAR / "docs/pemeriksaan-dokumen.md").read_text(encoding="utf-8")
    tabel = dokumen.partition("## The rules")[2]
    tercatat = set(re.findall(r"`([a-z_]+(?:\.[a-z_]+)?)`", " ".join(_kolom_pertama(tabel))))
    keluarga = {n.partition(".")[0] for n in tercatat}
    dipakai = {n for n in _nama() if re.fullmatch(r"[a-z_]+\.[a-z_]+", n)}
    dipakai = {n for n in dipakai if n.partition(".")[0] in keluarga} | set(PESAN) | DINAMIS
    assert dipakai | {"rata_rata", "persen"} == tercatat


def _kolom_pertama(tabel: str) -> Iterator[str]:
    for baris in tabel.splitlines():
        if baris.startswith("| `"):
            yield baris.split("|")[1]
