"""The pages' modules as they are served in production."""

import re
from pathlib import Path

import pytest

MODUL = sorted((Path(__file__).resolve().parents[3] / "core/ui/static/ui/js").glob("*.js"))
IMPOR = re.compile(r"^(?:import|export)\b[^;\n]*['\"]\./[^'\"]+['\"](?P<ujung>.?)", re.M)


@pytest.mark.parametrize("modul", MODUL, ids=lambda p: p.name)
def test_imports_end_so_that_their_hashed_name_is_found(modul: Path) -> None:
    """Without the semicolon collectstatic leaves the plain name, and a module shared by two
    others would run twice in one page."""
    assert {cocok["ujung"] for cocok in IMPOR.finditer(modul.read_text())} <= {";"}
