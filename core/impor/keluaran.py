"""A preview as data: what the command prints with --json. Keys are English, texts Indonesian."""

from decimal import Decimal
from typing import Any

from core.impor.bacaan import Temuan
from core.impor.kantor import NAMA_BIDANG
from core.impor.pratinjau import Butir, Pratinjau


def sebagai_data(pratinjau: Pratinjau, berkas: str, diterapkan: int | None) -> dict[str, Any]:
    """Lists matched, changed, new, ignored, wrong; each entry with sheet, cell, expected, found.

    `expected` is the office's present value, or for a typed sum the sum of its rows.
    """
    sumber = pratinjau.sumber
    salah = [_temuan(t) for t in (*pratinjau.salah, *pratinjau.tidak_cocok)]
    if pratinjau.kurang:
        salah.append(
            {
                "sheet": sumber.lembar.nama,
                "cell": f"A{sumber.kepala.awal}",
                "expected": None,
                "found": None,
                "message": pratinjau.kurang,
                "blocking": True,
            }
        )
    hasil: dict[str, Any] = {
        "file": berkas,
        "kind": sumber.pengenal.kunci,
        "sheet": sumber.lembar.nama,
        "period": pratinjau.kantor.periode.kode,
        "kecamatan": pratinjau.kantor.kecamatan.slug,
        "columns": {sumber.kepala.judul[k]: b for k, b in sorted(sumber.kepala.peta.items())},
        "matched": [_butir(b) for b in pratinjau.sama],
        "changed": [_butir(b) for b in pratinjau.berubah],
        "new": [_butir(b) for b in pratinjau.baru],
        "ignored": [_temuan(t) for t in pratinjau.abai],
        "wrong": salah,
        "notes": pratinjau.catatan,
        "applied": diterapkan,
    }
    daftar = ("matched", "changed", "new", "ignored", "wrong")
    hasil["summary"] = {nama: len(hasil[nama]) for nama in daftar}
    return hasil


def _butir(butir: Butir) -> dict[str, Any]:
    return {
        "sheet": butir.nilai.lembar,
        "cell": butir.nilai.sel,
        "expected": _angka(butir.sekarang),
        "found": _angka(butir.nilai.nilai),
        "code": butir.baris.kode,
        "sub_unit": butir.baris.sub_unit,
        "name": butir.baris.judul,
        "field": butir.nilai.bidang,
        "written": butir.nilai.tertulis,
        "detail": butir.nilai.rincian,
    }


def _temuan(temuan: Temuan) -> dict[str, Any]:
    return {
        "sheet": temuan.lembar,
        "cell": temuan.sel,
        "expected": _angka(temuan.diharapkan),
        "found": _angka(temuan.ditemukan),
        "name": temuan.uraian,
        "field": temuan.bidang,
        "message": temuan.pesan,
        "blocking": temuan.jenis == "salah",
        "choices": [p.nilai for p in temuan.pilihan],
    }


def _angka(nilai: Decimal | str | None) -> int | float | str | None:
    if not isinstance(nilai, Decimal):
        return nilai
    return int(nilai) if nilai == nilai.to_integral_value() else float(nilai)


def sebagai_teks(pratinjau: Pratinjau) -> list[str]:
    """The same for people: a line of counts, then what is wrong and what would change."""
    hasil = [
        f'{pratinjau.sumber.pengenal.nama}, lembar "{pratinjau.sumber.lembar.nama}"',
        f"{len(pratinjau.sama)} cocok, {len(pratinjau.berubah)} berubah, "
        f"{len(pratinjau.baru)} baru, {len(pratinjau.abai)} diabaikan, "
        f"{len(pratinjau.salah) + len(pratinjau.tidak_cocok)} salah",
    ]
    if pratinjau.kurang:
        hasil.append(f"SALAH {pratinjau.kurang}")
    for satu in (*pratinjau.salah, *pratinjau.tidak_cocok):
        hasil.append(f"SALAH {satu.lembar}!{satu.sel} {satu.uraian}: {satu.pesan}")
    for butir in pratinjau.ditulis:
        lama = "kosong" if butir.sekarang is None else f"{butir.sekarang:f}"
        hasil.append(
            f"{butir.status.upper()} {butir.nilai.lembar}!{butir.nilai.sel} {butir.baris.judul}, "
            f"{NAMA_BIDANG[butir.nilai.bidang]}: {lama} → {butir.nilai.nilai:f}"
        )
    return [*hasil, *pratinjau.catatan]
