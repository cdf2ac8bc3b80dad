"""Two to six offices, or quarters, side by side, each against the first, differences marked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.angka import KOSONG, bilangan, bulatkan, rupiah, selisih, triwulan_label
from core.capaian import Polaritas, jumlah, pertumbuhan_poin
from reporting.rollup import queries
from reporting.rollup.aturan import Cara, Nilai, Ukur
from reporting.rollup.models import Rekap, Tingkat
from reporting.rollup.queries import BarisFakta
from reporting.rollup.rekap import per_kantor
from reporting.rollup.saringan import PALING_BANYAK, Saringan
from reporting.rollup.ukuran import Ukuran


@dataclass(frozen=True, kw_only=True)
class Kolom:
    """An office, or a quarter of an office or of the regency."""

    judul: str
    keterangan: str
    slug: str  # the office a figure is followed to; empty: the regency
    periode: str


@dataclass(frozen=True, kw_only=True)
class Sel:
    """A figure with its difference from the first column. `tanda`: worse, other, or nothing."""

    teks: str
    angka: Decimal | None = None
    beda: str = ""
    tanda: str = ""  # awas: worse than the first; beda: otherwise unlike; empty
    catatan: str = ""  # how it was reached, or why it is missing


@dataclass(frozen=True, kw_only=True)
class BarisBanding:
    label: str
    kode: str
    tingkat: str
    sel: tuple[Sel, ...]

    @property
    def berbeda(self) -> bool:
        return any(s.tanda for s in self.sel)


@dataclass(frozen=True, kw_only=True)
class Berdampingan:
    judul: str
    kolom: tuple[Kolom, ...]
    baris: tuple[BarisBanding, ...]
    pesan: str = ""

    @property
    def berbeda(self) -> int:
        return sum(b.berbeda for b in self.baris)

    def pasangan(self) -> list[tuple[BarisBanding, list[tuple[Kolom, Sel]]]]:
        """Rows with their cells and the columns these stand in."""
        return [(b, list(zip(self.kolom, b.sel, strict=True))) for b in self.baris]


Pilah = Callable[[BarisFakta], bool]


def berdampingan(
    saringan: Saringan, fakta: Sequence[BarisFakta], rekap: Iterable[Rekap]
) -> Berdampingan | None:
    """Offices when two or more are chosen, else quarters when another one is; else nothing."""
    if len(saringan.kantor) >= 2:
        kolom, pilah = _kantor(saringan, rekap)
        pesan = ""
        if len(saringan.kantor) > PALING_BANYAK:
            pesan = f"Enam kantor pertama dari {len(saringan.kantor)} yang dipilih."
        judul = _sambung([k.judul for k in kolom])
    elif saringan.lawan:
        kolom, pilah = _triwulan(saringan, rekap)
        siapa = saringan.kantor[0].nama if saringan.kantor else "Kabupaten"
        judul, pesan = f"{siapa}, {_sambung([k.judul for k in kolom])}", ""
    else:
        return None
    milik = [b for b in fakta if b.kini]
    baris = list(_baris(saringan, milik, pilah))
    if saringan.tingkat == Tingkat.KANTOR:
        lain = queries.fakta_tingkat(saringan.semua_periode, Tingkat.INDIKATOR, saringan.kantor)
        terpakai = [b for b in lain if not (saringan.resmi and b.isi.sementara)]
        baris += _per_kode(Ukuran.NILAI, Tingkat.INDIKATOR, terpakai, pilah)
    return Berdampingan(judul=judul, kolom=tuple(kolom), baris=tuple(baris), pesan=pesan)


def _sambung(kata: Sequence[str]) -> str:
    return " dan ".join([", ".join(kata[:-1]), kata[-1]]) if len(kata) > 1 else kata[0]


def _kantor(saringan: Saringan, rekap: Iterable[Rekap]) -> tuple[list[Kolom], list[Pilah]]:
    milik = {r.kecamatan_id: r for r in rekap if r.periode_id == saringan.periode.pk}
    kolom: list[Kolom] = []
    pilah: list[Pilah] = []
    for k in saringan.kantor[:PALING_BANYAK]:
        kolom.append(
            Kolom(
                judul=k.nama,
                keterangan=_versi(milik.get(k.pk), saringan.resmi),
                slug=k.slug,
                periode=saringan.periode.kode,
            )
        )
        pilah.append(_milik(saringan.periode.pk, {k.pk}))
    return kolom, pilah


def _triwulan(saringan: Saringan, rekap: Iterable[Rekap]) -> tuple[list[Kolom], list[Pilah]]:
    satu = saringan.kantor[0] if saringan.kantor else None
    daftar = [r for r in rekap if not (saringan.resmi and r.sementara)]
    kolom: list[Kolom] = []
    pilah: list[Pilah] = []
    for p in saringan.semua_periode:
        milik = {r.kecamatan_id: r for r in daftar if r.periode_id == p.pk}
        ket = _versi(milik.get(satu.pk), saringan.resmi) if satu else f"{len(milik)} kantor"
        kolom.append(
            Kolom(
                judul=triwulan_label(p.tahun, p.triwulan),
                keterangan=ket,
                slug=satu.slug if satu else "",
                periode=p.kode,
            )
        )
        pilah.append(_milik(p.pk, {satu.pk} if satu else None))
    return kolom, pilah


def _milik(periode: int, kantor: set[int] | None) -> Pilah:
    def pilah(b: BarisFakta) -> bool:
        return b.periode_id == periode and (kantor is None or b.kecamatan_id in kantor)

    return pilah


def _versi(rekap: Rekap | None, resmi: bool) -> str:
    if rekap is None or (resmi and rekap.sementara):
        return "belum ada versi"
    return f"draf {rekap.nomor_versi}, sementara" if rekap.sementara else "diajukan"


def _baris(saringan: Saringan, fakta: list[BarisFakta], pilah: list[Pilah]) -> list[BarisBanding]:
    if not saringan.kode:
        return _per_kode(saringan.ukuran, saringan.tingkat, fakta, pilah)
    kolom = [list(per_kantor(b for b in fakta if p(b)).values()) for p in pilah]
    hasil = []
    for label, sel in _medan(saringan.tingkat, kolom):
        hasil.append(
            BarisBanding(label=label, kode=saringan.kode, tingkat=saringan.tingkat, sel=sel)
        )
    return hasil


def _medan(tingkat: Tingkat, kolom: list[list[Nilai]]) -> list[tuple[str, tuple[Sel, ...]]]:
    """The figures of one line: money, absorption, capaian, and what was counted."""
    if tingkat == Tingkat.INDIKATOR:
        medan: list[tuple[str, tuple[Sel, ...]]] = [
            ("Nilai", _ukuran(Ukuran.NILAI, kolom)),
            ("Capaian (%)", _ukuran(Ukuran.CAPAIAN, kolom)),
        ]
        if any(n.responden for isi in kolom for n in isi):
            medan.append(("Responden", _jumlah(kolom, "responden")))
        if any(n.penyebut for isi in kolom for n in isi):
            medan += [
                ("Pembilang", _jumlah(kolom, "pembilang")),
                ("Penyebut", _jumlah(kolom, "penyebut")),
            ]
        return medan
    medan = [
        ("Pagu (Rp)", _jumlah(kolom, "pagu", uang=True)),
        ("Anggaran kas s.d. triwulan (Rp)", _jumlah(kolom, "kas", uang=True)),
        ("Realisasi (Rp)", _jumlah(kolom, "realisasi", uang=True)),
        ("Serapan (%)", _ukuran(Ukuran.SERAPAN, kolom)),
        ("Capaian (%)", _ukuran(Ukuran.CAPAIAN, kolom)),
    ]
    if tingkat == Tingkat.SUB_KEGIATAN:
        medan += [("Target", _jumlah(kolom, "target")), ("Volume", _jumlah(kolom, "nilai"))]
    return medan


def _jumlah(kolom: list[list[Nilai]], medan: str, *, uang: bool = False) -> tuple[Sel, ...]:
    hasil = []
    for isi in kolom:
        angka = [Decimal(n) for satu in isi if (n := getattr(satu, medan)) is not None]
        if not angka:
            hasil.append(Sel(teks=KOSONG, catatan="" if isi else "tidak ada"))
            continue
        total = jumlah(angka) or Decimal(0)
        hasil.append(Sel(teks=rupiah(total) if uang else bilangan(total), angka=total))
    return tuple(hasil)


def _ukuran(ukuran: Ukuran, kolom: list[list[Nilai]]) -> tuple[Sel, ...]:
    """Joint figures of each column against the first; which way is better decides the mark."""
    gabungan = [ukuran.gabung(isi) if isi else None for isi in kolom]
    turun = ukuran is Ukuran.NILAI and any(
        n.polaritas in (Polaritas.TURUN_A, Polaritas.TURUN_B) for isi in kolom for n in isi
    )
    dasar = gabungan[0].nilai if gabungan[0] else None
    hasil = []
    for urut, (satu, isi) in enumerate(zip(gabungan, kolom, strict=True)):
        nilai = satu.nilai if satu else None
        beda = pertumbuhan_poin(nilai, dasar) if urut else None
        hasil.append(
            Sel(
                teks=KOSONG if nilai is None else bilangan(nilai),
                angka=nilai,
                beda=selisih(beda) if beda is not None and bulatkan(beda) else "",
                tanda=_tanda(beda, turun) if urut else "",
                catatan=_catatan(satu, isi),
            )
        )
    return _tandai_hilang(hasil)


def _tanda(beda: Decimal | None, turun: bool) -> str:
    if beda is None or not bulatkan(beda):
        return ""
    return "awas" if (beda > 0) == turun else "beda"


def _tandai_hilang(sel: list[Sel]) -> tuple[Sel, ...]:
    """A figure that some have and others lack is a difference too."""
    if len({s.angka is None for s in sel}) < 2:
        return tuple(sel)
    return tuple(
        Sel(teks=s.teks, catatan=s.catatan, tanda="beda") if s.angka is None else s for s in sel
    )


def _catatan(ukur: Ukur | None, isi: list[Nilai]) -> str:
    if ukur is None:
        return "tidak ada"
    if ukur.nilai is None:
        return ukur.catatan or next((n.sebab for n in isi if n.sebab), "")
    return ukur.cara.value if len(isi) > 1 and ukur.cara is Cara.RATA else ""


def _per_kode(
    ukuran: Ukuran, tingkat: str, fakta: list[BarisFakta], pilah: list[Pilah]
) -> list[BarisBanding]:
    """One row for each code that any column has."""
    kelompok: dict[str, list[BarisFakta]] = {}
    for b in fakta:
        if any(p(b) for p in pilah):
            kelompok.setdefault(b.kode, []).append(b)
    hasil = []
    for kode, isi in sorted(kelompok.items()):
        kolom = [list(per_kantor(b for b in isi if p(b)).values()) for p in pilah]
        hasil.append(
            BarisBanding(label=isi[0].nama, kode=kode, tingkat=tingkat, sel=_ukuran(ukuran, kolom))
        )
    return hasil
