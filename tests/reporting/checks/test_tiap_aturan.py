"""Every rule of the registry, by its name: one report that breaks it, one that doesn't.

A rule without a case fails here; what exactly each one says is tested beside its family.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest

from reporting.checks.bahan import Acuan
from reporting.checks.bentuk import sidik_teks
from reporting.checks.daftar import PETA
from reporting.checks.salin import analisis_panjang
from reporting.checks.tautan import Tautan
from reporting.checks.temuan import Temuan
from tests.reporting.checks.letak import indikator, kegiatan, program, renstra_indikator, sub
from tests.reporting.checks.test_rencana import KOSONG
from tests.reporting.checks.test_teks import HUKUM, KENA, SENDIRI, tulis_penutup

Temukan = Callable[..., list[Temuan]]
Ubah = Callable[[Any], object]
GAJI = "7.01.01.2.02.0001"
PENUNJANG = "7.01.01.2.04.0007"
IZIN = "7.01.02.2.04.0001"


@dataclass(frozen=True)
class Kasus:
    """A change of Wotu's snapshot and of what is known from outside it."""

    ubah: Ubah | None = None
    luar: Mapping[str, object] = field(default_factory=dict)


def isi(tempat: Callable[[Any], Any], nilai: object, kunci: str = "nilai") -> Kasus:
    """One value put elsewhere."""
    return Kasus(lambda semua: tempat(semua).__setitem__(kunci, nilai))


def kosong(tempat: Callable[[Any], Any]) -> Kasus:
    return Kasus(lambda semua: tempat(semua).update(nilai=None, sebab="belum diisi"))


def ikm_2024(semua: Any) -> Any:
    return indikator(semua, "ikm")["tahun"][-1]


LAIN = tuple(map(Decimal, ("98", "98.5", "99", "99.2", "99.3", "99.5", "99.6", "99.7")))

RUSAK: dict[str, Kasus] = {
    "jumlah.sebab": isi(lambda s: kegiatan(s, "7.01.01.2.02")["realisasi"], "2119739936"),
    "jumlah.anak_induk": isi(lambda s: kegiatan(s, "7.01.01.2.02")["realisasi"], "2119739936"),
    "jumlah.sisa": isi(lambda s: s["anggaran"]["sisa"], "88192877"),
    "jumlah.pegawai": isi(lambda s: s["pegawai"]["golongan"][1], 11, "jumlah"),
    "persen.serapan": isi(lambda s: s["anggaran"]["serapan"], "98.26"),
    "persen.capaian": isi(lambda s: ikm_2024(s)["capaian"], "98.26"),
    "persen.pembulatan": isi(lambda s: s["sasaran"][0]["efisiensi"]["serapan"], "94.96"),
    "rata_rata.pelaksanaan": isi(lambda s: program(s, "7.01.04")["capaian"], "100"),
    "rata_rata.sasaran": isi(lambda s: s["sasaran"][0]["efisiensi"]["capaian_sasaran"], "90"),
    "hitungan_kalimat.cacah": isi(lambda s: s["sasaran"][1], 24, "jumlah_sub"),
    "fakta_dua_tempat.nilai": isi(lambda s: indikator(s, "ikm")["target"], "83"),
    "fakta_dua_tempat.target": isi(lambda s: indikator(s, "ikm")["target"], "83"),
    "fakta_dua_tempat.satuan": isi(lambda s: indikator(s, "ikm"), "Persen", "satuan"),
    "target_deret.lubang": kosong(lambda s: renstra_indikator(s, "ikm")["target"][4]["angka"]),
    "target_deret.mundur": isi(lambda s: renstra_indikator(s, "ikm")["target"][4]["angka"], "81"),
    "target_deret.akhir": isi(lambda s: renstra_indikator(s, "ikm")["kondisi_akhir"], "1"),
    "identitas_indikator.pk": Kasus(),  # planted in the demo
    "identitas_indikator.kosong": isi(lambda s: s["sasaran"][1], [], "indikator"),
    "identitas_indikator.bunyi": isi(lambda s: indikator(s, "ikm"), "Lain", "uraian_sasaran"),
    "nomenklatur.kode": Kasus(luar={"nomenklatur": {"x": Acuan(kode="x", nama="", satuan="")}}),
    "nomenklatur.nama": Kasus(
        luar={"nomenklatur": {GAJI: Acuan(kode=GAJI, nama="Lain", satuan="")}}
    ),
    "nomenklatur.satuan": Kasus(),  # planted in the demo
    "nomenklatur.induk": isi(lambda s: sub(s, GAJI), "7.01.01.2.06.0001", "kode"),
    "cakupan.program": isi(lambda s: program(s, "7.01.04"), KOSONG, "analisis"),
    "cakupan.sasaran": isi(lambda s: s["sasaran"][0], KOSONG, "analisis"),
    "cakupan.tanpa_anggaran": Kasus(luar={"analisis_ada": frozenset({"analisis/7.01.09"})}),
    "cakupan.realisasi": kosong(lambda s: sub(s, GAJI)["realisasi"]),
    "cakupan.indikator": kosong(lambda s: ikm_2024(s)["realisasi"]),
    "cakupan.sarana": Kasus(),  # open in the demo
    "cakupan.dipastikan": Kasus(),  # open in the demo
    "cakupan.jabatan": isi(lambda s: s["jabatan"][-1], None, "pejabat"),
    "kewajaran.tanpa_keluaran": Kasus(),  # planted in the demo
    "kewajaran.lampau": isi(lambda s: ikm_2024(s)["capaian"], "120.01"),
    "kewajaran.lebih_pagu": isi(lambda s: sub(s, GAJI)["realisasi"], "2092264070"),
    "kewajaran.lebih_kas": isi(lambda s: sub(s, GAJI)["kas"], "2000000000"),
    "kewajaran.turun": Kasus(
        luar={"sebelum": {f"anggaran.realisasi/{GAJI}": Decimal(2_060_771_986)}}
    ),
    "kewajaran.riwayat": isi(lambda s: ikm_2024(s)["realisasi"], "41.04"),
    "kewajaran.sebaran": Kasus(
        lambda s: sub(s, GAJI)["serapan"].update(nilai="70"), {"serapan_lain": {GAJI: LAIN}}
    ),
    "kata_periode.tanggal": isi(lambda s: s["pengesahan"], "2024-12-31", "tanggal"),
    "naskah.tersusun": Kasus(lambda s: tulis_penutup(s, "{{ bukan_variabel }}")),
}
LUAR_TEKS = {
    "naskah_sendiri": SENDIRI,
    "hukum": HUKUM,
    "kecamatan_lain": ("Tomoni", "Tomoni Timur", "Burau"),
    "pejabat_lain": ("Andi Contoh, S.E.",),
    "pejabat_kantor_lain": frozenset({("budi", "contoh")}),
}
RUSAK |= {
    aturan: Kasus(lambda s, kata=kata: tulis_penutup(s, kata), LUAR_TEKS)
    for aturan, kata, _ in KENA
}


