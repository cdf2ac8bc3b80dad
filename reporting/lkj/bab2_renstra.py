"""Tabel 2.2 and 2.3: tujuan and sasaran of the Renstra with their targets by year."""

from __future__ import annotations

from collections.abc import Iterator

from core.angka import KOSONG
from reporting.dokumen.blok import Baris, Indeks, Kalimat, Kolom, Sel, Tabel
from reporting.lkj.kata import kepala, kosong
from reporting.narasi.variabel import masa_renstra, nama_kecamatan
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import Indikator, Renstra, Snapshot

_TANPA_TARGET = "target belum ditetapkan"


def tabel_2_2(snapshot: Snapshot) -> Tabel:
    """Tabel 2.2: tujuan, their indicators, kondisi awal and the targets of each year."""
    return _tabel(
        snapshot,
        kunci="tabel-tujuan",
        judul=f"Tujuan dan Indikator Kinerja {nama_kecamatan(snapshot)}",
        kepala_pertama=("Tujuan", "Indikator Tujuan"),
        isi=tuple((t.uraian, t.indikator) for t in snapshot.renstra.tujuan),
    )


def tabel_2_3(snapshot: Snapshot) -> Tabel:
    """Tabel 2.3: sasaran, their indicators, kondisi awal and the targets of each year."""
    return _tabel(
        snapshot,
        kunci="tabel-sasaran",
        judul=f"Indikator dan Target Kinerja Sasaran Strategis {nama_kecamatan(snapshot)}",
        kepala_pertama=("Sasaran", "Indikator Sasaran"),
        isi=tuple((s.uraian, s.indikator) for t in snapshot.renstra.tujuan for s in t.sasaran),
    )


def tahun_target(renstra: Renstra) -> tuple[int, ...]:
    """Years with a target column: the transition year first when there is one, then the plan's."""
    transisi = (renstra.tahun_transisi,) if renstra.tahun_transisi else ()
    return (*transisi, *range(renstra.tahun_awal, renstra.tahun_akhir + 1))


def label_tahun(renstra: Renstra, tahun: int) -> str:
    """Head of a target column."""
    return f"Transisi {tahun}" if tahun == renstra.tahun_transisi else str(tahun)


def target_tahun(indikator: Indikator, tahun: int) -> Angka:
    """Target of a year, or a figure that says it was never set."""
    return next((t.angka for t in indikator.target if t.tahun == tahun), kosong(_TANPA_TARGET))


def catatan_target(tahun: tuple[int, ...], indikator: list[Indikator]) -> tuple[Kalimat, ...]:
    """Meaning of "–" in a table of targets, when one stands in it."""
    semua = [target_tahun(i, t) for i in indikator for t in tahun]
    semua += [i.kondisi_awal for i in indikator] + [i.kondisi_akhir for i in indikator]
    if all(angka.nilai is not None for angka in semua):
        return ()
    return ((f"Tanda “{KOSONG}” berarti nilai itu belum ditetapkan.",),)


def sumber_renstra(snapshot: Snapshot) -> str:
    """Source line of the tables taken from the Renstra."""
    return f"Renstra {nama_kecamatan(snapshot)} Tahun {masa_renstra(snapshot.renstra)}"


def _tabel(
    snapshot: Snapshot,
    *,
    kunci: str,
    judul: str,
    kepala_pertama: tuple[str, str],
    isi: tuple[tuple[str, tuple[Indikator, ...]], ...],
) -> Tabel:
    tahun = tahun_target(snapshot.renstra)
    lebar = 48 / (len(tahun) + 1)
    return Tabel(
        kunci=kunci,
        judul=judul,
        kolom=(
            Kolom(24),
            Kolom(20),
            Kolom(8, "tengah"),
            *(Kolom(lebar, "kanan", pisah=k == 1) for k in range(len(tahun) + 1)),
        ),
        kepala=(
            (
                *(Sel(satu, baris=2) for satu in (*kepala_pertama, "Satuan", "Kondisi Awal")),
                Sel("Target", kolom=len(tahun)),
            ),
            kepala(*(label_tahun(snapshot.renstra, t) for t in tahun)),
        ),
        baris=tuple(b for uraian, indikator in isi for b in _baris(uraian, indikator, tahun)),
        catatan=catatan_target(tahun, [i for _, indikator in isi for i in indikator]),
        sumber=sumber_renstra(snapshot),
        padat=True,
        kosong="Renstra belum dicatat.",
    )


def _baris(
    uraian: str, indikator: tuple[Indikator, ...], tahun: tuple[int, ...]
) -> Iterator[Baris]:
    if not indikator:
        sisa = Sel("Indikator belum dicatat.", kolom=len(tahun) + 3)
        yield Baris((Sel(uraian, kepala_baris=True), sisa))
    for urut, satu in enumerate(indikator):
        awal = (Sel(uraian, baris=len(indikator), kepala_baris=True),) if urut == 0 else ()
        yield Baris(
            (
                *awal,
                Sel(satu.nama),
                Sel(satu.satuan),
                Sel(Indeks(satu.kondisi_awal)),
                *(Sel(Indeks(target_tahun(satu, t))) for t in tahun),
            )
        )
