"""The tenant part of one office: budget, spending, performance, profile, report."""

from datetime import date

from core.anggaran.models import Dpa, DpaBaris, Realisasi
from core.cascade.models import Jabatan
from core.kinerja.models import (
    Analisis,
    PerjanjianKinerja,
    RealisasiIndikator,
    TargetTriwulan,
)
from core.periode.models import Periode
from core.profil.models import (
    IsuStrategis,
    Kantor,
    Pegawai,
    Pejabat,
    PenyesuaianJabatan,
    Sarana,
    SubUnit,
)
from deploy.demo import tahap
from deploy.demo.bahan import Bahan, NilaiContoh, Sub
from deploy.demo.renstra import Acuan
from reporting.laporan.models import Laporan

TAHUN = 2024
MULAI = date(2021, 1, 1)  # staff and things: before every period of the demo
DPA_BERLAKU = {"murni": date(2024, 1, 2), "perubahan": date(2024, 10, 14)}


def kantor_muat(bahan: Bahan) -> None:
    """The office, its kelurahan, people and things."""
    kantor = bahan.kantor
    Kantor.objects.create(
        tempat=kantor.tempat,
        jumlah_desa=kantor.jumlah_desa,
        jumlah_kelurahan=len(kantor.kelurahan),
    )
    SubUnit.objects.bulk_create(
        SubUnit(kode=kode, nama=nama) for kode, nama in kantor.kelurahan.items()
    )
    Pegawai.objects.bulk_create(
        Pegawai(mulai=MULAI, **staf.isi) for staf in bahan.staf for _ in range(staf.jumlah)
    )
    Sarana.objects.bulk_create(
        Sarana(
            urutan=urutan,
            nama=barang.nama,
            jumlah=barang.jumlah,
            satuan=barang.satuan,
            kondisi=barang.kondisi,
            kepastian=barang.kepastian,
            mulai=MULAI,
        )
        for urutan, barang in enumerate(kantor.sarana, 1)
    )
    IsuStrategis.objects.bulk_create(
        IsuStrategis(tahun=TAHUN, urutan=urutan, uraian=uraian)
        for urutan, uraian in enumerate(kantor.isu, 1)
    )
    _jabatan_muat(bahan)


def _jabatan_muat(bahan: Bahan) -> None:
    """Terms without names; a position the file does not mention is held all along."""
    jabatan = {satu.kunci: satu for satu in Jabatan.objects.all()}
    diatur = {satu.jabatan for satu in bahan.kantor.pejabat}
    Pejabat.objects.bulk_create(
        Pejabat(jabatan=satu, mulai=date(2022, 1, 3))
        for kunci, satu in jabatan.items()
        if kunci not in diatur
    )
    Pejabat.objects.bulk_create(
        Pejabat(
            jabatan=jabatan[satu.jabatan],
            status=satu.status,
            mulai=satu.mulai,
            sampai=satu.sampai,
        )
        for satu in bahan.kantor.pejabat
    )
    PenyesuaianJabatan.objects.bulk_create(
        PenyesuaianJabatan(jabatan=jabatan[kunci], tugas_pokok=teks)
        for kunci, teks in bahan.kantor.tugas.items()
    )


def anggaran_muat(bahan: Bahan) -> dict[str, Dpa]:
    """Both budgets and what was spent and delivered; the budgets by kind."""
    dpa = {
        jenis: Dpa.objects.create(
            tahun=TAHUN,
            jenis=jenis,
            nomor=f"Contoh/DPA/{bahan.slug}/{TAHUN}/{jenis}",
            berlaku_mulai=tanggal,
        )
        for jenis, tanggal in DPA_BERLAKU.items()
    }
    baris = []
    for sub in bahan.sub:
        murni = tahap.kas(sub.pagu_murni, sub.pola)
        baris.append(_baris(dpa["murni"], sub, sub.pagu_murni, murni))
        if not sub.dicoret:
            kas = tahap.kas_perubahan(sub.pagu, murni)
            baris.append(_baris(dpa["perubahan"], sub, sub.pagu, kas))
    DpaBaris.objects.bulk_create(baris)
    Realisasi.objects.bulk_create(satu for sub in bahan.sub for satu in _realisasi(bahan, sub))
    return dpa


def _baris(dpa: Dpa, sub: Sub, pagu: int, kas: tahap.Empat) -> DpaBaris:
    return DpaBaris(
        dpa=dpa,
        kode=sub.kode,
        sub_unit=sub.sub_unit,
        satuan=sub.satuan,
        target=sub.target,
        pagu=pagu,
        kas_1=kas[0],
        kas_2=kas[1],
        kas_3=kas[2],
        kas_4=kas[3],
    )


