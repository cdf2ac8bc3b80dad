"""Entry of a promised indicator: its state, value or fraction, respondents, source.

One indicator is one cell of the history: the address `kinerja.realisasi/<periode>/<kunci>`, the
value the whole record as canonical JSON, so a change of any field is one row with before and after.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from django.db import transaction

from core.angka import bulatkan
from core.baca_angka import Jenis, satuan_sama, tulis
from core.capaian import pecahan
from core.cascade.models import Indikator
from core.isian.alamat import INDIKATOR, AlamatSalah
from core.isian.bacaan import Terbaca, baca_angka
from core.isian.models import PerubahanSel
from core.isian.queries import versi_sel
from core.isian.services import nama_penulis
from core.kinerja.models import RealisasiIndikator
from core.kinerja.queries import baris_pk, pk_berlaku
from core.periode.kunci import pastikan_terbuka
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna

Status = RealisasiIndikator.Status
DESIMAL = 4
BATAS = Decimal(10) ** 10
SUMBER_MAKS = 200
ANGKA = ("nilai", "pembilang", "penyebut", "responden")


@dataclass(frozen=True, kw_only=True)
class IsianIndikator:
    """The record of an indicator in a quarter; the blank one is "belum diisi"."""

    status: str = Status.BELUM_DIISI
    nilai: Decimal | None = None
    alasan: str = ""
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    responden: int | None = None
    sumber: str = ""

    def json(self) -> str:
        """Canonical: equal records give equal text."""
        isi = {k: v for k, v in vars(self).items() if v not in (None, "")}
        return json.dumps(
            {k: v if isinstance(v, str) else _polos(Decimal(v)) for k, v in isi.items()},
            sort_keys=True,
            ensure_ascii=False,
        )


@dataclass(frozen=True, kw_only=True)
class Galat:
    """Why a form can't be stored: field → reason with the repairs offered."""

    isi: dict[str, Terbaca] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TertulisIndikator:
    """What became of it. On `bentrok` record, version and person are the other's."""

    status: Literal["simpan", "sama", "bentrok"]
    isian: IsianIndikator
    versi: int
    oleh: str = ""
    waktu: datetime | None = None


def alamat_indikator(periode: Periode, kunci: str) -> str:
    return f"{INDIKATOR}/{periode.kode}/{kunci}"


def indikator_alamat(alamat: str, periode: Periode) -> Indikator:
    """The promised indicator an address means. Raises AlamatSalah for any other text."""
    bidang, _, sisa = alamat.partition("/")
    kode_periode, _, kunci = sisa.partition("/")
    pk = pk_berlaku(periode.tahun, akhir_triwulan(periode.tahun, periode.triwulan))
    if bidang == INDIKATOR and kode_periode == periode.kode and pk is not None:
        for baris in baris_pk(pk):
            if baris.indikator.kunci == kunci:
                return baris.indikator
    raise AlamatSalah(f'Indikator "{alamat[:120]}" tidak ada dalam Perjanjian Kinerja.')


def jenis_satuan(satuan: str) -> Jenis:
    """How numbers of a unit are written: percent, index, or a count of something."""
    if satuan_sama(satuan, "%"):
        return Jenis.PERSEN
    indeks = satuan.casefold() in ("", "nilai", "indeks", "skor", "poin")
    return Jenis.INDEKS if indeks else Jenis.VOLUME


