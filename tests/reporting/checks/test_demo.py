"""What fires on the demo: Wotu's known disagreements, and of the other ten what was planted."""

from django_tenants.utils import tenant_context

from core.periode.models import Periode
from reporting.checks.queries import temuan_kini
from tenants.models import Kecamatan

WOTU = [
    ("identitas_indikator.pk", "Sasaran II"),
    (
        "nomenklatur.satuan",
        "Pelaksanaan Urusan Pemerintahan yang Terkait dengan Pelayanan Perizinan Non Usaha",
    ),
    ("kewajaran.tanpa_keluaran", "Pelaporan Pengelolaan Retribusi Daerah"),
    ("cakupan.sarana", "Tanah Bangunan Rujab"),
    ("cakupan.sarana", "Tanah Lapangan Sepak Bola"),
    ("cakupan.sarana", "Tanah Bangunan Pasar Sentral Wotu"),
    ("cakupan.dipastikan", "Tanah Kantor Camat"),
]


def test_exactly_these_on_wotu(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        temuan = temuan_kini(wotu, tw4)
    assert [(t.aturan, t.tempat.baris) for t in temuan] == WOTU


def test_on_malili_only_that_its_pk_promises_the_tujuan(malili: Kecamatan, tw4: Periode) -> None:
    with tenant_context(malili):
        assert [t.aturan for t in temuan_kini(malili, tw4)] == ["identitas_indikator.pk"]
