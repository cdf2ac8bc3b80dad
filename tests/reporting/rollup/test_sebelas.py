"""All offices of the demo: what the regency adds up is what their reports print."""

import json
from collections.abc import Callable
from io import BytesIO, StringIO

from django.core.management import call_command
from django.db import connection
from openpyxl import load_workbook

from deploy.demo.muat import muat
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.models import Versi
from reporting.lkj import susun_lkj
from reporting.render.xlsx import xlsx
from reporting.snapshot.model import Snapshot
from tenants.models import Kecamatan

JUDUL = "Realisasi Kinerja dan Anggaran sampai dengan"

Buat = Callable[..., Snapshot]


def tercetak(snapshot: Snapshot) -> tuple[int, int]:
    """Pagu and realisasi in the total row of the budget table, read back from the workbook."""
    berkas = xlsx(susun_lkj(snapshot, Terbitan(1, sidik="0" * 64)))
    buku = load_workbook(BytesIO(berkas), data_only=True)
    (lembar,) = [s for s in buku.worksheets if JUDUL in str(s.cell(1, 1).value)]
    baris = [[sel for sel in b if sel is not None] for b in lembar.iter_rows(values_only=True)]
    (jumlah,) = [b for b in baris if b and str(b[0]).startswith("Jumlah")]
    return jumlah[-3], jumlah[-2]


def test_the_regency_is_the_sum_of_its_eleven_reports(
    snapshot: Buat, rekap: Callable[..., Versi]
) -> None:
    muat()  # rolled back with the test
    kantor = list(Kecamatan.objects.order_by("kode"))
    assert len(kantor) == 11
    for satu in kantor:
        rekap(satu)
    cetakan = [tercetak(snapshot(satu)) for satu in kantor]
    assert (3_308_672_275, 3_220_479_399) in cetakan  # Wotu's
    connection.set_schema_to_public()
    keluar = StringIO()
    call_command("rekap", "2024-TW4", "--json", stdout=keluar)
    baris = json.loads(keluar.getvalue())["baris"][0]
    assert int(baris["pagu"]) == sum(pagu for pagu, _ in cetakan)
    assert int(baris["realisasi"]) == sum(realisasi for _, realisasi in cetakan)
