"""Writing the rollup facts of a version: replaced as a whole, one writer at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection, transaction
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from reporting.laporan.models import Laporan, Versi
from reporting.rollup.models import Fakta, Rekap
from reporting.rollup.petik import fakta_dari
from reporting.snapshot.bentuk import dari_teks
from reporting.snapshot.model import Snapshot
from tenants.kepemilikan import wajib_kabupaten, wajib_milik
from tenants.models import Kecamatan
from tenants.queries import kecamatan_aktif

DIBANDINGKAN = tuple(m.attname for m in Fakta._meta.fields if m.name not in {"id", "rekap"})
"""Fields in which two facts of one line must agree."""


@dataclass(frozen=True)
class Beda:
    """A fact that came out otherwise when it was computed again."""

    kecamatan: str
    tingkat: str
    kunci: str
    tahun: int
    medan: str  # empty: the whole row
    lama: str
    baru: str


def tulis(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    snapshot: Snapshot,
    versi: Versi,
    sementara: bool = True,
    paksa: bool = False,
) -> bool:
    """Puts the figures of a version into the rollup in place of what stood there.

    Drafts (`sementara`) give way to a submitted version and never replace one; of two drafts the
    newer stays, whichever worker ends first. `paksa` overrules that, for a report sent back.
    Returns whether it was written. Not inside a repeatable-read transaction: waiting for the
    other writer would show the state from before it.
    """
    wajib_milik(kecamatan)
    fakta = fakta_dari(snapshot)
    with transaction.atomic():
        _kunci(kecamatan, periode)
        ada = Rekap.objects.filter(kecamatan=kecamatan, periode=periode).first()
        if ada and not paksa and not _menggantikan(ada, versi, sementara=sementara):
            return False
        rekap, _ = Rekap.objects.update_or_create(
            kecamatan=kecamatan,
            periode=periode,
            defaults={
                "nomor_versi": versi.nomor,
                "sha256": versi.sha256,
                "versi_rumus": snapshot.versi_rumus,
                "sementara": sementara,
                "jumlah_sub": snapshot.anggaran.jumlah_sub,
            },
        )
        Fakta.objects.filter(rekap=rekap).delete()
        for satu in fakta:
            satu.rekap = rekap
        Fakta.objects.bulk_create(fakta)
    return True


def tulis_versi(
    *, kecamatan: Kecamatan, periode: Periode, versi: Versi, sementara: bool = True
) -> bool:
    """`tulis` with the snapshot read from the version itself."""
    return tulis(
        kecamatan=kecamatan,
        periode=periode,
        snapshot=dari_teks(versi.isi),
        versi=versi,
        sementara=sementara,
    )


def _menggantikan(ada: Rekap, versi: Versi, *, sementara: bool) -> bool:
    if ada.sementara and not sementara:
        return True
    return ada.sementara == sementara and versi.nomor >= ada.nomor_versi


def _kunci(kecamatan: Kecamatan, periode: Periode) -> None:
    """Until the end of the transaction nobody else writes these facts."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
            [f"rekap/{kecamatan.schema_name}/{periode.kode}"],
        )


def hitung_ulang(*, periode: Periode) -> Iterator[tuple[Kecamatan, list[Beda] | None]]:
    """Computes the facts of every kecamatan anew from its version; None: it has no version.

    The version is the one the rollup stands on while it exists, else the newest.
    """
    wajib_kabupaten()
    for kecamatan in kecamatan_aktif():
        ada = Rekap.objects.filter(kecamatan=kecamatan, periode=periode).first()
        with tenant_context(kecamatan):
            versi = _versi_acuan(periode, ada)
        if versi is None:
            yield kecamatan, None
            continue
        snapshot = dari_teks(versi.isi)
        beda = _bandingkan(kecamatan, ada, fakta_dari(snapshot))
        tulis(
            kecamatan=kecamatan,
            periode=periode,
            snapshot=snapshot,
            versi=versi,
            sementara=ada.sementara if ada else True,
            paksa=True,
        )
        yield kecamatan, beda


def _versi_acuan(periode: Periode, ada: Rekap | None) -> Versi | None:
    milik = Versi.objects.filter(laporan__periode=periode, laporan__jenis=Laporan.Jenis.LKJ)
    if ada and not ada.sementara:
        diajukan = milik.filter(sha256=ada.sha256, nomor=ada.nomor_versi).first()
        if diajukan:
            return diajukan
    return milik.order_by("-nomor").first()


def _bandingkan(kecamatan: Kecamatan, ada: Rekap | None, baru: list[Fakta]) -> list[Beda]:
    lama = {_kenal(f): f for f in Fakta.objects.filter(rekap=ada)} if ada else {}
    hitung = {_kenal(f): f for f in baru}
    hasil = []
    for kenal in [*hitung, *(k for k in lama if k not in hitung)]:
        kiri, kanan = lama.get(kenal), hitung.get(kenal)
        if kiri is None or kanan is None:
            sisi = ("ada" if kiri else "tidak ada", "ada" if kanan else "tidak ada")
            hasil.append(Beda(kecamatan.nama, *kenal, "", *sisi))
            continue
        for medan in DIBANDINGKAN:
            a, b = getattr(kiri, medan), getattr(kanan, medan)
            if a != b:
                hasil.append(Beda(kecamatan.nama, *kenal, medan, _tulisan(a), _tulisan(b)))
    return hasil


def _kenal(fakta: Fakta) -> tuple[str, str, int]:
    return (str(fakta.tingkat), fakta.kunci, fakta.tahun)


def _tulisan(nilai: object) -> str:
    return f"{nilai.normalize():f}" if isinstance(nilai, Decimal) else str(nilai)
