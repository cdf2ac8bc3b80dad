"""Reads on reports and their files, in the schema of the present tenant."""

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet

from core.periode.models import Periode
from reporting.laporan.alur import Aksi, Keadaan
from reporting.laporan.models import Balasan, Berkas, Langkah, Laporan, Utas, Versi


def laporan_periode(periode: Periode, jenis: str = Laporan.Jenis.LKJ) -> Laporan | None:
    return (
        Laporan.objects.filter(periode=periode, jenis=jenis)
        .select_related("periode", "resmi")
        .first()
    )


def versi_terakhir(periode: Periode, jenis: str = Laporan.Jenis.LKJ) -> list[Versi]:
    """Versions of a quarter's report, newest first, with their files."""
    return list(
        Versi.objects.filter(laporan__periode=periode, laporan__jenis=jenis)
        .defer("isi")
        .select_related("dibuat_oleh")
        .prefetch_related("berkas")
        .order_by("-nomor")
    )


def berkas_milik(berkas_id: int) -> Berkas:
    """A file of the present tenant. Raises Berkas.DoesNotExist."""
    return (
        Berkas.objects.select_related("versi__laporan__periode")
        .defer("versi__isi")
        .get(pk=berkas_id)
    )


def berkas_versi(versi: Versi, format: str) -> Berkas | None:
    """The document of a version as it stands now; None also while its file is lost."""
    berkas = (
        Berkas.objects.filter(versi=versi, format=format, keadaan=versi.keadaan)
        .select_related("versi__laporan__periode")
        .defer("versi__isi")
        .first()
    )
    return berkas if berkas and berkas.tersimpan else None


def berkas_terakhir(
    periode: Periode, format: str = "pdf", jenis: str = Laporan.Jenis.LKJ
) -> Berkas | None:
    """The file of the newest version that has one."""
    return _terbaru(_berkas_jenis(periode, format, jenis))


def berkas_diajukan(
    periode: Periode, format: str, jenis: str, *, nomor: int | None = None
) -> Berkas | None:
    """The same of versions that were submitted, or of the one with this number among them."""
    semua = _berkas_jenis(periode, format, jenis).filter(versi__langkah__aksi=Aksi.AJUKAN)
    return _terbaru(semua if nomor is None else semua.filter(versi__nomor=nomor))


def _berkas_jenis(periode: Periode, format: str, jenis: str) -> QuerySet[Berkas]:
    return (
        Berkas.objects.filter(
            versi__laporan__periode=periode, versi__laporan__jenis=jenis, format=format
        )
        .select_related("versi__laporan__periode")
        .defer("versi__isi")
    )


def _terbaru(berkas: QuerySet[Berkas]) -> Berkas | None:
    return berkas.order_by("-versi__nomor", "-pk").first()


def draf_murni(laporan: Laporan) -> QuerySet[Versi]:
    """Versions nobody ever submitted, newest first."""
    tersebut = Langkah.objects.filter(versi=OuterRef("pk"))
    return (
        Versi.objects.filter(laporan=laporan, keadaan=Keadaan.DRAF)
        .filter(~Exists(tersebut), utas=None)
        .order_by("-nomor")
    )


def langkah_laporan(laporan: Laporan) -> list[Langkah]:
    """The report's history, newest first."""
    return list(
        Langkah.objects.filter(laporan=laporan)
        .select_related("oleh", "versi")
        .defer("versi__isi")
        .prefetch_related("utas__balasan")
    )


def utas_laporan(laporan: Laporan) -> list[Utas]:
    """The report's threads with their messages, open ones first."""
    return list(
        Utas.objects.filter(laporan=laporan)
        .select_related("selesai_oleh", "versi", "langkah")
        .defer("versi__isi")
        .prefetch_related(Prefetch("balasan", Balasan.objects.select_related("oleh")))
        .order_by(F("selesai_pada").desc(nulls_first=True), "nomor")
    )


def utas_terbuka(laporan: Laporan) -> int:
    return Utas.objects.filter(laporan=laporan, selesai_pada=None).count()


def pengajuan_pertama(laporan: Laporan) -> Langkah | None:
    """When the report was first submitted: its lateness is that one's."""
    ajukan = Langkah.objects.filter(laporan=laporan, aksi=Aksi.AJUKAN)
    return ajukan.order_by("urut").first()


def utas_satu(laporan: Laporan, nomor: int) -> Utas:
    """Raises Utas.DoesNotExist."""
    return Utas.objects.select_related("laporan__periode", "versi").get(
        laporan=laporan, nomor=nomor
    )


def versi_resmi(laporan: Laporan) -> list[Versi]:
    """Versions that were submitted, newest first, with their files: the old stay readable."""
    return list(
        Versi.objects.filter(laporan=laporan, langkah__aksi=Aksi.AJUKAN)
        .defer("isi")
        .prefetch_related("berkas")
        .order_by("-nomor")
        .distinct()
    )


def utas_lepas(laporan: Laporan) -> QuerySet[Utas]:
    """Open threads that are no return's reason yet."""
    return Utas.objects.filter(laporan=laporan, selesai_pada=None, langkah=None)
