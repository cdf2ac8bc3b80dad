"""Checking the audit trail's hash chains: does every row still say what it said when written?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from django.db import connection

from tenants.kepemilikan import khusus_kabupaten
from tenants.queries import kantor_semua

# Spelled out here and not taken from the database's own function: whoever replaced that function
# would make the rows agree with it.
_ISI = """
jsonb_build_array(
    j.id, to_char(j.waktu AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    j.kecamatan_id, j.pengguna_id, j.host, j.aksi, j.objek, j.sebelum, j.sesudah)::text
"""
_RANTAI = f"""
SELECT r.urut, r.sidik, r.jejak_id, j.kecamatan_id IS NOT DISTINCT FROM r.kecamatan_id,
       j.id IS NOT NULL, {_ISI}
FROM public.tenants_rantaijejak r LEFT JOIN public.tenants_jejak j ON j.id = r.jejak_id
WHERE r.kecamatan_id IS NOT DISTINCT FROM %s ORDER BY r.urut
"""  # noqa: S608
_LEPAS = """
SELECT j.id FROM public.tenants_jejak j
LEFT JOIN public.tenants_rantaijejak r ON r.jejak_id = j.id
WHERE r.jejak_id IS NULL AND j.kecamatan_id IS NOT DISTINCT FROM %s ORDER BY j.id LIMIT 1
"""


@dataclass(frozen=True)
class Ujung:
    """The last link of a chain. Kept elsewhere, it shows later whether the end was cut off."""

    urut: int
    sidik: str


@dataclass(frozen=True)
class Hasil:
    """What checking one chain found. `rusak` names the first broken row in words."""

    nama: str
    baris: int
    ujung: Ujung
    rusak: str = ""


@khusus_kabupaten("tenants.jejak", "tenants.rantaijejak")
def verifikasi(patok: Mapping[str, Ujung] | None = None) -> Iterator[Hasil]:
    """Checks every chain, the regency's (`kabupaten`) first. `patok` are ends noted earlier."""
    patok = patok or {}
    for nama, pk in [("kabupaten", None), *((k.slug, k.pk) for k in kantor_semua())]:
        yield _satu(nama, pk, patok.get(nama))


def _satu(nama: str, kecamatan_id: int | None, patok: Ujung | None) -> Hasil:
    urut, sidik = 0, ""
    tercapai = patok is None or patok.urut == 0
    with connection.cursor() as kursor:
        kursor.execute(_RANTAI, [kecamatan_id])
        while baris := kursor.fetchmany(2000):
            for satu in baris:
                if salah := _rusak(satu, urut, sidik):
                    return Hasil(nama, urut, Ujung(urut, sidik), salah)
                urut, sidik = satu[0], satu[1]
                if patok and patok.urut == urut:
                    tercapai = patok.sidik == sidik
                    if not tercapai:
                        pesan = f"mata rantai ke-{urut} berbeda dari yang pernah dicatat"
                        return Hasil(nama, urut, Ujung(urut, sidik), pesan)
        kursor.execute(_LEPAS, [kecamatan_id])
        lepas = kursor.fetchone()
    if lepas:
        return Hasil(nama, urut, Ujung(urut, sidik), f"jejak #{lepas[0]} tidak terkait ke rantai")
    if not tercapai and patok:
        pesan = f"rantai berakhir di {urut}, padahal pernah sampai {patok.urut}"
        return Hasil(nama, urut, Ujung(urut, sidik), pesan)
    return Hasil(nama, urut, Ujung(urut, sidik))


def _rusak(satu: tuple[int, str, int, bool, bool, str], urut: int, sidik: str) -> str:
    """Why a link does not follow from the one before; empty when it does."""
    ke, tertulis, jejak_id, milik, ada, isi = satu
    if ke != urut + 1:
        return f"mata rantai ke-{urut + 1} hilang (berikutnya ke-{ke}, jejak #{jejak_id})"
    if not ada:
        return f"jejak #{jejak_id} (ke-{ke}) sudah tidak ada"
    if not milik:
        return f"jejak #{jejak_id} (ke-{ke}) berpindah kecamatan"
    if sha256(f"{sidik}\n{isi}".encode()).hexdigest() != tertulis:
        return f"jejak #{jejak_id} (ke-{ke}) tidak lagi seperti saat ditulis"
    return ""