def _salinan(wotu_tw4: Any) -> dict[str, Kasus]:
    lalu = analisis_panjang(wotu_tw4[0])
    sidik = sidik_teks(next(iter(lalu.values())))
    return {
        "salinan.triwulan": Kasus(luar={"analisis_lalu": lalu}),
        "salinan.kantor": Kasus(luar={"salinan": {sidik: "Burau"}}),
    }


@pytest.mark.parametrize("aturan", PETA)
def test_fires(temukan: Temukan, wotu_tw4: Any, aturan: str) -> None:
    kasus = (RUSAK | _salinan(wotu_tw4))[aturan]
    temuan = [t for t in temukan(aturan, kasus.ubah, **kasus.luar) if t.aturan == aturan]
    assert temuan
    assert all(t.pesan and t.tempat.bagian for t in temuan)
    tautan = Tautan(wotu_tw4[0])
    assert all(tautan.alamat(t.alamat) or tautan.kabupaten(t.alamat) for t in temuan)


def tiap_sarana(nilai: dict[str, object], *dalam: str) -> Kasus:
    def ubah(semua: Any) -> None:
        for satu in semua["sarana"]:
            for kunci in dalam:
                satu = satu[kunci]  # noqa: PLW2901
            satu.update(nilai)

    return Kasus(ubah)


DI_WOTU: dict[str, Kasus] = {
    "identitas_indikator.pk": RUSAK["identitas_indikator.kosong"],
    "nomenklatur.satuan": isi(lambda s: sub(s, IZIN)["target"], "Dokumen", "satuan"),
    "cakupan.sarana": tiap_sarana({"nilai": "1", "sebab": ""}, "jumlah"),
    "cakupan.dipastikan": tiap_sarana({"perlu_dipastikan": False}),
    "kewajaran.tanpa_keluaran": isi(lambda s: sub(s, PENUNJANG)["realisasi_volume"]["angka"], "1"),
}
"""What fires on Wotu as it is, and what mends it."""


@pytest.mark.parametrize("aturan", PETA)
def test_stays_silent(temukan: Temukan, aturan: str) -> None:
    kasus = DI_WOTU.get(aturan, Kasus())
    assert [t for t in temukan(aturan, kasus.ubah) if t.aturan == aturan] == []
