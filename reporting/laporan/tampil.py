"""A report's workflow as a person sees it: the line of steps, what they may do, the history."""

from dataclasses import dataclass
from datetime import datetime

from core.periode.models import Periode
from core.periode.queries import batas_untuk
from reporting.laporan import alur, queries
from reporting.laporan.alur import KATA, Aksi, Izin, Kata, Keadaan, Suasana
from reporting.laporan.langkah import suasana
from reporting.laporan.models import Langkah, Laporan
from reporting.laporan.siaran import judul_laporan
from tenants.models import Kecamatan, Peran

_TEMPAT = {
    Keadaan.DRAF: "diisi Operator",
    Keadaan.DIAJUKAN: "Kasubag Perencanaan",
    Keadaan.DIREVIU: "Inspektorat",
    Keadaan.FINAL: "Admin Kabupaten",
}


@dataclass(frozen=True)
class Tahap:
    """A point of the line: `sudah`, `kini` or `belum`, with who and when below it."""

    nama: str
    status: str
    rinci: str
    saat: datetime | None = None


@dataclass(frozen=True)
class Tombol:
    """A step offered to this person, or why it is not theirs now."""

    aksi: Aksi
    kata: Kata
    izin: Izin


@dataclass(frozen=True, kw_only=True)
class Panel:
    """Everything the report's workflow shows; `laporan` None: nothing has begun."""

    laporan: Laporan | None
    judul: str
    keadaan: Keadaan
    tahap: tuple[Tahap, ...]
    tombol: tuple[Tombol, ...]
    giliran: str
    riwayat: tuple[Langkah, ...]
    batas: datetime
    terlambat: bool

    @property
    def urut(self) -> int:
        return self.laporan.urut if self.laporan else 0

    @property
    def dikembalikan(self) -> Langkah | None:
        """The return the office is working on."""
        terakhir = self.riwayat[0] if self.riwayat else None
        return terakhir if terakhir and terakhir.ke == Keadaan.DIKEMBALIKAN else None


def panel(
    kecamatan: Kecamatan,
    periode: Periode,
    jenis: str,
    peran: frozenset[Peran],
    *,
    saat: datetime,
    bertindak: bool = True,
) -> Panel:
    """For the roles of somebody on this site; `bertindak` False: who only looks in."""
    laporan = queries.laporan_periode(periode, jenis)
    keadaan = laporan.berkeadaan if laporan else Keadaan.DRAF
    kini = suasana(kecamatan, jenis, laporan)
    riwayat = tuple(queries.langkah_laporan(laporan)) if laporan else ()
    batas = batas_untuk(kecamatan, periode)
    pertama = next((x for x in reversed(riwayat) if x.aksi == Aksi.AJUKAN), None)
    giliran = alur.menunggu(keadaan, kini)
    return Panel(
        laporan=laporan,
        judul=judul_laporan(jenis, periode),
        keadaan=keadaan,
        tahap=_tahap(kecamatan, keadaan, kini, riwayat),
        tombol=tuple(tombol(keadaan, peran, kini)) if bertindak else (),
        giliran=alur.sebut_peran(giliran) if giliran else "",
        riwayat=riwayat,
        batas=batas,
        terlambat=pertama.terlambat if pertama else saat > batas,
    )


def tombol(keadaan: Keadaan, peran: frozenset[Peran], kini: Suasana) -> list[Tombol]:
    """What may be pressed now, and the next step with its reason where it is another's turn."""
    hasil = []
    for aksi in Aksi:
        izin = alur.izin(keadaan, aksi, peran, kini)
        baris = [a for a in alur.TABEL if a.dari is keadaan and a.aksi is aksi]
        maju = aksi not in alur.MEMUTAR and any(not a.syarat(kini) for a in baris)
        milik = aksi not in alur.MEMUTAR and any(
            a.peran & peran and a.syarat(kini) and a.syarat(kini) == izin.alasan for a in baris
        )
        if izin.boleh or maju or (milik and aksi is Aksi.SETUJUI):
            hasil.append(Tombol(aksi, KATA[aksi], izin))
    return sorted(hasil, key=lambda t: (not t.izin.boleh, t.kata.nada == "utama"))


def _tahap(
    kecamatan: Kecamatan, keadaan: Keadaan, kini: Suasana, riwayat: tuple[Langkah, ...]
) -> tuple[Tahap, ...]:
    urutan = alur.tahapan(kini)
    di_sini = Keadaan.DRAF if keadaan is Keadaan.DIKEMBALIKAN else keadaan
    ke = urutan.index(di_sini) if di_sini in urutan else 0
    hasil = []
    for n, satu in enumerate(urutan):
        langkah = next((x for x in riwayat if x.ke == satu), None) if n <= ke else None
        nama = str(satu.label)
        if n == 0 and keadaan is Keadaan.DIKEMBALIKAN:
            nama, langkah = "Diperbaiki", riwayat[0]
        status = "sudah" if n < ke or keadaan is Keadaan.FINAL else "kini" if n == ke else "belum"
        pemegang = _TEMPAT.get(satu, kecamatan.sebutan_kepala)
        if satu is Keadaan.DIAJUKAN and kini.tanpa_kasubag:
            pemegang = "Operator"
        rinci = str(langkah.oleh or "Sistem") if langkah else pemegang
        hasil.append(Tahap(nama, status, rinci, langkah.waktu if langkah else None))
    return tuple(hasil)
