"""PK of positions below the head: what the page shows, and reading what was typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from core.anggaran.queries import baris_dpa
from core.baca_angka import Angka, Bukan, Jenis, Ragu, baca, tulis
from core.cascade.models import Jabatan, Nomenklatur
from core.cascade.queries import jabatan_bawaan, nomenklatur_peta
from core.kinerja.models import PerjanjianKinerja, PkJabatan
from core.kinerja.queries import pk_berlaku, pk_jabatan
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan
from core.profil.queries import penyesuaian_jabatan

BARIS_KOSONG = 3
BARIS_PALING = 40
KOLOM = ("kode", "sasaran", "indikator", "target", "satuan")


@dataclass(frozen=True)
class Janji:
    """A line that can be kept."""

    kode: str
    sasaran: str
    indikator: str
    target: Decimal
    satuan: str


@dataclass
class BarisForm:
    """A line as it was typed, with what is wrong with it."""

    teks: Mapping[str, str] = field(default_factory=dict)
    galat: str = ""


@dataclass(frozen=True)
class Pemegang:
    """A position of the office, and its PK when it has one."""

    jabatan: Jabatan
    pk: PkJabatan | None


def pk_periode(periode: Periode) -> PerjanjianKinerja | None:
    """The head's PK in force at the quarter's end."""
    return pk_berlaku(periode.tahun, akhir_triwulan(periode.tahun, periode.triwulan))


def daftar_pemegang(pk: PerjanjianKinerja) -> list[Pemegang]:
    """Every position below the head that this office has, superiors first."""
    milik = penyesuaian_jabatan()
    ada = {t.jabatan_id: t for t in pk_jabatan(pk)}
    return [
        Pemegang(j, ada.get(j.pk))
        for j in jabatan_bawaan()
        if j.jenis != "pimpinan" and (j.pk not in milik or milik[j.pk].ada)
    ]


def pilihan_kode(pk: PerjanjianKinerja) -> list[Nomenklatur]:
    """Programs, kegiatan and sub kegiatan of the DPA the PK was signed on."""
    peta = nomenklatur_peta({b.kode for b in baris_dpa(pk.dpa)})
    return sorted(peta.values(), key=lambda n: n.kode)


def isian(pemegang: Pemegang) -> list[BarisForm]:
    """What is stored, and a few empty lines to write on."""
    baris = list(pemegang.pk.baris.all()) if pemegang.pk else []
    terisi = [
        BarisForm(
            {
                "kode": b.kode,
                "sasaran": b.sasaran,
                "indikator": b.indikator,
                "target": tulis(b.target, Jenis.INDEKS),
                "satuan": b.satuan,
            }
        )
        for b in baris
    ]
    return terisi + [BarisForm() for _ in range(BARIS_KOSONG)]


def terima(
    kolom: Mapping[str, Sequence[str]], pilihan: Sequence[Nomenklatur]
) -> tuple[list[BarisForm], list[Janji]]:
    """Typed lines and, of those, what can be kept. An empty line means nothing; a sub kegiatan
    without words of its own takes the indicator and unit of the nomenclature."""
    kamus = {n.kode: n for n in pilihan}
    banyak = min(max((len(v) for v in kolom.values()), default=0), BARIS_PALING)
    formulir: list[BarisForm] = []
    janji: list[Janji] = []
    for urut in range(banyak):
        teks = {k: _sel(kolom.get(k, ()), urut) for k in KOLOM}
        baris = BarisForm(teks)
        formulir.append(baris)
        if not any(teks.values()):
            continue
        hasil = _satu(teks, kamus)
        if isinstance(hasil, Janji):
            janji.append(hasil)
        else:
            baris.galat = hasil
    return formulir, janji


def _sel(nilai: Sequence[str], urut: int) -> str:
    return nilai[urut].replace("\x00", "").strip()[:2000] if urut < len(nilai) else ""


def _satu(teks: Mapping[str, str], kamus: Mapping[str, Nomenklatur]) -> Janji | str:
    acuan = kamus.get(teks["kode"])
    if acuan is None:
        return "Pilih program, kegiatan, atau sub kegiatan."
    indikator = teks["indikator"] or acuan.indikator
    satuan = (teks["satuan"] or acuan.satuan)[:60]
    if not indikator:
        return "Tulis indikatornya; program dan kegiatan tidak punya indikator baku."
    bacaan = baca(teks["target"], jenis=Jenis.INDEKS)
    if isinstance(bacaan, Ragu | Bukan):
        return f"Target: {bacaan.alasan}"
    if not isinstance(bacaan, Angka):
        return "Tulis targetnya."
    if abs(bacaan.nilai) >= Decimal(10) ** 10 or bacaan.nilai < 0:
        return "Target harus nol atau lebih dan paling banyak sepuluh angka."
    return Janji(
        kode=acuan.kode,
        sasaran=teks["sasaran"] or f"Terlaksananya {acuan.nama[:1].lower()}{acuan.nama[1:]}",
        indikator=indikator,
        target=bacaan.nilai,
        satuan=satuan,
    )
