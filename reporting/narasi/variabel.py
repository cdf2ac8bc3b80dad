"""The variables every text may use, bound to the snapshot; docs for authors of texts."""

from __future__ import annotations

from core.angka import bulan_tahun, romawi
from reporting.dokumen.blok import Banyak, Nilai, Persen, Rupiah, Tanggal
from reporting.dokumen.sebutan import sebutan_kecil
from reporting.narasi.naskah import Variabel, kutip_regulasi
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import Renstra, Snapshot

_PANJANG_SEBAB = 24

NAMA_DPA = {
    "murni": "Dokumen Pelaksanaan Anggaran (DPA)",
    "pergeseran": "Dokumen Pelaksanaan Anggaran (DPA) setelah pergeseran anggaran",
    "perubahan": "Dokumen Pelaksanaan Perubahan Anggaran (DPPA)",
}
NAMA_PK = {"murni": "Perjanjian Kinerja", "perubahan": "Perjanjian Kinerja Perubahan"}


def atau_sebab(angka: Angka, nilai: Nilai, bawaan: str = "belum tersedia") -> Nilai | str:
    """The value, or in its place the reason why there is none: a sentence holds no dash."""
    return nilai if angka.nilai is not None else sebab(angka, bawaan)


def sebab(angka: Angka, bawaan: str = "belum tersedia") -> str:
    """Why a figure is missing, as words inside a sentence: no capital, no full stop."""
    kata = angka.sebab.strip().rstrip(".") or bawaan
    return kata[:1].lower() + kata[1:] if kata[1:2].islower() else kata


def sebab_pendek(angka: Angka, bawaan: str = "belum dinilai") -> str:
    """The reason where there is room for a word or two only; a longer one stands in the text."""
    kata = sebab(angka, bawaan)
    return kata if len(kata) <= _PANJANG_SEBAB else bawaan


def tahunan(snapshot: Snapshot) -> bool:
    """Whether the report speaks of the whole year and not of a quarter."""
    return snapshot.jenis == "lkjip"


def nama_triwulan(snapshot: Snapshot) -> str:
    """Triwulan IV, or Tahunan for the report of the year"""
    return "Tahunan" if tahunan(snapshot) else f"Triwulan {romawi(snapshot.periode.triwulan)}"


def kata_triwulan(snapshot: Snapshot) -> str:
    """triwulan IV, or akhir tahun, inside a sentence"""
    return "akhir tahun" if tahunan(snapshot) else f"triwulan {romawi(snapshot.periode.triwulan)}"


def kata_periode(snapshot: Snapshot) -> str:
    """triwulan IV tahun 2024, or akhir tahun 2024"""
    antara = "" if tahunan(snapshot) else "tahun "
    return f"{kata_triwulan(snapshot)} {antara}{snapshot.periode.tahun}"


def judul_periode(snapshot: Snapshot) -> str:
    """Triwulan IV Tahun 2024, or Tahun 2024"""
    depan = "" if tahunan(snapshot) else f"{nama_triwulan(snapshot)} "
    return f"{depan}Tahun {snapshot.periode.tahun}"


def judul_sampai(snapshot: Snapshot) -> str:
    """sampai dengan Triwulan IV Tahun 2024, or Tahun 2024: the end of a table's title"""
    return f"{'' if tahunan(snapshot) else 'sampai dengan '}{judul_periode(snapshot)}"


def sampai_singkat(snapshot: Snapshot) -> str:
    """s.d. TW IV, or the year itself: a column's head"""
    if tahunan(snapshot):
        return str(snapshot.periode.tahun)
    return f"s.d. {singkatan_triwulan(snapshot)}"


def label_tahun_ini(snapshot: Snapshot) -> str:
    """2024 s.d. TW IV, or 2024"""
    tahun = str(snapshot.periode.tahun)
    return tahun if tahunan(snapshot) else f"{tahun} {sampai_singkat(snapshot)}"


def singkatan_triwulan(snapshot: Snapshot) -> str:
    """TW IV"""
    return f"TW {romawi(snapshot.periode.triwulan)}"


def nama_kecamatan(snapshot: Snapshot) -> str:
    """Kecamatan Wotu, with the regency's own word for a kecamatan."""
    return f"{snapshot.kecamatan.sebutan} {snapshot.kecamatan.nama}"


def nama_kabupaten(snapshot: Snapshot) -> str:
    """Kabupaten Luwu Timur"""
    return f"{snapshot.kabupaten.sebutan} {snapshot.kabupaten.nama}"


def masa_renstra(renstra: Renstra) -> str:
    """2021–2026: the transition year belongs to the plan."""
    return f"{renstra.tahun_transisi or renstra.tahun_awal}–{renstra.tahun_akhir}"


def variabel_umum(snapshot: Snapshot) -> dict[str, Variabel]:
    """Name → value for every text. Period words come from here, never from a text."""
    return {
        **_tempat(snapshot),
        **_waktu(snapshot),
        **_rencana(snapshot),
        **_anggaran(snapshot),
        **_pegawai(snapshot),
    }


