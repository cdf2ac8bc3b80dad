"""One fact that stands in two places: Renstra, IKU, PK, Bab III; Tabel 2.8 and 3.4."""

from collections.abc import Iterator
from decimal import Decimal

from core.angka import bilangan
from reporting.checks.aturan import PERMENPANRB_53, PERPRES_29, PRAKTIK, Aturan, Kena
from reporting.checks.bahan import Bahan
from reporting.checks.temuan import Bobot, Tempat
from reporting.lkj.bab3_tabel_sasaran import kunci_riwayat
from reporting.lkj.rujukan import bagian
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import Indikator


def _alamat(bahan: Bahan) -> Iterator[Kena]:
    """Every fact has one value, wherever in the snapshot or the printed blocks it stands.

    A derived figure is known by what it follows from too: several differences bear one name.
    """
    dikenal: dict[tuple[str, tuple[str, ...]], Decimal | None] = {}
    disebut: set[tuple[str, tuple[str, ...]]] = set()
    cetak = [a for a in bagian(bahan.dokumen) if isinstance(a, Angka)] if bahan.dokumen else []
    for angka in (*bahan.angka, *cetak):
        kunci = (angka.alamat, angka.dari)
        if not angka.alamat or kunci in disebut:
            continue
        if dikenal.setdefault(kunci, angka.nilai) != angka.nilai:
            disebut.add(kunci)
            yield Kena(
                tempat=Tempat("Seluruh laporan", angka.alamat),
                pesan="Angka yang sama tercantum dengan dua nilai.",
                seharusnya=_tulis(dikenal[kunci]),
                tertulis=_tulis(angka.nilai),
                alamat=angka.alamat,
            )


def _tulis(nilai: Decimal | None) -> str:
    return "–" if nilai is None else bilangan(nilai)


def indikator_renstra(bahan: Bahan) -> dict[str, Indikator]:
    """Key → indicator of the Renstra, of tujuan and sasaran level."""
    return {
        i.kunci: i
        for t in bahan.snapshot.renstra.tujuan
        for i in (*t.indikator, *(i for s in t.sasaran for i in s.indikator))
    }


def _target(bahan: Bahan) -> Iterator[Kena]:
    """Target of the PK and of Bab III against the Renstra's of the same year."""
    renstra = indikator_renstra(bahan)
    tahun = bahan.snapshot.periode.tahun
    for sasaran in bahan.snapshot.sasaran:
        for satu in sasaran.indikator:
            acuan = renstra.get(satu.kunci)
            if acuan is None:
                continue
            target = {t.tahun: t.angka.nilai for t in acuan.target}
            pasangan = [("tabel-perjanjian", f"Target {tahun}", satu.target, target.get(tahun))]
            pasangan += [
                (kunci_riwayat(sasaran), f"Target {t.tahun}", t.target, target.get(t.tahun))
                for t in satu.tahun
            ]
            akhir = acuan.kondisi_akhir.nilai
            pasangan.append((kunci_riwayat(sasaran), "Target akhir", satu.target_akhir, akhir))
            for kunci, kolom, angka, seharusnya in pasangan:
                if None not in (angka.nilai, seharusnya) and angka.nilai != seharusnya:
                    yield Kena(
                        tempat=bahan.tabel(kunci, satu.nama, kolom),
                        pesan=f"Target ini berbeda dari Renstra ({bahan.label('tabel-sasaran')}).",
                        seharusnya=_tulis(seharusnya),
                        tertulis=_tulis(angka.nilai),
                        alamat=angka.alamat,
                    )


def _satuan(bahan: Bahan) -> Iterator[Kena]:
    renstra = indikator_renstra(bahan)
    for sasaran in bahan.snapshot.sasaran:
        for satu in sasaran.indikator:
            acuan = renstra.get(satu.kunci)
            if acuan and (acuan.satuan, acuan.polaritas) != (satu.satuan, satu.polaritas):
                yield Kena(
                    tempat=bahan.tabel(kunci_riwayat(sasaran), satu.nama, "Satuan"),
                    pesan="Satuan atau arah indikator ini berbeda dari Renstra.",
                    seharusnya=f"{acuan.satuan}, {acuan.polaritas}",
                    tertulis=f"{satu.satuan}, {satu.polaritas}",
                    alamat=satu.target.alamat,
                )


ATURAN = (
    Aturan(
        "fakta_dua_tempat.nilai",
        "Satu fakta hanya punya satu nilai di seluruh laporan",
        Bobot.BLOKIR,
        PRAKTIK,
        _alamat,
        hitungan=True,
    ),
    Aturan(
        "fakta_dua_tempat.target",
        "Target PK dan Bab III sama dengan Renstra",
        Bobot.PERINGATAN,
        PERPRES_29,
        _target,
    ),
    Aturan(
        "fakta_dua_tempat.satuan",
        "Satuan dan arah indikator sama dengan Renstra",
        Bobot.PERINGATAN,
        PERMENPANRB_53,
        _satuan,
    ),
)
