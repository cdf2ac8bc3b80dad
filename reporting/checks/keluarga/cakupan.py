"""Coverage: each program and sasaran analysed, each analysis with a budget, nothing empty."""

from collections.abc import Iterator

from core.angka import bilangan
from reporting.checks.aturan import PERMENPANRB_53, PRAKTIK, Aturan, Kena
from reporting.checks.bahan import Bahan, alamat_program, alamat_sasaran
from reporting.checks.keluarga.jumlah import nama_simpul
from reporting.checks.salin import kalimat_uraian
from reporting.checks.temuan import Bobot, Tempat
from reporting.lkj.bab3_tabel_sasaran import kunci_riwayat
from reporting.snapshot.alamat import BELUM_DIISI


def _program(bahan: Bahan) -> Iterator[Kena]:
    for program in bahan.snapshot.anggaran.program:
        if not kalimat_uraian(program.analisis):
            yield Kena(
                tempat=Tempat(bahan.tempat_lingkup(program), program.nama),
                pesan="Program ini belum dianalisis.",
                seharusnya="analisis keberhasilan, hambatan, dan solusi",
                tertulis="kosong",
                alamat=alamat_program(program.kode),
            )


def _sasaran(bahan: Bahan) -> Iterator[Kena]:
    for sasaran in bahan.snapshot.sasaran:
        if not kalimat_uraian(sasaran.analisis):
            yield Kena(
                tempat=Tempat(bahan.tempat_lingkup(sasaran), sasaran.uraian),
                pesan="Penyebab keberhasilan atau kegagalan sasaran ini belum dianalisis.",
                seharusnya="analisis penyebab dan solusi",
                tertulis="kosong",
                alamat=alamat_sasaran(sasaran),
            )


def _tanpa_anggaran(bahan: Bahan) -> Iterator[Kena]:
    ada = {alamat_program(p.kode) for p in bahan.snapshot.anggaran.program}
    for alamat in sorted(bahan.pembanding.analisis_ada - ada):
        if not alamat.startswith("analisis/sasaran-"):
            kode = alamat.partition("/")[2]
            yield Kena(
                tempat=Tempat(bahan.label("bab-3", "Bab III"), f"Program {kode}"),
                pesan=f"Program {kode} dianalisis, tetapi tidak ada dalam anggaran yang berlaku.",
                seharusnya="program dalam DPA",
                tertulis=kode,
                alamat=alamat,
            )


def _belum_diisi(bahan: Bahan) -> Iterator[Kena]:
    for sub in bahan.sub:
        if not sub.dalam_dpa:
            continue
        for kolom, angka in (
            ("Realisasi (Rp)", sub.realisasi),
            ("Realisasi volume", sub.realisasi_volume.angka),
        ):
            if angka.nilai is None and angka.sebab == BELUM_DIISI:
                yield Kena(
                    tempat=bahan.tabel("tabel-realisasi", nama_simpul(sub), kolom),
                    pesan=f"{kolom} belum diisi.",
                    tertulis="–",
                    alamat=angka.alamat,
                )


def _indikator(bahan: Bahan) -> Iterator[Kena]:
    """Only this year's: a past year that was never measured stays "–". "Belum dinilai" with a
    reason is an answer."""
    for sasaran in bahan.snapshot.sasaran:
        for indikator in sasaran.indikator:
            for satu in indikator.tahun[-1:]:
                angka = satu.realisasi
                if angka.nilai is None and angka.sebab == BELUM_DIISI:
                    yield Kena(
                        tempat=bahan.tabel(
                            kunci_riwayat(sasaran), indikator.nama, f"Realisasi {satu.tahun}"
                        ),
                        pesan="Realisasi indikator belum diisi dan tidak diberi alasan.",
                        tertulis="–",
                        alamat=angka.alamat,
                    )


def _sarana(bahan: Bahan) -> Iterator[Kena]:
    for satu in bahan.snapshot.sarana:
        if satu.jumlah.nilai is None:
            yield Kena(
                tempat=bahan.tabel("tabel-sarana", satu.nama, "Jumlah"),
                pesan="Jumlah sarana ini belum diisi.",
                tertulis="–",
                alamat=satu.jumlah.alamat,
            )


def _dipastikan(bahan: Bahan) -> Iterator[Kena]:
    for satu in bahan.snapshot.sarana:
        if satu.perlu_dipastikan and satu.jumlah.nilai is not None:
            yield Kena(
                tempat=bahan.tabel("tabel-sarana", satu.nama, "Jumlah"),
                pesan="Jumlah sarana ini ditandai masih perlu dipastikan.",
                tertulis=f"{bilangan(satu.jumlah.nilai)} {satu.satuan}",
                alamat=satu.jumlah.alamat,
            )


def _jabatan(bahan: Bahan) -> Iterator[Kena]:
    for satu in bahan.snapshot.jabatan:
        if satu.pejabat is None:
            yield Kena(
                tempat=Tempat(bahan.label("gambar-struktur"), satu.nama),
                pesan="Jabatan ini tidak berpejabat pada akhir periode.",
                tertulis="kosong",
                alamat="pejabat",
            )


ATURAN = (
    Aturan(
        "cakupan.program",
        "Setiap program dianalisis",
        Bobot.PERINGATAN,
        PERMENPANRB_53,
        _program,
    ),
    Aturan(
        "cakupan.sasaran",
        "Setiap sasaran dianalisis penyebabnya",
        Bobot.PERINGATAN,
        PERMENPANRB_53,
        _sasaran,
    ),
    Aturan(
        "cakupan.tanpa_anggaran",
        "Yang dianalisis ada anggarannya",
        Bobot.PERINGATAN,
        PERMENPANRB_53,
        _tanpa_anggaran,
    ),
    Aturan(
        "cakupan.realisasi",
        "Realisasi sub kegiatan terisi",
        Bobot.PERINGATAN,
        PERMENPANRB_53,
        _belum_diisi,
    ),
    Aturan(
        "cakupan.indikator",
        "Realisasi indikator terisi atau beralasan",
        Bobot.PERINGATAN,
        PERMENPANRB_53,
        _indikator,
    ),
    Aturan("cakupan.sarana", "Jumlah sarana terisi", Bobot.INFO, PRAKTIK, _sarana),
    Aturan("cakupan.dipastikan", "Data sarana sudah pasti", Bobot.INFO, PRAKTIK, _dipastikan),
    Aturan("cakupan.jabatan", "Jabatan berpejabat", Bobot.INFO, PRAKTIK, _jabatan),
)