def _tempat(snapshot: Snapshot) -> dict[str, Variabel]:
    kecamatan, kabupaten = snapshot.kecamatan, snapshot.kabupaten
    return {
        "kecamatan": nama_kecamatan(snapshot),
        "nama_kecamatan": kecamatan.nama,
        "sebutan_kecamatan": kecamatan.sebutan.lower(),
        "camat": kecamatan.sebutan_kepala,
        "jumlah_desa": Banyak(kecamatan.jumlah_desa, sebutan_kecil(snapshot, "desa"), huruf=True),
        "jumlah_kelurahan": Banyak(
            kecamatan.jumlah_kelurahan, sebutan_kecil(snapshot, "kelurahan"), huruf=True
        ),
        "kabupaten": nama_kabupaten(snapshot),
        "nama_kabupaten": kabupaten.nama,
        "sebutan_kabupaten": kabupaten.sebutan.lower(),
        "provinsi": f"Provinsi {kabupaten.provinsi}",
        "ibu_kota": kabupaten.ibu_kota,
        "kepala_daerah": kabupaten.kepala,
    }


def _waktu(snapshot: Snapshot) -> dict[str, Variabel]:
    periode, sah = snapshot.periode, snapshot.pengesahan
    return {
        "periode": kata_triwulan(snapshot),
        "periode_panjang": kata_periode(snapshot),
        "periode_judul": nama_triwulan(snapshot),
        "periode_pendek": singkatan_triwulan(snapshot),
        "tahun": str(periode.tahun),
        "tahun_lalu": str(periode.tahun - 1),
        "tahun_depan": str(periode.tahun + 1),
        "akhir_periode": Tanggal(periode.akhir),
        "judul_laporan": snapshot.kebijakan.judul_laporan,
        "singkatan_laporan": snapshot.kebijakan.singkatan_laporan,
        "tempat": sah.tempat,
        "tanggal_pengesahan": Tanggal(sah.tanggal),
        "bulan_pengesahan": bulan_tahun(sah.tanggal),
        "penanda_tangan": sah.penanda_tangan.jabatan,
    }


def _rencana(snapshot: Snapshot) -> dict[str, Variabel]:
    rpjmd, renstra, pk = snapshot.rpjmd, snapshot.renstra, snapshot.pk
    dasar = next((r for r in snapshot.regulasi if r.kunci == rpjmd.dasar_hukum), None)
    return {
        "visi": rpjmd.visi,
        "dasar_rpjmd": kutip_regulasi(dasar) if dasar else "peraturan daerah",
        "masa_rpjmd": f"{rpjmd.tahun_awal}–{rpjmd.tahun_akhir}",
        "masa_renstra": masa_renstra(renstra),
        "tahun_akhir_renstra": str(renstra.tahun_akhir),
        "jumlah_tujuan": Banyak(len(renstra.tujuan), "tujuan", huruf=True),
        "jumlah_sasaran": Banyak(len(snapshot.sasaran), "sasaran", huruf=True),
        "nama_pk": NAMA_PK[pk.jenis],
        "tanggal_pk": Tanggal(pk.tanggal),
        "nama_dpa": NAMA_DPA[pk.jenis_dpa],
    }


def _anggaran(snapshot: Snapshot) -> dict[str, Variabel]:
    anggaran = snapshot.anggaran
    return {
        "jumlah_program": Banyak(anggaran.jumlah_program, "program", huruf=True),
        "jumlah_kegiatan": Banyak(anggaran.jumlah_kegiatan, "kegiatan", huruf=True),
        "jumlah_sub": Banyak(anggaran.jumlah_sub, "sub kegiatan", huruf=True),
        "pagu": _rupiah(anggaran.pagu),
        "realisasi": _rupiah(anggaran.realisasi),
        "sisa": _rupiah(anggaran.sisa),
        "anggaran_kas": _rupiah(anggaran.kas),
        "serapan": _persen(anggaran.serapan),
        "capaian_pelaksanaan": _persen(anggaran.capaian),
    }


def _pegawai(snapshot: Snapshot) -> dict[str, Variabel]:
    pegawai = snapshot.pegawai
    return {
        "jumlah_pegawai": Banyak(pegawai.jumlah, "orang", huruf=True),
        "jumlah_pns": Banyak(pegawai.pns, "orang", huruf=True),
        "jumlah_pppk": Banyak(pegawai.pppk, "orang", huruf=True),
        "jumlah_upah_jasa": Banyak(pegawai.upah_jasa, "orang", huruf=True),
        "jumlah_sarana": Banyak(len(snapshot.sarana), "jenis", huruf=True),
    }


def _rupiah(angka: Angka) -> Variabel:
    return atau_sebab(angka, Rupiah(angka, dengan_rp=True))


def _persen(angka: Angka) -> Variabel:
    return atau_sebab(angka, Persen(angka, tanda=True))
