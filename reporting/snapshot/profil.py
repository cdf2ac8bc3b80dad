"""The office in the snapshot: positions, staff counted from rows, facilities."""

from collections.abc import Iterable
from datetime import date
from typing import cast

from core.cascade.models import ButirJabatan, Jabatan
from core.profil import butir as daftar
from core.profil.hitung import BarisHitung, hitung
from core.profil.models import Pegawai, Pejabat, PenyesuaianJabatan, Sarana
from reporting.snapshot import kantor
from reporting.snapshot.alamat import fakta

NAMA_JABATAN_DENGAN_KANTOR = frozenset({"pimpinan"})


def pejabat(baris: Pejabat, nama_kecamatan: str) -> kantor.Pejabat:
    """Who signs or is named, with the position as it is printed: "Plt. Camat Wotu"."""
    jabatan = baris.jabatan.nama
    if baris.jabatan.jenis in NAMA_JABATAN_DENGAN_KANTOR:
        jabatan = f"{jabatan} {nama_kecamatan}"
    if baris.status != Pejabat.Status.DEFINITIF:
        jabatan = f"{baris.get_status_display()} {jabatan}"
    return kantor.Pejabat(jabatan=jabatan, nama=baris.nama, nip=baris.nip, pangkat=baris.pangkat)


def jabatan(
    bawaan: Iterable[Jabatan],
    milik: dict[int, PenyesuaianJabatan],
    pemegang: dict[int, Pejabat],
    nama_kecamatan: str,
) -> tuple[kantor.Jabatan, ...]:
    """The office's positions: the regency's default, with the office's own wording over it."""
    return tuple(
        _jabatan(j, milik.get(j.pk), pemegang.get(j.pk), nama_kecamatan)
        for j in bawaan
        if j.pk not in milik or milik[j.pk].ada
    )


def _jabatan(
    bawaan: Jabatan,
    sendiri: PenyesuaianJabatan | None,
    pemegang: Pejabat | None,
    nama_kecamatan: str,
) -> kantor.Jabatan:
    semua = list(bawaan.butir.all())
    fungsi = daftar.dari_bawaan(semua, ButirJabatan.Jenis.FUNGSI)
    rincian = daftar.dari_bawaan(semua, ButirJabatan.Jenis.RINCIAN)
    if sendiri and sendiri.fungsi:
        fungsi = daftar.baca(sendiri.fungsi)
    if sendiri and sendiri.rincian:
        rincian = daftar.baca(sendiri.rincian)
    return kantor.Jabatan(
        kunci=bawaan.kunci,
        nama=bawaan.nama,
        unit=(sendiri.unit if sendiri else "") or bawaan.unit,
        jenis=cast(kantor.JenisJabatan, bawaan.jenis),
        induk=bawaan.induk.kunci if bawaan.induk else "",
        pejabat=pejabat(pemegang, nama_kecamatan) if pemegang else None,
        tugas_pokok=(sendiri.tugas_pokok if sendiri else "") or bawaan.tugas_pokok,
        fungsi=_butir(fungsi),
        rincian=_butir(rincian),
    )


def _butir(baris: Iterable[daftar.Butir]) -> tuple[kantor.ButirJabatan, ...]:
    return tuple(
        kantor.ButirJabatan(
            uraian=b.uraian, anak=tuple(kantor.ButirJabatan(uraian=a) for a in b.anak)
        )
        for b in baris
    )


# --- Staff ------------------------------------------------------------------------------------
def pegawai(baris: Iterable[Pegawai]) -> kantor.Pegawai:
    """Tables 1.1 to 1.4, counted from the rows of staff."""
    banyak = hitung(baris)
    return kantor.Pegawai(
        jumlah=banyak.jumlah,
        pns=banyak.pns,
        pppk=banyak.pppk,
        upah_jasa=banyak.upah_jasa,
        ruang=banyak.ruang,
        golongan=tuple(
            kantor.BarisGolongan(label=b.label, ruang=b.nilai, jumlah=b.jumlah)
            for b in banyak.golongan
        ),
        diklat=tuple(
            kantor.BarisDiklat(label=b.label, laki=laki, perempuan=perempuan, jumlah=b.jumlah)
            for b in banyak.diklat
            for laki, perempuan in [b.nilai]
        ),
        jenjang=banyak.jenjang,
        pendidikan=_baris(banyak.pendidikan),
        eselon_label=banyak.eselon_label,
        eselon=_baris(banyak.eselon),
        total_golongan=banyak.total_golongan,
        total_pendidikan=banyak.total_pendidikan,
        total_eselon=banyak.total_eselon,
    )


def _baris(baris: Iterable[BarisHitung]) -> tuple[kantor.BarisHitung, ...]:
    return tuple(kantor.BarisHitung(label=b.label, nilai=b.nilai, jumlah=b.jumlah) for b in baris)


def sarana(baris: Iterable[Sarana], tanggal: date) -> tuple[kantor.Sarana, ...]:
    return tuple(
        kantor.Sarana(
            nama=s.nama,
            jumlah=fakta(s.jumlah, f"profil.sarana/{tanggal}/{s.urutan}"),
            satuan=s.satuan,
            kondisi=s.kondisi,
            perlu_dipastikan=s.kepastian == Sarana.Kepastian.PERLU_DIPASTIKAN,
        )
        for s in baris
    )
