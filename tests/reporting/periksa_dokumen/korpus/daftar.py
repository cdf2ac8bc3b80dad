"""The offices of the corpus. TERTUTUP: those nobody tunes the rules by."""

from tests.reporting.periksa_dokumen.korpus import sengkala
from tests.reporting.periksa_dokumen.korpus.naskah import Kantor

SEMUA: dict[str, Kantor] = {
    "sengkala": sengkala.KANTOR,
}
TERTUTUP: set[str] = set()
