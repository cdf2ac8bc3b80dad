"""Wotu's own schema, and staff lists as people paste them."""

from collections.abc import Iterator

import pytest
from django_tenants.utils import tenant_context

from tenants.models import Kecamatan

# The 19 PNS of Wotu's report (Tabel 1.1 to 1.4), in a column order of their own.
PNS_WOTU = """L/P\tGolongan\tPendidikan\tJabatan struktural/fungsional\tEselon\tDiklat\tStatus
L\tIV/b\tS2\tStruktural\tIII.a\tPIM IV\tPNS
L\tIV/a\tS1\tStruktural\tIII.b\tPIM IV\tPNS
L\tIII/d\tS1\tStruktural\tIV.a\tPIM IV\tPNS
P\tIII/d\tS1\tStruktural\tIV.a\tPIM IV\tPNS
P\tIII/c\tS1\tStruktural\tIV.a\tPIM IV\tPNS
L\tIII/c\tS1\tStruktural\tIV.b\tbelum\tPNS
L\tIII/b\tS1\tStruktural\tIV.b\tbelum\tPNS
P\tIII/b\tS1\tStruktural\tIV.b\tbelum\tPNS
L\tIII/b\tSMA\tStruktural\tnon\t\tPNS
L\tIII/b\tSMA\tStruktural\tnon\t\tPNS
L\tIII/a\tS1\tStruktural\tnon\t\tPNS
P\tIII/a\tS1\tStruktural\tnon\t\tPNS
L\tII/d\tSMA\tStruktural\tnon\t\tPNS
L\tII/d\tSMA\tStruktural\tnon\t\tPNS
L\tII/d\tSMA\tStruktural\tnon\t\tPNS
P\tII/d\tSMA\tStruktural\tnon\t\tPNS
P\tII/d\tSMA\tStruktural\tnon\t\tPNS
P\tII/c\tSMA\tStruktural\tnon\t\tPNS
L\tII/b\tSMA\tStruktural\tnon\t\tPNS"""


@pytest.fixture
def pns_wotu() -> str:
    return PNS_WOTU


@pytest.fixture
def di_wotu(wotu: Kecamatan) -> Iterator[Kecamatan]:
    """The connection in Wotu's schema."""
    with tenant_context(wotu):
        yield wotu
