"""What else goes away with a cause: the cell is set right, the computed rules run again."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import msgspec

from core.baca_angka import Jenis
from reporting.checks.aturan import Aturan
from reporting.checks.baca_teks import ketikan
from reporting.checks.bahan import Bahan
from reporting.checks.keluarga.jumlah import penyebab
from reporting.checks.sebab import Sebab
from reporting.checks.temuan import Temuan
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import Snapshot


def jelaskan(
    bahan: Bahan, temuan: Iterable[Temuan], aturan: Iterable[Aturan]
) -> tuple[Temuan, ...]:
    """The findings, those that vanish with a cause's cell marked by it, and so those of amounts
    typed in a text that are wrong by just as much: they were copied from it."""
    hasil = list(temuan)
    hitungan = [a for a in aturan if a.hitungan]
    nama = {a.nama for a in hitungan}
    for kunci, sebab in penyebab(bahan):
        benar = Bahan(dengan_nilai(bahan.snapshot, sebab.sel, sebab.seharusnya), bahan.pembanding)
        sisa = {t.kunci for a in hitungan for t in a.temuan(benar)}
        hasil = [
            replace(t, dijelaskan_oleh=kunci)
            if not t.dijelaskan_oleh
            and ((t.aturan in nama and t.kunci not in sisa | {kunci}) or _tersalin(t, sebab))
            else t
            for t in hasil
        ]
    return tuple(hasil)


def _tersalin(temuan: Temuan, sebab: Sebab) -> bool:
    if temuan.aturan != "angka_ketikan.bertentangan":
        return False
    tertulis = [k.nilai for k in ketikan(temuan.tertulis) if k.jenis is Jenis.RUPIAH]
    seharusnya = [k.nilai for k in ketikan(temuan.seharusnya) if k.jenis is Jenis.RUPIAH]
    beda = [a - b for a, b in zip(tertulis, seharusnya, strict=False)]
    return beda == [sebab.tertulis - sebab.seharusnya]


def dengan_nilai(snapshot: Snapshot, alamat: str, nilai: Decimal) -> Snapshot:
    """The same snapshot with one figure changed wherever it stands."""
    hasil = _ganti(snapshot, alamat, nilai)
    assert isinstance(hasil, Snapshot)
    return hasil


def _ganti(simpul: object, alamat: str, nilai: Decimal) -> object:
    if isinstance(simpul, Angka):
        baru = msgspec.structs.replace(simpul, nilai=nilai)
        return baru if simpul.alamat == alamat else simpul
    if isinstance(simpul, tuple):
        return tuple(_ganti(s, alamat, nilai) for s in simpul)
    if isinstance(simpul, msgspec.Struct):
        medan = {m: getattr(simpul, m) for m in simpul.__struct_fields__}
        baru_medan = {m: b for m, a in medan.items() if (b := _ganti(a, alamat, nilai)) is not a}
        return msgspec.structs.replace(simpul, **baru_medan) if baru_medan else simpul
    return simpul
