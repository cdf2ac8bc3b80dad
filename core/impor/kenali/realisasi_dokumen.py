"""SIPD "Laporan Realisasi Per Dokumen": one row per document and rekening, in 45 columns."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from core.angka import BULAN, rp, tanggal
from core.baca_angka import Angka, baca
from core.baca_angka import Jenis as JenisAngka
from core.impor.bacaan import Bacaan, Jawaban, Kepala
from core.impor.kantor import KantorTriwulan
from core.impor.kenali.datar import PembacaDatar, terka_datar
from core.impor.kepala import cari_kepala
from core.impor.lembar import IsiSel, Lembar, teks
from core.periode.queries import akhir_triwulan

KOLOM = {
    "kode_skpd": "Kode SKPD",
    "nama_skpd": "Nama SKPD",
    "kode_sub_unit": "Kode Sub SKPD",
    "nama_sub_unit": "Nama Sub SKPD",
    "kode_sub": "Kode Sub Kegiatan",
    "nama_sub": "Nama Sub Kegiatan",
    "kode_rekening": "Kode Rekening",
    "nomor_dokumen": "Nomor Dokumen",
    "jenis_dokumen": "Jenis Dokumen",
    "jenis_transaksi": "Jenis Transaksi",
    "nomor_dpt": "Nomor DPT",
    "tanggal_dokumen": "Tanggal Dokumen",
    "realisasi": "Nilai Realisasi",
    "setoran": "Nilai Setoran",
    "nomor_spd": "Nomor SPD",
    "nomor_sp2d": "Nomor SP2D",
    "tanggal_transfer": "Tanggal Transfer",
}
WAJIB = {"kode_sub", "realisasi", "tanggal_dokumen"}
KUNCI_UNIK = (
    "nomor_dokumen",
    "jenis_dokumen",
    "jenis_transaksi",
    "nomor_sp2d",
    "nomor_spd",
    "nomor_dpt",
    "kode_sub",
    "kode_rekening",
)
_BULAN = {b[:3].casefold(): n for n, b in enumerate(BULAN, start=1)} | {"agt": 8, "nop": 11}
_TEKS = re.compile(r"(?:[a-z]+,\s*)?([0-9]{1,2})[\s./-]+([a-z]{3,9}|[0-9]{1,2})[\s./-]+([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


class RealisasiDokumen:
    kunci = "realisasi-dokumen"
    nama = "SIPD Laporan Realisasi Per Dokumen"
    bidang: Mapping[str, str] = KOLOM

    def kepala(self, lembar: Lembar) -> Kepala | None:
        return cari_kepala(lembar, lambda j: terka_datar(KOLOM, j), lambda b: b >= WAJIB)

    def kurang(self, kepala: Kepala) -> str:
        hilang = WAJIB - set(kepala.peta.values())
        return f"Pilih kolom {', '.join(sorted(KOLOM[b] for b in hilang))}." if hilang else ""

    def baca(
        self, lembar: Lembar, kepala: Kepala, kantor: KantorTriwulan, jawaban: Jawaban
    ) -> Bacaan:
        pembaca = PembacaDatar(lembar, kepala, kantor, jawaban, "realisasi", "anggaran.realisasi")
        return _Pembacaan(pembaca).baca()


class _Pembacaan:
    def __init__(self, pembaca: PembacaDatar) -> None:
        self.pembaca = pembaca
        periode = pembaca.kantor.periode
        self.tahun = periode.tahun
        self.akhir = akhir_triwulan(periode.tahun, periode.triwulan)
        self.sudah: dict[tuple[str, ...], int] = {}
        self.setoran = Decimal(0)

    def baca(self) -> Bacaan:
        for nomor, _ in self.pembaca.lembar:
            if nomor > self.pembaca.kepala.akhir and self.pembaca.isi(nomor, "kode_sub"):
                self._baris(nomor)
        hasil = self.pembaca.selesai()
        if self.setoran:
            hasil.catatan.append(
                f"Nilai setoran {rp(self.setoran)} tidak dikurangkan: realisasi dibaca bruto."
            )
        hasil.catatan.append(
            f"Dijumlahkan dokumen {self.tahun} sampai {tanggal(self.akhir)}, menurut tanggal "
            "transfer untuk LS dan tanggal dokumen untuk yang lain."
        )
        return hasil

    def _baris(self, nomor: int) -> None:
        pembaca = self.pembaca
        if not pembaca.milik_kantor(nomor):
            return
        kunci = tuple(pembaca.isi(nomor, b) for b in KUNCI_UNIK)
        if any(kunci[:4]) and kunci in self.sudah:
            pembaca.abaikan("dokumen yang sama sudah dihitung", nomor)
            return
        self.sudah[kunci] = nomor
        bidang = "tanggal_transfer" if self._langsung(nomor) else "tanggal_dokumen"
        kolom = pembaca.kepala.kolom(bidang)
        isi = pembaca.lembar.isi(nomor, kolom) if kolom else None
        hari = baca_tanggal(isi)
        if hari is None and teks(isi):
            pesan = f'"{teks(isi)}" bukan tanggal. Tulis seperti 7 Januari {self.tahun}.'
            pembaca.salah(nomor, kolom, pesan, pembaca.isi(nomor, "nama_sub"))
        elif hari is None:
            pembaca.abaikan(f"{KOLOM[bidang]} kosong, jadi belum dibayarkan", nomor)
        elif hari.year != self.tahun or hari > self.akhir:
            pembaca.abaikan(f"tanggalnya di luar {self.tahun} s.d. {tanggal(self.akhir)}", nomor)
        else:
            self._setoran(nomor)
            pembaca.tambah(nomor)

    def _langsung(self, nomor: int) -> bool:
        """Whether the document is an LS payment."""
        jenis = [self.pembaca.isi(nomor, b) for b in ("jenis_transaksi", "jenis_dokumen")]
        return bool(re.search(r"\bls\b", " ".join(jenis).casefold()))

    def _setoran(self, nomor: int) -> None:
        kolom = self.pembaca.kepala.kolom("setoran")
        hasil = baca(
            self.pembaca.lembar.isi(nomor, kolom) if kolom else None, jenis=JenisAngka.RUPIAH
        )
        if isinstance(hasil, Angka):
            self.setoran += hasil.nilai


def baca_tanggal(isi: IsiSel) -> date | None:
    """A date cell, `7 Januari 2026`, `07/01/2026` (day first) or `2026-01-07`."""
    if isinstance(isi, datetime):
        return isi.date()
    if isinstance(isi, date):
        return isi
    tulisan = teks(isi).casefold()
    try:
        if iso := _ISO.match(tulisan):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if cocok := _TEKS.match(tulisan):
            bulan = int(cocok[2]) if cocok[2].isdigit() else _BULAN.get(cocok[2][:3], 0)
            return date(int(cocok[3]), bulan, int(cocok[1]))
    except ValueError:
        return None
    return None
