"""The entry grid's rows: the tree with its cells, and the totals of record a save answers with."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.anggaran import queries
from core.anggaran.models import Realisasi
from core.anggaran.pohon import Pohon, SimpulKegiatan, SimpulProgram, SimpulSub, pohon
from core.angka import KOSONG, desimal, persen_ringkas, romawi
from core.baca_angka import Jenis
from core.isian.alamat import Sel
from core.isian.bacaan import tulis_sel
from core.isian.queries import versi_banyak
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan

Kunci = tuple[str, str]
NOL = Decimal(0)
KOLOM_DPA = ("anggaran.target", "anggaran.pagu", "anggaran.kas")
KOLOM_NYATA = ("anggaran.volume", "anggaran.realisasi")


@dataclass(frozen=True, kw_only=True)
class SelKisi:
    """A cell as its input shows it."""

    alamat: str
    nama: str  # for those who hear it: column, row, unit
    label: str  # short, beside the input on a phone
    teks: str
    versi: int
    lalu: str  # the previous quarter's value with its quarter; empty when there is none
    wajib: bool

    @property
    def kosong(self) -> bool:
        return self.wajib and not self.teks


@dataclass(frozen=True, kw_only=True)
class BarisKisi:
    """A sub kegiatan; a line the DPA has dropped has no cells of the DPA."""

    sub: SimpulSub
    target: SelKisi | None
    volume: SelKisi
    pagu: SelKisi | None
    kas: SelKisi | None
    realisasi: SelKisi

    @property
    def kunci(self) -> str:
        """Names the row as its cells' addresses end."""
        return kunci_sub(self.sub)


@dataclass(frozen=True, kw_only=True)
class KegiatanKisi:
    simpul: SimpulKegiatan
    kas: Decimal
    baris: tuple[BarisKisi, ...]


@dataclass(frozen=True, kw_only=True)
class ProgramKisi:
    simpul: SimpulProgram
    kas: Decimal
    kegiatan: tuple[KegiatanKisi, ...]


@dataclass(frozen=True, kw_only=True)
class Kisi:
    pohon: Pohon
    kas: Decimal
    program: tuple[ProgramKisi, ...]


def kisi(periode: Periode) -> Kisi:
    """The grid of the present tenant for a quarter; as many queries for one row as for hundred."""
    susunan = pohon(periode)
    kas = kas_triwulan(periode)
    semua = [Sel(b, s.kode, s.kode_sub_unit, periode) for s in susunan.sub for b in _bidang(s)]
    versi = {s: p.pk for s, p in versi_banyak(semua).items()}
    buat = _Pembuat(periode, kas, versi, _lalu(periode))
    program = tuple(
        ProgramKisi(
            simpul=p,
            kas=_jumlah_kas(kas, (s for k in p.kegiatan for s in k.sub)),
            kegiatan=tuple(
                KegiatanKisi(
                    simpul=k,
                    kas=_jumlah_kas(kas, k.sub),
                    baris=tuple(buat.baris(s) for s in k.sub),
                )
                for k in p.kegiatan
            ),
        )
        for p in susunan.program
    )
    return Kisi(pohon=susunan, kas=_jumlah_kas(kas, susunan.sub), program=program)


def kas_triwulan(periode: Periode) -> dict[Kunci, Decimal]:
    """The quarter's own anggaran kas by line (the tree carries the cumulative one)."""
    akhir = akhir_triwulan(periode.tahun, periode.triwulan)
    return queries.kas_triwulan(periode.tahun, periode.triwulan, akhir)


def _jumlah_kas(kas: dict[Kunci, Decimal], sub: Iterable[SimpulSub]) -> Decimal:
    return sum((kas.get((s.kode, s.kode_sub_unit), NOL) for s in sub), NOL)


def _lalu(periode: Periode) -> dict[Kunci, Realisasi]:
    if periode.triwulan == 1:
        return {}
    baris = queries.realisasi_triwulan(periode.tahun, periode.triwulan - 1)
    return {(r.kode, r.sub_unit): r for r in baris}


