"""The regency's own part: office rows, regulations, RPJMD, positions, calendar, policy."""

from typing import Any

from django.db import transaction

from core.cascade.acuan import nomenklatur_muat
from core.cascade.models import (
    ButirJabatan,
    Jabatan,
    Misi,
    Pembanding,
    Regulasi,
    Rpjmd,
    SasaranRpjmd,
    TujuanRpjmd,
)
from core.periode.models import Kebijakan, Pengecualian, Periode
from deploy.demo import baca
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Kabupaten, Kecamatan


@transaction.atomic
def publik_muat() -> None:
    """Everything shared by all offices. Rows are found by their natural keys, never doubled."""
    wajib_kabupaten()
    isi = baca.toml("kabupaten.toml")
    kabupaten = dict(isi["kabupaten"])
    Kabupaten.objects.get_or_create(nama=kabupaten.pop("nama"), defaults=kabupaten)
    for baris in baca.tabel("regulasi.csv"):
        Regulasi.objects.get_or_create(kunci=baris.pop("kunci"), defaults=baris)
    nomenklatur_muat(regulasi=Regulasi.objects.get(kunci="kepmendagri-nomenklatur"))
    _rpjmd()
    _jabatan()
    Kebijakan.objects.get_or_create(**isi["kebijakan"])
    for satu in isi["periode"]:
        kunci = {m: satu.pop(m) for m in ("tahun", "triwulan")}
        Periode.objects.get_or_create(**kunci, defaults=satu)
    for satu in isi["pembanding"]:
        kunci = {m: satu.pop(m) for m in ("kunci_indikator", "tingkat", "tahun")}
        Pembanding.objects.get_or_create(**kunci, defaults=satu)


def pengecualian_muat(kecamatan: Kecamatan) -> None:
    """Later deadlines of one office."""
    for satu in baca.toml("kabupaten.toml")["pengecualian"]:
        if satu["kecamatan"] == kecamatan.slug:
            Pengecualian.objects.get_or_create(
                periode=Periode.objects.get(tahun=satu["tahun"], triwulan=satu["triwulan"]),
                kecamatan=kecamatan,
                defaults={"batas": satu["batas"], "alasan": satu["alasan"]},
            )


def _rpjmd() -> None:
    isi = baca.toml("rpjmd.toml")
    rpjmd, baru = Rpjmd.objects.get_or_create(
        tahun_awal=isi["tahun_awal"],
        versi=1,
        defaults={
            "tahun_akhir": isi["tahun_akhir"],
            "visi": isi["visi"],
            "dasar_hukum": Regulasi.objects.get(kunci=isi["dasar_hukum"]),
            "berlaku_mulai": isi["berlaku_mulai"],
        },
    )
    if not baru:
        return
    for nomor, satu in enumerate(isi["misi"], 1):
        misi = Misi.objects.create(
            rpjmd=rpjmd, nomor=nomor, kode=satu["kode"], uraian=satu["uraian"]
        )
        tujuan = TujuanRpjmd.objects.create(misi=misi, nomor=nomor, uraian=satu["tujuan"])
        for urutan, uraian in enumerate(satu["sasaran"], 1):
            kode, teks = _pisah_kode(uraian)
            SasaranRpjmd.objects.create(tujuan=tujuan, nomor=urutan, kode=kode, uraian=teks)


def _pisah_kode(uraian: str) -> tuple[str, str]:
    """`S8 Meningkatnya …` → ("S8", "Meningkatnya …")."""
    depan, _, sisa = uraian.partition(" ")
    return (depan, sisa) if depan[1:].isdigit() else ("", uraian)


def _jabatan() -> None:
    dasar = Regulasi.objects.get(kunci="perbup-56-2016")
    daftar = [
        *baca.toml("jabatan", "1_pimpinan.toml")["jabatan"],
        *baca.toml("jabatan", "2_seksi.toml")["jabatan"],
    ]
    for urutan, satu in enumerate(daftar, 1):
        butir = {jenis: satu.pop(jenis) for jenis in ("fungsi", "rincian")}
        induk = satu.pop("induk", None)
        jabatan, baru = Jabatan.objects.get_or_create(
            kunci=satu.pop("kunci"),
            defaults=satu
            | {
                "urutan": urutan,
                "dasar_hukum": dasar,
                "induk": Jabatan.objects.get(kunci=induk) if induk else None,
            },
        )
        if baru:
            _butir(jabatan, butir)


def _butir(jabatan: Jabatan, butir: dict[str, list[Any]]) -> None:
    for jenis, daftar in butir.items():
        for urutan, satu in enumerate(daftar, 1):
            uraian, anak = (satu, []) if isinstance(satu, str) else (satu["uraian"], satu["anak"])
            induk = ButirJabatan.objects.create(
                jabatan=jabatan, jenis=jenis, urutan=urutan, uraian=uraian
            )
            ButirJabatan.objects.bulk_create(
                ButirJabatan(jabatan=jabatan, jenis=jenis, induk=induk, urutan=n, uraian=teks)
                for n, teks in enumerate(anak, 1)
            )