def _realisasi(bahan: Bahan, sub: Sub) -> list[Realisasi]:
    pagu = sub.pagu_murni if sub.dicoret else sub.pagu
    rupiah = tahap.realisasi(sub.realisasi, pagu, tahap.kas(sub.pagu_murni, sub.pola))
    if sub.dicoret:  # nothing was paid after the change
        rupiah = (*rupiah[:2], sub.realisasi, sub.realisasi)
    volume = tahap.volume(sub.volume, sub.langkah)
    hasil = [
        Realisasi(
            tahun=TAHUN,
            triwulan=triwulan,
            kode=sub.kode,
            sub_unit=sub.sub_unit,
            rupiah=rupiah[triwulan - 1],
            volume=volume[triwulan - 1],
            sumber="Laporan realisasi SIPD, data contoh",
        )
        for triwulan in (1, 2, 3, 4)
    ]
    if sub.kode in bahan.lubang.baris:
        return hasil[:3]
    if sub.kode in bahan.lubang.rupiah:
        hasil[3].rupiah = None
    if sub.kode in bahan.lubang.volume:
        hasil[3].volume = None
    return hasil


def kinerja_muat(*, bahan: Bahan, acuan: Acuan, dpa: dict[str, Dpa]) -> None:
    """PK, staged targets, measured values, history and analysis."""
    kinerja = bahan.kinerja
    for jenis, tanggal in kinerja.pk.items():
        pk = PerjanjianKinerja.objects.create(
            tahun=TAHUN, jenis=jenis, tanggal=tanggal, dpa=dpa[jenis]
        )
        for nomor, satu in enumerate(kinerja.pk_baris, 1):
            pk.baris.create(
                nomor=nomor,
                sasaran=acuan.sasaran[satu.sasaran],
                uraian_sasaran=satu.uraian or acuan.sasaran[satu.sasaran].uraian,
                indikator=acuan.indikator[satu.indikator],
                target=satu.target,
            )
    TargetTriwulan.objects.bulk_create(
        TargetTriwulan(
            indikator=acuan.indikator[kunci], tahun=TAHUN, triwulan=triwulan, nilai=nilai
        )
        for kunci, daftar in kinerja.triwulan.items()
        for triwulan, nilai in enumerate(daftar, 1)
    )
    RealisasiIndikator.objects.bulk_create(
        RealisasiIndikator(
            indikator=acuan.indikator[kunci],
            tahun=tahun,
            nilai=nilai,
            sumber=f"Laporan Kinerja tahun {tahun}",
        )
        for kunci, daftar in kinerja.riwayat.items()
        for tahun, nilai in daftar.items()
    )
    RealisasiIndikator.objects.bulk_create(
        _nilai(satu, triwulan, acuan) for satu in kinerja.realisasi for triwulan in satu.triwulan
    )
    Analisis.objects.bulk_create(
        Analisis(
            tahun=TAHUN,
            triwulan=satu.triwulan,
            sasaran=acuan.sasaran[satu.sasaran] if satu.sasaran else None,
            kode_program=satu.program,
            jenis=satu.jenis,
            urutan=satu.urutan,
            uraian=satu.uraian,
        )
        for satu in bahan.analisis
    )


def _nilai(satu: NilaiContoh, triwulan: int, acuan: Acuan) -> RealisasiIndikator:
    status = RealisasiIndikator.Status
    if satu.kosong:
        keadaan = status.BELUM_DIISI
    else:
        keadaan = status.BELUM_DINILAI if satu.nilai is None else status.ADA
    return RealisasiIndikator(
        indikator=acuan.indikator[satu.indikator],
        tahun=TAHUN,
        triwulan=triwulan,
        status=keadaan,
        nilai=satu.nilai,
        alasan=satu.alasan,
        pembilang=satu.pembilang,
        penyebut=satu.penyebut,
        responden=satu.responden,
        sumber=satu.sumber,
    )


def laporan_muat(bahan: Bahan) -> None:
    """The report of quarter IV with place and date of signature; no version yet."""
    Laporan.objects.create(
        periode=Periode.objects.get(tahun=TAHUN, triwulan=4),
        tempat_ttd=bahan.kantor.tempat,
        tanggal_ttd=bahan.kantor.tanggal_ttd,
    )