def _bidang(sub: SimpulSub) -> tuple[str, ...]:
    return (*KOLOM_DPA, *KOLOM_NYATA) if sub.dalam_dpa else KOLOM_NYATA


@dataclass(frozen=True)
class _Pembuat:
    periode: Periode
    kas: dict[Kunci, Decimal]
    versi: dict[Sel, int]
    lalu: dict[Kunci, Realisasi]

    def baris(self, sub: SimpulSub) -> BarisKisi:
        dulu = self.lalu.get((sub.kode, sub.kode_sub_unit)) or Realisasi()

        def dpa(bidang: str, label: str, nilai: Decimal | None) -> SelKisi | None:
            return self._sel(sub, bidang, label, nilai, None) if sub.dalam_dpa else None

        return BarisKisi(
            sub=sub,
            target=dpa("anggaran.target", "Target", sub.target),
            volume=self._sel(sub, "anggaran.volume", "Realisasi", sub.volume, dulu.volume),
            pagu=dpa("anggaran.pagu", "Pagu", sub.pagu),
            kas=dpa("anggaran.kas", "Kas", self.kas.get((sub.kode, sub.kode_sub_unit))),
            realisasi=self._sel(
                sub, "anggaran.realisasi", "Realisasi Rp", sub.realisasi, dulu.rupiah
            ),
        )

    def _sel(
        self,
        sub: SimpulSub,
        bidang: str,
        label: str,
        nilai: Decimal | None,
        dulu: Decimal | None,
    ) -> SelKisi:
        sel = Sel(bidang, sub.kode, sub.kode_sub_unit, self.periode)
        unit = sub.satuan if sel.jenis is Jenis.VOLUME else "rupiah"
        lalu = ""
        if dulu is not None:
            lalu = f"TW {romawi(self.periode.triwulan - 1)} {tulis_sel(sel, dulu, sub.satuan)}"
        return SelKisi(
            alamat=sel.alamat,
            nama=", ".join(n for n in (sel.judul, nama_sub(sub), unit) if n),
            label=label,
            teks=tulis_sel(sel, nilai, sub.satuan),
            versi=self.versi.get(sel, 0),
            lalu=lalu,
            wajib=sub.dalam_dpa,
        )


def nama_sub(sub: SimpulSub) -> str:
    return f"{sub.nama} · {sub.sub_unit}" if sub.sub_unit else sub.nama


def kunci_sub(sub: SimpulSub) -> str:
    return f"{sub.kode}@{sub.kode_sub_unit}" if sub.kode_sub_unit else sub.kode


Angka = dict[str, str]


def jumlah_resmi(susunan: Pohon, kas: dict[Kunci, Decimal] | None) -> dict[str, Angka]:
    """Row → its computed cells as printed: the office (""), programs, kegiatan, sub kegiatan.

    Sub kegiatan are keyed like their cells, with `@<kelurahan>`; they have no sums. Without `kas`
    the sums of anggaran kas are left out.
    """

    def jumlah(simpul: Pohon | SimpulProgram | SimpulKegiatan, sub: list[SimpulSub]) -> Angka:
        hasil = {
            "capaian": _persen(simpul.capaian),
            "pagu": desimal(simpul.pagu, 0),
            "realisasi": KOSONG if simpul.realisasi is None else desimal(simpul.realisasi, 0),
            "serapan": _persen(simpul.serapan),
        }
        return hasil if kas is None else hasil | {"kas": desimal(_jumlah_kas(kas, sub), 0)}

    hasil = {"": jumlah(susunan, susunan.sub)}
    for p in susunan.program:
        hasil[p.kode] = jumlah(p, [s for k in p.kegiatan for s in k.sub])
        for k in p.kegiatan:
            hasil[k.kode] = jumlah(k, list(k.sub))
    for s in susunan.sub:
        hasil[kunci_sub(s)] = {"capaian": _persen(s.capaian), "serapan": _persen(s.serapan)}
    return hasil


def _persen(nilai: Decimal | None) -> str:
    return KOSONG if nilai is None else persen_ringkas(nilai)
