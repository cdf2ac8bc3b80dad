"""Imports go down only: config, tasks → reporting → core → tenants."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[1]
LANTAI = {"tenants": 0, "core": 1, "reporting": 2, "tasks": 3, "config": 3}
BERKAS = [p for paket in LANTAI for p in sorted((AKAR / paket).rglob("*.py"))]
DOKUMEN_MURNI = ("reporting/lkj/", "reporting/render/", "reporting/dokumen/")


def impor(berkas: Path) -> Iterator[str]:
    for simpul in ast.walk(ast.parse(berkas.read_text())):
        if isinstance(simpul, ast.Import):
            yield from (alias.name for alias in simpul.names)
        elif isinstance(simpul, ast.ImportFrom) and simpul.module and not simpul.level:
            yield simpul.module


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda p: str(p.relative_to(AKAR)))
def test_imports_go_down_only(berkas: Path) -> None:
    sendiri = berkas.relative_to(AKAR).parts[0]
    for modul in impor(berkas):
        paket = modul.partition(".")[0]
        if paket == "config" and modul == "config.celery":
            continue
        assert LANTAI.get(paket, -1) <= LANTAI[sendiri], f"{berkas} mengimpor {modul}"


@pytest.mark.parametrize(
    "berkas",
    [p for p in BERKAS if str(p.relative_to(AKAR)).startswith(DOKUMEN_MURNI)],
    ids=lambda p: str(p.relative_to(AKAR)),
)
def test_documents_import_no_model_and_no_database(berkas: Path) -> None:
    for modul in impor(berkas):
        assert not modul.endswith((".models", ".queries")), f"{berkas} mengimpor {modul}"
        assert not modul.startswith(("django.db", "celery")), f"{berkas} mengimpor {modul}"


@pytest.mark.parametrize(
    "berkas",
    [p for p in BERKAS if p.name.startswith("views") or p.name.endswith("_views.py")],
    ids=lambda p: str(p.relative_to(AKAR)),
)
def test_views_hold_no_query(berkas: Path) -> None:
    assert ".objects." not in berkas.read_text()


def test_papers_are_printed_where_their_logo_is_put_in() -> None:
    """Elsewhere the logo would have to be remembered: a forgotten one prints the shield."""
    pencetak = {
        str(p.relative_to(AKAR))
        for p in BERKAS
        for simpul in ast.walk(ast.parse(p.read_text()))
        if isinstance(simpul, ast.ImportFrom)
        and simpul.module == "reporting.render.pdf"
        and "pdf" in {alias.name for alias in simpul.names}
    }
    assert pencetak == {"reporting/laporan/pembuatan.py"}
