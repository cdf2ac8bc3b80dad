"""What the Renstra sets for programs and below by its end, for column (5) of Formulir E.81."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from core.anggaran.pohon import induk
from core.capaian import jumlah
from core.cascade.models import Jenjang, Renstra, TargetSimpul
from core.kinerja.capaian_indikator import semua_sasaran
from reporting.snapshot import model
from reporting.snapshot.alamat import fakta, turunan
from reporting.snapshot.angka import Angka
from reporting.snapshot.renstra import kode_program

BELUM_LENGKAP = "target Renstra belum diisi untuk setiap tahun"
JUMLAH_TAHUN = "jumlah_tahun"

Tahunan = dict[int, tuple[Decimal | None, Decimal | None]]


def target_renstra(
    renstra: Renstra, baris: Sequence[TargetSimpul]
) -> tuple[model.TargetRenstra, ...]:
    """Every node something is set for, in nomenclature order, then the sasaran and the office.

    A sum over some of the years, or of the parts, would be read as all of them: it is left out.
    """
    tahun = range(renstra.tahun_awal, renstra.tahun_akhir + 1)
    isi: dict[str, Tahunan] = {}
    jenjang: dict[str, str] = {}
    for satu in baris:
        isi.setdefault(satu.simpul.kode, {})[satu.tahun] = (satu.target, satu.pagu)
        jenjang[satu.simpul.kode] = satu.simpul.jenjang
    sub = {
        kode: _sub(kode, nilai, tahun)
        for kode, nilai in isi.items()
        if jenjang[kode] == Jenjang.SUBKEGIATAN
    }
    atas = {induk(s, ruas) for s in sub for ruas in (3, 5)} | (isi.keys() - sub.keys())
    hasil = [
        sub[kode] if kode in sub else _atas(kode, isi.get(kode, {}), renstra.tahun_akhir, sub)
        for kode in sorted(atas | sub.keys())
    ]
    return (*hasil, *_sasaran(renstra, sub), *_kantor(sub))


def _sub(kode: str, nilai: Tahunan, tahun: Iterable[int]) -> model.TargetRenstra:
    semua = [nilai.get(t, (None, None)) for t in tahun]
    return model.TargetRenstra(
        kunci=kode,
        target=_jumlah_tahun(f"target_renstra/{kode}", [k for k, _ in semua]),
        pagu=_jumlah_tahun(f"pagu_renstra/{kode}", [rp for _, rp in semua]),
    )


def _jumlah_tahun(alamat: str, nilai: list[Decimal | None]) -> Angka:
    lengkap = all(n is not None for n in nilai)
    return turunan(jumlah(nilai) if lengkap else None, alamat, JUMLAH_TAHUN, [], BELUM_LENGKAP)


def _atas(
    kode: str, nilai: Tahunan, akhir: int, sub: dict[str, model.TargetRenstra]
) -> model.TargetRenstra:
    target = nilai.get(akhir, (None, None))[0]
    bawah = [s for k, s in sub.items() if k.startswith(f"{kode}.")]
    return model.TargetRenstra(
        kunci=kode,
        target=fakta(target, f"cascade.target_simpul/{kode}/{akhir}", BELUM_LENGKAP),
        pagu=_jumlah(kode, bawah),
    )


def _jumlah(kunci: str, bawah: Sequence[model.TargetRenstra]) -> Angka:
    pagu = [b.pagu for b in bawah]
    lengkap = pagu and all(p.nilai is not None for p in pagu)
    nilai = jumlah(p.nilai for p in pagu) if lengkap else None
    return turunan(nilai, f"pagu_renstra/{kunci}", "jumlah", pagu, BELUM_LENGKAP)


def _sasaran(
    renstra: Renstra, sub: dict[str, model.TargetRenstra]
) -> Iterator[model.TargetRenstra]:
    for sasaran in semua_sasaran(renstra):
        awalan = tuple(f"{kode}." for kode in kode_program(sasaran))
        if bawah := [s for k, s in sub.items() if k.startswith(awalan)]:
            yield _tanpa_target(f"sasaran-{sasaran.nomor}", bawah)


def _kantor(sub: dict[str, model.TargetRenstra]) -> Iterator[model.TargetRenstra]:
    if sub:
        yield _tanpa_target("kantor", list(sub.values()))


def _tanpa_target(kunci: str, bawah: Sequence[model.TargetRenstra]) -> model.TargetRenstra:
    kosong = fakta(None, f"cascade.target_simpul/{kunci}", BELUM_LENGKAP)
    return model.TargetRenstra(kunci=kunci, target=kosong, pagu=_jumlah(kunci, bawah))
