"""A list of staff copied from a spreadsheet: which column is what, and each row as understood.

Pure: text in, rows and complaints out. What could be read in two ways is asked, never guessed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.profil import kosakata
from core.profil.kosakata import KOLOM, Bacaan
from core.profil.teks import bersih
from tenants.kisi_tempel import kisi_tempel

BARIS_MAKS = 500
PANJANG_MAKS = 120_000  # below the csv module's own limit for one field
ABAIKAN = "abaikan"
AMBANG: Final = 0.6
"""Share of a column's filled cells that must be understood before it is taken to be a field."""


class TempelanSalah(ValueError):
    """The text as a whole can't be read; the message says why and what to do."""


@dataclass(frozen=True)
class BarisTempel:
    """A pasted row: the fields as understood, or what is wrong with it, by cell."""

    nomor: int  # as in the pasted text, the first line is 1
    asli: tuple[str, ...]
    isi: dict[str, str]
    salah: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tempelan:
    kolom: tuple[str, ...]  # field of each column, or "abaikan"
    judul: tuple[str, ...]  # heading of each column, empty without a header row
    baris: tuple[BarisTempel, ...]
    catatan: tuple[str, ...] = ()
    tanya: tuple[str, ...] = ()

    @property
    def siap(self) -> bool:
        """Whether every row is understood and may be stored."""
        return not self.tanya and not self.salah

    @property
    def salah(self) -> tuple[BarisTempel, ...]:
        return tuple(b for b in self.baris if b.salah)


def baca(
    teks: str, *, pilihan: Mapping[int, str] | None = None, non_eselon: str = "fungsional_umum"
) -> Tempelan:
    """Reads a pasted list. `pilihan` says by hand what some columns are; `non_eselon` is the kind
    of post of staff without eselon when no column says it.

    Columns that can't be told apart come back as a question (`tanya`), their rows unread.
    Raises TempelanSalah when there are no rows at all.
    """
    kisi = _kisi(teks)
    lebar = max(len(b) for _, b in kisi)
    kisi = [(n, [*b, *[""] * (lebar - len(b))]) for n, b in kisi]
    judul = _judul([b for _, b in kisi])
    if judul:
        kisi = kisi[1:]
    if not kisi:
        raise TempelanSalah("Hanya ada baris judul. Salin juga baris pegawainya.")
    kolom, tanya = _kolom([b for _, b in kisi], judul, pilihan or {})
    if tanya:
        baris = tuple(BarisTempel(nomor, tuple(isi), {}) for nomor, isi in kisi)
    else:
        baris = tuple(_baris(nomor, isi, kolom, judul, non_eselon) for nomor, isi in kisi)
    return Tempelan(
        kolom=tuple(kolom),
        judul=tuple(judul or [""] * lebar),
        baris=baris,
        catatan=_catatan(kolom, judul),
        tanya=tuple(tanya),
    )


# --- The grid -----------------------------------------------------------------------------
def _kisi(teks: str) -> list[tuple[int, list[str]]]:
    if len(teks) > PANJANG_MAKS:
        raise TempelanSalah("Tempelan terlalu panjang. Salin daftar pegawainya saja.")
    kisi = [(nomor, [bersih(s) for s in sel]) for nomor, sel in kisi_tempel(teks)]
    hasil = [(nomor, sel) for nomor, sel in kisi if any(sel)]
    if not hasil:
        raise TempelanSalah("Belum ada yang ditempel. Salin barisnya dari Excel, lalu tempel.")
    if len(hasil) > BARIS_MAKS:
        raise TempelanSalah(f"{len(hasil)} baris, paling banyak {BARIS_MAKS} sekali tempel.")
    return hasil


def _judul(kisi: Sequence[Sequence[str]]) -> list[str]:
    """The first row when it names columns rather than a member of staff."""
    pertama = kisi[0]
    kenal = [s for s in pertama if kosakata.judul_kolom(s)]
    isi = [s for s in pertama if any(satu(s).nilai for satu in _PEMBACA.values())]
    return list(pertama) if len(kenal) >= 2 or (kenal and not isi) else []


# --- Which column is what --------------------------------------------------------------------
_PEMBACA: Final[dict[str, Callable[[str], Bacaan]]] = kosakata.PEMBACA


def _kolom(
    kisi: Sequence[Sequence[str]], judul: Sequence[str], pilihan: Mapping[int, str]
) -> tuple[list[str], list[str]]:
    """The field of each column, and what has to be asked."""
    lebar = len(kisi[0])
    hasil = [
        pilihan.get(n) or (kosakata.judul_kolom(judul[n]) if judul else "") for n in range(lebar)
    ]
    sudah = {k for k in hasil if k and k != ABAIKAN}
    tebakan = {n: _calon([b[n] for b in kisi], sudah) for n in range(lebar) if not hasil[n]}
    pilih, tanya = _tetapkan(tebakan)
    hasil = [k or pilih.get(n, ABAIKAN) for n, k in enumerate(hasil)]
    tanya += _dua_kali(hasil, judul)
    kurang = [KOLOM[k] for k in ("status", "kelamin") if k not in hasil]
    if kurang and not tanya:
        tanya.append(
            f"Kolom {' dan '.join(kurang)} tidak ditemukan. Pilih kolomnya di bawah, atau tambahkan"
            " pada daftar yang disalin, mis. PNS dan L."
        )
    return hasil, tanya


