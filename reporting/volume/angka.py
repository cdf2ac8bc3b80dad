"""Figures of the rollup as the blocks take them: with the rule they follow and where from."""

from dataclasses import dataclass
from decimal import Decimal

from reporting.rollup.aturan import Gabungan, Nilai, Ukur
from reporting.snapshot.angka import Angka
from reporting.volume.bahan import Bahan, KantorVolume


@dataclass(frozen=True)
class Uang:
    """Money and what follows from it, of an office or of a line over offices."""

    label: str
    pagu: Angka
    realisasi: Angka
    serapan: Angka
    capaian: Angka


def angka(nilai: Decimal | int | None, alamat: str, aturan: str = "", sebab: str = "") -> Angka:
    """A figure; without one, `sebab` says why."""
    return Angka(
        nilai=None if nilai is None else Decimal(nilai),
        alamat=alamat,
        aturan=aturan,
        sebab="" if nilai is not None else sebab or "tidak diukur",
    )


def uang_gabungan(label: str, kode: str, g: Gabungan) -> Uang:
    """A line over offices: Σ, and Σ / Σ."""
    return Uang(
        label,
        angka(g.pagu, f"rekap/pagu/{kode}", "jumlah"),
        angka(g.realisasi, f"rekap/realisasi/{kode}", "jumlah", "belum diisi"),
        _ukur(g.serapan, f"rekap/serapan/{kode}", _sebab_serapan(g.pagu)),
        _ukur(g.capaian, f"rekap/capaian/{kode}", ""),
    )


def uang_nilai(label: str, kunci: str, n: Nilai) -> Uang:
    """One office's line, as its report has it."""
    return Uang(
        label,
        angka(n.pagu, f"rekap/pagu/{kunci}"),
        angka(n.realisasi, f"rekap/realisasi/{kunci}", "", "belum diisi"),
        angka(n.serapan, f"rekap/serapan/{kunci}", "serapan", _sebab_serapan(n.pagu)),
        angka(n.capaian, f"rekap/capaian/{kunci}", "capaian", n.sebab),
    )


def _ukur(ukur: Ukur, alamat: str, sebab: str) -> Angka:
    return angka(ukur.nilai, alamat, ukur.cara.value, ukur.catatan or sebab)


def _sebab_serapan(pagu: Decimal | None) -> str:
    return "tanpa pagu" if not pagu else "belum diisi"


def milik_kantor(bahan: Bahan) -> Uang:
    """The whole regency. Only while an office has a version."""
    assert bahan.seluruh is not None
    return uang_gabungan(bahan.kabupaten.nama_lengkap, "kabupaten", bahan.seluruh.gabungan)


def serapan_sendiri(bahan: Bahan) -> list[Uang]:
    """Each office that has figures."""
    return [uang_nilai(k.kecamatan.nama, k.kecamatan.slug, k.isi) for k in bahan.kantor if k.isi]


def milik_program(bahan: Bahan) -> list[Uang]:
    """Each program over the offices that have it."""
    return [uang_gabungan(b.nama, b.kode, b.gabungan) for b in bahan.program]


def kantor_terhitung(bahan: Bahan) -> list[KantorVolume]:
    """Offices in the figures, in the order of kode."""
    return [k for k in bahan.kantor if k.isi is not None]
