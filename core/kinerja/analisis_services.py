"""Writes on the analysis of a quarter: a card as a whole, locked by the calendar."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from core.kinerja import queries
from core.kinerja.analisis_kartu import Lembar, lembar, sidik_lembar
from core.kinerja.models import Analisis
from core.periode.kunci import pastikan_terbuka
from core.periode.models import Periode
from core.periode.queries import triwulan_lalu
from core.profil.sidik import kunci_tulis, pastikan_sama
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

Isi = Mapping[str, Sequence[str]]
"""Kind of sentence → its sentences in order."""


def objek(periode: Periode, satu: Lembar) -> str:
    return f"kinerja.analisis/{periode.kode}/{satu.kunci}"


@transaction.atomic
def analisis_simpan(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    oleh: Pengguna | None,
    satu: Lembar,
    isi: Isi,
    ditinjau: bool = False,
    dasar: str | None = None,
) -> bool:
    """Replaces the sentences of a card. A carried one left as it was stays marked, unless the
    writer says it has been reviewed. Returns whether anything changed.

    Raises Terkunci with its reason, and Bentrok when somebody wrote since `dasar`.
    """
    pastikan_terbuka(kecamatan, periode)
    kunci_tulis(objek(periode, satu))
    milik = list(queries.analisis_lembar(periode, satu.sasaran_id, satu.kode_program))
    if dasar is not None:
        pastikan_sama(
            kecamatan=kecamatan,
            objek=objek(periode, satu),
            kini=sidik_lembar(milik),
            dasar=dasar,
        )
    terbawa = set() if ditinjau else {(a.jenis, a.uraian) for a in milik if a.terbawa}
    baru = [
        _baris(periode, satu, jenis, n, uraian, (jenis, uraian) in terbawa)
        for jenis in satu.jenis
        for n, uraian in enumerate(isi.get(jenis.value, ()), 1)
    ]
    # Kinds this page does not show are nobody's to remove here.
    lama = [a for a in milik if a.jenis in satu.jenis]
    return _ganti(kecamatan, periode, oleh, satu, lama, baru, "kinerja.analisis")


@transaction.atomic
def analisis_tinjau(*, kecamatan: Kecamatan, periode: Periode, oleh: Pengguna | None) -> int:
    """Confirms every carried sentence of the quarter. Returns how many; a second call: 0."""
    pastikan_terbuka(kecamatan, periode)
    terbawa = queries.analisis(periode.tahun, periode.triwulan).filter(terbawa=True)
    sebelum = [[a.jenis, a.uraian] for a in terbawa.order_by("id").select_for_update()]
    if sebelum:
        terbawa.update(terbawa=False)
        catat(
            aksi="kinerja.analisis_tinjau",
            objek=f"kinerja.analisis/{periode.kode}",
            kecamatan=kecamatan,
            pengguna=oleh,
            sebelum=sebelum,
            sesudah={"ditinjau": len(sebelum)},
        )
    return len(sebelum)


@transaction.atomic
def analisis_salin(*, kecamatan: Kecamatan, periode: Periode, oleh: Pengguna | None) -> int:
    """Carries the last quarter's sentences into the cards that are still empty, marked as carried.

    Returns how many cards were filled. What is written already is never touched.
    """
    pastikan_terbuka(kecamatan, periode)
    lalu = list(queries.analisis(*triwulan_lalu(periode)))
    terisi = 0
    for satu in lembar(kecamatan, periode):
        kunci_tulis(objek(periode, satu))
        if queries.analisis_lembar(periode, satu.sasaran_id, satu.kode_program).exists():
            continue
        baru = [
            _baris(periode, satu, Analisis.Jenis(a.jenis), a.urutan, a.uraian, True)
            for a in lalu
            if satu.memuat(a)
        ]
        terisi += _ganti(kecamatan, periode, oleh, satu, [], baru, "kinerja.analisis_salin")
    return terisi


def _baris(
    periode: Periode,
    satu: Lembar,
    jenis: Analisis.Jenis,
    urutan: int,
    uraian: str,
    terbawa: bool,
) -> Analisis:
    return Analisis(
        tahun=periode.tahun,
        triwulan=periode.triwulan,
        sasaran_id=satu.sasaran_id,
        kode_program=satu.kode_program,
        jenis=jenis,
        urutan=urutan,
        uraian=uraian,
        terbawa=terbawa,
    )


def _ganti(
    kecamatan: Kecamatan,
    periode: Periode,
    oleh: Pengguna | None,
    satu: Lembar,
    lama: Sequence[Analisis],
    baru: Sequence[Analisis],
    aksi: str,
) -> bool:
    if sidik_lembar(lama) == sidik_lembar(baru):
        return False
    queries.analisis_di(lama).delete()
    Analisis.objects.bulk_create(baru)
    catat(
        aksi=aksi,
        objek=objek(periode, satu),
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum=_ringkas(lama) or None,
        sesudah=_ringkas(baru),
    )
    return True


def _ringkas(baris: Sequence[Analisis]) -> dict[str, list[str]]:
    hasil: dict[str, list[str]] = {}
    for satu in sorted(baris, key=lambda a: a.urutan):
        hasil.setdefault(satu.jenis, []).append(satu.uraian)
    return hasil
