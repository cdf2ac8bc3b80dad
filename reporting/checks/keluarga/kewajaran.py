"""Plausibility: possible figures that somebody should look at."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from core.angka import bilangan, persen, rp
from core.capaian import rata_rata
from reporting.checks.aturan import PERMENDAGRI_77, PERMENPANRB_53, PRAKTIK, Aturan, Kena
from reporting.checks.bahan import Bahan
from reporting.checks.keluarga.jumlah import nama_simpul
from reporting.checks.temuan import Bobot
from reporting.lkj.bab3_tabel_sasaran import kunci_riwayat
from reporting.rollup.sebaran import sebaran
from reporting.snapshot.model import SubKegiatan

CAPAIAN_LAZIM = Decimal(120)
"""Percent; above it a target was too low or a figure is wrong (common cap of evaluators)."""
HABIS = Decimal(90)
"""Percent of pagu spent before the year's end without any output that is worth a look."""
LIPAT = 3
"""A jump so many times the largest one before is unusual; likewise distance in quartile ranges."""
BERARTI = Decimal("0.01")
"""Share of the office's pagu from which a line's absorption is compared with other offices'."""
POIN = Decimal(10)
"""Points (or percent of the former value) below which nothing is unusual."""


def _tanpa_keluaran(bahan: Bahan) -> Iterator[Kena]:
    akhir_tahun = bahan.snapshot.periode.triwulan == 4
    for sub in bahan.sub:
        target, volume = sub.target.angka.nilai, sub.realisasi_volume.angka
        uang, serap = sub.realisasi.nilai, sub.serapan.nilai
        if not target or volume.nilai != 0 or not uang:
            continue
        if akhir_tahun or (serap is not None and serap >= HABIS):
            dari = f" ({persen(serap)}% dari pagu)" if serap is not None else ""
            yield Kena(
                tempat=bahan.tabel("tabel-realisasi", nama_simpul(sub), "Realisasi volume"),
                pesan=f"{rp(uang)} dibelanjakan{dari}, tetapi keluarannya 0.",
                seharusnya=f"{bilangan(target)} {sub.target.satuan}, atau penjelasan",
                tertulis=f"0 {sub.target.satuan}",
                alamat=volume.alamat,
            )


def _di_atas_lazim(bahan: Bahan) -> Iterator[Kena]:
    for sub in bahan.sub:
        if sub.capaian.nilai is not None and sub.capaian.nilai > CAPAIAN_LAZIM:
            yield Kena(
                tempat=bahan.tabel("tabel-realisasi", nama_simpul(sub), "Capaian (%)"),
                pesan="Capaian di atas 120%: periksa realisasinya, atau targetnya terlalu rendah.",
                seharusnya="paling tinggi 120%",
                tertulis=f"{persen(sub.capaian.nilai)}%",
                alamat=sub.realisasi_volume.angka.alamat,
            )
    for sasaran in bahan.snapshot.sasaran:
        for indikator in sasaran.indikator:
            for satu in indikator.tahun[-1:]:
                if satu.capaian.nilai is not None and satu.capaian.nilai > CAPAIAN_LAZIM:
                    yield Kena(
                        tempat=bahan.tabel(
                            kunci_riwayat(sasaran), indikator.nama, f"Capaian {satu.tahun}"
                        ),
                        pesan="Capaian indikator di atas 120%: periksa realisasi dan targetnya.",
                        seharusnya="paling tinggi 120%",
                        tertulis=f"{persen(satu.capaian.nilai)}%",
                        alamat=satu.realisasi.alamat,
                    )


def _lebih_pagu(bahan: Bahan) -> Iterator[Kena]:
    for sub in bahan.sub:
        uang, pagu = sub.realisasi.nilai, sub.pagu.nilai
        if uang is not None and pagu is not None and uang > pagu:
            lepas = " karena barisnya dihapus oleh perubahan anggaran" if not sub.dalam_dpa else ""
            yield Kena(
                tempat=bahan.tabel("tabel-realisasi", nama_simpul(sub), "Realisasi (Rp)"),
                pesan=f"Realisasi melebihi pagu{lepas}.",
                seharusnya=f"paling banyak {rp(pagu)}",
                tertulis=rp(uang),
                alamat=sub.realisasi.alamat,
            )


def _lebih_kas(bahan: Bahan) -> Iterator[Kena]:
    for sub in bahan.sub:
        uang, kas, pagu = sub.realisasi.nilai, sub.kas.nilai, sub.pagu.nilai
        if uang is not None and kas is not None and pagu is not None and kas < uang <= pagu:
            yield Kena(
                tempat=bahan.tabel("tabel-realisasi", nama_simpul(sub), "Realisasi (Rp)"),
                pesan="Realisasi melebihi anggaran kas sampai dengan triwulan ini.",
                seharusnya=f"paling banyak {rp(kas)}",
                tertulis=rp(uang),
                alamat=sub.realisasi.alamat,
            )


