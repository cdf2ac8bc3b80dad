"""For random facts, the report made from them breaks no computed rule."""

import random
from decimal import Decimal

import pytest
from django_tenants.utils import tenant_context

from core.anggaran.models import DpaBaris, Realisasi
from core.anggaran.queries import dpa_berlaku
from core.kinerja.models import RealisasiIndikator
from core.periode.models import Kebijakan, Periode
from core.periode.queries import akhir_triwulan
from reporting.checks.daftar import PETA
from reporting.checks.jalankan import periksa
from reporting.laporan.services import snapshot_kini
from tenants.models import Kecamatan


def acak(benih: int, tw4: Periode) -> None:
    """Other figures in every fact of the office, empty and zero ones and dropped lines included."""
    dadu = random.Random(benih)  # noqa: S311
    dpa = dpa_berlaku(tw4.tahun, akhir_triwulan(tw4.tahun, 4))
    baris = list(DpaBaris.objects.filter(dpa=dpa))
    for satu in baris:
        satu.pagu = dadu.choice((0, dadu.randrange(1, 10**12)))
        satu.target = dadu.choice((None, 0, dadu.randrange(1, 500)))
    DpaBaris.objects.bulk_update(baris, ["pagu", "target"])
    for satu in dadu.sample(baris, 2):
        satu.delete()
    nyata = list(Realisasi.objects.filter(tahun=tw4.tahun, triwulan=4))
    for r in nyata:
        r.rupiah = dadu.choice((None, 0, dadu.randrange(1, 10**12)))
        r.volume = dadu.choice((None, 0, Decimal(dadu.randrange(1, 10**5)) / 100))
    Realisasi.objects.bulk_update(nyata, ["rupiah", "volume"])
    for i in RealisasiIndikator.objects.filter(status="ada"):
        i.nilai = Decimal(dadu.randrange(0, 10**6)) / 10**3
        i.save(update_fields=["nilai"])
    Kebijakan.objects.update(
        gulung=dadu.choice(Kebijakan.Gulung.values),
        efisiensi=dadu.choice(Kebijakan.Efisiensi.values),
        batas_rata=dadu.choice((None, 100, 120)),
    )


@pytest.mark.parametrize("benih", range(12))
def test_no_computed_rule_is_broken(benih: int, wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        acak(benih, tw4)
        temuan = periksa(snapshot_kini(wotu, tw4, None))
    assert [t for t in temuan if PETA[t.aturan].hitungan] == []
