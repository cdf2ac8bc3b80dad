"""3.1: one section per sasaran, in the seven parts of PermenPANRB 53/2014, Lampiran II."""

from __future__ import annotations

from reporting.dokumen.blok import Blok, Butir, Daftar, Kalimat, Rujukan, Subbab, TabelUraian
from reporting.lkj import bab3_kalimat
from reporting.lkj.bab3_efisiensi import kotak_efisiensi
from reporting.lkj.bab3_program import bagian_program, baris_uraian
from reporting.lkj.bab3_tabel_sasaran import (
    gambar_tren,
    kunci_banding,
    kunci_riwayat,
    pada_tahun,
    tabel_3_1,
    tabel_3_2,
    terukur_tahun_ini,
)
from reporting.lkj.kata import alinea, banyak, deretan, deretan_kata, huruf_kecil, kal
from reporting.snapshot.model import CapaianSasaran, IndikatorPk, Snapshot

_TANPA_PK = (
    "Perjanjian Kinerja yang berlaku tidak memuat indikator untuk sasaran ini, sehingga capaiannya "
    "tidak diukur."
)


def subbab_sasaran(snapshot: Snapshot, sasaran: CapaianSasaran) -> Subbab:
    """Section of a sasaran; its parts are numbered anew."""
    bagian = [
        _bagian_banding(snapshot, sasaran),
        _bagian_riwayat(snapshot, sasaran),
        _bagian_akhir_renstra(snapshot, sasaran),
        _bagian_standar(sasaran),
        _bagian_penyebab(sasaran),
        _bagian_efisiensi(snapshot, sasaran),
        _bagian_program(snapshot, sasaran),
    ]
    return Subbab(
        kunci=f"sasaran-{sasaran.nomor}",
        judul=f"Sasaran {sasaran.nomor}: {sasaran.uraian}",
        isi=(*_pembuka(sasaran), *(satu for satu in bagian if satu)),
        tingkat=2,
    )


def _subbab(sasaran: CapaianSasaran, kunci: str, judul: str, isi: tuple[Blok, ...]) -> Subbab:
    return Subbab(f"sasaran-{sasaran.nomor}-{kunci}", judul, isi, tingkat=3)


def _pembuka(sasaran: CapaianSasaran) -> tuple[Blok, ...]:
    """Which indicators measure the sasaran, and whether the Renstra puts them elsewhere."""
    if not sasaran.indikator:
        return alinea((_TANPA_PK,))
    nama = deretan_kata(i.nama for i in sasaran.indikator)
    tujuan = [i.nama for i in sasaran.indikator if i.tingkat == "tujuan"]
    catatan: Kalimat = ()
    if tujuan:
        catatan = (
            f"Dalam Renstra, {deretan_kata(tujuan)} merupakan indikator tujuan; pada sasaran ini "
            "digunakan sebagaimana diperjanjikan.",
        )
    return alinea(
        (f"Sesuai dengan Perjanjian Kinerja, sasaran ini diukur dengan {nama}.",), catatan
    )


def _bagian_banding(snapshot: Snapshot, sasaran: CapaianSasaran) -> Subbab | None:
    """Part 1; left out when nothing is measured this year: the table of years then says why."""
    tahun = snapshot.periode.tahun
    if not terukur_tahun_ini(sasaran, tahun):
        return None
    return _subbab(
        sasaran,
        "banding",
        f"Perbandingan target dan realisasi tahun {tahun - 1} dan tahun {tahun}",
        (
            *alinea(
                kal(
                    "Perbandingan target dan realisasi tahun {{ lalu }} dan tahun {{ kini }} "
                    "disajikan pada {{ tabel }}.",
                    lalu=str(tahun - 1),
                    kini=str(tahun),
                    tabel=Rujukan(kunci_banding(sasaran)),
                )
            ),
            tabel_3_1(snapshot, sasaran),
            *(b for i in sasaran.indikator for b in _uraian_banding(snapshot, i)),
        ),
    )


def _uraian_banding(snapshot: Snapshot, indikator: IndikatorPk) -> tuple[Blok, ...]:
    return alinea(
        bab3_kalimat.kini_terhadap_target(snapshot, indikator),
        bab3_kalimat.target_triwulan(snapshot, indikator),
        bab3_kalimat.responden(indikator),
        bab3_kalimat.terhadap_tahun_lalu(snapshot, indikator),
    )


