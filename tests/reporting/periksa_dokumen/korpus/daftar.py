"""The offices of the corpus. TERTUTUP: those nobody tunes the rules by."""

from tests.reporting.periksa_dokumen.korpus import maruya, sengkala, wanasaka
from tests.reporting.periksa_dokumen.korpus.naskah import Kantor

SEMUA: dict[str, Kantor] = {
    "sengkala": sengkala.KANTOR,
    "maruya": maruya.KANTOR,
    "wanasaka": wanasaka.KANTOR,
}
TERTUTUP: set[str] = set()
