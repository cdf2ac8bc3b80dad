"""A line's measure over quarters and years: the regency's joint figure and the chosen offices'."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.angka import triwulan_label
from core.periode.models import Periode
from reporting.rollup.grafik import Deret, GrafikTren, grafik_tren
from reporting.rollup.queries import BarisFakta
from reporting.rollup.rekap import per_kantor
from reporting.rollup.saringan import PALING_BANYAK, Saringan

TRIWULAN = 8
TAHUN = 6


@dataclass(frozen=True, kw_only=True)
class Jalan:
    """One chart with its figures, for those who read the table."""

    judul: str
    label: tuple[str, ...]
    deret: tuple[Deret, ...]
    kantor: tuple[int, ...]  # offices measured, by point
    cara: str
    grafik: GrafikTren
    riwayat: bool = False  # some points are years as told later, marked by a star

    @property
    def catatan(self) -> str:
        """What the marks of the table mean."""
        kata = []
        if any(n is None for d in self.deret for n in d.nilai):
            kata.append("“–”: belum ada angka.")
        if self.riwayat:
            kata.append(
                "* riwayat: realisasi tahunan sebelum ada laporan di sistem ini, sebagaimana"
                " tercantum dalam laporan triwulan yang dilihat."
            )
        return " ".join(kata)

    def baris(self) -> list[dict[str, object]]:
        """The same figures for the table beside the chart: one row for each point."""
        nilai = zip(*(d.nilai for d in self.deret), strict=True)
        return [
            {"label": label, "nilai": isi, "kantor": kantor}
            for label, isi, kantor in zip(self.label, nilai, self.kantor, strict=True)
        ]


@dataclass(frozen=True, kw_only=True)
class Tren:
    """Charts with at least two points; empty while only one quarter has facts."""

    jalan: tuple[Jalan, ...]


Kunci = tuple[int, int]  # year, quarter; quarter 0: the year as its report tells it later


def periode_tren(saringan: Saringan, berekap: Iterable[Periode]) -> list[Periode]:
    """The quarters whose facts the charts need, of those that have any."""
    batas = (saringan.periode.tahun, saringan.periode.triwulan)
    urut = sorted(
        (p for p in berekap if (p.tahun, p.triwulan) <= batas), key=lambda p: (p.tahun, p.triwulan)
    )
    akhir = {p.tahun: p for p in urut}  # the last of each year
    perlu = {p.pk: p for p in (*urut[-TRIWULAN:], *list(akhir.values())[-TAHUN:])}
    return list(perlu.values())


def tren(saringan: Saringan, fakta: Iterable[BarisFakta]) -> Tren:
    """Up to the quarter looked at: the latest quarters, and the end of each year."""
    batas = (saringan.periode.tahun, saringan.periode.triwulan)
    sampai = [b for b in fakta if (b.tahun_periode, b.triwulan) <= batas]
    triwulan: dict[Kunci, list[BarisFakta]] = {}
    for b in sampai:
        if b.kini:
            triwulan.setdefault((b.tahun_periode, b.triwulan), []).append(b)
    per_triwulan = _triwulanan(triwulan)
    jalan = [
        _jalan("Per triwulan", saringan, per_triwulan),
        _jalan("Per tahun", saringan, _tahunan(saringan, sampai, triwulan)),
    ]
    return Tren(jalan=tuple(j for j in jalan if j is not None))


def _tahunan(
    saringan: Saringan, fakta: list[BarisFakta], triwulan: dict[Kunci, list[BarisFakta]]
) -> dict[Kunci, list[BarisFakta]]:
    """The last quarter of each year; before the system, years as the present report tells them."""
    hasil: dict[Kunci, list[BarisFakta]] = {}
    for b in fakta:
        if b.periode_id == saringan.periode.pk and not b.kini:
            hasil.setdefault((b.tahun, 0), []).append(b)
    for tahun, tw in sorted(triwulan):
        for lama in [k for k in hasil if k[0] == tahun]:
            del hasil[lama]
        hasil[tahun, tw] = triwulan[tahun, tw]
    # A year without facts keeps its place, so that no line runs across it.
    ada = {k[0] for k in hasil}
    for tahun in range(min(ada, default=0), max(ada, default=0)):
        if tahun not in ada:
            hasil[tahun, 4] = []
    return dict(sorted(hasil.items())[-TAHUN:])


def _triwulanan(isi: dict[Kunci, list[BarisFakta]]) -> dict[Kunci, list[BarisFakta]]:
    """The latest quarters in a row; one without facts keeps its place."""
    if not isi:
        return {}
    (tahun, tw), akhir = min(isi), max(isi)
    hasil = {}
    while (tahun, tw) <= akhir:
        hasil[tahun, tw] = isi.get((tahun, tw), [])
        tahun, tw = (tahun, tw + 1) if tw < 4 else (tahun + 1, 1)
    return dict(list(hasil.items())[-TRIWULAN:])


def _jalan(judul: str, saringan: Saringan, isi: dict[Kunci, list[BarisFakta]]) -> Jalan | None:
    if sum(bool(b) for b in isi.values()) < 2:
        return None
    label = tuple(_label(judul, k) for k in isi)
    kantor = [per_kantor(b) for b in isi.values()]
    utama = [saringan.ukuran.gabung(list(k.values())) for k in kantor]
    deret = [Deret("Kabupaten", tuple(u.nilai for u in utama), utama=True)]
    for k in saringan.kantor[:PALING_BANYAK]:
        nilai = tuple(saringan.ukuran.milik(titik.get(k.pk)) for titik in kantor)
        deret.append(Deret(k.nama, nilai))
    return Jalan(
        judul=judul,
        label=label,
        deret=tuple(deret),
        kantor=tuple(u.kantor for u in utama),
        cara=" / ".join(dict.fromkeys(u.cara.value for u in utama)),
        grafik=grafik_tren(label, deret),
        riwayat=any(not tw for _, tw in isi),
    )


def _label(judul: str, kunci: Kunci) -> str:
    tahun, tw = kunci
    if judul == "Per tahun":
        if not tw:
            return f"{tahun}*"
        return str(tahun) if tw == 4 else f"{tahun} s.d. {triwulan_label(tahun, tw)[:-5]}"
    return triwulan_label(tahun, tw)