def baca_isian(satuan: str, isi: Mapping[str, str]) -> IsianIndikator | Galat:
    """Reads a form's texts. With both parts of a fraction the value follows from them."""
    status = isi.get("status", "")
    if status not in Status.values:
        return Galat(isi={"status": _salah("Pilih Ada nilai, Belum diisi, atau Belum dinilai.")})
    if status == Status.BELUM_DIISI:
        return IsianIndikator()
    sumber, alasan = (isi.get(k, "").replace("\r\n", "\n").strip() for k in ("sumber", "alasan"))
    galat = {}
    if len(sumber) > SUMBER_MAKS:
        galat["sumber"] = _salah(f"Sumber paling panjang {SUMBER_MAKS} huruf.")
    if status == Status.BELUM_DINILAI:
        if not alasan:
            galat["alasan"] = _salah("Tulis mengapa belum dinilai dan kapan nilainya tersedia.")
        if galat:
            return Galat(isi=galat)
        return IsianIndikator(status=status, alasan=alasan, sumber=sumber)
    terbaca = {k: _angka(k, isi.get(k, ""), satuan) for k in ANGKA}
    galat |= {k: t for k, t in terbaca.items() if t.status != "siap"}
    angka = {k: t.nilai for k, t in terbaca.items()}
    galat = _pecahan(angka, satuan, galat)
    if galat:
        return Galat(isi=galat)
    responden = angka["responden"]
    return IsianIndikator(
        status=status,
        sumber=sumber,
        nilai=angka["nilai"],
        pembilang=angka["pembilang"],
        penyebut=angka["penyebut"],
        responden=None if responden is None else int(responden),
    )


def _pecahan(
    angka: dict[str, Decimal | None], satuan: str, galat: dict[str, Terbaca]
) -> dict[str, Terbaca]:
    """Puts a percentage's value in place from its parts; returns the complaints with its own."""
    atas, bawah = angka["pembilang"], angka["penyebut"]
    rusak = {"pembilang", "penyebut"} & set(galat)
    if (atas is None) != (bawah is None) and not rusak:
        kurang = "pembilang" if atas is None else "penyebut"
        return galat | {kurang: _salah(f"Isi juga {kurang}, atau kosongkan keduanya.")}
    if atas is not None and bawah is not None and jenis_satuan(satuan) is Jenis.PERSEN:
        nilai = pecahan(atas, bawah)
        if nilai is None:
            return galat | {"penyebut": _salah("Penyebut tidak bisa 0.")}
        if nilai >= BATAS:
            return galat | {"pembilang": _salah("Hasil baginya terlalu besar.")}
        angka["nilai"] = bulatkan(nilai, DESIMAL)
        return {k: t for k, t in galat.items() if k != "nilai"}
    if angka["nilai"] is None and not galat:
        return {"nilai": _salah("Tulis nilainya, atau pilih Belum diisi.")}
    return galat


def _angka(kolom: str, teks: str, satuan: str) -> Terbaca:
    if kolom == "nilai":
        hasil = baca_angka(teks, jenis_satuan(satuan), satuan)
    elif kolom == "responden":
        hasil = baca_angka(teks, Jenis.VOLUME, "orang")
    else:
        hasil = baca_angka(teks, Jenis.VOLUME)
    n = hasil.nilai
    if n is None:
        return hasil
    desimal = 0 if kolom == "responden" else DESIMAL
    if abs(n) >= (Decimal(2) ** 31 if kolom == "responden" else BATAS):
        return _salah("Angkanya terlalu besar. Periksa kembali jumlah angkanya.")
    if n < 0 and kolom != "nilai":
        return _salah(f"{kolom.capitalize()} tidak bisa kurang dari nol.")
    if bulatkan(n, desimal) != n:
        batas = "tanpa pecahan" if not desimal else "paling banyak empat angka di belakang koma"
        return Terbaca(status="ragu", alasan=f"Ditulis {batas}.", pilihan=(bulatkan(n, desimal),))
    return hasil


def _salah(alasan: str) -> Terbaca:
    return Terbaca(status="salah", alasan=alasan)


def _polos(n: Decimal) -> str:
    teks = f"{n:f}"
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def isian_baris(baris: RealisasiIndikator | None) -> IsianIndikator:
    if baris is None:
        return IsianIndikator()
    return IsianIndikator(**{k: getattr(baris, k) for k in IsianIndikator.__dataclass_fields__})


