"""What fires on the demo: Wotu's known disagreements, and of the other ten what was planted."""

from collections import Counter

import pytest
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from deploy.demo.muat import muat
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


IDENTITAS = {"identitas_indikator.pk": 1}
LAIN = dict.fromkeys(("mangkutana", "nuha", "towuti", "angkona", "tomoni"), IDENTITAS) | {
    "burau": {},
    "kalaena": IDENTITAS | {"cakupan.realisasi": 16, "cakupan.indikator": 1, "cakupan.jabatan": 1},
    "tomoni-timur": IDENTITAS | {"cakupan.program": 6, "cakupan.sasaran": 2},
    "wasuponda": IDENTITAS | {"kewajaran.lebih_pagu": 1},
}


@pytest.mark.usefixtures("wotu")
def test_on_others_what_was_planted_there(tw4: Periode) -> None:
    muat(hanya=set(LAIN))
    for slug, aturan in LAIN.items():
        kecamatan = Kecamatan.objects.get(slug=slug)
        with tenant_context(kecamatan):
            temuan = temuan_kini(kecamatan, tw4)
        assert Counter(t.aturan for t in temuan) == aturan, slug
