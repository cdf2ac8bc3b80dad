"""The Renstra of one office: the regency's wordings with this office's own figures."""

from dataclasses import dataclass
from typing import Any

from core.cascade.models import (
    Indikator,
    Nomenklatur,
    ProgramSasaran,
    Renstra,
    Rpjmd,
    SasaranRenstra,
    SasaranRpjmd,
    TargetIndikator,
    TujuanRenstra,
)
from deploy.demo import baca
from deploy.demo.bahan import Bahan, TargetContoh
from tenants.models import Kecamatan


@dataclass(frozen=True, kw_only=True)
class Acuan:
    """What tenant rows point at."""

    sasaran: dict[int, SasaranRenstra]
    indikator: dict[str, Indikator]


def renstra_muat(*, kecamatan: Kecamatan, bahan: Bahan) -> Acuan:
    """Write the plan; its rows are public, owned by the kecamatan."""
    isi = baca.toml("renstra.toml")
    renstra = Renstra.objects.create(
        kecamatan=kecamatan,
        rpjmd=Rpjmd.objects.get(tahun_awal=2021, versi=1),
        **{m: isi[m] for m in ("tahun_transisi", "tahun_awal", "tahun_akhir", "berlaku_mulai")},
    )
    penulis = _Penulis(bahan, isi["indikator"])
    tujuan: dict[int, TujuanRenstra] = {}
    for satu in isi["tujuan"]:
        misi, nomor = satu["rpjmd"]
        tujuan[satu["nomor"]] = TujuanRenstra.objects.create(
            renstra=renstra,
            nomor=satu["nomor"],
            uraian=satu["uraian"].format(nama=kecamatan.nama),
            mendukung=SasaranRpjmd.objects.get(
                tujuan__misi__rpjmd=renstra.rpjmd, tujuan__misi__nomor=misi, nomor=nomor
            ),
        )
        penulis.tulis(satu["indikator"], tujuan=tujuan[satu["nomor"]])
    sasaran: dict[int, SasaranRenstra] = {}
    for satu in isi["sasaran"]:
        nomor = satu["nomor"]
        uraian = bahan.kinerja.sasaran.get(nomor, satu["uraian"])
        sasaran[nomor] = SasaranRenstra.objects.create(
            tujuan=tujuan[satu["tujuan"]], nomor=nomor, uraian=uraian.format(nama=kecamatan.nama)
        )
        penulis.tulis(satu["indikator"], sasaran=sasaran[nomor])
        _program(sasaran[nomor], satu["program"], bahan)
    return Acuan(sasaran=sasaran, indikator=penulis.hasil)


def _program(sasaran: SasaranRenstra, kode: list[str], bahan: Bahan) -> None:
    """Only the programs this office has."""
    punya = {sub.kode[:7] for sub in bahan.sub}
    ProgramSasaran.objects.bulk_create(
        ProgramSasaran(sasaran=sasaran, program=program)
        for program in Nomenklatur.objects.filter(kode__in=punya.intersection(kode))
    )


class _Penulis:
    """Writes the indicators this office has targets for."""

    def __init__(self, bahan: Bahan, isi: dict[str, dict[str, Any]]) -> None:
        self.target, self.isi = bahan.kinerja.target, isi
        self.hasil: dict[str, Indikator] = {}

    def tulis(self, daftar: list[str], **induk: TujuanRenstra | SasaranRenstra) -> None:
        for nomor, kunci in enumerate([k for k in daftar if k in self.target], 1):
            indikator = Indikator.objects.create(
                kunci=kunci, nomor=nomor, **induk, **self.isi[kunci]
            )
            TargetIndikator.objects.bulk_create(_target(indikator, self.target[kunci]))
            self.hasil[kunci] = indikator


def _target(indikator: Indikator, target: TargetContoh) -> list[TargetIndikator]:
    jenis = TargetIndikator.Jenis
    hasil = [
        TargetIndikator(indikator=indikator, tahun=tahun, nilai=nilai)
        for tahun, nilai in target.tahun.items()
    ]
    ujung = [(jenis.KONDISI_AWAL, target.kondisi_awal), (jenis.KONDISI_AKHIR, target.kondisi_akhir)]
    hasil += [
        TargetIndikator(indikator=indikator, jenis=satu, nilai=nilai)
        for satu, nilai in ujung
        if nilai is not None
    ]
    return hasil
