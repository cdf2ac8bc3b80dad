"""Facts → Snapshot. Reads the present tenant's schema and public; the caller freezes."""

from datetime import date

import msgspec

from core.anggaran.pohon import Pohon, pohon
from core.angka import romawi
from core.capaian import SKALA_PERMENDAGRI_86, VERSI_RUMUS, AturanEfisiensi, Gulung
from core.cascade import queries as cascade
from core.cascade.models import Renstra
from core.kinerja import queries as kinerja_queries
from core.kinerja.capaian_indikator import IndikatorTampil, indikator_pk, semua_sasaran
from core.kinerja.models import Analisis, PerjanjianKinerja
from core.periode.models import Kebijakan, Periode
from core.periode.queries import akhir_triwulan, kebijakan_berlaku
from core.profil import queries as profil_queries
from reporting.dokumen.bagian import jenis_laporan
from reporting.logo import beku
from reporting.narasi.queries import naskah_berlaku
from reporting.setelan.isi import Isi, untuk
from reporting.setelan.queries import setelan_berlaku
from reporting.snapshot import anggaran as bagian_anggaran
from reporting.snapshot import bukti as bagian_bukti
from reporting.snapshot import janji, model
from reporting.snapshot import kinerja as bagian_kinerja
from reporting.snapshot import perjanjian as bagian_perjanjian
from reporting.snapshot import profil as bagian_profil
from reporting.snapshot import renstra as bagian_renstra
from reporting.snapshot import triwulan as bagian_triwulan
from reporting.snapshot.bersebutan import bersebutan
from reporting.snapshot.kantor import Jabatan, Pejabat
from reporting.snapshot.target_renstra import target_renstra
from tenants.models import Kabupaten, Kecamatan
from tenants.queries import kabupaten as kabupaten_ini
from tenants.queries_logo import logo_kantor


class FaktaKurang(ValueError):
    """A report can't be made yet; the message says what is missing, for a person."""


BERTRIWULAN: frozenset[model.JenisDokumen] = frozenset({"renaksi", "e81"})
"""Kinds that speak of single quarters: only they carry them, for a snapshot has to stay small."""


def build_snapshot(
    kecamatan: Kecamatan,
    periode: Periode,
    *,
    tempat_ttd: str,
    tanggal_ttd: date,
    jenis: model.JenisDokumen = "lkj",
    setelan: Isi | None = None,
) -> model.Snapshot:
    """Everything a document of one kecamatan and quarter says, with every figure's origin.

    `setelan` looks at the facts with other document settings than those in force.

    Call it on the kecamatan's connection inside one repeatable-read transaction. Missing facts
    are frozen as missing. Raises FaktaKurang only for what no report can stand without: a DPA,
    a PK and a Renstra in force.
    """
    akhir = akhir_triwulan(periode.tahun, periode.triwulan)
    susunan = pohon(periode)
    pk = _pk_berlaku(periode, susunan)
    renstra = _renstra(kecamatan, akhir)
    kebijakan = kebijakan_berlaku(akhir)
    setelan = setelan or setelan_berlaku(akhir)
    analisis = list(kinerja_queries.analisis(periode.tahun, periode.triwulan))
    anggaran = bagian_anggaran.anggaran(susunan, periode.kode, _analisis_program(analisis))
    indikator = indikator_pk(kecamatan, periode)
    kabupaten = kabupaten_ini()
    isi = model.Snapshot(
        versi_skema=model.VERSI_SKEMA,
        versi_rumus=VERSI_RUMUS,
        jenis=jenis,
        contoh=kabupaten.data_contoh,
        kabupaten=_kabupaten(kabupaten),
        kecamatan=_kecamatan(kecamatan),
        periode=_periode(periode, susunan),
        pengesahan=_pengesahan(kecamatan, tempat_ttd, tanggal_ttd),
        kebijakan=_kebijakan(kebijakan, setelan, jenis),
        regulasi=_regulasi(),
        rpjmd=bagian_renstra.rpjmd(cascade.rpjmd_lengkap(renstra.rpjmd_id)),
        renstra=bagian_renstra.renstra(renstra),
        pk=_pk(pk, susunan),
        sasaran=_sasaran(periode, renstra, indikator, anggaran, kebijakan, analisis),
        anggaran=anggaran,
        jabatan=_jabatan(kecamatan, akhir),
        pegawai=bagian_profil.pegawai(profil_queries.pegawai_pada(akhir)),
        sarana=bagian_profil.sarana(profil_queries.sarana_pada(akhir), akhir),
        isu=tuple(profil_queries.isu_strategis(periode.tahun)),
        naskah=naskah_berlaku(profil_queries.naskah_kecamatan()),
        bukti=bagian_bukti.bukti(periode, susunan, indikator),
        perjanjian=bagian_perjanjian.naskah_perjanjian(pk, kabupaten, kecamatan),
        setelan=untuk(setelan, jenis),
        logo=beku(logo_kantor(kecamatan)),
    )
    isi = bersebutan(isi)
    if jenis not in BERTRIWULAN:
        return isi
    return msgspec.structs.replace(
        isi,
        target_triwulan=bagian_triwulan.target_triwulan(periode, indikator),
        triwulan=bagian_triwulan.triwulan_anggaran(periode, renstra, anggaran),
        target_renstra=target_renstra(renstra, cascade.target_simpul(kecamatan, renstra))
        if jenis == "e81"
        else (),
    )


