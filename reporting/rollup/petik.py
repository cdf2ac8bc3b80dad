"""Snapshot → rollup facts. Pure: nothing is computed here, only picked out."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Any

from reporting.rollup.models import LETAK_PERSEN, Fakta, Tingkat
from reporting.snapshot import model
from reporting.snapshot.angka import Angka

KANTOR = "kantor"
"""Code of the office's own line."""

_PERSEN = Decimal(1).scaleb(-LETAK_PERSEN)


def fakta_dari(snapshot: model.Snapshot) -> list[Fakta]:
    """Every line of a report as an unsaved fact, in the order of the report.

    Of lines with one key the first stands: an indicator promised twice is one fact.
    """
    bukti: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for satu in snapshot.bukti:
        bukti[satu.alamat].append(
            {"nama": satu.nama, "sha256": satu.sha256, "catatan": satu.catatan}
        )
    hasil: dict[tuple[str, str, int], Fakta] = {}
    for fakta in (*_anggaran(snapshot), *_kinerja(snapshot)):
        fakta.bukti = [b for alamat in fakta.alamat.values() for b in bukti.get(alamat, [])]
        hasil.setdefault((fakta.tingkat, fakta.kunci, fakta.tahun), fakta)
    for urutan, fakta in enumerate(hasil.values(), 1):
        fakta.urutan = urutan
    return list(hasil.values())


def _baris(tingkat: Tingkat, kode: str, angka: dict[str, Angka | None], **isi: Any) -> Fakta:
    """A fact from figures by field; the reason of the first missing one is kept."""
    ada = {medan: a for medan, a in angka.items() if a is not None}
    capaian = ada.get("capaian")
    return Fakta(
        tingkat=tingkat,
        kunci=isi.pop("kunci", kode),
        kode=kode,
        alamat={medan: a.alamat for medan, a in ada.items()},
        sebab=next(
            (
                a.sebab
                for medan in ("nilai", "realisasi", "capaian")
                if (a := ada.get(medan)) and a.sebab
            ),
            "",
        ),
        capaian=None if capaian is None else _persen(capaian.nilai),
        **{medan: a.nilai for medan, a in ada.items() if medan != "capaian"},
        **isi,
    )


def _persen(nilai: Decimal | None) -> Decimal | None:
    with localcontext(prec=60):
        return None if nilai is None else nilai.quantize(_PERSEN, ROUND_HALF_UP)


def _anggaran(snapshot: model.Snapshot) -> Iterator[Fakta]:
    tahun, isi = snapshot.periode.tahun, snapshot.anggaran
    yield _baris(Tingkat.KANTOR, KANTOR, _uang(isi), tahun=tahun, nama=snapshot.kecamatan.nama)
    for program in isi.program:
        yield _gabungan(Tingkat.PROGRAM, program, KANTOR, tahun)
        for kegiatan in program.kegiatan:
            yield _gabungan(Tingkat.KEGIATAN, kegiatan, program.kode, tahun)
            for sub in kegiatan.sub:
                yield _sub(sub, kegiatan.kode, tahun)


def _uang(
    simpul: model.Anggaran | model.Program | model.Kegiatan | model.SubKegiatan,
) -> dict[str, Angka | None]:
    return {
        "pagu": simpul.pagu,
        "kas": simpul.kas,
        "realisasi": simpul.realisasi,
        "capaian": simpul.capaian,
    }


def _gabungan(
    tingkat: Tingkat, simpul: model.Program | model.Kegiatan, induk: str, tahun: int
) -> Fakta:
    angka = {**_uang(simpul), "target": simpul.target_persen}
    return _baris(
        tingkat, simpul.kode, angka, induk=induk, tahun=tahun, nama=simpul.nama, satuan="%"
    )


def _sub(sub: model.SubKegiatan, induk: str, tahun: int) -> Fakta:
    angka = {**_uang(sub), "target": sub.target.angka, "nilai": sub.realisasi_volume.angka}
    return _baris(
        Tingkat.SUB_KEGIATAN,
        sub.kode,
        angka,
        kunci=sub.realisasi.alamat.rpartition("/")[2],
        induk=induk,
        tahun=tahun,
        nama=sub.nama,
        sub_unit=sub.sub_unit,
        satuan=sub.target.satuan,
        dalam_dpa=sub.dalam_dpa,
    )


def _kinerja(snapshot: model.Snapshot) -> Iterator[Fakta]:
    tahun = snapshot.periode.tahun
    for sasaran in snapshot.sasaran:
        kode = f"sasaran-{sasaran.nomor}"
        angka: dict[str, Angka | None] = {
            "pagu": sasaran.pagu,
            "realisasi": sasaran.realisasi,
            "capaian": sasaran.efisiensi.capaian_sasaran,
        }
        yield _baris(Tingkat.SASARAN, kode, angka, induk=KANTOR, tahun=tahun, nama=sasaran.uraian)
        for indikator in sasaran.indikator:
            for satu in indikator.tahun:
                yield _indikator(indikator, satu, kode, kini=satu is indikator.tahun[-1])


def _indikator(
    indikator: model.IndikatorPk, tahun: model.TahunIndikator, induk: str, *, kini: bool
) -> Fakta:
    return _baris(
        Tingkat.INDIKATOR,
        indikator.kunci,
        {
            "target": tahun.target,
            "nilai": tahun.realisasi,
            "capaian": tahun.capaian,
            "pembilang": tahun.pembilang,
            "penyebut": tahun.penyebut,
        },
        induk=induk,
        tahun=tahun.tahun,
        nama=indikator.nama,
        satuan=indikator.satuan,
        polaritas=indikator.polaritas,
        responden=indikator.responden if kini else None,
    )
