"""The figures of a printed report with the faults it was printed with, and the same put right.

The wording is our own. `tabel_34.csv` is the realisasi table as printed; the other tables are
derived from it or hold its indicators. What is wrong in each place is told beside it.
"""

import csv
from pathlib import Path

from tests.reporting.periksa_dokumen.laporan_contoh import Contoh

BERKAS = Path(__file__).parents[2] / "core/impor/data/tabel_34.csv"
Baris = list[list[str]]

PELAYANAN = "Terlayaninya warga kecamatan dengan mudah"
KINERJA = "Tertatanya kinerja dan keuangan kantor"
AKUNTABEL = "Terjaganya akuntabilitas kinerja pemerintahan"
IKM, LAKIP, PERSENTASE = "Indeks Kepuasan Masyarakat (IKM)", "Nilai LAKIP", "Persentase Program"
KENAIKAN = "Persentase Peningkatan Nilai IKM"
KENDARAAN = (
    "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak, dan Perizinan Kendaraan Dinas "
    "Operasional atau Lapangan"
)
JASA = "Penyediaan Jasa Peralatan dan Perlengkapan Kantor"

# Table 3.4 put right: name as printed → column → right text. Administrasi Keuangan is
# 2.060.771.985 + 28.370.000 = 2.089.141.985; RKA 4.319.100 / 6.244.950 = 69,16 %; with the
# retribusi reports made, all kegiatan of program 01 stand at 100, so the office at
# (100 + 100 + 100 + 93,75 + 100 + 100) / 6 = 98,96.
BENAR: dict[str, dict[int, str]] = {
    "PROGRAM PENUNJANG URUSAN PEMERINTAH DAERAH KAB/KOTA": {4: "100"},
    "Administrasi Keuangan Perangkat Daerah": {4: "100", 6: "2.089.141.985"},
    "- Koordinasi dan Penyusunan Dokumen RKA-SKPD": {7: "69,16"},
    "Administrasi Pendapatan Daerah Kewenangan Perangkat Daerah": {4: "100"},
    "- Pelaporan Pengelolaan Retribusi Daerah": {3: "12 Dokumen", 4: "100"},
    "Administrasi Umum Perangkat Daerah": {4: "100"},
    "- Penyediaan Barang Cetak dan Penggandaan": {4: "100"},
    "- Pengadaan Kendaraan Perorangan Dinas atau Kendaraan Dinas Jabatan": {4: "–"},
    "- Penyediaan Peralatan dan Perlengkapan Kantor": {1: f"- {JASA}"},
    "- Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, dan Pajak Kendaraan Perorangan Dinas "
    "atau Kendaraan Dinas Jabatan": {1: f"- {KENDARAAN}"},
    "Pelaksanaan Urusan Pemerintahan yang terkait dengan Pelayanan Perizinan Non Usaha": {
        2: "12 Dokumen",
        3: "12 Dokumen",
    },
    "TOTAL BELANJA": {4: "98,96"},
}
# The allocation as printed: what differs from the pagu and targets of table 3.4.
RUSAK_28: dict[str, dict[int, str]] = {
    "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah": {2: "39.000.000"},
    "Penyediaan Gaji dan tunjangan ASN": {2: "2.092.264.064"},
    "Pemeliharaan Peralatan dan Mesin Lainnya": {1: "8 Unit"},
    "Pengadaan Kendaraan Perorangan Dinas atau Kendaraan Dinas Jabatan": {1: "Unit"},
}
KEPALA_34 = ["NO", "PROGRAM/KEGIATAN/SUB KEGIATAN", "TARGET", "REALISASI", "Capaian (%)"]
KEPALA_34 += ["ANGGARAN (RP)", "REALISASI ANGGARAN (RP)", "Serapan (%)"]


def emas(*, rusak: bool) -> Contoh:
    return Contoh(
        [
            "LAPORAN KINERJA TRIWULAN IV",
            "TAHUN 2024",
            *_sarana(rusak),
            "BAB II. PERENCANAAN",
            *_renstra(rusak),
            *_anggaran(rusak),
            "BAB III. AKUNTABILITAS",
            *_capaian(rusak),
            *_kalimat(rusak),
            "Tabel 3.4 Realisasi kinerja dan anggaran sampai dengan triwulan IV tahun 2024",
            [KEPALA_34, *_realisasi(rusak)],
        ]
    )


def _tabel_34() -> Baris:
    with BERKAS.open(encoding="utf-8", newline="") as berkas:
        return [[*b, *[""] * (8 - len(b))] for b in csv.reader(berkas, delimiter=";")]


def _ganti(baris: Baris, ubah: dict[str, dict[int, str]], nama: int) -> Baris:
    sisa = dict(ubah)
    hasil = [list(b) for b in baris]
    for b in hasil:
        label = next((s for s in b[nama:] if s), "") if nama in range(len(b)) else ""
        for k, teks in sisa.pop(b[nama] or label, {}).items():
            b[k] = teks
    assert not sisa, sisa
    return hasil


def _realisasi(rusak: bool) -> Baris:
    baris = [b[:8] for b in _tabel_34()]
    for b in baris:
        if b[0] == "TOTAL BELANJA":
            b[0], b[1] = "", b[0]
    return baris if rusak else _ganti(baris, BENAR, 1)


