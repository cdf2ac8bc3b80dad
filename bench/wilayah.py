"""A large regency for measuring: 51 offices with facts, six years of rollup facts and states.

Forty offices beside the demo's eleven take over a demo office's facts under a name of their own.
The rollup holds what the reports of TW IV 2024 would write; the other quarters are the same
lines with amounts that follow from office and quarter. Nothing is random and nothing is doubled:
a second run finds everything there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.periode.models import KeadaanLaporan, Periode
from core.periode.queries import periode_kode
from deploy.demo.muat import bahan_untuk, daftar_slug, kecamatan_muat
from reporting.laporan.services import snapshot_kini
from reporting.rollup.models import Fakta, Rekap
from reporting.rollup.petik import fakta_dari
from tasks.models import KeadaanKantor
from tenants.models import Kecamatan
from tenants.services import kecamatan_tambah
from tenants.skema import ke_public

BANYAK = 51
TAHUN = range(2019, 2025)
ACUAN = "2024-TW4"
DEMO = 11


def siapkan_wilayah() -> None:
    """Offices, quarters, rollup facts and states; what is there already stays."""
    Kecamatan.objects.update(aktif=True)  # an interrupted run may have left some closed
    _kantor()
    periode = _periode()
    _rekap_acuan()
    ke_public()
    for satu in periode:
        _rekap(satu)
    _keadaan(periode)
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE")


@contextmanager
def hanya(banyak: int) -> Iterator[None]:
    """Only so many offices are open for the time of a block."""
    ke_public()
    terbuka = Kecamatan.objects.filter(aktif=True).order_by("kode")
    tutup = Kecamatan.objects.filter(pk__in=list(terbuka.values_list("pk", flat=True)[banyak:]))
    tutup.update(aktif=False)
    try:
        yield
    finally:
        ke_public()
        tutup.update(aktif=True)


def _kantor() -> None:
    asal = daftar_slug()
    for ke in range(BANYAK - DEMO):
        slug = f"banding-{ke + 1:02}"
        kecamatan = Kecamatan.objects.filter(slug=slug).first() or kecamatan_tambah(
            slug=slug, nama=f"Banding {ke + 1}", kode=f"73.25.{ke + 1:02}"
        )
        kecamatan_muat(kecamatan, replace(bahan_untuk(asal[ke % len(asal)]), slug=slug))


def _periode() -> list[Periode]:
    zona = ZoneInfo("Asia/Makassar")
    semua = []
    for tahun in TAHUN:
        for triwulan in range(1, 5):
            tahun_lalu, bulan = divmod(triwulan * 3, 12)
            buka = datetime(tahun + tahun_lalu, bulan + 1, 1, tzinfo=zona)
            isi = {"buka": buka, "batas": buka.replace(day=15), "kunci_pada": buka.replace(day=28)}
            satu, _ = Periode.objects.get_or_create(tahun=tahun, triwulan=triwulan, defaults=isi)
            semua.append(satu)
    return semua


@transaction.atomic
def _rekap_acuan() -> None:
    """What the reports of TW IV 2024 would put into the rollup, for offices without one."""
    periode = periode_kode(ACUAN)
    for kecamatan in Kecamatan.objects.exclude(rekap__periode=periode):
        with tenant_context(kecamatan):
            snapshot = snapshot_kini(kecamatan, periode, None)
        rekap = Rekap.objects.create(
            kecamatan=kecamatan,
            periode=periode,
            nomor_versi=1,
            sha256="0" * 64,
            versi_rumus=snapshot.versi_rumus,
            sementara=bool(kecamatan.pk % 3),
            jumlah_sub=snapshot.anggaran.jumlah_sub,
        )
        fakta = fakta_dari(snapshot)
        for satu in fakta:
            satu.rekap = rekap
        Fakta.objects.bulk_create(fakta)


SALIN_REKAP = """
INSERT INTO rollup_rekap (kecamatan_id, periode_id, nomor_versi, sha256, versi_rumus, sementara,
    jumlah_sub, ditulis_pada)
SELECT kecamatan_id, %s, 1, sha256, versi_rumus, false, jumlah_sub, now()
FROM rollup_rekap WHERE periode_id = %s
ON CONFLICT DO NOTHING
"""
# Spending and values between 60 and 99 per cent of the quarter copied, by office and quarter.
SALIN_FAKTA = """
INSERT INTO rollup_fakta ({kolom})
SELECT {nilai}
FROM rollup_fakta f
JOIN rollup_rekap asal ON asal.id = f.rekap_id AND asal.periode_id = %(acuan)s
JOIN rollup_rekap baru ON baru.kecamatan_id = asal.kecamatan_id AND baru.periode_id = %(baru)s
WHERE NOT EXISTS (SELECT FROM rollup_fakta ada WHERE ada.rekap_id = baru.id)
"""
DIUBAH = {
    "rekap_id": "baru.id",
    "tahun": "f.tahun - %(mundur)s",
    "realisasi": "round(f.realisasi * (60 + (baru.id * 7) %% 40) / 100)",
    "capaian": "f.capaian * (60 + (baru.id * 7) %% 40) / 100",
    "nilai": "f.nilai * (60 + (baru.id * 7) %% 40) / 100",
}


def _rekap(periode: Periode) -> None:
    acuan = periode_kode(ACUAN)
    if periode.pk == acuan.pk:
        return
    kolom = [m.column for m in Fakta._meta.fields if m.name != "id"]
    salin = SALIN_FAKTA.format(
        kolom=", ".join(kolom), nilai=", ".join(DIUBAH.get(k, f"f.{k}") for k in kolom)
    )
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(SALIN_REKAP, [periode.pk, acuan.pk])
        kursor.execute(
            salin,
            {"acuan": acuan.pk, "baru": periode.pk, "mundur": acuan.tahun - periode.tahun},
        )


def _keadaan(periode: list[Periode]) -> None:
    kini = timezone.now()
    pasangan = [(k, p) for k in Kecamatan.objects.all() for p in periode]
    KeadaanKantor.objects.bulk_create(
        [
            KeadaanKantor(
                kecamatan=k,
                periode=p,
                terisi=40 - (k.pk + p.pk) % 4,
                seharusnya=40,
                kurang=[["Realisasi", ["satu", "dua", "tiga"][: (k.pk + p.pk) % 4]]],
                dihitung_pada=kini,
            )
            for k, p in pasangan
        ],
        ignore_conflicts=True,
    )
    KeadaanLaporan.objects.bulk_create(
        [
            KeadaanLaporan(
                kecamatan=k,
                periode=p,
                keadaan="diajukan" if (k.pk + p.pk) % 5 else "draf",
                diajukan_pada=p.batas if (k.pk + p.pk) % 5 else None,
                terlambat=not (k.pk + p.pk) % 7,
                sejak=p.batas,
            )
            for k, p in pasangan
            if p.kode != ACUAN  # its reports are made by the batch that is measured
        ],
        ignore_conflicts=True,
    )