def isian_triwulan(periode: Periode) -> dict[int, IsianIndikator]:
    """Indicator id → its record in a quarter, where there is a row."""
    baris = RealisasiIndikator.objects.filter(tahun=periode.tahun, triwulan=periode.triwulan)
    return {b.indikator_id: isian_baris(b) for b in baris}


def isian_json(teks: str | None) -> IsianIndikator:
    """A record of the history."""
    isi = json.loads(teks or "{}")
    angka = {k: Decimal(isi[k]) for k in ("nilai", "pembilang", "penyebut") if k in isi}
    responden = int(isi["responden"]) if "responden" in isi else None
    return IsianIndikator(
        status=isi.get("status", Status.BELUM_DIISI),
        alasan=isi.get("alasan", ""),
        sumber=isi.get("sumber", ""),
        responden=responden,
        **angka,
    )


def isian_teks(isian: IsianIndikator, satuan: str) -> dict[str, str]:
    """The record as its form shows it."""
    hasil = {k: str(getattr(isian, k)) for k in ("status", "alasan", "sumber")}
    for k in ANGKA:
        n = getattr(isian, k)
        hasil[k] = "" if n is None else tulis_kolom(k, n, satuan)
    return hasil


def tulis_kolom(kolom: str, nilai: Decimal | int, satuan: str) -> str:
    """A number of the form as its input shows it."""
    if kolom == "nilai":
        return tulis(nilai, jenis_satuan(satuan), satuan)
    return tulis(nilai, Jenis.VOLUME)


def tulis_indikator(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    indikator: Indikator,
    isian: IsianIndikator,
    dasar: int | None,
    oleh: Pengguna | None,
    id_kirim: UUID | None = None,
    pendahulu: frozenset[UUID] = frozenset(),
) -> TertulisIndikator:
    """Writes an indicator's record; versions and resends behave as for a cell of the grid.

    Raises Terkunci (core.periode.kunci) with its reason.
    """
    pastikan_terbuka(kecamatan, periode)
    alamat = alamat_indikator(periode, indikator.kunci)
    with transaction.atomic():
        baris = _baris_terkunci(indikator, periode)
        lama = isian_baris(baris).json()
        terakhir = versi_sel(alamat)
        versi = terakhir.pk if terakhir else 0
        sudah = PerubahanSel.objects.filter(id_kirim=id_kirim).first() if id_kirim else None
        if sudah is not None and sudah.alamat == alamat:
            return _hasil("simpan", sudah)
        if lama == isian.json():
            return TertulisIndikator(status="sama", isian=isian, versi=versi)
        asing = terakhir is not None and terakhir.id_kirim not in pendahulu
        if terakhir is not None and asing and dasar not in (None, versi):
            return _hasil("bentrok", terakhir)
        for kolom, nilai in vars(isian).items():
            setattr(baris, kolom, nilai)
        baris.save(update_fields=list(vars(isian)))
        perubahan = PerubahanSel.objects.create(
            alamat=alamat,
            sebelum=lama,
            sesudah=isian.json(),
            oleh=oleh,
            id_kirim=None if sudah else id_kirim,
        )
        catat(
            aksi="isian.sel",
            objek=alamat,
            kecamatan=kecamatan,
            pengguna=oleh,
            sebelum={alamat: lama},
            sesudah={alamat: isian.json()},
        )
    return _hasil("simpan", perubahan)


def _baris_terkunci(indikator: Indikator, periode: Periode) -> RealisasiIndikator:
    kunci = {"indikator": indikator, "tahun": periode.tahun, "triwulan": periode.triwulan}
    RealisasiIndikator.objects.get_or_create(**kunci, defaults={"status": Status.BELUM_DIISI})
    return RealisasiIndikator.objects.select_for_update().get(**kunci)


def _hasil(status: Literal["simpan", "bentrok"], perubahan: PerubahanSel) -> TertulisIndikator:
    return TertulisIndikator(
        status=status,
        isian=isian_json(perubahan.sesudah),
        versi=perubahan.pk,
        oleh=nama_penulis(perubahan),
        waktu=perubahan.waktu,
    )