def _anggaran(rusak: bool) -> list[str | Baris]:
    """Every row of the allocation, its program's sasaran in front: II for program 01."""
    benar = _ganti([b[:8] for b in _realisasi(True)], BENAR, 1)
    isi = [[b[1].removeprefix("-").strip(), b[2], b[5]] for b in benar]
    if rusak:
        isi = _ganti(isi, RUSAK_28, 0)
        isi = [[n, "12 Laporan" if "Perizinan Non" in n else t, u] for n, t, u in isi]
    baris = []
    for n, t, u in isi:
        pertama = n.startswith("PROGRAM PENUNJANG"), n.startswith("PROGRAM PENYELENGGARAAN DAN")
        baris.append([KINERJA if pertama[0] else PELAYANAN if pertama[1] else "", n, t, u])
    kepala = ["SASARAN", "PROGRAM, KEGIATAN DAN SUB KEGIATAN", "TARGET", "PAGU"]
    return ["Tabel 2.8 Alokasi anggaran", [kepala, *baris]]


def _sarana(rusak: bool) -> list[str | Baris]:
    """The size of the land has no unit."""
    tanah = "35,934" if rusak else "1"
    baris = [["1", "Gedung", "1"], ["2", "Tanah kantor", tanah], ["3", "Mobil", "1"]]
    return ["Tabel 1.5 Sarana", [["No", "Uraian", "Jumlah"], *baris, ["4", "Motor", "5"]]]


def _renstra(rusak: bool) -> list[str | Baris]:
    """2.2 with its heads a year early and a baseline left out; 2.3 with other targets than 2.5,
    2.7, 3.1 and 3.2; the PK with the indicator and wording of the tujuan."""
    awal = 2021 if rusak else 2022
    tahun = [str(awal + n) for n in range(5)]
    lima = [str(2022 + n) for n in range(5)]
    kenaikan, lakip = ["1,89", "1,95", "2,04", "2,25", "2,69"], ["73", "77", "81", "82", "82"]
    ikm = ["80", "82", "83", "85", "85"] if rusak else ["78", "80", "82", "85", "85"]
    seratus = ["100"] * 5
    pk = [AKUNTABEL, LAKIP, "81"] if rusak else [KINERJA, PERSENTASE, "100"]
    return [
        "Tabel 2.2 Tujuan dan target",
        [
            ["Tujuan", "Indikator Tujuan", "Kondisi Awal", *(f"Target {t}" for t in tahun)],
            ["Naiknya mutu layanan", KENAIKAN, "" if rusak else "0,55", *kenaikan],
            [AKUNTABEL, LAKIP, "50,63", *lakip],
        ],
        "Tabel 2.3 Target sasaran",
        [
            ["Sasaran", "Indikator", "Kondisi Awal 2021", *(f"Target {t}" for t in lima)],
            [PELAYANAN, IKM, "78" if rusak else "75", *ikm],
            [KINERJA, PERSENTASE, "100", *seratus],
        ],
        "Tabel 2.5 Indikator kinerja utama",
        [
            ["Tujuan", "Indikator Tujuan", "Transisi 2021", *(f"Target {t}" for t in lima)],
            ["Naiknya mutu layanan", KENAIKAN, "0,55", *kenaikan],
            [AKUNTABEL, LAKIP, "50,63", *lakip],
            ["", IKM, "75", "78", "80", "82", "85", "85"],
        ],
        "Tabel 2.7 Perjanjian kinerja tahun 2024",
        [["Sasaran", "Indikator Kinerja", "Target"], [PELAYANAN, IKM, "82"], pk],
    ]


def _capaian(rusak: bool) -> list[str | Baris]:
    """Result 2021 of LAKIP 60,53 beside a baseline of 50,63; targets 2021 that no table sets."""
    ikm, lakip = ("77", "70") if rusak else ("75", "50,63")
    nyata = "60,53" if rusak else "50,63"
    kepala = ["Indikator Kinerja"]
    kepala += [f"{apa} {t}" for t in range(2021, 2025) for apa in ("Target", "Realisasi")]
    return [
        "Tabel 3.1 Target dan realisasi",
        [
            ["Indikator Kinerja", "Target 2023", "Realisasi 2023", "Capaian 2023 (%)"]
            + ["Target 2024", "Realisasi 2024", "Capaian 2024 (%)"],
            # 78,25 / 80 = 97,81; 78,60 / 82 = 95,85.
            [IKM, "80", "78,25", "97,81", "82", "78,60", "95,85"],
        ],
        "Tabel 3.2 Perbandingan antartahun",
        [kepala, [IKM, ikm, "89,27", "78", "90,65", "80", "78,25", "82", "78,60"]],
        "Tabel 3.3 Perbandingan antartahun",
        [kepala, [LAKIP, lakip, nyata, "73", "63,24", "77", "64,20", "81", "–"]],
    ]


def _kalimat(rusak: bool) -> list[str | Baris]:
    """164.147.900 / 172.843.724 = 94,9690 %, cut to 94,96 as printed. The second and third were
    taken from the kegiatan typed as 2.119.739.936: 30.597.951 too much."""
    satu = "94,96" if rusak else "94,97"
    dua = "Rp 3.086.929.450 atau 98,44" if rusak else "Rp 3.056.331.499 atau 97,46"
    tiga = "Rp 3.251.077.350 atau 98,26" if rusak else "Rp 3.220.479.399 atau 97,33"
    sub = "24" if rusak else "25"
    return [
        "Sasaran pertama memakai 5 program, 6 kegiatan dan 9 sub kegiatan dengan anggaran "
        f"Rp 172.843.724 dan realisasi Rp 164.147.900 atau {satu}%.",
        f"Sasaran kedua memakai 1 program, 9 kegiatan dan {sub} sub kegiatan dengan anggaran "
        f"Rp 3.135.828.551 dan realisasi {dua}%.",
        f"Seluruh anggaran sebesar Rp 3.308.672.275 terealisasi {tiga}%.",
    ]
