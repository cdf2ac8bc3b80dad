"""What the documents promise exists, and what exists is documented."""

import re
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[1]
README = (AKAR / "README.md").read_text()
PAKET = ("tenants", "core", "reporting", "tasks")
PERINTAH = sorted(
    p.stem
    for paket in PAKET
    for p in (AKAR / paket).rglob("management/commands/*.py")
    if p.stem != "__init__"
)
DOKUMEN = [AKAR / "README.md", AKAR / "CHANGELOG.md", *sorted((AKAR / "docs").rglob("*.md"))]


@pytest.mark.parametrize("perintah", PERINTAH)
def test_every_management_command_is_in_the_readme(perintah: str) -> None:
    assert f"manage.py {perintah}" in README


@pytest.mark.parametrize(
    "sasaran", re.findall(r"^([a-z]+):.*## ", (AKAR / "Makefile").read_text(), re.M)
)
def test_every_make_target_says_what_it_does(sasaran: str) -> None:
    assert re.search(rf"^\.PHONY:.*\b{sasaran}\b", (AKAR / "Makefile").read_text(), re.M)


@pytest.mark.parametrize("berkas", DOKUMEN, ids=lambda p: p.name)
def test_links_between_documents_resolve(berkas: Path) -> None:
    for tautan in re.findall(r"\]\((?!https?:|#|<)([^)#]+)", berkas.read_text()):
        assert (berkas.parent / tautan).exists(), f"{berkas.name} → {tautan}"


@pytest.mark.parametrize("berkas", DOKUMEN, ids=lambda p: p.name)
def test_paths_named_in_the_documents_exist(berkas: Path) -> None:
    for nama in re.findall(
        r"`((?:core|tenants|reporting|tasks|config|deploy|tests)/[\w./]+)`", berkas.read_text()
    ):
        assert (AKAR / nama).exists(), f"{berkas.name} menyebut {nama}"


VARIABEL = sorted(
    {
        v
        for p in (AKAR / "config" / "settings").glob("*.py")
        if p.stem in ("dasar", "produksi")
        for v in re.findall(r'environ(?:\.get\(|\[)"([A-Z_]+)"', p.read_text())
    }
    | {"DATABASE_URL"}
)


@pytest.mark.parametrize("variabel", VARIABEL)
def test_every_setting_is_in_the_readme(variabel: str) -> None:
    assert f"`{variabel}`" in README
