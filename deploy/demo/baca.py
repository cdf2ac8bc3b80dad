"""Reading the data files into the types of `bahan`. No database here."""

import csv
import tomllib
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from deploy.demo.bahan import (
    Bahan,
    Barang,
    BarisPk,
    Jabat,
    Kalimat,
    KantorContoh,
    KinerjaContoh,
    NilaiContoh,
    Staf,
    Sub,
    TargetContoh,
)

DATA = Path(__file__).parent / "data"
JENIS_ANALISIS = ("keberhasilan", "kegagalan", "hambatan", "solusi", "rencana")


def toml(*bagian: str) -> dict[str, Any]:
    """A TOML file below data/, decimals exact."""
    return tomllib.loads(DATA.joinpath(*bagian).read_text("utf-8"), parse_float=Decimal)


def tabel(*bagian: str) -> list[dict[str, str]]:
    """Rows of a CSV file below data/."""
    with DATA.joinpath(*bagian).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def _tahunan(isi: dict[str, Any]) -> dict[int, Decimal]:
    return {int(tahun): Decimal(nilai) for tahun, nilai in isi.items()}


def kantor(isi: dict[str, Any]) -> KantorContoh:
    """The office part of a kecamatan's file."""
    return KantorContoh(
        tempat=isi["tempat"],
        jumlah_desa=isi["jumlah_desa"],
        tanggal_ttd=isi["tanggal_ttd"],
        kelurahan={f"{n:04}": nama for n, nama in enumerate(isi["kelurahan"], 1)},
        isu=tuple(isi["isu"]),
        sarana=tuple(
            Barang(**(b | ({"jumlah": Decimal(b["jumlah"])} if "jumlah" in b else {})))
            for b in isi["sarana"]
        ),
        pejabat=tuple(Jabat(**b) for b in isi.get("pejabat", [])),
        tugas=isi.get("tugas", {}),
    )


def kinerja(isi: dict[str, Any]) -> KinerjaContoh:
    """Targets, history, values and PK of a kecamatan's file."""
    return KinerjaContoh(
        target={kunci: _target(satu) for kunci, satu in isi["target"].items()},
        riwayat={kunci: _tahunan(satu) for kunci, satu in isi["riwayat"].items()},
        realisasi=tuple(_nilai(satu) for satu in isi["realisasi"]),
        pk={satu["jenis"]: satu["tanggal"] for satu in isi["pk"]},
        pk_baris=tuple(
            BarisPk(**(satu | {"target": Decimal(satu["target"])})) for satu in isi["pk_baris"]
        ),
        triwulan={
            kunci: tuple(Decimal(n) for n in nilai)
            for kunci, nilai in isi.get("target_triwulan", {}).items()
        },
        sasaran={int(nomor): uraian for nomor, uraian in isi.get("bunyi_sasaran", {}).items()},
    )


def _target(isi: dict[str, Any]) -> TargetContoh:
    awal = isi.get("kondisi_awal")
    return TargetContoh(
        tahun=_tahunan(isi["tahun"]),
        kondisi_akhir=Decimal(isi["kondisi_akhir"]),
        kondisi_awal=None if awal is None else Decimal(awal),
    )


def _nilai(isi: dict[str, Any]) -> NilaiContoh:
    angka = {m: Decimal(isi[m]) for m in ("nilai", "pembilang", "penyebut") if m in isi}
    return NilaiContoh(**(isi | angka | {"triwulan": tuple(isi["triwulan"])}))


def sub_kegiatan(baris: dict[str, str]) -> Sub:
    """One row of anggaran.csv."""
    return Sub(
        kode=baris["kode"],
        satuan=baris["satuan"],
        target=Decimal(baris["target"]),
        pagu=int(baris["pagu"]),
        pagu_murni=int(baris["pagu_murni"]),
        realisasi=int(baris["realisasi"]),
        volume=Decimal(baris["volume"]),
        pola=baris["pola"],
        langkah=baris["langkah"],
    )


def staf(baris: dict[str, str]) -> Staf:
    """One row of pegawai.csv."""
    return Staf(jumlah=int(baris["jumlah"]), isi={k: v for k, v in baris.items() if k != "jumlah"})


def analisis(kelompok: Iterable[dict[str, Any]]) -> tuple[Kalimat, ...]:
    """The [[analisis]] groups, one sentence a row for each quarter named."""
    return tuple(
        Kalimat(
            triwulan=triwulan,
            jenis=jenis,
            urutan=urutan,
            uraian=uraian,
            sasaran=satu.get("sasaran"),
            program=satu.get("program", ""),
        )
        for satu in kelompok
        for triwulan in satu["triwulan"]
        for jenis in JENIS_ANALISIS
        for urutan, uraian in enumerate(satu.get(jenis, []), 1)
    )


def wotu() -> Bahan:
    """The office whose every figure is given, none made up by rule except the quarters."""
    return Bahan(
        slug="wotu",
        kantor=kantor(toml("wotu", "kantor.toml")),
        kinerja=kinerja(toml("wotu", "kinerja.toml")),
        sub=tuple(sub_kegiatan(b) for b in tabel("wotu", "anggaran.csv")),
        staf=tuple(staf(b) for b in tabel("wotu", "pegawai.csv")),
        analisis=analisis(toml("wotu", "analisis.toml")["analisis"]),
    )
