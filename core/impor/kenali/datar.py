"""What SIPD's flat exports share: fixed column names, one SKPD's rows, sums by sub kegiatan."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

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
from core.impor.kantor import BarisKantor, KantorTriwulan
from core.impor.kepala import baku
from core.impor.lembar import Lembar, alamat, teks
from core.impor.nama import kode_baku, nama_baku
from core.impor.penunjuk import Penunjuk, Tunjuk
from core.isian.alamat import Sel


def terka_datar(nama: Mapping[str, str], judul: Mapping[int, str]) -> dict[int, str]:
    """Column → field, by the export's exact column names (field → name)."""
    balik = {baku(n): bidang for bidang, n in nama.items()}
    hasil: dict[int, str] = {}
    for kolom, teks_judul in sorted(judul.items()):
        bidang = balik.get(baku(teks_judul))
        if bidang and bidang not in hasil.values():
            hasil[kolom] = bidang
    return hasil


@dataclass
class _Jumlah:
    nilai: Decimal = Decimal(0)
    baris: int = 0
    awal: int = 0
    akhir: int = 0


@dataclass
class PembacaDatar:
    """Adds one amount column up by sub kegiatan and unit; remarks are gathered by reason."""

    lembar: Lembar
    kepala: Kepala
    kantor: KantorTriwulan
    jawaban: Jawaban
    bidang_nilai: str  # field of the recogniser
    bidang: str  # field of the office
    hasil: Bacaan = field(default_factory=Bacaan)
    jumlah: dict[str, _Jumlah] = field(default_factory=dict)
    abai: dict[str, list[int]] = field(default_factory=dict)
    cacat: set[str] = field(default_factory=set)
    penuh: bool = False

    def __post_init__(self) -> None:
        self._penunjuk = Penunjuk(self.kantor)
        self._kenal: dict[tuple[str, str], Tunjuk] = {}
        self._asing: Counter[str] = Counter()
        self._milik: dict[str, bool] = {}

    def isi(self, nomor: int, bidang: str) -> str:
        kolom = self.kepala.kolom(bidang)
        return teks(self.lembar.isi(nomor, kolom)) if kolom else ""

    # --- One row ----------------------------------------------------------------------------
    def milik_kantor(self, nomor: int) -> bool:
        """Whether a row is this office's: SIPD exports may hold a whole regency."""
        nama = self.isi(nomor, "nama_skpd")
        if nama not in self._milik:
            self._milik[nama] = not nama or self._nama_sama(nama)
        if not self._milik[nama]:
            self._asing[nama] += 1
        return self._milik[nama]

    def _nama_sama(self, nama: str) -> bool:
        kecamatan = self.kantor.kecamatan
        kata = nama_baku(nama).split()
        buang = {"kantor", "kecamatan", "distrik", *nama_baku(kecamatan.sebutan).split()}
        return [k for k in kata if k not in buang] == nama_baku(kecamatan.nama).split()

    def tambah(self, nomor: int) -> None:
        """Adds a row's amount to its sub kegiatan, or remarks why not."""
        if self.penuh:
            return None
        if banyak_salah(self.hasil.temuan):
            self.penuh = True
            return self.salah(nomor, self.kepala.kolom("kode_sub"), TERLALU_BANYAK, "")
        baris = self._baris(nomor)
        kolom = self.kepala.kolom(self.bidang_nilai)
        if baris is None:
            return None
        kunci = kunci_sel(self.lembar, nomor, kolom)
        if self.jawaban.get(kunci) == LEWATI:
            return self.abaikan("Dilewati atas pilihan Anda", nomor)
        isi = self.lembar.isi(nomor, kolom)
        sel = Sel(self.bidang, baris.kode, baris.sub_unit, self.kantor.periode)
        terbaca = baca_nilai(isi, sel, "")
        jawab = self.jawaban.get(kunci)
        nilai = next((p for p in terbaca.pilihan if format(p, "f") == jawab), terbaca.nilai)
        if nilai is None:
            self.cacat.add(baris.kunci)
            pilihan = [Pilihan(nilai=format(p, "f"), label=f"{p:f}") for p in terbaca.pilihan]
            pilihan.append(Pilihan(nilai=LEWATI, label="Lewati baris ini"))
            pesan = terbaca.alasan or "Nilainya kosong."
            return self.salah(nomor, kolom, pesan, baris.judul, kunci, tuple(pilihan))
        satu = self.jumlah.setdefault(baris.kunci, _Jumlah(awal=nomor))
        satu.nilai += nilai
        satu.baris += 1
        satu.akhir = nomor
        return None

    def _baris(self, nomor: int) -> BarisKantor | None:
        """The office's row, found once for each code and unit of the file."""
        unit = self.isi(nomor, "nama_sub_unit")
        if not unit or self.isi(nomor, "kode_sub_unit") == self.isi(nomor, "kode_skpd"):
            unit = self.isi(nomor, "nama_skpd")
        kode = self.isi(nomor, "kode_sub")
        kunci = (kode, unit)
        if kunci not in self._kenal:
            jawab = self.jawaban.get(kunci_baris(self.lembar, nomor), "")
            nama = self.isi(nomor, "nama_sub")
            self._kenal[kunci] = self._penunjuk.tunjuk(
                kode if kode_baku(kode).count(".") == 5 else "", nama, unit, jawab
            )
            tunjuk = self._kenal[kunci]
            if tunjuk.baris is None and not tunjuk.lewati:
                self.salah(
                    nomor,
                    self.kepala.kolom("kode_sub"),
                    tunjuk.pesan or "Kode ini bukan kode sub kegiatan.",
                    nama or kode,
                    kunci_baris(self.lembar, nomor),
                    (*tunjuk.pilihan, Pilihan(nilai=LEWATI, label="Lewati sub kegiatan ini")),
                )
        if self._kenal[kunci].lewati:
            self.abaikan("Dilewati atas pilihan Anda", nomor)
        return self._kenal[kunci].baris

    # --- Remarks ----------------------------------------------------------------------------
    def abaikan(self, alasan: str, nomor: int) -> None:
        self.abai.setdefault(alasan, []).append(nomor)

    def salah(
        self,
        nomor: int,
        kolom: int,
        pesan: str,
        uraian: str,
        kunci: str = "",
        pilihan: tuple[Pilihan, ...] = (),
    ) -> None:
        self.hasil.temuan.append(
            Temuan(
                jenis=Jenis.SALAH,
                lembar=self.lembar.nama,
                sel=alamat(nomor, kolom),
                pesan=pesan,
                uraian=uraian,
                bidang=self.bidang,
                ditemukan=teks(self.lembar.isi(nomor, kolom)),
                kunci=kunci,
                pilihan=pilihan,
            )
        )

    def selesai(self) -> Bacaan:
        """Sums as values, gathered remarks as one each."""
        kolom = self.kepala.kolom(self.bidang_nilai)
        for kunci, satu in self.jumlah.items():
            if kunci in self.cacat:
                continue  # a part of the sum is unread, so the sum is unknown
            rentang = alamat(satu.awal, kolom)
            if satu.baris > 1:
                rentang += f"\u2013{alamat(satu.akhir, kolom)}"
            self.hasil.nilai.append(
                Nilai(
                    kunci=kunci,
                    bidang=self.bidang,
                    nilai=satu.nilai,
                    lembar=self.lembar.nama,
                    sel=alamat(satu.awal, kolom),
                    tertulis=f"{satu.nilai:f}",
                    rincian=f"jumlah {satu.baris} baris, {rentang}",
                    baris=satu.awal,
                )
            )
        for nama, banyak in self._asing.most_common(20):
            self._abai_bersama(f"{banyak} baris milik {nama}, bukan kantor ini", [])
        for alasan, nomor in self.abai.items():
            self._abai_bersama(f"{len(nomor)} baris: {alasan}", nomor)
        if self._asing and not self._kenal:
            self._bukan_milik()
        return self.hasil

    def _bukan_milik(self) -> None:
        nama = next(iter(self._asing))
        kolom = self.kepala.kolom("nama_skpd")
        self.salah(
            self.kepala.akhir + 1,
            kolom,
            f"Tidak ada baris {self.kantor.kecamatan.nama_lengkap} di berkas ini. Isinya {nama}.",
            nama,
        )

    def _abai_bersama(self, pesan: str, nomor: list[int]) -> None:
        kolom = self.kepala.kolom("kode_sub")
        daftar = ", ".join(map(str, nomor[:10])) + ("…" if len(nomor) > 10 else "")
        self.hasil.temuan.append(
            Temuan(
                jenis=Jenis.ABAI,
                lembar=self.lembar.nama,
                sel=alamat(nomor[0] if nomor else self.kepala.akhir + 1, kolom),
                pesan=f"{pesan} (baris {daftar})." if nomor else f"{pesan}.",
            )
        )
