"""Money of the rollup in print: the figures of a line with their rules, and their cells."""

from dataclasses import dataclass
from decimal import Decimal

from reporting.dokumen.blok import Kolom, Persen, Rupiah, Sel
from reporting.rollup.aturan import Gabungan, Nilai, Ukur
from reporting.snapshot.angka import Angka

KOLOM_UANG = (Kolom(17, "kanan"), Kolom(17, "kanan"), Kolom(11, "kanan"), Kolom(11, "kanan"))
KEPALA_UANG = ("Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Capaian (%)")


@dataclass(frozen=True)
class Uang:
    """Money and what follows from it, of an office or of a line over offices."""

    label: str
    pagu: Angka
    realisasi: Angka
    serapan: Angka
    capaian: Angka

    @property
    def sel(self) -> tuple[Sel, ...]:
        """Cells for KOLOM_UANG."""
        return (
            Sel(Rupiah(self.pagu)),
            Sel(Rupiah(self.realisasi)),
            Sel(Persen(self.serapan)),
            Sel(Persen(self.capaian)),
        )


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
