"""The history of one cell as people read it: who, when, before → after."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.http import Http404

from core.cascade.queries import nomenklatur_peta
from core.isian.alamat import INDIKATOR, AlamatSalah
from core.isian.alamat import sel as baca_alamat
from core.isian.bacaan import tulis_sel
from core.isian.indikator import indikator_alamat, isian_json
from core.isian.jawaban import satuan_sel
from core.isian.jawaban_indikator import ringkas_isian
from core.isian.queries import riwayat_sel
from core.isian.services import nama_penulis
from core.periode.models import Periode

KOSONG = "belum diisi"


@dataclass(frozen=True, kw_only=True)
class Perubahan:
    oleh: str
    waktu: datetime
    sebelum: str
    sesudah: str
    cara: str  # by which step: a paste, an import; empty for a cell of its own


@dataclass(frozen=True, kw_only=True)
class Riwayat:
    judul: str
    baris: tuple[Perubahan, ...]


def riwayat_alamat(periode: Periode, alamat: str) -> Riwayat:
    """The changes of the cell or indicator of an address. Raises Http404 with a reason."""
    try:
        if alamat.startswith(f"{INDIKATOR}/"):
            return _indikator(periode, alamat)
        return _sel(periode, alamat)
    except AlamatSalah as salah:
        raise Http404(str(salah)) from salah


def _sel(periode: Periode, alamat: str) -> Riwayat:
    sel = baca_alamat(alamat, periode)
    satuan = satuan_sel(periode, [sel]).get(sel.kunci, "")
    acuan = nomenklatur_peta([sel.kode]).get(sel.kode)

    def teks(nilai: str | None) -> str:
        return KOSONG if nilai is None else tulis_sel(sel, Decimal(nilai), satuan)

    return Riwayat(
        judul=f"{sel.judul}, {acuan.nama if acuan else sel.kode}",
        baris=tuple(
            Perubahan(
                oleh=nama_penulis(p),
                waktu=p.waktu,
                sebelum=teks(p.sebelum),
                sesudah=teks(p.sesudah),
                cara=str(p.kelompok) if p.kelompok else "",
            )
            for p in riwayat_sel(sel.saudara)
        ),
    )


def _indikator(periode: Periode, alamat: str) -> Riwayat:
    indikator = indikator_alamat(alamat, periode)
    return Riwayat(
        judul=indikator.nama,
        baris=tuple(
            Perubahan(
                oleh=nama_penulis(p),
                waktu=p.waktu,
                sebelum=ringkas_isian(isian_json(p.sebelum), indikator.satuan),
                sesudah=ringkas_isian(isian_json(p.sesudah), indikator.satuan),
                cara="",
            )
            for p in riwayat_sel(alamat)
        ),
    )
