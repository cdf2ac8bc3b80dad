"""Staff counted from rows into the heads of tables 1.1 to 1.4; ASN are PNS and PPPK."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from core.profil.models import Pegawai

TANPA_GOLONGAN = "Tanpa golongan (PPPK)"
TANPA_KELOMPOK = "Belum dirinci"
TANPA_RUANG = "–"


@dataclass(frozen=True)
class BarisHitung:
    """A row of counts under the heads of its table."""

    label: str
    nilai: tuple[int, ...]
    jumlah: int


@dataclass(frozen=True, kw_only=True)
class Hitungan:
    """Every row of a table adds up, across and down, because all are counts of the same rows."""

    jumlah: int
    pns: int
    pppk: int
    upah_jasa: int
    ruang: tuple[str, ...]
    golongan: tuple[BarisHitung, ...]
    diklat: tuple[BarisHitung, ...]  # laki-laki, perempuan
    jenjang: tuple[str, ...]
    pendidikan: tuple[BarisHitung, ...]
    eselon_label: tuple[str, ...]
    eselon: tuple[BarisHitung, ...]
    total_golongan: tuple[int, ...]
    total_pendidikan: tuple[int, ...]
    total_eselon: tuple[int, ...]


LABEL_DIKLAT = {
    Pegawai.Diklat.PIM_III: "Diklatpim III",
    Pegawai.Diklat.PIM_IV: "Diklatpim IV",
    Pegawai.Diklat.BELUM: "Pejabat struktural yang belum mengikuti diklat penjenjangan",
}


def hitung(baris: Iterable[Pegawai]) -> Hitungan:
    """Counts the rows; heads that nobody needs (ruang E, S3) are left out."""
    semua = list(baris)
    asn = [p for p in semua if p.status != Pegawai.Status.UPAH_JASA]
    ruang = [r for r in "abcde" if r != "e" or any(p.ruang == "e" for p in asn)]
    if any(not p.golongan for p in asn):
        ruang.append("")
    jenjang = [
        p
        for p in Pegawai.Pendidikan
        if p != Pegawai.Pendidikan.S3 or any(a.pendidikan == p for a in asn)
    ]
    golongan = [(g.value, g.label) for g in reversed(Pegawai.Golongan)]
    golongan += [("", TANPA_GOLONGAN)] if any(not p.golongan for p in asn) else []
    kelompok = [(k.value, k.label) for k in Pegawai.Kelompok]
    kelompok += [("", TANPA_KELOMPOK)] if any(not p.kelompok for p in asn) else []
    eselon = list(Pegawai.Eselon)
    status = Counter(p.status for p in semua)
    return Hitungan(
        jumlah=len(semua),
        pns=status[Pegawai.Status.PNS],
        pppk=status[Pegawai.Status.PPPK],
        upah_jasa=status[Pegawai.Status.UPAH_JASA],
        ruang=tuple(r.upper() or TANPA_RUANG for r in ruang),
        golongan=_tabel(asn, golongan, lambda p: p.golongan, "ruang", ruang),
        diklat=_tabel(asn, list(LABEL_DIKLAT.items()), lambda p: p.diklat, "kelamin", ["L", "P"]),
        jenjang=tuple(j.label for j in jenjang),
        pendidikan=_tabel(asn, golongan, lambda p: p.golongan, "pendidikan", jenjang),
        eselon_label=tuple(e.label for e in eselon),
        eselon=_tabel(asn, kelompok, lambda p: p.kelompok, "eselon", eselon),
        total_golongan=_banyak(asn, "ruang", ruang),
        total_pendidikan=_banyak(asn, "pendidikan", jenjang),
        total_eselon=_banyak(asn, "eselon", eselon),
    )


def _tabel(
    baris: Sequence[Pegawai],
    label: Iterable[tuple[str, str]],
    kelompok: Callable[[Pegawai], str],
    kolom: str,
    nilai: Sequence[str],
) -> tuple[BarisHitung, ...]:
    hasil = []
    for kunci, sebutan in label:
        milik = [p for p in baris if kelompok(p) == kunci]
        hasil.append(BarisHitung(sebutan, _banyak(milik, kolom, nilai), len(milik)))
    return tuple(hasil)


def _banyak(baris: Sequence[Pegawai], kolom: str, nilai: Sequence[str]) -> tuple[int, ...]:
    banyak = Counter(getattr(p, kolom) for p in baris)
    return tuple(banyak[n] for n in nilai)
