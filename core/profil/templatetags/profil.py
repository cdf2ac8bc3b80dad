"""Small things the profile's pages print."""

from collections.abc import Mapping, Sequence

from django import template

from core.profil.hitung import BarisHitung, Hitungan
from core.profil.kosakata import KOLOM
from core.profil.models import Pegawai
from core.profil.ringkas import nip_tampil

register = template.Library()


@register.filter
def nip(nomor: str) -> str:
    """`19700908 200312 1 004`; what is no NIP as it is."""
    return nip_tampil(nomor)


@register.filter
def jumlahkan(baris: Sequence[BarisHitung]) -> int:
    return sum(b.jumlah for b in baris)


@register.filter
def kepala_diklat(_: Hitungan) -> tuple[str, str]:
    return ("Laki-laki", "Perempuan")


@register.filter
def sebagai_pegawai(isi: Mapping[str, str]) -> Pegawai:
    """A pasted row as the member of staff it would become."""
    return Pegawai(**isi)


@register.filter
def nama_kolom(kolom: str) -> str:
    return KOLOM.get(kolom, "tidak dipakai")
