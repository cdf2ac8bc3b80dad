"""One comparison: who is in it, the line or lines compared, how they lie, what stands out.

The number of queries does not depend on how many offices, lines or quarters there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.urls import reverse

from core.angka import KOSONG, bilangan, rp, rupiah, selisih
from core.capaian import pertumbuhan_poin
from reporting.rollup import queries
from reporting.rollup.aturan import Cara, Gabungan, Nilai, Peringkat, Ukur, gabung, gabung_nilai
from reporting.rollup.berdampingan import Berdampingan, berdampingan
from reporting.rollup.grafik import Deretan, Sebar, Titik, deretan, sebar
from reporting.rollup.models import Rekap, Tingkat
from reporting.rollup.queries import BarisFakta, Pilihan
from reporting.rollup.rekap import (
    BarisRekap,
    Keikutsertaan,
    keikutsertaan,
    nama_umum,
    per_kantor,
    per_kode,
)
from reporting.rollup.saringan import Saringan
from reporting.rollup.sebaran import Sebaran, Simpangan, sebaran, simpangan
from reporting.rollup.tren import Tren, periode_tren, tren
from tenants.models import Kecamatan


@dataclass(frozen=True, kw_only=True)
class BarisKantor:
    """One office in the table of a line."""

    kecamatan: Kecamatan
    rekap: Rekap | None  # None: no version that counts
    isi: Nilai | None  # None: its report has no such line
    ukuran: Decimal | None
    terhadap_median: Decimal | None
    tempat: int | None
    terpilih: bool
    menyimpang: bool
    alamat: str  # where its figures can be followed

    @property
    def median_kata(self) -> str:
        return KOSONG if self.terhadap_median is None else selisih(self.terhadap_median)

    @property
    def dasar(self) -> str:
        """What the value was measured on, in words."""
        n = self.isi
        if n is None or not n.dasar:
            return n.sebab if n and n.nilai is None else "tidak dicatat"
        if n.dasar == "responden":
            return f"{rupiah(n.responden or 0)} responden"
        return f"{bilangan(n.pembilang or 0)} dari {bilangan(n.penyebut or 0)}"


@dataclass(frozen=True, kw_only=True)
class SatuBaris:
    """A line over offices: table, joint figures, distribution, what stands out, trend."""

    kode: str
    nama: str
    beda_nama: bool  # offices word it differently
    satuan: str
    kantor: list[BarisKantor]
    gabungan: Gabungan
    nilai: Ukur | None
    utama: Ukur  # the measure looked at
    sebaran: Sebaran | None
    terendah: str  # office
    tertinggi: str
    tingkat: Tingkat
    simpangan: list[tuple[Kecamatan, Simpangan]]
    peringkat: Peringkat
    sebar: Sebar | None
    deretan: Deretan | None
    tren: Tren

    @property
    def indikator(self) -> bool:
        return self.tingkat == Tingkat.INDIKATOR

    @property
    def volume(self) -> bool:
        return self.tingkat == Tingkat.SUB_KEGIATAN

    @property
    def kolom(self) -> int:
        """Columns of figures in the table of offices."""
        return 7 if self.volume else 6

    @property
    def utama_kata(self) -> str:
        """How the joint measure was reached, of how many offices, on what base."""
        return ukur_kata(self.utama)

    @property
    def cara_kata(self) -> str:
        """The same for every joint figure of the table's last row."""
        awal = f"Nilai: {ukur_kata(self.nilai)}. " if self.nilai else ""
        if not self.nilai:
            awal = f"Serapan: {ukur_kata(self.gabungan.serapan)}. "
        return f"{awal}Capaian: {ukur_kata(self.gabungan.capaian)}."


@dataclass(frozen=True, kw_only=True)
class Perbandingan:
    saringan: Saringan
    ikut: Keikutsertaan
    kantor: list[Kecamatan]
    pilihan: list[Pilihan]
    satu: SatuBaris | None
    semua: list[BarisRekap]
    berdampingan: Berdampingan | None

    @property
    def kosong(self) -> bool:
        return not self.ikut.rekap

    @property
    def indikator(self) -> bool:
        return self.saringan.tingkat == Tingkat.INDIKATOR

    @property
    def tanpa_kata(self) -> str:
        return ", ".join(k.nama for k in self.ikut.tanpa)

    def baris_semua(self) -> list[dict[str, object]]:
        """Lines of the level with the address of their own view."""
        return [{"isi": b, "url": self.saringan.kueri(kode=b.kode)} for b in self.semua]


_BASIS = {
    Cara.UANG: "pagu {}",
    Cara.PECAHAN: "penyebut {}",
    Cara.RESPONDEN: "{} responden",
    Cara.VOLUME: "target {}",
}


def ukur_kata(ukur: Ukur) -> str:
    """How a joint figure was reached, of how many offices, on what base."""
    if not ukur.kantor:
        return ukur.catatan or "belum terukur di kantor mana pun"
    kata = f"{ukur.cara}" if ukur.cara is Cara.SENDIRI else f"{ukur.cara}, {ukur.kantor} kantor"
    if ukur.basis is not None and ukur.cara in _BASIS:
        tulis = rp if ukur.cara is Cara.UANG else bilangan
        kata += f", {_BASIS[ukur.cara].format(tulis(ukur.basis))}"
    return f"{kata}; {ukur.catatan}" if ukur.catatan else kata


