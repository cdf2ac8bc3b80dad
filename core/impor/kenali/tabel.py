"""Any table like the report's Tabel 2.8 and 3.4: rows of program, kegiatan and sub kegiatan."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from core.baca_angka import Angka, Kosong, baca, tulis
from core.baca_angka import Jenis as JenisAngka
from core.impor.bacaan import (
    LEWATI,
    TERLALU_BANYAK,
    Bacaan,
    Jawaban,
    Jenis,
    Kepala,
    Nilai,
    Pilihan,
    Temuan,
    baca_nilai,
    banyak_salah,
    kunci_baris,
    kunci_sel,
)
from core.impor.jumlah import PERSEN, UANG, BarisInduk, BarisTerbaca, periksa_jumlah
from core.impor.kantor import BarisKantor, KantorTriwulan
from core.impor.kenali.kolom_tabel import BIDANG_TABEL, NILAI, terka_tabel
from core.impor.kepala import baku, baris_penomoran, cari_kepala
from core.impor.lembar import IsiSel, Lembar, alamat, teks
from core.impor.penunjuk import Penunjuk, Tunjuk
from core.isian.alamat import Sel
from core.isian.bacaan import Terbaca


class Tabel:
    kunci = "tabel"
    nama = "Tabel program, kegiatan, dan sub kegiatan"
    bidang: Mapping[str, str] = BIDANG_TABEL

    def kepala(self, lembar: Lembar) -> Kepala | None:
        return cari_kepala(lembar, terka_tabel, lambda b: not kurang_tabel(b))

    def kurang(self, kepala: Kepala) -> str:
        return kurang_tabel(set(kepala.peta.values()))

    def baca(
        self, lembar: Lembar, kepala: Kepala, kantor: KantorTriwulan, jawaban: Jawaban
    ) -> Bacaan:
        return PembacaTabel(lembar, kepala, kantor, jawaban).baca()


def kurang_tabel(bidang: set[str]) -> str:
    if not bidang & {"uraian", "kode"}:
        return "Pilih kolom yang memuat kode atau nama sub kegiatan."
    if not bidang & set(NILAI):
        return "Pilih sedikitnya satu kolom angka."
    return ""


@dataclass
class PembacaTabel:
    lembar: Lembar
    kepala: Kepala
    kantor: KantorTriwulan
    jawaban: Jawaban
    hasil: Bacaan = field(default_factory=Bacaan)
    anak: list[BarisTerbaca] = field(default_factory=list)
    induk: list[BarisInduk] = field(default_factory=list)
    pertama: dict[str, int] = field(default_factory=dict)

    def baca(self) -> Bacaan:
        penunjuk = Penunjuk(self.kantor)
        tersembunyi = []
        for nomor, isi in self.lembar:
            if banyak_salah(self.hasil.temuan):
                self._temuan(Jenis.SALAH, nomor, 0, TERLALU_BANYAK, "")
                break
            if nomor <= self.kepala.akhir or baris_penomoran(isi) or self._kepala_lagi(nomor):
                continue
            kode = self._teks(nomor, "kode")
            nama = self._nama(nomor)
            if not (kode or nama):
                self._tanpa_nama(nomor)
                continue
            if nomor in self.lembar.baris_tersembunyi:
                tersembunyi.append(nomor)
            self._baris(nomor, penunjuk, kode, nama)
        if tersembunyi:
            daftar = ", ".join(map(str, tersembunyi[:8])) + ("…" if len(tersembunyi) > 8 else "")
            self.hasil.catatan.append(f"Baris tersembunyi ikut dibaca: {daftar}.")
        temuan, cocok = periksa_jumlah(self.lembar, self.anak, self.induk)
        self.hasil.temuan += temuan
        if cocok:
            self.hasil.catatan.append(
                f"{cocok} jumlah program, kegiatan, dan total sama dengan jumlah barisnya."
            )
        return self.hasil

    # --- Rows -------------------------------------------------------------------------------
    def _baris(self, nomor: int, penunjuk: Penunjuk, kode: str, nama: str) -> None:
        tunjuk = penunjuk.tunjuk(kode, nama, self._teks(nomor, "sub_unit"), self._jawab(nomor))
        if tunjuk.baris is None and tunjuk.induk is None and self._berangka(nomor):
            self.anak.append(self._baris_asing(nomor, tunjuk.kode))
        if tunjuk.lewati:
            self._temuan(Jenis.ABAI, nomor, 0, DILEWATI, nama or kode)
        elif tunjuk.induk is not None:
            self.induk.append(self._baris_induk(nomor, tunjuk.induk, nama or kode))
        elif tunjuk.baris is None:
            self._tak_dikenal(nomor, tunjuk, nama or kode)
        elif tunjuk.baris.kunci in self.pertama:
            self._temuan(
                Jenis.SALAH,
                nomor,
                0,
                f"Sub kegiatan ini sudah ada di baris {self.pertama[tunjuk.baris.kunci]}. "
                "Hapus salah satu baris, atau lewati baris ini.",
                tunjuk.baris.judul,
                kunci=kunci_baris(self.lembar, nomor),
                pilihan=(_PILIH_LEWATI,),
            )
        else:
            self.pertama[tunjuk.baris.kunci] = nomor
            self.anak.append(self._baris_sub(nomor, tunjuk.baris))

    def _tak_dikenal(self, nomor: int, tunjuk: Tunjuk, nama: str) -> None:
        if not self._berangka(nomor):
            return  # a signature, a note, a heading
        self._temuan(
            Jenis.SALAH,
            nomor,
            0,
            tunjuk.pesan,
            nama,
            kunci=kunci_baris(self.lembar, nomor),
            pilihan=(*tunjuk.pilihan, _PILIH_LEWATI),
        )

    def _tanpa_nama(self, nomor: int) -> None:
        if self._berangka(nomor):
            self._temuan(Jenis.ABAI, nomor, 0, "Baris tanpa kode dan nama tidak dibaca.", "")

    def _baris_sub(self, nomor: int, baris: BarisKantor) -> BarisTerbaca:
        terbaca = BarisTerbaca(nomor=nomor, kode=baris.kode, judul=baris.judul)
        for kolom, bidang in sorted(self.kepala.peta.items()):
            if bidang in PERSEN:
                terbaca.persen[bidang] = (kolom, self._isi(nomor, kolom))
            elif bidang in NILAI:
                nilai = self._nilai(nomor, kolom, bidang, baris)
                if nilai is None:
                    terbaca.tak_terbaca.add(bidang)
                else:
                    terbaca.nilai[bidang] = nilai
        return terbaca

    def _baris_asing(self, nomor: int, kode: str) -> BarisTerbaca:
        """A row that isn't taken: its amounts still belong to the sums of the file."""
        terbaca = BarisTerbaca(nomor=nomor, kode=kode, judul="")
        for kolom, bidang in self.kepala.peta.items():
            if bidang in UANG:
                hasil = baca(_polos(self._isi(nomor, kolom)), jenis=JenisAngka.RUPIAH)
                if kode and isinstance(hasil, Angka):
                    terbaca.nilai[bidang] = hasil.nilai
                elif not (kode and isinstance(hasil, Kosong)):
                    terbaca.tak_terbaca.add(bidang)
        return terbaca

    def _nilai(self, nomor: int, kolom: int, bidang: str, baris: BarisKantor) -> Decimal | None:
        """Reads one cell, notes what becomes of it; None when it can't be read, 0 when empty."""
        isi = self._isi(nomor, kolom)
        sel = Sel(
            "anggaran.kas" if bidang == "kas_sd" else bidang,
            baris.kode,
            baris.sub_unit,
            self.kantor.periode,
        )
        kunci = kunci_sel(self.lembar, nomor, kolom)
        if self.jawaban.get(kunci) == LEWATI:
            self._temuan(Jenis.ABAI, nomor, kolom, DILEWATI, baris.judul, bidang)
            return None
        if isi is None or isinstance(baca(isi, jenis=sel.jenis), Kosong):
            if isi is not None:
                self._temuan(Jenis.ABAI, nomor, kolom, _KOSONG, baris.judul, bidang)
            return Decimal(0)
        terbaca = self._terjawab(kunci, baca_nilai(isi, sel, baris.satuan))
        if terbaca.status != "siap" or terbaca.nilai is None:
            self._bertanya(nomor, kolom, bidang, baris, terbaca, isi)
            return None
        nilai = terbaca.nilai - baris.kas_lalu if bidang == "kas_sd" else terbaca.nilai
        if nilai < 0:
            self._temuan(
                Jenis.SALAH, nomor, kolom, _KAS_TURUN, baris.judul, bidang, ditemukan=terbaca.nilai
            )
            return None
        self.hasil.nilai.append(
            Nilai(
                kunci=baris.kunci,
                bidang=sel.bidang,
                nilai=nilai,
                lembar=self.lembar.nama,
                sel=alamat(nomor, kolom),
                tertulis=teks(isi),
                baris=nomor,
            )
        )
        return terbaca.nilai

    def _terjawab(self, kunci: str, terbaca: Terbaca) -> Terbaca:
        """A question whose answer is one of the readings that were offered."""
        jawab = self.jawaban.get(kunci)
        for satu in terbaca.pilihan:
            if jawab == format(satu, "f"):
                return Terbaca(status="siap", nilai=satu)
        return terbaca

    def _bertanya(
        self,
        nomor: int,
        kolom: int,
        bidang: str,
        baris: BarisKantor,
        terbaca: Terbaca,
        isi: IsiSel,
    ) -> None:
        pilihan = [Pilihan(nilai=format(p, "f"), label=_tulis(p, bidang)) for p in terbaca.pilihan]
        self._temuan(
            Jenis.SALAH,
            nomor,
            kolom,
            terbaca.alasan,
            baris.judul,
            bidang,
            diharapkan=baris.nilai.get(bidang),
            ditemukan=teks(isi) or "rumus tanpa hasil",
            kunci=kunci_sel(self.lembar, nomor, kolom),
            pilihan=(*pilihan, _PILIH_LEWATI_SEL),
        )

    def _baris_induk(self, nomor: int, kode: str, nama: str) -> BarisInduk:
        return BarisInduk(
            nomor=nomor,
            kode=kode,
            judul=self.kantor.induk.get(kode, nama),
            isi={
                bidang: (kolom, self._isi(nomor, kolom))
                for kolom, bidang in sorted(self.kepala.peta.items())
            },
        )

    # --- Cells ------------------------------------------------------------------------------
    def _isi(self, nomor: int, kolom: int) -> IsiSel:
        """A value is read where it stands only: a merged amount isn't that of every row."""
        return self.lembar.isi(nomor, kolom)

    def _teks(self, nomor: int, bidang: str) -> str:
        for kolom in self.kepala.semua(bidang):
            asal = self.lembar.asal(nomor, kolom)
            if asal[0] == nomor and (isi := teks(self.lembar.isi(*asal))):
                return isi
        return ""

    def _nama(self, nomor: int) -> str:
        """The name, or the words left of the figures: "TOTAL" often stands under No."""
        if isi := self._teks(nomor, "uraian"):
            return isi
        awal = min(k for k, bidang in self.kepala.peta.items() if bidang in NILAI)
        kiri = (self.lembar.isi(nomor, k) for k in range(1, awal))
        return next((teks(i) for i in kiri if isinstance(i, str) and i[:1].isalpha()), "")

    def _berangka(self, nomor: int) -> bool:
        return any(
            self._isi(nomor, kolom) is not None
            for kolom, bidang in self.kepala.peta.items()
            if bidang in NILAI
        )

    def _jawab(self, nomor: int) -> str:
        return self.jawaban.get(kunci_baris(self.lembar, nomor), "")

    def _kepala_lagi(self, nomor: int) -> bool:
        """A header printed again at the top of the next page."""
        sama = 0
        for kolom in self.kepala.peta:
            isi = baku(teks(self.lembar.isi(nomor, kolom)))
            if isi and isi not in baku(self.kepala.judul.get(kolom, "")):
                return False
            sama += bool(isi)
        return sama >= 2 and not any(
            isinstance(self._isi(nomor, k), int | float) for k in self.kepala.peta
        )

    def _temuan(
        self,
        jenis: Jenis,
        nomor: int,
        kolom: int,
        pesan: str,
        uraian: str,
        bidang: str = "",
        *,
        diharapkan: Decimal | str | None = None,
        ditemukan: Decimal | str | None = None,
        kunci: str = "",
        pilihan: tuple[Pilihan, ...] = (),
    ) -> None:
        nama = self.kepala.semua("uraian") or self.kepala.semua("kode")
        isi = ditemukan if ditemukan is not None or not kolom else teks(self._isi(nomor, kolom))
        self.hasil.temuan.append(
            Temuan(
                jenis=jenis,
                lembar=self.lembar.nama,
                sel=alamat(nomor, kolom or nama[0]),
                pesan=pesan,
                uraian=uraian,
                bidang=bidang,
                diharapkan=diharapkan,
                ditemukan=isi if kolom else uraian,
                kunci=kunci,
                pilihan=pilihan,
            )
        )


DILEWATI = "Dilewati atas pilihan Anda."
_PILIH_LEWATI = Pilihan(nilai=LEWATI, label="Lewati baris ini")
_PILIH_LEWATI_SEL = Pilihan(nilai=LEWATI, label="Lewati sel ini")
_KOSONG = "Kosong di berkas. Nilai yang tersimpan dibiarkan."
_KAS_TURUN = "Lebih kecil dari anggaran kas triwulan sebelumnya yang sudah tersimpan."


def _polos(isi: IsiSel) -> object:
    return isi if isi is None or isinstance(isi, str | int | float) else teks(isi) or "?"


def _tulis(nilai: Decimal, bidang: str) -> str:
    volume = bidang in ("anggaran.target", "anggaran.volume")
    return tulis(nilai, JenisAngka.VOLUME if volume else JenisAngka.RUPIAH)
