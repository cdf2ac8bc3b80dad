"""The offices of the corpus. TERTUTUP: those nobody tunes the rules by."""

from tests.reporting.periksa_dokumen.korpus import (
    belati,
    kelumpang,
    kemuning,
    langit,
    maruya,
    nambara,
    rumbia,
    saji,
    seberang,
    sengkala,
    serantau,
    wanasaka,
)
from tests.reporting.periksa_dokumen.korpus.naskah import Kantor

SEMUA: dict[str, Kantor] = {
    "sengkala": sengkala.KANTOR,
    "maruya": maruya.KANTOR,
    "wanasaka": wanasaka.KANTOR,
    "saji": saji.KANTOR,
    "belati": belati.KANTOR,
    "serantau": serantau.KANTOR,
    "kelumpang": kelumpang.KANTOR,
    "rumbia": rumbia.KANTOR,
    "nambara": nambara.KANTOR,
    "langit": langit.KANTOR,
    "seberang": seberang.KANTOR,
    "kemuning": kemuning.KANTOR,
}
TERTUTUP = {"nambara", "langit", "seberang", "kemuning"}