def _calon(sel: Sequence[str], sudah: set[str]) -> list[str]:
    """The fields that explain most of a column's content."""
    isi = [s for s in sel if not kosakata.kosong(s)]
    if not isi:
        return []
    andil = {
        nama: sum(satu(s).nilai is not None for s in isi) / len(isi)
        for nama, satu in _PEMBACA.items()
        if nama not in sudah
    }
    terbaik = max(andil.values(), default=0)
    return [n for n, a in andil.items() if a == terbaik] if terbaik >= AMBANG else []


def _tetapkan(tebakan: dict[int, list[str]]) -> tuple[dict[int, str], list[str]]:
    """One field for each column; III/a can be golongan or eselon, so that is asked."""
    hasil = {n: c[0] for n, c in tebakan.items() if len(c) == 1}
    ragu = {n: c for n, c in tebakan.items() if len(c) > 1}
    tanya = []
    for nomor, calon in list(ragu.items()):
        bebas = [c for c in calon if c not in hasil.values()]
        if len(ragu) == 1 and "golongan" in bebas:
            bebas = ["golongan"]  # every member of staff has one; most have no eselon
        if len(bebas) == 1:
            hasil[nomor] = bebas[0]
        elif bebas:
            arti = " atau ".join(KOLOM[c] for c in bebas)
            tanya.append(f"Kolom {nomor + 1} bisa berarti {arti}. Pilih artinya di bawah.")
    return hasil, tanya


def _dua_kali(kolom: Sequence[str], judul: Sequence[str]) -> list[str]:
    hasil = []
    for nama, sebutan in KOLOM.items():
        letak = [n for n, k in enumerate(kolom) if k == nama]
        if len(letak) > 1:
            daftar = " dan ".join(
                f"{n + 1}" + (f" ({judul[n]})" if judul and judul[n] else "") for n in letak
            )
            hasil.append(
                f"Kolom {daftar} sama-sama terbaca sebagai {sebutan}. Pilih salah satu, yang lain"
                " diabaikan."
            )
    return hasil


def _catatan(kolom: Sequence[str], judul: Sequence[str]) -> tuple[str, ...]:
    hasil = []
    abai = [judul[n] if judul and judul[n] else f"{n + 1}" for n, k in enumerate(kolom)
            if k == ABAIKAN]  # fmt: skip
    if abai:
        hasil.append(f"Kolom {', '.join(abai)} tidak dipakai.")
    if "kelompok" not in kolom:
        hasil.append(
            "Kolom kelompok jabatan tidak ada: yang bereselon dihitung struktural, lainnya menurut"
            " pilihan di bawah."
        )
    return tuple(hasil)


# --- One row -------------------------------------------------------------------------------
def _baris(
    nomor: int,
    sel: Sequence[str],
    kolom: Sequence[str],
    judul: Sequence[str],
    non_eselon: str,
) -> BarisTempel:
    isi: dict[str, str] = {}
    salah: list[str] = []
    for letak, (nama, teks) in enumerate(zip(kolom, sel, strict=True)):
        if nama == ABAIKAN or kosakata.kosong(teks):
            continue
        bacaan = _PEMBACA[nama](teks)
        if bacaan.nilai is None:
            sebutan = judul[letak] if judul and judul[letak] else KOLOM[nama]
            salah.append(f"{sebutan}: {bacaan.alasan}")
        else:
            isi |= bacaan.nilai
    if not salah:
        isi, salah = lengkapi(isi, non_eselon=non_eselon)
    return BarisTempel(nomor, tuple(sel), isi, tuple(salah))


def lengkapi(isi: dict[str, str], *, non_eselon: str) -> tuple[dict[str, str], list[str]]:
    """Fills what follows from the rest and says what is missing; the form asks the same."""
    isi = dict(isi)
    if isi.get("status") == "upah_jasa":
        return {"status": "upah_jasa", "kelamin": isi.get("kelamin", "")}, kosakata.kurang(isi)
    isi.setdefault("eselon", "non")
    isi.setdefault("kelompok", "struktural" if isi["eselon"] != "non" else non_eselon)
    if isi.get("status") == "pppk":
        isi |= {"golongan": "", "ruang": ""}  # PPPK have ranks of their own, without ruang
    return isi, kosakata.kurang(isi)