def _bagian_riwayat(snapshot: Snapshot, sasaran: CapaianSasaran) -> Subbab | None:
    """Part 2: all years, as a table, charts and words."""
    if not sasaran.indikator:
        return None
    tahun = snapshot.periode.tahun
    gambar = [g for i in sasaran.indikator for g in gambar_tren(snapshot, sasaran, i)]
    rujukan: list[Kalimat] = [(Rujukan(kunci_riwayat(sasaran)),)]
    rujukan += [(Rujukan(g.kunci),) for g in gambar]
    alasan = [
        bab3_kalimat.belum_ada(i, pada_tahun(i, tahun))
        for i in sasaran.indikator
        if pada_tahun(i, tahun).realisasi.nilai is None
    ]
    # Part 1 already gives the reason where it stands.
    if terukur_tahun_ini(sasaran, tahun):
        alasan = []
    return _subbab(
        sasaran,
        "riwayat",
        "Perbandingan target dan realisasi dengan tahun-tahun sebelumnya",
        (
            *alinea(
                kal(
                    "Perkembangan target dan realisasi disajikan pada {{ tempat }}.",
                    tempat=deretan(rujukan),
                ),
                *alasan,
            ),
            tabel_3_2(snapshot, sasaran),
            *gambar,
            *(b for i in sasaran.indikator for b in _uraian_riwayat(i)),
        ),
    )


def _uraian_riwayat(indikator: IndikatorPk) -> tuple[Blok, ...]:
    return alinea(
        bab3_kalimat.perjalanan(indikator),
        bab3_kalimat.lompatan_terbesar(indikator),
        bab3_kalimat.tahun_terpenuhi(indikator),
    )


def _bagian_akhir_renstra(snapshot: Snapshot, sasaran: CapaianSasaran) -> Subbab | None:
    if not sasaran.indikator:
        return None
    return _subbab(
        sasaran,
        "akhir-renstra",
        "Perbandingan realisasi dengan target akhir Renstra",
        tuple(
            b
            for i in sasaran.indikator
            for b in alinea(bab3_kalimat.terhadap_akhir_renstra(snapshot, i))
        ),
    )


def _bagian_standar(sasaran: CapaianSasaran) -> Subbab | None:
    if not sasaran.indikator:
        return None
    standar = [k for i in sasaran.indikator for k in bab3_kalimat.terhadap_standar(i)]
    isi: tuple[Blok, ...]
    if standar:
        isi = (
            *alinea(("Standar yang digunakan sebagai pembanding adalah sebagai berikut.",)),
            Daftar(tuple(Butir(satu) for satu in standar)),
        )
    else:
        isi = alinea(
            (
                "Standar nasional atau provinsi untuk indikator sasaran ini belum dicatat, "
                "sehingga perbandingannya belum dapat disajikan.",
            )
        )
    return _subbab(
        sasaran, "standar", "Perbandingan realisasi dengan standar nasional atau provinsi", isi
    )


def _bagian_penyebab(sasaran: CapaianSasaran) -> Subbab:
    isi = sasaran.analisis
    bagian = (
        ("+", "Faktor keberhasilan", isi.keberhasilan),
        ("–", "Faktor kegagalan", (*isi.kegagalan, *isi.hambatan)),
        ("›", "Alternatif solusi", isi.solusi),
        ("›", "Rencana tindak lanjut", isi.rencana),
    )
    baris = baris_uraian(*bagian)
    hampa = [huruf_kecil(label) for _, label, butir in bagian if not butir]
    blok: tuple[Blok, ...]
    if not baris:
        blok = alinea(("Analisis penyebab dan solusi untuk sasaran ini belum diisi.",))
    else:
        blok = (
            TabelUraian(baris),
            *alinea((f"Bagian yang belum diisi: {deretan_kata(hampa)}.",) if hampa else ()),
        )
    return _subbab(
        sasaran,
        "penyebab",
        "Analisis penyebab keberhasilan atau kegagalan serta alternatif solusi",
        blok,
    )


def _bagian_efisiensi(snapshot: Snapshot, sasaran: CapaianSasaran) -> Subbab:
    return _subbab(
        sasaran,
        "efisiensi",
        "Analisis efisiensi penggunaan sumber daya",
        (
            *alinea(
                kal(
                    "Sasaran ini dilaksanakan melalui {{ program }}, {{ kegiatan }}, dan "
                    "{{ sub }}.",
                    program=banyak(sasaran.jumlah_program, "program"),
                    kegiatan=banyak(sasaran.jumlah_kegiatan, "kegiatan"),
                    sub=banyak(sasaran.jumlah_sub, "sub kegiatan"),
                )
            ),
            kotak_efisiensi(snapshot, sasaran),
        ),
    )


def _bagian_program(snapshot: Snapshot, sasaran: CapaianSasaran) -> Subbab:
    return _subbab(
        sasaran,
        "program",
        "Analisis program dan kegiatan yang menunjang keberhasilan atau kegagalan",
        bagian_program(snapshot, sasaran),
    )
