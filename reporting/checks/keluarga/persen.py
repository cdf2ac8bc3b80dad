"""Percentages worked out again from the figures they stand beside."""

from collections.abc import Iterator
from decimal import Decimal

from core.angka import bulatkan, persen
from core.capaian import Polaritas, capaian, serapan
from reporting.checks.aturan import PERMENDAGRI_77, PERMENPANRB_53, PRAKTIK, Aturan, Kena
from reporting.checks.bahan import Bahan
from reporting.checks.keluarga.jumlah import nama_simpul
from reporting.checks.temuan import Bobot, Tempat
from reporting.lkj.bab3_tabel_sasaran import kunci_riwayat
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import SubKegiatan

PEMBULATAN = Decimal("0.01")

_Hitungan = Iterator[tuple[Tempat, Angka, Decimal | None]]


def _serapan(bahan: Bahan) -> _Hitungan:
    kantor = bahan.snapshot.anggaran
    semua = [("Jumlah", kantor), *((nama_simpul(s), s) for s in bahan.simpul)]
    for nama, simpul in semua:
        hitung = serapan(simpul.realisasi.nilai, simpul.pagu.nilai)
        yield bahan.tabel("tabel-realisasi", nama, "Serapan (%)"), simpul.serapan, hitung
    for sasaran in bahan.snapshot.sasaran:
        hitung = serapan(sasaran.realisasi.nilai, sasaran.pagu.nilai)
        tempat = Tempat(bahan.tempat_lingkup(sasaran), "Efisiensi", "Serapan")
        yield tempat, sasaran.efisiensi.serapan, hitung


def _capaian(bahan: Bahan) -> _Hitungan:
    for simpul in bahan.sub:
        assert isinstance(simpul, SubKegiatan)
        hitung = capaian(simpul.target.angka.nilai, simpul.realisasi_volume.angka.nilai)
        tempat = bahan.tabel("tabel-realisasi", nama_simpul(simpul), "Capaian (%)")
        yield tempat, simpul.capaian, hitung
    for sasaran in bahan.snapshot.sasaran:
        for indikator in sasaran.indikator:
            arah = Polaritas(indikator.polaritas)
            for satu in indikator.tahun:
                hitung = capaian(satu.target.nilai, satu.realisasi.nilai, arah)
                kolom = f"Capaian {satu.tahun}"
                yield (
                    bahan.tabel(kunci_riwayat(sasaran), indikator.nama, kolom),
                    satu.capaian,
                    hitung,
                )


def _beda(hitungan: _Hitungan, *, kecil: bool) -> Iterator[Kena]:
    """Percentages that are not what they should be: by a rounding only, or by more."""
    for tempat, angka, hitung in hitungan:
        if angka.nilai is None or hitung is None:
            continue
        tertulis, seharusnya = bulatkan(angka.nilai), bulatkan(hitung)
        if tertulis == seharusnya or (abs(tertulis - seharusnya) <= PEMBULATAN) != kecil:
            continue
        yield Kena(
            tempat=tempat,
            pesan="Persen ini berbeda 0,01 karena dipotong, bukan dibulatkan."
            if kecil
            else "Persen ini tidak sama dengan hitungan dari angka di sebelahnya.",
            seharusnya=f"{persen(hitung)}%",
            tertulis=f"{persen(angka.nilai)}%",
            alamat=angka.alamat,
        )


def _pembulatan(bahan: Bahan) -> Iterator[Kena]:
    yield from _beda(_serapan(bahan), kecil=True)
    yield from _beda(_capaian(bahan), kecil=True)


ATURAN = (
    Aturan(
        "persen.serapan",
        "Serapan adalah realisasi dibagi pagu",
        Bobot.BLOKIR,
        PERMENDAGRI_77,
        lambda bahan: _beda(_serapan(bahan), kecil=False),
        hitungan=True,
    ),
    Aturan(
        "persen.capaian",
        "Capaian dihitung dari target dan realisasi menurut arah indikatornya",
        Bobot.BLOKIR,
        PERMENPANRB_53,
        lambda bahan: _beda(_capaian(bahan), kecil=False),
        hitungan=True,
    ),
    Aturan(
        "persen.pembulatan",
        "Selisih pembulatan 0,01",
        Bobot.INFO,
        PRAKTIK,
        _pembulatan,
        hitungan=True,
    ),
)
