"""From a request to its answer: texts read, written where they can be, told where they can't."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from django.utils import timezone

from core.anggaran.isian import jumlah_resmi, kas_triwulan
from core.anggaran.pohon import pohon
from core.anggaran.queries import baris_dpa, dpa_berlaku
from core.angka import tanggal_pendek
from core.baca_angka import Jenis
from core.cascade.queries import nomenklatur_peta
from core.isian.alamat import INDIKATOR, AlamatSalah, Sel
from core.isian.alamat import sel as baca_alamat
from core.isian.bacaan import Terbaca, baca_sel, tulis_sel
from core.isian.kiriman import Kiriman
from core.isian.services import Tertulis, Tulisan, tulis_banyak
from core.periode.kunci import Terkunci
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan
from tenants.models import Kecamatan, Pengguna

Satuan = dict[tuple[str, str], str]
Jawab = dict[str, object]


def satuan_sel(periode: Periode, sel: Iterable[Sel]) -> Satuan:
    """Line → unit for the volumes among some cells; asks nothing when there are none."""
    kode = {s.kode for s in sel if s.jenis is Jenis.VOLUME}
    if not kode:
        return {}
    dpa = dpa_berlaku(periode.tahun, akhir_triwulan(periode.tahun, periode.triwulan))
    baris = {(b.kode, b.sub_unit): b.satuan for b in baris_dpa(dpa)} if dpa else {}
    acuan = nomenklatur_peta(kode)
    milik = {s.kunci for s in sel if s.jenis is Jenis.VOLUME}
    return {k: baris.get(k) or (acuan[k[0]].satuan if k[0] in acuan else "") for k in milik}


def jawab_sel(
    *, kecamatan: Kecamatan, periode: Periode, kiriman: list[Kiriman], oleh: Pengguna
) -> dict[str, Jawab]:
    """Saves cells that stand for themselves; address → what became of it."""
    hasil: dict[str, Jawab] = {}
    siap: list[Tulisan] = []
    terbaca = _alamat(kiriman, periode, hasil)
    satuan = satuan_sel(periode, [s for s, _ in terbaca])
    for sel, kirim in terbaca:
        baca = baca_sel(sel, kirim.teks, satuan.get(sel.kunci, ""))
        if baca.status == "siap":
            siap.append(_tulisan(sel, baca.nilai, kirim))
        else:
            hasil[kirim.alamat] = tanya(sel, baca, satuan.get(sel.kunci, ""))
    try:
        for t in tulis_banyak(kecamatan=kecamatan, periode=periode, tulisan=siap, oleh=oleh):
            hasil[t.sel.alamat] = tertulis(t, satuan.get(t.sel.kunci, ""))
    except Terkunci as kunci:
        return {k.alamat: {"status": "kunci", "alasan": str(kunci)} for k in kiriman}
    return hasil


def jumlah(periode: Periode, alamat: Iterable[str]) -> Jawab:
    """The totals of record after a write; those of anggaran kas when one of them was written."""
    susunan = pohon(periode)
    kas = any(a.startswith("anggaran.kas/") for a in alamat)
    return {
        "jumlah": jumlah_resmi(susunan, kas_triwulan(periode) if kas else None),
        "terisi": susunan.terisi,
    }


def _alamat(
    kiriman: list[Kiriman], periode: Periode, hasil: dict[str, Jawab]
) -> list[tuple[Sel, Kiriman]]:
    """The known cells; the unknown are answered at once."""
    dikenal = []
    for kirim in kiriman:
        try:
            dikenal.append((baca_alamat(kirim.alamat, periode), kirim))
        except AlamatSalah as salah:
            hasil[kirim.alamat] = {"status": "salah", "alasan": str(salah)}
    return dikenal


def _tulisan(sel: Sel, nilai: Decimal | None, kirim: Kiriman) -> Tulisan:
    return Tulisan(
        sel=sel,
        nilai=nilai,
        dasar=kirim.dasar,
        id_kirim=kirim.id_kirim,
        pendahulu=kirim.pendahulu,
    )


def tanya(sel: Sel, baca: Terbaca, satuan: str) -> Jawab:
    """A question or a refusal, with its repairs written as the cell would show them."""
    return {
        "status": baca.status,
        "alasan": baca.alasan,
        "pilihan": [tulis_sel(sel, p, satuan) for p in baca.pilihan],
    }


def tertulis(hasil: Tertulis, satuan: str) -> Jawab:
    if hasil.status == "salah":
        return {"status": "salah", "alasan": hasil.alasan}
    teks = tulis_sel(hasil.sel, hasil.nilai, satuan)
    jawab: Jawab = {"status": hasil.status, "teks": teks, "versi": hasil.versi}
    if hasil.status == "bentrok":
        jawab["oleh"] = hasil.oleh
        jawab["alasan"] = kata_bentrok(hasil.oleh, hasil.waktu, teks)
    return jawab


def kata_bentrok(oleh: str, waktu: datetime | None, teks: str) -> str:
    """Who wrote what and when, and what counts meanwhile."""
    isi = f"mengisi {teks}" if teks else "mengosongkan sel ini"
    berlaku = "angka itu yang dihitung" if teks else "itu yang berlaku"
    return f"{oleh} {isi}{pukul(waktu)}, {berlaku}."


def pukul(waktu: datetime | None) -> str:
    """` pukul 10.31`, with the day when it is not today."""
    if waktu is None:
        return ""
    setempat = timezone.localtime(waktu)
    hari = setempat.date()
    tanggal = "" if hari == timezone.localdate() else f" {tanggal_pendek(hari)}"
    return f"{tanggal} pukul {setempat:%H.%M}"


def indikatorkah(kirim: Kiriman) -> bool:
    return kirim.alamat.partition("/")[0] == INDIKATOR
