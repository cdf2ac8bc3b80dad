"""The lines of money a volume tells of."""

from reporting.rollup.uang import Uang, uang_gabungan, uang_nilai
from reporting.volume.bahan import Bahan


def milik_kantor(bahan: Bahan) -> Uang:
    """The whole regency. Only while an office has a version."""
    assert bahan.seluruh is not None
    return uang_gabungan(bahan.kabupaten.nama_lengkap, "kabupaten", bahan.seluruh.gabungan)


def serapan_sendiri(bahan: Bahan) -> list[Uang]:
    """Each office that has figures."""
    return [uang_nilai(k.nama, k.slug, isi) for k, isi in bahan.terhitung]


def milik_program(bahan: Bahan) -> list[Uang]:
    """Each program over the offices that have it."""
    return [uang_gabungan(b.nama, b.kode, b.gabungan) for b in bahan.program]
