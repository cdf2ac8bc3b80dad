"""Which row of the office a row of a file means: by code first, by name second, else asked."""

import re
from dataclasses import dataclass

from core.impor.bacaan import LEWATI, Pilihan
from core.impor.kantor import BarisKantor, KantorTriwulan
from core.impor.nama import (
    Calon,
    Ketemu,
    cari_nama,
    kemiripan,
    kode_baku,
    kode_di_depan,
    nama_baku,
)

SERUPA_MIN = 0.4
_TOTAL = re.compile(r"(?:grand )?(?:total|jumlah)\b")


@dataclass(frozen=True, kw_only=True)
class Tunjuk:
    """One of: a sub kegiatan, a program or kegiatan (`induk`; empty code: the total), skipped,
    or unknown with the reason and what it may be."""

    baris: BarisKantor | None = None
    induk: str | None = None
    lewati: bool = False
    kode: str = ""
    """Code of a sub kegiatan that is known but not taken: its amounts still belong to the sums."""
    pesan: str = ""
    pilihan: tuple[Pilihan, ...] = ()


class Penunjuk:
    """Remembers the program and kegiatan last passed: names are looked for below them first."""

    def __init__(self, kantor: KantorTriwulan) -> None:
        self._kantor = kantor
        self._program = ""
        self._kegiatan = ""
        self._acuan: dict[str, list[str]] = {}
        for kode, nama in kantor.nomenklatur.items():
            self._acuan.setdefault(nama_baku(nama), []).append(kode)

    def tunjuk(self, kode: str, nama: str, sub_unit: str = "", jawab: str = "") -> Tunjuk:
        if jawab == LEWATI:
            maksud = self.tunjuk(kode, nama, sub_unit)
            milik = maksud.baris.kode if maksud.baris else maksud.kode
            return Tunjuk(lewati=True, kode=milik)
        if jawab in self._kantor.baris:
            return self._sub(self._kantor.baris[jawab])
        depan, sisa = kode_di_depan(nama)
        baku = kode_baku(kode) or depan
        if baku:
            return self._kode(baku, sub_unit, sisa)
        return self._nama(sisa or kode, sub_unit)

    # --- By code ----------------------------------------------------------------------------
    def _kode(self, kode: str, sub_unit: str, tertulis: str = "") -> Tunjuk:
        if kode.count(".") < 5:
            return self._induk(kode)
        self._ingat(kode)
        if not self._kantor.di_kode(kode):
            nama = self._kantor.nomenklatur.get(kode)
            tambahan = "" if nama else " dan tidak ada dalam nomenklatur 7.01"
            return Tunjuk(
                kode=kode,
                pesan=f"{kode} tidak ada dalam DPA yang berlaku{tambahan}. "
                "Masukkan ke DPA dahulu, pilih baris yang dimaksud, atau lewati baris ini.",
                pilihan=_pilihan(self._serupa(tertulis or nama or "")),
            )
        return self._unit(kode, sub_unit)

    def _induk(self, kode: str) -> Tunjuk:
        self._ingat(kode)
        return Tunjuk(induk=kode)

    def _ingat(self, kode: str) -> None:
        bagian = kode.split(".")
        self._program = ".".join(bagian[:3])
        self._kegiatan = ".".join(bagian[:5]) if len(bagian) > 4 else ""

    def _sub(self, baris: BarisKantor) -> Tunjuk:
        self._ingat(baris.kode)
        return Tunjuk(baris=baris)

    def _unit(self, kode: str, sub_unit: str) -> Tunjuk:
        """Of the lines of one code the one of the unit named."""
        daftar = self._kantor.di_kode(kode)
        if not sub_unit:
            if len(daftar) == 1:
                return self._sub(daftar[0])
            pesan = "Sub kegiatan ini ada di lebih dari satu unit. Pilih barisnya."
            return Tunjuk(pesan=pesan, pilihan=_pilihan(daftar))
        dicari = self._kode_unit(sub_unit)
        cocok = [b for b in daftar if b.sub_unit == dicari]
        if len(cocok) == 1:
            return self._sub(cocok[0])
        pesan = f'{kode} tidak ada pada "{sub_unit}" dalam DPA yang berlaku.'
        return Tunjuk(pesan=pesan, pilihan=_pilihan(daftar))

    def _kode_unit(self, teks: str) -> str | None:
        """Code of the kelurahan a text names; empty for the office itself, None if unknown."""
        if not teks.strip():
            return ""
        if teks.strip() in self._kantor.sub_unit:
            return teks.strip()
        baku = nama_baku(teks).removeprefix("kelurahan ").removeprefix("kel ")
        for kode, nama in self._kantor.sub_unit.items():
            if nama_baku(nama).removeprefix("kelurahan ") == baku:
                return kode
        sendiri = nama_baku(self._kantor.kecamatan.nama)
        sebut = nama_baku(self._kantor.kecamatan.sebutan)
        return "" if baku in (sendiri, f"{sebut} {sendiri}", f"kantor {sebut} {sendiri}") else None

    def _serupa(self, nama: str) -> list[BarisKantor]:
        """Rows of the kegiatan just passed that a name not in the DPA may have been meant for."""
        baku = nama_baku(nama)
        daftar = [
            (kemiripan(baku, nama_baku(b.nama)), b)
            for b in self._kantor.baris.values()
            if self._kegiatan and b.kode.startswith(f"{self._kegiatan}.")
        ]
        return [b for nilai, b in sorted(daftar, key=lambda d: -d[0]) if nilai >= SERUPA_MIN][:3]

    # --- By name ----------------------------------------------------------------------------
    def _nama(self, nama: str, sub_unit: str) -> Tunjuk:
        baku = nama_baku(nama)
        if _TOTAL.match(baku):
            return Tunjuk(induk="")
        baku, sub_unit = self._petik_unit(baku, sub_unit)
        kode = self._persis(baku, _jenjang(nama))
        if kode:
            return self._kode(kode, sub_unit)
        asing = self._acuan.get(baku, [])
        if asing and (self._di_sini(asing) or not self._mirip(baku, (3, 5, 6)).calon):
            return Tunjuk(
                kode=next((k for k in asing if k.count(".") == 5), ""),
                pesan="Sub kegiatan ini tidak ada dalam DPA yang berlaku. "
                "Masukkan ke DPA dahulu, pilih baris yang dimaksud, atau lewati baris ini.",
                pilihan=_pilihan(self._serupa(nama)),
            )
        return self._kira(nama, baku, sub_unit)

    def _di_sini(self, kode: list[str]) -> bool:
        """Whether one of these codes may stand here: no kegiatan was passed, or it is its own."""
        return not self._kegiatan or any(k.startswith(f"{self._kegiatan}.") for k in kode)

    def _petik_unit(self, baku: str, sub_unit: str) -> tuple[str, str]:
        """`… kelurahan malili` at the end of a name tells the unit."""
        for kode, nama in self._kantor.sub_unit.items():
            ekor = " " + nama_baku(nama)
            if baku.endswith(ekor) and not sub_unit:
                return baku.removesuffix(ekor).removesuffix(" kelurahan"), kode
        return baku, sub_unit

    def _persis(self, baku: str, jenjang: tuple[int, ...]) -> str:
        """Code whose name is just this, nearest first."""
        for calon in self._berdekatan(jenjang):
            kode = {c.kunci for c in calon if nama_baku(c.nama) == baku}
            if len(kode) == 1:
                return kode.pop()
        return ""

    def _berdekatan(self, jenjang: tuple[int, ...]) -> list[list[Calon]]:
        hasil = []
        if 6 in jenjang and self._kegiatan:
            hasil.append(self._sub_calon(self._kegiatan))
        if 5 in jenjang and self._program:
            hasil.append(self._kantor.calon_induk(5, self._program))
        if 3 in jenjang:
            hasil.append(self._kantor.calon_induk(3))
        if 5 in jenjang:
            hasil.append(self._kantor.calon_induk(5))
        if 6 in jenjang:
            hasil.append(self._sub_calon(""))
        return hasil

    def _sub_calon(self, awalan: str) -> list[Calon]:
        """One for each code, however many units have it."""
        satu = {c.kunci.partition("@")[0]: c.nama for c in self._kantor.calon_sub(awalan)}
        return [Calon(kode, nama) for kode, nama in satu.items()]

    def _mirip(self, baku: str, jenjang: tuple[int, ...]) -> Ketemu:
        """The likeliest below the kegiatan just passed, else anywhere in the office."""
        dekat: list[Calon] = []
        if 6 in jenjang:
            dekat += self._sub_calon(self._kegiatan)
        if 5 in jenjang:
            dekat += self._kantor.calon_induk(5)
        if 3 in jenjang:
            dekat += self._kantor.calon_induk(3)
        ketemu = cari_nama(baku, dekat)
        if ketemu.calon is None and not ketemu.pilihan and 6 in jenjang:
            ketemu = cari_nama(baku, self._sub_calon(""))
        return ketemu

    def _kira(self, nama: str, baku: str, sub_unit: str) -> Tunjuk:
        ketemu = self._mirip(baku, _jenjang(nama))
        if ketemu.calon is not None:
            return self._kode(ketemu.calon.kunci, sub_unit)
        if not ketemu.pilihan:
            return Tunjuk(pesan="Nama ini tidak ditemukan di antara sub kegiatan kantor ini.")
        daftar = [
            b for c in ketemu.pilihan for b in self._kantor.baris.values() if b.kode == c.kunci
        ]
        return Tunjuk(
            pesan="Nama ini dapat berarti beberapa baris. Pilih salah satu.",
            pilihan=_pilihan(daftar),
        )


def _pilihan(daftar: list[BarisKantor]) -> tuple[Pilihan, ...]:
    return tuple(Pilihan(nilai=b.kunci, label=f"{b.kode} {b.judul}") for b in daftar[:8])


def _jenjang(nama: str) -> tuple[int, ...]:
    """Levels a name may stand on, by its own first word."""
    polos = nama.strip().casefold()
    if polos.startswith(("-", "–", "•", "sub kegiatan", "subkegiatan")):
        return (6,)
    if polos.startswith("program "):
        return (3,)
    if polos.startswith("kegiatan "):
        return (5,)
    return (3, 5, 6)
