"""Every rule, by family. A new family: its module and one line here."""

from reporting.checks.aturan import Aturan
from reporting.checks.keluarga import jumlah

ATURAN: tuple[Aturan, ...] = (*jumlah.ATURAN,)

PETA = {a.nama: a for a in ATURAN}
