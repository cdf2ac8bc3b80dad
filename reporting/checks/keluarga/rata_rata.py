"""Means worked out again from sub kegiatan and from indicators, by the policy of the snapshot."""

from collections.abc import Iterator
from decimal import Decimal

from core.angka import bulatkan, persen
from core.capaian import Gulung, Simpul, capaian_pelaksanaan, capaian_sasaran
from reporting.checks.aturan import PERMENPANRB_53, PRAKTIK, Aturan, Kena
from reporting.checks.bahan import Bahan
from reporting.checks.keluarga.jumlah import nama_simpul
from reporting.checks.keluarga.persen import PEMBULATAN
from reporting.checks.temuan import Bobot, Tempat
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import Anggaran, Kegiatan, Program, SubKegiatan

_NOL = Decimal(0)


def _simpul(node: Anggaran | Program | Kegiatan | SubKegiatan) -> Simpul:
    match node:
        case SubKegiatan():
            return Simpul(node.kode, node.capaian.nilai, node.pagu.nilai or _NOL)
        case Kegiatan():
            anak: tuple[Simpul, ...] = tuple(map(_simpul, node.sub))
        case Program():
            anak = tuple(map(_simpul, node.kegiatan))
        case Anggaran():
            anak = tuple(map(_simpul, node.program))
    return Simpul("", None, _NOL, anak)


def _pelaksanaan(bahan: Bahan) -> Iterator[Kena]:
    kebijakan = bahan.snapshot.kebijakan
    kantor = bahan.snapshot.anggaran
    induk = [s for s in bahan.simpul if not isinstance(s, SubKegiatan)]
    for node in (kantor, *induk):
        hitung = capaian_pelaksanaan(_simpul(node), Gulung(kebijakan.gulung), kebijakan.batas_rata)
        tempat = bahan.tabel("tabel-realisasi", nama_simpul(node), "Capaian (%)")
        yield from _beda(tempat, node.capaian, hitung)


def _sasaran(bahan: Bahan) -> Iterator[Kena]:
    batas = bahan.snapshot.kebijakan.batas_rata
    for sasaran in bahan.snapshot.sasaran:
        hitung = capaian_sasaran(
            (i.tahun[-1].capaian.nilai for i in sasaran.indikator if i.tahun), batas
        )
        tempat = Tempat(bahan.tempat_lingkup(sasaran), "Efisiensi", "Capaian sasaran")
        yield from _beda(tempat, sasaran.efisiensi.capaian_sasaran, hitung)


def _beda(tempat: Tempat, angka: Angka, hitung: Decimal | None) -> Iterator[Kena]:
    if angka.nilai is None or hitung is None:
        return
    if abs(bulatkan(angka.nilai) - bulatkan(hitung)) > PEMBULATAN:
        yield Kena(
            tempat=tempat,
            pesan="Capaian ini bukan rata-rata dari baris di bawahnya menurut aturan yang dipakai.",
            seharusnya=f"{persen(hitung)}%",
            tertulis=f"{persen(angka.nilai)}%",
            alamat=angka.alamat,
        )


ATURAN = (
    Aturan(
        "rata_rata.pelaksanaan",
        "Capaian kegiatan, program, dan kantor digulung dari sub kegiatan",
        Bobot.BLOKIR,
        PRAKTIK,
        _pelaksanaan,
        hitungan=True,
    ),
    Aturan(
        "rata_rata.sasaran",
        "Capaian sasaran adalah rata-rata capaian indikatornya",
        Bobot.BLOKIR,
        PERMENPANRB_53,
        _sasaran,
        hitungan=True,
    ),
)