def _pk_berlaku(periode: Periode, susunan: Pohon) -> PerjanjianKinerja:
    """Raises FaktaKurang without a DPA and a PK in force at the quarter's end."""
    if not susunan.jenis_dpa:
        raise FaktaKurang(f"DPA {periode.tahun} yang berlaku pada {sebutan(periode)} belum ada.")
    akhir = akhir_triwulan(periode.tahun, periode.triwulan)
    pk = kinerja_queries.pk_berlaku(periode.tahun, akhir)
    if pk is None:
        raise FaktaKurang(f"Perjanjian Kinerja {periode.tahun} yang berlaku belum ada.")
    return pk


def _analisis_program(analisis: list[Analisis]) -> dict[str, model.Uraian]:
    """Program code → what was written about it."""
    return {
        kode: bagian_kinerja.uraian(a for a in analisis if a.kode_program == kode)
        for kode in {a.kode_program for a in analisis if a.kode_program}
    }


def _sasaran(
    periode: Periode,
    renstra: Renstra,
    indikator: tuple[IndikatorTampil, ...],
    anggaran: model.Anggaran,
    kebijakan: Kebijakan,
    analisis: list[Analisis],
) -> tuple[model.CapaianSasaran, ...]:
    standar = cascade.pembanding([i.kunci for i in indikator], periode.tahun)
    return tuple(
        bagian_kinerja.capaian_sasaran(
            s,
            indikator,
            anggaran,
            kebijakan=kebijakan,
            analisis=bagian_kinerja.uraian(a for a in analisis if a.sasaran_id == s.pk),
            standar=standar,
            kode_periode=periode.kode,
        )
        for s in semua_sasaran(renstra)
    )


def _kecamatan(kecamatan: Kecamatan) -> model.Kecamatan:
    kantor = profil_queries.kantor()
    return model.Kecamatan(
        slug=kecamatan.slug,
        nama=kecamatan.nama,
        kode=kecamatan.kode,
        sebutan=kecamatan.sebutan,
        sebutan_kepala=kecamatan.sebutan_kepala,
        jumlah_desa=kantor.jumlah_desa if kantor else 0,
        jumlah_kelurahan=kantor.jumlah_kelurahan if kantor else 0,
    )


def _periode(periode: Periode, susunan: Pohon) -> model.Periode:
    return model.Periode(
        kode=periode.kode,
        tahun=periode.tahun,
        triwulan=periode.triwulan,
        akhir=akhir_triwulan(periode.tahun, periode.triwulan),
        perubahan=susunan.jenis_dpa == "perubahan",
    )


def _jabatan(kecamatan: Kecamatan, tanggal: date) -> tuple[Jabatan, ...]:
    return bagian_profil.jabatan(
        cascade.jabatan_bawaan(),
        profil_queries.penyesuaian_jabatan(),
        profil_queries.pejabat_pada(tanggal),
        kecamatan.nama,
    )


def sebutan(periode: Periode) -> str:
    """`triwulan IV 2024`, as people say it."""
    return f"triwulan {romawi(periode.triwulan)} {periode.tahun}"


def _renstra(kecamatan: Kecamatan, tanggal: date) -> Renstra:
    try:
        return cascade.renstra_berlaku(kecamatan, tanggal)
    except Renstra.DoesNotExist as galat:
        raise FaktaKurang(f"Renstra {kecamatan} yang berlaku belum ada.") from galat


def _kabupaten(kabupaten: Kabupaten) -> model.Kabupaten:
    return model.Kabupaten(
        nama=kabupaten.nama,
        sebutan=kabupaten.sebutan,
        provinsi=kabupaten.provinsi,
        ibu_kota=kabupaten.ibu_kota,
        kepala=kabupaten.kepala,
    )


def _pengesahan(kecamatan: Kecamatan, tempat: str, tanggal: date) -> model.Pengesahan:
    """The signer is who leads the office on the day of signature."""
    pemegang = profil_queries.pejabat_pada(tanggal).values()
    pimpinan = next((p for p in pemegang if p.jabatan.jenis == "pimpinan"), None)
    if pimpinan is None:
        jabatan = f"{kecamatan.sebutan_kepala} {kecamatan.nama}"
        penanda = Pejabat(jabatan=jabatan, nama="", nip="", pangkat="")
    else:
        penanda = bagian_profil.pejabat(pimpinan, kecamatan.nama)
    return model.Pengesahan(tempat=tempat, tanggal=tanggal, penanda_tangan=penanda)


def _kebijakan(kebijakan: Kebijakan, setelan: Isi, jenis: model.JenisDokumen) -> model.Kebijakan:
    judul = setelan.judul[jenis_laporan(jenis)]
    return model.Kebijakan(
        gulung=Gulung(kebijakan.gulung).value,
        efisiensi=AturanEfisiensi(kebijakan.efisiensi).value,
        batas_rata=kebijakan.batas_rata,
        skala=tuple(
            model.Jenjang(batas_bawah=j.batas_bawah, label=label)
            for j, label in zip(SKALA_PERMENDAGRI_86, setelan.predikat, strict=True)
        ),
        judul_laporan=judul.judul,
        singkatan_laporan=judul.singkatan,
    )


def _regulasi() -> tuple[model.Regulasi, ...]:
    return tuple(
        model.Regulasi(
            kunci=r.kunci, jenis=r.jenis, nomor=r.nomor, tahun=r.tahun, tentang=r.tentang
        )
        for r in cascade.regulasi_aktif().order_by("kunci")
    )


def _pk(pk: PerjanjianKinerja, susunan: Pohon) -> janji.PerjanjianKinerja:
    return msgspec.convert(
        {"jenis": pk.jenis, "tanggal": pk.tanggal, "jenis_dpa": susunan.jenis_dpa},
        janji.PerjanjianKinerja,
    )