def _turun(bahan: Bahan) -> Iterator[Kena]:
    """Cumulative figures never fall; money that came back is explained, not lowered in silence."""
    for sub in bahan.sub:
        for kolom, angka in (
            ("Realisasi (Rp)", sub.realisasi),
            ("Realisasi volume", sub.realisasi_volume.angka),
        ):
            bidang, _, sisa = angka.alamat.partition("/")
            lalu = bahan.pembanding.sebelum.get(f"{bidang}/{sisa.partition('/')[2]}")
            if lalu is not None and angka.nilai is not None and angka.nilai < lalu:
                tulis = rp if kolom.endswith("(Rp)") else bilangan
                yield Kena(
                    tempat=bahan.tabel("tabel-realisasi", nama_simpul(sub), kolom),
                    pesan="Angka s.d. triwulan ini lebih kecil daripada triwulan lalu.",
                    seharusnya=f"sekurangnya {tulis(lalu)}",
                    tertulis=tulis(angka.nilai),
                    alamat=angka.alamat,
                )


def _riwayat(bahan: Bahan) -> Iterator[Kena]:
    """The year's value jumps further than ever before; three earlier years are needed, and the
    year's end, for within the year many values still grow."""
    if bahan.snapshot.periode.triwulan < 4:
        return
    for sasaran in bahan.snapshot.sasaran:
        for indikator in sasaran.indikator:
            ada = [(t, t.realisasi.nilai) for t in indikator.tahun if t.realisasi.nilai is not None]
            if len(ada) < 4 or ada[-1][0] is not indikator.tahun[-1]:
                continue
            nilai = [n for _, n in ada if n is not None]
            lompatan = [abs(b - a) for a, b in pairwise(nilai)]
            batas = max(max(lompatan[:-1]) * LIPAT, abs(nilai[-2]) * POIN / 100)
            if lompatan[-1] > batas:
                yield Kena(
                    tempat=bahan.tabel(
                        kunci_riwayat(sasaran), indikator.nama, f"Realisasi {ada[-1][0].tahun}"
                    ),
                    pesan="Nilai ini berubah jauh lebih besar daripada tahun-tahun sebelumnya.",
                    seharusnya=f"sekitar {bilangan(nilai[-2])}",
                    tertulis=bilangan(nilai[-1]),
                    alamat=ada[-1][0].realisasi.alamat,
                )


def _sebaran(bahan: Bahan) -> Iterator[Kena]:
    """Absorption far outside of what the other offices have in the same line."""
    for sub in bahan.sub:
        lain = bahan.pembanding.serapan_lain.get(sub.kode, ())
        letak = sebaran(lain)
        if letak is None or not _berarti(bahan, sub):
            continue
        assert sub.serapan.nilai is not None
        bawah, atas = letak.kuartil_1, letak.kuartil_3
        jarak = max((atas - bawah) * LIPAT, 2 * POIN)
        if not bawah - jarak <= sub.serapan.nilai <= atas + jarak:
            rata = rata_rata(lain)
            assert rata is not None
            yield Kena(
                tempat=bahan.tabel("tabel-realisasi", nama_simpul(sub), "Serapan (%)"),
                pesan=f"Serapan jauh berbeda dari {len(lain)} kecamatan lain "
                f"(rata-rata {persen(rata)}%).",
                seharusnya=f"{persen(bawah)}% sampai {persen(atas)}%",
                tertulis=f"{persen(sub.serapan.nilai)}%",
                alamat=sub.realisasi.alamat,
            )


def _berarti(bahan: Bahan, sub: SubKegiatan) -> bool:
    """Whether the line was spent from at all and its money weighs something in this office."""
    kantor, pagu = bahan.snapshot.anggaran.pagu.nilai, sub.pagu.nilai
    if not (sub.dalam_dpa and sub.serapan.nilai is not None and kantor and pagu):
        return False
    return pagu >= kantor * BERARTI


ATURAN = (
    Aturan(
        "kewajaran.tanpa_keluaran",
        "Uang yang dibelanjakan menghasilkan keluaran",
        Bobot.PERINGATAN,
        PERMENPANRB_53,
        _tanpa_keluaran,
    ),
    Aturan(
        "kewajaran.lampau",
        "Capaian tidak melebihi 120%",
        Bobot.PERINGATAN,
        PRAKTIK,
        _di_atas_lazim,
    ),
    Aturan(
        "kewajaran.lebih_pagu",
        "Realisasi tidak melebihi pagu",
        Bobot.PERINGATAN,
        PERMENDAGRI_77,
        _lebih_pagu,
    ),
    Aturan(
        "kewajaran.lebih_kas",
        "Realisasi tidak melebihi anggaran kas",
        Bobot.INFO,
        PERMENDAGRI_77,
        _lebih_kas,
    ),
    Aturan(
        "kewajaran.turun",
        "Angka kumulatif tidak turun",
        Bobot.PERINGATAN,
        PRAKTIK,
        _turun,
    ),
    Aturan(
        "kewajaran.riwayat",
        "Nilai sejalan dengan riwayatnya",
        Bobot.INFO,
        PRAKTIK,
        _riwayat,
    ),
    Aturan(
        "kewajaran.sebaran",
        "Serapan sejalan dengan kecamatan lain",
        Bobot.INFO,
        PRAKTIK,
        _sebaran,
    ),
)
