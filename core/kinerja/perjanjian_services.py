"""Keeping the PK of a position below the head."""

from collections.abc import Sequence

from django.db import transaction

from core.cascade.models import Jabatan
from core.kinerja.models import PerjanjianKinerja, PkJabatan, PkJabatanBaris
from core.kinerja.perjanjian import Janji
from core.periode.kunci import pastikan_terbuka
from core.periode.models import Periode
from tenants.jejak import catat
from tenants.models import Kecamatan, Pengguna


def pk_jabatan_simpan(
    *,
    kecamatan: Kecamatan,
    periode: Periode,
    pk: PerjanjianKinerja,
    jabatan: Jabatan,
    janji: Sequence[Janji],
    oleh: Pengguna | None,
) -> None:
    """These lines become the PK of a position; without a line it has none. Raises Terkunci."""
    pastikan_terbuka(kecamatan, periode)
    with transaction.atomic():
        # One writer at a time: two saves at once would mix their lines.
        PerjanjianKinerja.objects.select_for_update().get(pk=pk.pk)
        lama = PkJabatan.objects.filter(perjanjian=pk, jabatan=jabatan).first()
        sebelum = _isi(lama) if lama else []
        if lama:
            lama.delete()
        if janji:
            milik = PkJabatan.objects.create(perjanjian=pk, jabatan=jabatan)
            PkJabatanBaris.objects.bulk_create(
                PkJabatanBaris(
                    pk_jabatan=milik,
                    nomor=nomor,
                    kode=satu.kode,
                    sasaran=satu.sasaran,
                    indikator=satu.indikator,
                    target=satu.target,
                    satuan=satu.satuan,
                )
                for nomor, satu in enumerate(janji, start=1)
            )
        catat(
            aksi="pk_jabatan.simpan",
            objek=f"{pk} {jabatan.nama}"[:200],
            kecamatan=kecamatan,
            pengguna=oleh,
            sebelum={"baris": sebelum},
            sesudah={"baris": [f"{j.kode} {j.indikator}: {j.target} {j.satuan}" for j in janji]},
        )


def _isi(pk: PkJabatan) -> list[str]:
    return [f"{b.kode} {b.indikator}: {b.target} {b.satuan}" for b in pk.baris.all()]
