"""Small reports in several layouts, with figures worked out by hand and own sentences."""

from dataclasses import dataclass, field
from pathlib import Path

from docx import Document
from openpyxl import Workbook
from weasyprint import HTML


@dataclass
class Contoh:
    """Alternating sentences and tables; a table is a list of rows."""

    isi: list[str | list[list[str]]] = field(default_factory=list)

    def ganti(self, lama: str, baru: str, tabel: int | None = None) -> "Contoh":
        """The same report with one text changed in the first place it stands (`tabel`: only in
        that table)."""
        hasil: list[str | list[list[str]]] = []
        sudah, urut = False, -1
        for satu in self.isi:
            if isinstance(satu, str):
                if not sudah and tabel is None and lama in satu:
                    satu, sudah = satu.replace(lama, baru, 1), True
                hasil.append(satu)
                continue
            urut += 1
            salin = [list(b) for b in satu]
            for baris in salin:
                for k, sel in enumerate(baris):
                    if not sudah and tabel in (None, urut) and sel == lama:
                        baris[k], sudah = baru, True
            hasil.append(salin)
        assert sudah, lama
        return Contoh(hasil)

    def teks(self, berkas: Path) -> Path:
        garis = []
        for satu in self.isi:
            baris = [satu] if isinstance(satu, str) else ["\t".join(b) for b in satu]
            garis += [*baris, ""]
        berkas.write_text("\n".join(garis))
        return berkas

    def markdown(self, berkas: Path) -> Path:
        garis = []
        for satu in self.isi:
            if isinstance(satu, str):
                garis += [satu, ""]
                continue
            for n, b in enumerate(satu):
                garis.append("| " + " | ".join(b) + " |")
                if n == 0:
                    garis.append("|" + "---|" * len(b))
            garis.append("")
        berkas.write_text("\n".join(garis))
        return berkas

    def docx(self, berkas: Path) -> Path:
        dokumen = Document()
        for satu in self.isi:
            if isinstance(satu, str):
                dokumen.add_paragraph(satu)
                continue
            tabel = dokumen.add_table(len(satu), len(satu[0]))
            for b, baris in enumerate(satu):
                for k, sel in enumerate(baris):
                    tabel.cell(b, k).text = sel
        dokumen.save(str(berkas))
        return berkas

    def xlsx(self, berkas: Path) -> Path:
        buku = Workbook()
        lembar = buku.active
        for satu in self.isi:
            for b in [[satu]] if isinstance(satu, str) else satu:
                lembar.append(b)
            lembar.append([])
        buku.save(berkas)
        return berkas

    def pdf(self, berkas: Path) -> Path:
        bagian = ["<style>@page {size: A4 landscape} td {border: 1px solid}</style>"]
        for satu in self.isi:
            if isinstance(satu, str):
                bagian.append(f"<p>{satu}</p>")
                continue
            baris = ["".join(f"<td>{s}</td>" for s in b) for b in satu]
            bagian.append("<table>" + "".join(f"<tr>{b}</tr>" for b in baris) + "</table>")
        HTML(string="".join(bagian)).write_pdf(str(berkas))
        return berkas


