"""Sums and percentages typed in a file, compared with what the file's own rows give.

They are never stored: only sub kegiatan hold money. A disagreement is named with both figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from core.angka import bulatkan, persen, rupiah
from core.baca_angka import Angka, baca
from core.baca_angka import Jenis as JenisAngka
from core.capaian import capaian, serapan
from core.impor.bacaan import RUMUS_KOSONG, Jenis, Temuan
from core.impor.lembar import Galat, IsiSel, Lembar, Persen, RumusKosong, alamat, teks

UANG = ("anggaran.pagu", "anggaran.kas", "kas_sd", "anggaran.realisasi")
PERSEN = ("persen_anggaran", "persen_kinerja")


@dataclass(kw_only=True)
class BarisTerbaca:
    """A sub kegiatan row: what was read of it, by field."""

    nomor: int
    kode: str
    judul: str
    nilai: dict[str, Decimal] = field(default_factory=dict)
    tak_terbaca: set[str] = field(default_factory=set)
    persen: dict[str, tuple[int, IsiSel]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class BarisInduk:
    """A row of a program, a kegiatan, or the total (empty code): its typed cells by field."""

    nomor: int
    kode: str
    judul: str
    isi: dict[str, tuple[int, IsiSel]]


def periksa_jumlah(
    lembar: Lembar, anak: Sequence[BarisTerbaca], induk: Sequence[BarisInduk]
) -> tuple[list[Temuan], int]:
    """Remarks on typed sums and percentages, and how many sums agreed."""
    pemeriksa = _Pemeriksa(lembar)
    for satu in anak:
        for bidang, (kolom, isi) in satu.persen.items():
            pemeriksa.persen(satu.nomor, satu.judul, bidang, kolom, isi, satu.nilai)
    for baris in induk:
        # A row whose code is unknown may belong below any heading.
        bawah = [
            a for a in anak if not baris.kode or not a.kode or a.kode.startswith(f"{baris.kode}.")
        ]
        jumlah = {b: sum((a.nilai.get(b, Decimal(0)) for a in bawah), Decimal(0)) for b in UANG}
        for bidang, (kolom, isi) in baris.isi.items():
            if isi is None:
                continue
            if bidang in UANG:
                pemeriksa.jumlah(baris, bidang, kolom, isi, bawah, jumlah[bidang])
            elif bidang == "persen_anggaran" and not any(a.tak_terbaca for a in bawah):
                pemeriksa.persen(baris.nomor, baris.judul, bidang, kolom, isi, jumlah)
    return pemeriksa.temuan, pemeriksa.cocok


class _Pemeriksa:
    def __init__(self, lembar: Lembar) -> None:
        self.lembar = lembar
        self.temuan: list[Temuan] = []
        self.cocok = 0

    def jumlah(
        self,
        baris: BarisInduk,
        bidang: str,
        kolom: int,
        isi: IsiSel,
        bawah: Sequence[BarisTerbaca],
        jumlah: Decimal,
    ) -> None:
        def catat(jenis: Jenis, pesan: str, ditemukan: Decimal | str, ada: bool = True) -> None:
            self._catat(
                jenis, baris.nomor, kolom, baris.judul, bidang, pesan, jumlah * ada, ditemukan
            )

        if not any(a.kode for a in bawah):
            return catat(Jenis.ABAI, _TANPA_ANAK, teks(isi), False)
        if isinstance(isi, RumusKosong):
            return catat(Jenis.ABAI, RUMUS_KOSONG, "rumus tanpa hasil")
        if any(bidang in a.tak_terbaca for a in bawah):
            return catat(Jenis.ABAI, _BELUM, teks(isi), False)
        hasil = baca(teks(isi) if isinstance(isi, Galat) else isi, jenis=JenisAngka.RUPIAH)
        if not isinstance(hasil, Angka):
            alasan = getattr(hasil, "alasan", "Kosong.")
            return catat(Jenis.ABAI, f"Jumlah ini tidak dibandingkan. {alasan}", teks(isi))
        if hasil.nilai == jumlah:
            self.cocok += 1
            return None
        selisih = rupiah(abs(hasil.nilai - jumlah))
        nama = (
            "seluruh sub kegiatan" if not baris.kode else f"{len(bawah)} sub kegiatan di bawahnya"
        )
        return catat(
            Jenis.TIDAK_COCOK,
            f"Tertulis {rupiah(hasil.nilai)}, sedangkan jumlah {nama} {rupiah(jumlah)} "
            f"(selisih {selisih}). Yang dipakai jumlah barisnya.",
            hasil.nilai,
        )

    def persen(
        self,
        nomor: int,
        judul: str,
        bidang: str,
        kolom: int,
        isi: IsiSel,
        nilai: dict[str, Decimal],
    ) -> None:
        tertulis = _angka_persen(isi)
        seharusnya = _seharusnya(bidang, nilai)
        if tertulis is None or not seharusnya:
            return
        angka = min(2, max(0, -int(tertulis.normalize().as_tuple().exponent)))
        if any(bulatkan(tertulis, angka) == bulatkan(s, angka) for s in seharusnya):
            return
        self._catat(
            Jenis.TIDAK_COCOK,
            nomor,
            kolom,
            judul,
            bidang,
            f"Tertulis {persen(tertulis)}%, hitungannya {persen(seharusnya[0])}%. "
            "Persen dihitung sendiri, tidak disimpan dari berkas.",
            bulatkan(seharusnya[0], 2),
            tertulis,
        )

    def _catat(
        self,
        jenis: Jenis,
        nomor: int,
        kolom: int,
        judul: str,
        bidang: str,
        pesan: str,
        diharapkan: Decimal,
        ditemukan: Decimal | str,
    ) -> None:
        self.temuan.append(
            Temuan(
                jenis=jenis,
                lembar=self.lembar.nama,
                sel=alamat(nomor, kolom),
                pesan=pesan,
                uraian=judul,
                bidang=bidang,
                diharapkan=diharapkan if jenis is Jenis.TIDAK_COCOK else None,
                ditemukan=ditemukan,
            )
        )


_TANPA_ANAK = "Jumlah ini tidak dibandingkan: di berkas tidak ada sub kegiatan di bawahnya."
_BELUM = "Jumlah ini belum dibandingkan: ada sel di bawahnya yang belum terbaca."


def _angka_persen(isi: IsiSel) -> Decimal | None:
    if isinstance(isi, Persen):
        return bulatkan(isi.nilai, 2)
    if not isinstance(isi, str | int | float) or isinstance(isi, bool):
        return None
    hasil = baca(isi, jenis=JenisAngka.PERSEN)
    return bulatkan(hasil.nilai, 2) if isinstance(hasil, Angka) else None


def _seharusnya(bidang: str, nilai: dict[str, Decimal]) -> list[Decimal]:
    """What a percentage may rightly be; a table divides by pagu or by anggaran kas."""
    if bidang == "persen_kinerja":
        if "anggaran.volume" not in nilai or "anggaran.target" not in nilai:
            return []
        hasil = [capaian(nilai["anggaran.target"], nilai["anggaran.volume"])]
    else:
        if "anggaran.realisasi" not in nilai:
            return []
        dasar = [nilai[b] for b in ("anggaran.pagu", "kas_sd", "anggaran.kas") if nilai.get(b)]
        hasil = [serapan(nilai["anggaran.realisasi"], d) for d in dasar]
    return [h for h in hasil if h is not None]
