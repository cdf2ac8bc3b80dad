"""A file's values beside the office's present ones: what would change, before anything does."""

import hashlib
import json
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from core.impor.bacaan import Bacaan, Jawaban, Jenis, Kepala, Nilai, Pengenal, Temuan
from core.impor.galat import BerkasDitolak
from core.impor.kantor import BarisKantor, KantorTriwulan
from core.impor.kenali import kenali, pengenal
from core.impor.kepala import sidik_kepala
from core.impor.lembar import BukuKerja, Lembar
from core.impor.queries import pemetaan_tersimpan


class Status(StrEnum):
    SAMA = "sama"
    BERUBAH = "berubah"
    BARU = "baru"


@dataclass(frozen=True, kw_only=True)
class Butir:
    """One value of the file and what stands there now."""

    status: Status
    baris: BarisKantor
    nilai: Nilai
    sekarang: Decimal | None


@dataclass(frozen=True, kw_only=True)
class Sumber:
    """The sheet that is read, as what, and with which columns."""

    lembar: Lembar
    pengenal: Pengenal
    kepala: Kepala
    lain: tuple[Lembar, ...] = ()  # other sheets that could be read

    @property
    def sidik(self) -> str:
        return sidik_kepala(self.pengenal.kunci, self.kepala.judul)


@dataclass(kw_only=True)
class Pratinjau:
    sumber: Sumber
    kantor: KantorTriwulan
    butir: list[Butir] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)
    kurang: str = ""

    def _status(self, status: Status) -> list[Butir]:
        return [b for b in self.butir if b.status is status]

    def _jenis(self, jenis: Jenis) -> list[Temuan]:
        return [t for t in self.temuan if t.jenis is jenis]

    @property
    def sama(self) -> list[Butir]:
        return self._status(Status.SAMA)

    @property
    def berubah(self) -> list[Butir]:
        return self._status(Status.BERUBAH)

    @property
    def baru(self) -> list[Butir]:
        return self._status(Status.BARU)

    @property
    def ditulis(self) -> list[Butir]:
        return [b for b in self.butir if b.status is not Status.SAMA]

    @property
    def salah(self) -> list[Temuan]:
        return self._jenis(Jenis.SALAH)

    @property
    def tidak_cocok(self) -> list[Temuan]:
        return self._jenis(Jenis.TIDAK_COCOK)

    @property
    def abai(self) -> list[Temuan]:
        return self._jenis(Jenis.ABAI)

    @property
    def sidik(self) -> str:
        """Of all that is shown: what a person applies is what they saw, or they are told."""
        isi = [
            [b.nilai.kunci, b.nilai.bidang, str(b.sekarang), str(b.nilai.nilai)] for b in self.butir
        ] + [[t.jenis, t.lembar, t.sel, t.pesan] for t in self.temuan]
        return hashlib.sha256(json.dumps(isi).encode()).hexdigest()


def pilih_sumber(buku: BukuKerja, nama_lembar: str = "", jenis: str = "") -> Sumber:
    """The sheet asked for, or the likeliest; with a kept mapping where one fits its header.

    Raises BerkasDitolak when no sheet can be read.
    """
    daftar = kenali(buku)
    if not daftar:
        raise BerkasDitolak("Tidak ada lembar yang memuat tabel.")
    lembar, satu, kepala = next((d for d in daftar if d[0].nama == nama_lembar), daftar[0])
    if jenis and jenis != satu.kunci:
        satu = pengenal(jenis)
        kepala = satu.kepala(lembar) or kepala
    sumber = Sumber(
        lembar=lembar,
        pengenal=satu,
        kepala=kepala,
        lain=tuple(d[0] for d in daftar if d[0] is not lembar),
    )
    tersimpan = pemetaan_tersimpan(sumber.sidik)
    return dengan_peta(sumber, tersimpan) if tersimpan else sumber


def dengan_peta(sumber: Sumber, peta: dict[int, str]) -> Sumber:
    """The same sheet with other columns; what is no column or field of it is dropped."""
    kepala = sumber.kepala
    sah = {k: b for k, b in peta.items() if k in kepala.judul and b in sumber.pengenal.bidang}
    baru = Kepala(awal=kepala.awal, akhir=kepala.akhir, judul=kepala.judul, peta=sah)
    return Sumber(lembar=sumber.lembar, pengenal=sumber.pengenal, kepala=baru, lain=sumber.lain)


def susun_pratinjau(sumber: Sumber, kantor: KantorTriwulan, jawaban: Jawaban) -> Pratinjau:
    hasil = Pratinjau(sumber=sumber, kantor=kantor, kurang=sumber.pengenal.kurang(sumber.kepala))
    if hasil.kurang:
        return hasil
    bacaan = sumber.pengenal.baca(sumber.lembar, sumber.kepala, kantor, jawaban)
    hasil.catatan = _catatan(sumber) + bacaan.catatan
    hasil.temuan = bacaan.temuan
    for nilai in _sekali(bacaan, hasil.temuan):
        baris = kantor.baris[nilai.kunci]
        sekarang = baris.nilai[nilai.bidang]
        status = (
            Status.BARU
            if sekarang is None
            else Status.SAMA
            if sekarang == nilai.nilai
            else Status.BERUBAH
        )
        hasil.butir.append(Butir(status=status, baris=baris, nilai=nilai, sekarang=sekarang))
    if not (hasil.butir or hasil.salah):
        hasil.temuan.append(_tanpa_isi(sumber))
    return hasil


def _sekali(bacaan: Bacaan, temuan: list[Temuan]) -> list[Nilai]:
    """Each cell of the office once; a second, different value for it is a fault of the file."""
    hasil: dict[tuple[str, str], Nilai] = {}
    for nilai in bacaan.nilai:
        lama = hasil.setdefault((nilai.kunci, nilai.bidang), nilai)
        if lama is not nilai and lama.nilai != nilai.nilai:
            temuan.append(
                Temuan(
                    jenis=Jenis.SALAH,
                    lembar=nilai.lembar,
                    sel=nilai.sel,
                    pesan=f"Berbeda dengan {lama.sel} untuk angka yang sama. "
                    "Pilih satu kolom saja.",
                    bidang=nilai.bidang,
                    diharapkan=lama.nilai,
                    ditemukan=nilai.nilai,
                )
            )
    return list(hasil.values())


def _catatan(sumber: Sumber) -> list[str]:
    hasil = []
    if sumber.lain:
        nama = ", ".join(f'"{satu.nama}"' for satu in sumber.lain[:5])
        hasil.append(f'Yang dibaca lembar "{sumber.lembar.nama}"; tidak dibaca: {nama}.')
    if sumber.lembar.tersembunyi:
        hasil.append(f'Lembar "{sumber.lembar.nama}" tersembunyi di berkasnya.')
    kolom = [k for k in sumber.kepala.peta if k in sumber.lembar.kolom_tersembunyi]
    if kolom:
        hasil.append(f"{len(kolom)} kolom tersembunyi ikut dibaca.")
    return hasil


def _tanpa_isi(sumber: Sumber) -> Temuan:
    return Temuan(
        jenis=Jenis.SALAH,
        lembar=sumber.lembar.nama,
        sel=f"A{sumber.kepala.akhir + 1}",
        pesan="Tidak ada baris sub kegiatan kantor ini di bawah kepala tabel.",
    )
