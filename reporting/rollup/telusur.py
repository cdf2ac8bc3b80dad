"""From a compared figure down to the fact: an office's rows, and one row with its addresses."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.angka import KOSONG, bilangan, persen_ringkas, rupiah
from core.periode.models import Periode
from reporting.rollup import queries
from reporting.rollup.aturan import Nilai
from reporting.rollup.models import Fakta, Rekap, Tingkat
from tenants.models import Kecamatan

ANGGARAN = (Tingkat.KANTOR, Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN)
_HITUNG = {
    "pagu": "jumlah baris di bawahnya",
    "kas": "jumlah baris di bawahnya",
    "realisasi": "jumlah baris di bawahnya",
    "capaian": "dihitung dari target dan realisasi",
}


@dataclass(frozen=True, kw_only=True)
class BarisTelusur:
    """A line of one office with its figures."""

    fakta: Fakta
    isi: Nilai

    @property
    def inden(self) -> str:
        return self.fakta.tingkat


@dataclass(frozen=True, kw_only=True)
class AngkaTelusur:
    """One figure of a line and where it comes from."""

    label: str
    teks: str
    satuan: str
    alamat: str
    cara: str  # how it was reached, or why it is missing


@dataclass(frozen=True, kw_only=True)
class IsiBaris:
    """A fact of the line: the office's own, a kelurahan's, or an earlier year's."""

    judul: str
    fakta: Fakta
    angka: tuple[AngkaTelusur, ...]


@dataclass(frozen=True, kw_only=True)
class HalamanKantor:
    rekap: Rekap
    anggaran: list[BarisTelusur]
    sasaran: list[BarisTelusur]
    indikator: list[BarisTelusur]


@dataclass(frozen=True, kw_only=True)
class HalamanBaris:
    rekap: Rekap
    tingkat: str
    kode: str
    nama: str
    induk: BarisTelusur | None
    isi: list[IsiBaris]
    anak: list[BarisTelusur]


def halaman_kantor(kecamatan: Kecamatan, periode: Periode) -> HalamanKantor | None:
    """None while the office has no version in the rollup."""
    rekap = queries.rekap_kecamatan(kecamatan, periode)
    if rekap is None:
        return None
    fakta = queries.fakta_kecamatan(kecamatan, periode)
    return HalamanKantor(
        rekap=rekap,
        anggaran=_pilih(fakta, *ANGGARAN),
        sasaran=_pilih(fakta, Tingkat.SASARAN),
        indikator=[b for b in _pilih(fakta, Tingkat.INDIKATOR) if b.fakta.tahun == periode.tahun],
    )


def halaman_baris(
    kecamatan: Kecamatan, periode: Periode, tingkat: str, kode: str
) -> HalamanBaris | None:
    """None when the office has no version or no such line in it."""
    rekap = queries.rekap_kecamatan(kecamatan, periode)
    fakta = queries.fakta_kecamatan(kecamatan, periode) if rekap else []
    milik = [f for f in fakta if f.tingkat == tingkat and f.kode == kode]
    if rekap is None or not milik:
        return None
    induk = next((f for f in fakta if f.kode == milik[0].induk), None)
    return HalamanBaris(
        rekap=rekap,
        tingkat=queries.nama_tingkat(tingkat),
        kode=kode,
        nama=milik[0].nama,
        induk=_baris(induk) if induk else None,
        isi=[_isi(f) for f in sorted(milik, key=lambda f: (-f.tahun, f.urutan))],
        anak=[_baris(f) for f in fakta if f.induk == kode and f.tahun == periode.tahun],
    )


def _pilih(fakta: Iterable[Fakta], *tingkat: str) -> list[BarisTelusur]:
    return [_baris(f) for f in fakta if f.tingkat in tingkat]


def _baris(fakta: Fakta) -> BarisTelusur:
    return BarisTelusur(fakta=fakta, isi=queries.nilai_fakta(fakta))


def _isi(fakta: Fakta) -> IsiBaris:
    judul = fakta.sub_unit
    if fakta.tingkat == Tingkat.INDIKATOR:
        judul = str(fakta.tahun)
    return IsiBaris(judul=judul, fakta=fakta, angka=tuple(_angka(fakta)))


def _angka(fakta: Fakta) -> Iterable[AngkaTelusur]:
    volume = "Nilai" if fakta.tingkat == Tingkat.INDIKATOR else "Volume"
    for medan, label, satuan in (
        ("target", "Target", fakta.satuan),
        ("nilai", volume, fakta.satuan),
        ("pembilang", "Pembilang", ""),
        ("penyebut", "Penyebut", ""),
        ("pagu", "Pagu", "Rp"),
        ("kas", "Anggaran kas s.d. triwulan", "Rp"),
        ("realisasi", "Realisasi s.d. triwulan", "Rp"),
        ("capaian", "Capaian", "%"),
    ):
        if medan in fakta.alamat:
            yield _satu(fakta, medan, label, satuan)
    isi = queries.nilai_fakta(fakta)
    if fakta.pagu is not None:
        yield AngkaTelusur(
            label="Serapan",
            teks=KOSONG if isi.serapan is None else persen_ringkas(isi.serapan),
            satuan="%",
            alamat="",
            cara="realisasi dibagi pagu",
        )
    if fakta.responden is not None:
        yield AngkaTelusur(
            label="Responden", teks=bilangan(fakta.responden), satuan="orang", alamat="", cara=""
        )


def _satu(fakta: Fakta, medan: str, label: str, satuan: str) -> AngkaTelusur:
    nilai, alamat = getattr(fakta, medan), fakta.alamat[medan]
    tulis = rupiah if satuan == "Rp" else persen_ringkas if satuan == "%" else bilangan
    cara = fakta.sebab if nilai is None else ""
    if not cara and alamat.startswith("turunan/"):
        cara = _HITUNG.get(medan, "dihitung")
        if medan == "capaian" and fakta.tingkat not in (Tingkat.SUB_KEGIATAN, Tingkat.INDIKATOR):
            cara = "rata-rata baris di bawahnya"
    return AngkaTelusur(
        label=label,
        teks=KOSONG if nilai is None else tulis(nilai),
        satuan=satuan,
        alamat=alamat,
        cara=cara,
    )
