"""What a comparison shows, read from the address so that a view can be shared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict

from core.periode.models import Periode
from reporting.rollup.models import Tingkat
from reporting.rollup.petik import KANTOR
from reporting.rollup.ukuran import Ukuran, ukuran_tingkat
from tenants.models import Kecamatan

PALING_BANYAK = 6
"""So many offices or quarters stand side by side at most."""


@dataclass(frozen=True, kw_only=True)
class Saringan:
    """`kantor` are the chosen offices, `lawan` other quarters beside the one looked at."""

    periode: Periode
    tingkat: Tingkat = Tingkat.KANTOR
    kode: str = KANTOR
    ukuran: Ukuran = Ukuran.SERAPAN
    resmi: bool = False  # only submitted versions
    kantor: tuple[Kecamatan, ...] = ()
    hanya: bool = False  # only the chosen offices are in the figures
    lawan: tuple[Periode, ...] = ()
    peringkat: bool = False  # in the order of rank
    rapat: bool = False  # axes zoomed to where most lie
    pesan: tuple[str, ...] = ()  # what in the address could not be used

    @property
    def terpilih(self) -> frozenset[int]:
        return frozenset(k.pk for k in self.kantor)

    @property
    def pilihan_ukuran(self) -> tuple[Ukuran, ...]:
        return ukuran_tingkat(self.tingkat)

    @property
    def semua_periode(self) -> tuple[Periode, ...]:
        """The quarter looked at and those beside it, in order of time."""
        semua = {p.pk: p for p in (self.periode, *self.lawan)}
        return tuple(sorted(semua.values(), key=lambda p: (p.tahun, p.triwulan)))

    def kueri(self, **ubah: object) -> str:
        """The address of this view, or of one that differs in some fields."""
        return replace(self, **ubah)._kueri()  # type: ignore[arg-type]

    def _kueri(self) -> str:
        isi = QueryDict(mutable=True)
        isi["periode"] = self.periode.kode
        isi["tingkat"] = self.tingkat.value
        if self.tingkat != Tingkat.KANTOR and self.kode:
            isi["kode"] = self.kode
        isi["ukuran"] = self.ukuran.kunci
        isi.setlist("kantor", [k.slug for k in self.kantor])
        isi.setlist("lawan", [p.kode for p in self.lawan])
        for nama in ("resmi", "hanya", "peringkat", "rapat"):
            if getattr(self, nama):
                isi[nama] = "1"
        return f"?{isi.urlencode()}"

    @property
    def tanpa_kode(self) -> str:
        return self.kueri(kode="")

    @property
    def balik_rapat(self) -> str:
        return self.kueri(rapat=not self.rapat)

    @property
    def balik_peringkat(self) -> str:
        return self.kueri(peringkat=not self.peringkat)


def saringan_dari(
    isi: QueryDict, periode: Periode, terbuka: Sequence[Periode], kantor: Sequence[Kecamatan]
) -> Saringan:
    """Filters of an address. What can't be used is left out and named in `pesan`."""
    pesan: list[str] = []
    tingkat = _tingkat(isi.get("tingkat", ""), pesan)
    pilihan = ukuran_tingkat(tingkat)
    diminta = isi.get("ukuran", "")
    ukuran = next((u for u in pilihan if u.kunci == diminta), pilihan[0])
    return Saringan(
        periode=periode,
        tingkat=tingkat,
        kode=KANTOR if tingkat == Tingkat.KANTOR else isi.get("kode", "").strip()[:60],
        ukuran=ukuran,
        resmi=isi.get("resmi") == "1",
        kantor=_kantor(isi.getlist("kantor"), kantor, pesan),
        hanya=isi.get("hanya") == "1",
        lawan=_lawan(isi.getlist("lawan"), periode, terbuka, pesan),
        peringkat=isi.get("peringkat") == "1",
        rapat=isi.get("rapat") == "1",
        pesan=tuple(pesan),
    )


def _tingkat(diminta: str, pesan: list[str]) -> Tingkat:
    if not diminta:
        return Tingkat.KANTOR
    try:
        return Tingkat(diminta)
    except ValueError:
        pesan.append(f"Tingkat “{diminta[:40]}” tidak dikenal, jadi yang tampil seluruh kantor.")
        return Tingkat.KANTOR


def _kantor(
    slug: Iterable[str], ada: Sequence[Kecamatan], pesan: list[str]
) -> tuple[Kecamatan, ...]:
    diminta = list(dict.fromkeys(s for s in slug if s))
    peta = {k.slug: k for k in ada}
    asing = [s[:40] for s in diminta if s not in peta]
    if asing:
        pesan.append(f"Kantor tidak dikenal: {', '.join(asing[:3])}.")
    return tuple(peta[s] for s in diminta if s in peta)


def _lawan(
    kode: Iterable[str], periode: Periode, terbuka: Sequence[Periode], pesan: list[str]
) -> tuple[Periode, ...]:
    peta = {p.kode: p for p in terbuka}
    diminta = list(dict.fromkeys(k.upper() for k in kode if k))
    asing = [k[:12] for k in diminta if k not in peta]
    if asing:
        pesan.append(f"Triwulan belum dibuka atau tidak ada: {', '.join(asing[:3])}.")
    hasil = tuple(peta[k] for k in diminta if k in peta and k != periode.kode)
    if len(hasil) > PALING_BANYAK - 1:
        pesan.append(f"Paling banyak {PALING_BANYAK} triwulan berdampingan; sisanya dilewati.")
    return hasil[: PALING_BANYAK - 1]
