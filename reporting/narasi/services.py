"""Writing an office's own texts: checked, versioned, audited; nobody's is silently overwritten."""

from __future__ import annotations

from typing import Protocol

from django.db import transaction

from core.periode.kunci import pastikan_terbuka
from core.periode.models import Periode
from core.profil.models import NaskahKecamatan
from reporting.narasi.acuan import Acuan
from reporting.narasi.bagian import Bagian
from reporting.narasi.pohon import Alinea, Kisi, Pohon, rapikan
from reporting.narasi.queries import naskah_contoh
from reporting.narasi.templat import NaskahSalah, tulis, urai, urai_longgar
from reporting.narasi.usul import ikat
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

PALING_PANJANG = 20_000
PALING_BARIS, PALING_KOLOM = 100, 12


class Tindakan(Protocol):
    """A step on a stored text that needs nothing but the version it was decided on."""

    def __call__(
        self, *, kecamatan: Kecamatan, periode: Periode, bagian: Bagian, dasar: int, oleh: Pengguna
    ) -> NaskahKecamatan | None: ...


class NaskahBentrok(ValueError):
    """Somebody has changed the text since; `baris` is what stands there now."""

    def __init__(self, baris: NaskahKecamatan) -> None:
        super().__init__("Naskah sudah diubah orang lain.")
        self.baris = baris


def simpan_naskah(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    acuan: Acuan,
    isi: str,
    dasar: int,
    oleh: Pengguna,
) -> NaskahKecamatan:
    """Keeps a text as the office's own; one that says what the default says follows the default.

    `dasar` is the version the writer saw, 0 for none. Raises Terkunci, NaskahSalah, NaskahBentrok.
    """
    pastikan_terbuka(kecamatan, periode)
    kunci = acuan.bagian.kunci
    template = periksa(isi, acuan)
    if template == tulis(urai_longgar(naskah_contoh(kunci))):
        template = ""
    return _tulis_baris(kecamatan, periode, kunci, template, dasar, oleh, "naskah.simpan")


def ikat_kata(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    acuan: Acuan,
    kata: str,
    pengganti: str,
    dasar: int,
    oleh: Pengguna,
) -> NaskahKecamatan:
    """Puts a bound variable in place of typed words, wherever they stand in the office's text.

    Raises Terkunci, NaskahSalah, NaskahBentrok.
    """
    baris = NaskahKecamatan.objects.filter(kunci=acuan.bagian.kunci).first()
    if baris is None or not baris.isi:
        raise NaskahSalah("Bagian ini memakai teks bawaan, jadi tidak ada yang perlu diikat.")
    isi = tulis(ikat(urai_longgar(baris.isi), kata, pengganti))
    return simpan_naskah(
        kecamatan=kecamatan, periode=periode, acuan=acuan, isi=isi, dasar=dasar, oleh=oleh
    )


def kembali_ke_bawaan(
    *, kecamatan: Kecamatan, periode: Periode, bagian: Bagian, dasar: int, oleh: Pengguna
) -> NaskahKecamatan:
    """Gives the office's own text up for the default; the audit trail keeps it.

    Raises Terkunci, NaskahBentrok.
    """
    pastikan_terbuka(kecamatan, periode)
    return _tulis_baris(kecamatan, periode, bagian.kunci, "", dasar, oleh, "naskah.bawaan")


@transaction.atomic
def tinjau_naskah(
    *, kecamatan: Kecamatan, periode: Periode, bagian: Bagian, dasar: int, oleh: Pengguna
) -> NaskahKecamatan | None:
    """Says that a text carried over still holds in this quarter. A second time changes nothing.

    Raises Terkunci, NaskahBentrok.
    """
    pastikan_terbuka(kecamatan, periode)
    baris = NaskahKecamatan.objects.select_for_update().filter(kunci=bagian.kunci).first()
    if baris is None or not baris.isi or baris.periode == periode.kode:
        return baris
    if baris.versi != dasar:
        raise NaskahBentrok(baris)
    sebelum = baris.periode
    baris.periode = periode.kode
    # Who wrote the text and when stays: it was read, not changed.
    NaskahKecamatan.objects.filter(pk=baris.pk).update(periode=periode.kode)
    catat(
        aksi="naskah.tinjau",
        objek=bagian.kunci,
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum={"periode": sebelum},
        sesudah={"periode": periode.kode},
    )
    return baris


def periksa(isi: str, acuan: Acuan) -> str:
    """The canonical form of a text that may be stored. Raises NaskahSalah, in plain words."""
    if len(isi) > PALING_PANJANG:
        raise NaskahSalah(
            f"Naskah {len(isi):,} huruf, paling panjang {PALING_PANJANG:,}.".replace(",", ".")
            + " Pindahkan rinciannya ke lampiran."
        )
    pohon = rapikan(urai(isi))
    if not pohon:
        raise NaskahSalah("Naskah kosong. Tulis isinya, atau kembali ke teks kabupaten.")
    _periksa_bentuk(pohon, acuan.bagian)
    if asing := acuan.tak_dikenal(pohon):
        sebutan = ", ".join(f"“{nama}”" for nama in asing)
        raise NaskahSalah(
            f"Angka terikat {sebutan} tidak dikenal di bagian ini. Hapus, atau sisipkan yang ada"
            " di daftar."
        )
    return tulis(pohon)


def _periksa_bentuk(pohon: Pohon, bagian: Bagian) -> None:
    if bagian.satu_alinea and (len(pohon) > 1 or not isinstance(pohon[0], Alinea)):
        raise NaskahSalah("Ikhtisar bab hanya satu paragraf, tanpa daftar dan tabel.")
    for simpul in pohon:
        if isinstance(simpul, Kisi):
            kolom = len(simpul.baris[0])
            if kolom > PALING_KOLOM or len(simpul.baris) > PALING_BARIS:
                raise NaskahSalah(
                    f"Tabel {len(simpul.baris)} baris, {kolom} kolom; paling besar"
                    f" {PALING_BARIS} baris, {PALING_KOLOM} kolom. Lampirkan sebagai berkas."
                )


@transaction.atomic
def _tulis_baris(
    kecamatan: Kecamatan,
    periode: Periode,
    kunci: str,
    isi: str,
    dasar: int,
    oleh: Pengguna,
    aksi: str,
) -> NaskahKecamatan:
    NaskahKecamatan.objects.get_or_create(kunci=kunci, defaults={"isi": "", "versi": 0})
    # Locked from here to the commit: of two writers the second reads what the first has written.
    baris = NaskahKecamatan.objects.select_for_update().get(kunci=kunci)
    if baris.isi == isi:
        return baris  # said again, or said by both
    if baris.versi != dasar:
        raise NaskahBentrok(baris)
    sebelum = {"isi": baris.isi, "versi": baris.versi}
    baris.isi = isi
    baris.versi += 1
    baris.periode = periode.kode if isi else ""
    baris.diubah_oleh = oleh
    baris.save()
    catat(
        aksi=aksi,
        objek=kunci,
        kecamatan=kecamatan,
        pengguna=oleh,
        sebelum=sebelum,
        sesudah={"isi": baris.isi, "versi": baris.versi},
    )
    return baris