# Dua program. Pagu 40.000.000 + 10.000.000 = 50.000.000; realisasi 36.000.000 + 9.000.000 =
# 45.000.000 = 90,00 %. Capaian: kegiatan A (100 + 50) / 2 = 75, B 100, program 1 87,50, program 2
# 100, seluruhnya 93,75.
BERTINGKAT = Contoh(
    [
        "BAB III. AKUNTABILITAS",
        "Dana kantor tahun 2025 adalah Rp 50.000.000 dengan realisasi Rp 45.000.000 atau 90,00%.",
        "Untuk 1 (satu) program, 2 (dua) kegiatan dan 3 (tiga) sub kegiatan penunjang tersedia "
        "Rp 40.000.000 dengan realisasi Rp 36.000.000 atau 90,00%.",
        "Tabel 2.1 Rencana",
        [
            ["No", "Uraian program dan kegiatan", "Target", "Pagu (Rp)"],
            ["1", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "", "40.000.000"],
            ["", "Kegiatan Administrasi Keuangan Perangkat Daerah", "", "25.000.000"],
            ["", "Penyediaan Gaji dan Tunjangan ASN", "2 Orang", "20.000.000"],
            ["", "Penyusunan Laporan Keuangan Kantor", "4 Laporan", "5.000.000"],
            ["", "Kegiatan Administrasi Umum Perangkat Daerah", "", "15.000.000"],
            ["", "Fasilitasi Kunjungan Tamu", "6 Laporan", "15.000.000"],
            ["2", "Program Pembinaan dan Pengawasan Pemerintahan Desa", "", "10.000.000"],
            ["", "Kegiatan Pembinaan Desa", "", "10.000.000"],
            ["", "Fasilitasi Penyusunan Peraturan Desa", "3 Dokumen", "10.000.000"],
            ["", "JUMLAH", "", "50.000.000"],
        ],
        "Tabel 3.1 Hasil",
        [
            ["No", "Program/Kegiatan", "Target", "Realisasi", "Capaian (%)"]
            + ["Anggaran (Rp)", "Realisasi Anggaran (Rp)", "Serapan (%)"],
            ["1", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", "", "", "87,50"]
            + ["40.000.000", "36.000.000", "90,00"],
            ["", "Administrasi Keuangan Perangkat Daerah", "", "", "75,00"]
            + ["25.000.000", "24.000.000", "96,00"],
            ["", "- Penyediaan Gaji dan Tunjangan ASN", "2 Orang", "2 Orang", "100,00"]
            + ["20.000.000", "19.500.000", "97,50"],
            ["", "- Penyusunan Laporan Keuangan Kantor", "4 Laporan", "2 Laporan", "50,00"]
            + ["5.000.000", "4.500.000", "90,00"],
            ["", "Administrasi Umum Perangkat Daerah", "", "", "100,00"]
            + ["15.000.000", "12.000.000", "80,00"],
            ["", "- Fasilitasi Kunjungan Tamu", "6 Laporan", "6 Laporan", "100,00"]
            + ["15.000.000", "12.000.000", "80,00"],
            ["2", "PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA", "", "", "100,00"]
            + ["10.000.000", "9.000.000", "90,00"],
            ["", "Kegiatan Pembinaan Desa", "", "", "100,00"]
            + ["10.000.000", "9.000.000", "90,00"],
            ["", "- Fasilitasi Penyusunan Peraturan Desa", "3 Dokumen", "3 Dokumen", "100,00"]
            + ["10.000.000", "9.000.000", "90,00"],
            ["", "JUMLAH", "", "", "93,75", "50.000.000", "45.000.000", "90,00"],
        ],
    ]
)

# Renstra, PK dan hasil; kode di kolom sendiri, kepala dua tingkat, satu program per uraian.
# Pagu 7.000.000 + 2.000.000 + 1.000.000 = 10.000.000.
BERKODE = Contoh(
    [
        "LAPORAN TAHUN ANGGARAN 2025",
        "Tabel 1 Target Renstra",
        [
            ["Sasaran", "Indikator", "Target Tahunan", "", "", ""],
            ["", "", "2023", "2024", "2025", "2026"],
            ["Layanan membaik", "Indeks Kepuasan Masyarakat", "80", "81", "83", "85"],
            ["Kinerja tertib", "Persentase Berkas Selesai", "90", "92", "95", "97"],
        ],
        "Tabel 2 Perjanjian Kinerja",
        [
            ["Sasaran", "Indikator", "Satuan", "Target"],
            ["Layanan membaik", "Indeks Kepuasan Masyarakat (Nilai)", "Nilai", "83"],
            ["Kinerja tertib", "Persentase Berkas Selesai", "%", "95"],
        ],
        "Tabel 3 Perbandingan",
        [
            ["Indikator", "Target", "Realisasi", "Target", "Realisasi", "Target", "Realisasi"],
            ["", "2023", "2023", "2024", "2024", "2025", "2025"],
            ["Indeks Kepuasan Masyarakat", "80", "79,5", "81", "80,25", "83", "84"],
            ["Persentase Berkas Selesai", "90", "91", "92", "90", "95", "95"],
        ],
        "A. Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota dengan kegiatan:",
        "Kegiatan berjalan sesuai rencana.",
        "B. Program Koordinasi Ketenteraman dan Ketertiban Umum, dengan kegiatan:",
        "Ronda dibina setiap bulan.",
        "C. Program Pembinaan dan Pengawasan Pemerintahan Desa dengan kegiatan:",
        "Rancangan peraturan desa dibahas bersama.",
        "Tabel 4 Anggaran dan realisasi",
        [
            ["Kode", "Nomenklatur", "Anggaran", "", ""],
            ["", "", "Pagu (Rp)", "Realisasi (Rp)", "%"],
            ["7.01.01", "PENUNJANG URUSAN", "7.000.000", "6.300.000", "90"],
            ["7.01.01.2.02", "Keuangan", "7.000.000", "6.300.000", "90"],
            ["7.01.01.2.02.0001", "Gaji", "4.000.000", "3.900.000", "97,5"],
            ["7.01.01.2.02.0005", "Laporan akhir tahun", "3.000.000", "2.400.000", "80"],
            ["7.01.04", "KETENTERAMAN", "2.000.000", "1.500.000", "75"],
            ["7.01.04.2.01", "Koordinasi", "2.000.000", "1.500.000", "75"],
            ["7.01.04.2.01.0001", "Sinergitas", "2.000.000", "1.500.000", "75"],
            ["7.01.06", "PEMBINAAN DESA", "1.000.000", "1.000.000", "100"],
            ["7.01.06.2.01", "Fasilitasi", "1.000.000", "1.000.000", "100"],
            ["7.01.06.2.01.0001", "Peraturan desa", "1.000.000", "1.000.000", "100"],
            ["", "Total", "10.000.000", "8.800.000", "88"],
        ],
    ]
)

# Susunan pegawai: 3 + 4 + 2 = 9 laki-laki, 2 + 1 + 5 = 8 perempuan.
PEGAWAI = Contoh(
    [
        "Tabel 1.1 Pegawai",
        [
            ["No", "Golongan", "Laki-laki", "Perempuan"],
            ["1", "Golongan II", "3", "2"],
            ["2", "Golongan III", "4", "1"],
            ["3", "Golongan IV", "2", "5"],
            ["", "Jumlah", "9", "8"],
        ],
    ]
)