def bandingkan(saringan: Saringan, kantor: Sequence[Kecamatan]) -> Perbandingan:
    """Everything the page and the workbook show."""
    ikut_kantor = [
        k for k in kantor if not (saringan.hanya and saringan.kantor) or k in saringan.kantor
    ]
    rekap = queries.daftar_rekap(saringan.semua_periode)
    ikut = keikutsertaan(
        ikut_kantor,
        [r for r in rekap if r.periode_id == saringan.periode.pk],
        resmi=saringan.resmi,
    )
    pilihan = (
        []
        if saringan.tingkat == Tingkat.KANTOR
        else queries.pilihan_kode(saringan.periode, saringan.tingkat)
    )
    saringan = _periksa_kode(saringan, pilihan)
    fakta = _fakta(saringan, {k.pk for k in ikut_kantor})
    kini = [b for b in fakta if b.periode_id == saringan.periode.pk]
    return Perbandingan(
        saringan=saringan,
        ikut=ikut,
        kantor=list(kantor),
        pilihan=pilihan,
        satu=_satu(saringan, ikut, kini, fakta) if saringan.kode else None,
        semua=[] if saringan.kode else per_kode(saringan.tingkat, [b for b in kini if b.kini]),
        berdampingan=berdampingan(saringan, fakta, rekap),
    )


def _periksa_kode(saringan: Saringan, pilihan: list[Pilihan]) -> Saringan:
    if saringan.tingkat == Tingkat.KANTOR or not saringan.kode:
        return saringan
    if saringan.kode in {p.kode for p in pilihan}:
        return saringan
    pesan = f"“{saringan.kode}” tidak ada dalam rekap {saringan.periode.kode}. Pilih yang lain."
    return replace(saringan, kode="", pesan=(*saringan.pesan, pesan))


def _fakta(saringan: Saringan, kantor: set[int]) -> list[BarisFakta]:
    if saringan.kode:
        perlu = [*periode_tren(saringan, queries.periode_berekap()), *saringan.semua_periode]
        baris = queries.fakta_kode(saringan.tingkat, saringan.kode, perlu, saringan.periode)
    else:
        baris = queries.fakta_tingkat(saringan.semua_periode, saringan.tingkat)
    return [
        b for b in baris if b.kecamatan_id in kantor and not (saringan.resmi and b.isi.sementara)
    ]


def _satu(
    saringan: Saringan, ikut: Keikutsertaan, kini: list[BarisFakta], fakta: list[BarisFakta]
) -> SatuBaris:
    milik = per_kantor(b for b in kini if b.kini)
    baris = list(milik.values())
    angka = {n.kantor: saringan.ukuran.milik(n) for n in baris}
    ringkas = sebaran(list(angka.values()))
    luar = {s.kantor: s for s in simpangan(baris, angka, saringan.ukuran.label)}
    tempat = saringan.ukuran.peringkat(baris, saringan.tingkat)
    kantor = _tabel(saringan, ikut, milik, ringkas, tempat, set(luar))
    titik = _titik(kantor)
    nama = "" if saringan.tingkat == Tingkat.KANTOR or not kini else nama_umum(kini[0])
    return SatuBaris(
        kode=saringan.kode,
        nama=nama,
        beda_nama=bool(nama) and len({nama_umum(b).casefold() for b in kini}) > 1,
        satuan=next((n.satuan for n in baris if n.satuan), ""),
        kantor=kantor,
        gabungan=gabung(baris),
        nilai=gabung_nilai(baris) if saringan.tingkat == Tingkat.INDIKATOR else None,
        utama=saringan.ukuran.gabung(baris),
        sebaran=ringkas,
        terendah=_di(angka, ringkas.terendah if ringkas else None),
        tertinggi=_di(angka, ringkas.tertinggi if ringkas else None),
        tingkat=saringan.tingkat,
        simpangan=[(k.kecamatan, luar[k.kecamatan.nama]) for k in kantor if k.menyimpang],
        peringkat=tempat,
        sebar=sebar(titik, rapat=saringan.rapat),
        deretan=deretan(titik, saringan.ukuran.label, ringkas),
        tren=tren(saringan, fakta),
    )


def _di(angka: dict[str, Decimal | None], nilai: Decimal | None) -> str:
    """Who has that value."""
    siapa = [k for k, n in angka.items() if n is not None and n == nilai]
    return siapa[0] if len(siapa) == 1 else f"{len(siapa)} kantor"


def _titik(kantor: Sequence[BarisKantor]) -> list[Titik]:
    return [
        Titik(
            nama=k.kecamatan.nama,
            x=k.isi.serapan,
            y=k.isi.capaian,
            nilai=k.ukuran,
            terpilih=k.terpilih,
            luar=k.menyimpang,
        )
        for k in kantor
        if k.isi
    ]


def _tabel(
    saringan: Saringan,
    ikut: Keikutsertaan,
    milik: dict[int, Nilai],
    ringkas: Sebaran | None,
    tempat: Peringkat,
    luar: set[str],
) -> list[BarisKantor]:
    hasil = []
    for k in ikut.kantor:
        isi = milik.get(k.pk)
        nilai = saringan.ukuran.milik(isi)
        hasil.append(
            BarisKantor(
                kecamatan=k,
                rekap=ikut.rekap.get(k.pk),
                isi=isi,
                ukuran=nilai,
                terhadap_median=pertumbuhan_poin(nilai, ringkas.median if ringkas else None),
                tempat=tempat.tempat.get(k.nama),
                terpilih=k.pk in saringan.terpilih,
                menyimpang=k.nama in luar,
                alamat=_alamat(saringan, k),
            )
        )
    if saringan.peringkat and tempat.boleh:
        hasil.sort(key=lambda b: (b.tempat is None, b.tempat or 0, b.kecamatan.kode))
    return hasil


def _alamat(saringan: Saringan, kecamatan: Kecamatan) -> str:
    jalur = reverse("banding:baris", args=[kecamatan.slug, saringan.tingkat.value, saringan.kode])
    return f"{jalur}?periode={saringan.periode.kode}"
