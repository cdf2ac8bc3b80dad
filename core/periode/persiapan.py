"""What must stand ready before a year opens: counted where public data tell it, else described."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from core.cascade.models import Indikator, Renstra, Rpjmd, TargetIndikator
from core.periode.models import Kebijakan
from tenants.kepemilikan import khusus_kabupaten
from tenants.models import Keanggotaan, Kecamatan, Peran
from tenants.queries import kecamatan_aktif

PERAN_WAJIB = (Peran.OPERATOR, Peran.KASUBAG, Peran.CAMAT)


@dataclass(frozen=True, kw_only=True)
class Butir:
    """One line of the checklist. `siap` None: only the offices themselves can see it."""

    judul: str
    rinci: str
    siap: bool | None
    kurang: tuple[str, ...] = ()


def persiapan(tahun: int) -> list[Butir]:
    kantor = list(kecamatan_aktif())
    return [
        _rpjmd(tahun),
        _renstra(tahun, kantor),
        _kebijakan(tahun),
        _orang(kantor),
        Butir(
            judul=f"Perjanjian Kinerja {tahun}",
            rinci="Diisi dan ditandatangani tiap kantor sesudah tahunnya dibuka.",
            siap=None,
        ),
        Butir(
            judul=f"DPA {tahun} dan anggaran kas per triwulan",
            rinci="Diisi atau diimpor tiap kantor; pergeseran dan perubahan menyusul.",
            siap=None,
        ),
    ]


def _rpjmd(tahun: int) -> Butir:
    ada = Rpjmd.objects.filter(tahun_awal__lte=tahun, tahun_akhir__gte=tahun, aktif=True).last()
    return Butir(
        judul="RPJMD yang mencakup tahun itu",
        rinci=f"RPJMD {ada.tahun_awal}–{ada.tahun_akhir}." if ada else f"Belum ada untuk {tahun}.",
        siap=ada is not None,
    )


def _renstra(tahun: int, kantor: list[Kecamatan]) -> Butir:
    kurang = kantor_tanpa_target(tahun)
    nama = tuple(k.nama for k in kantor if k.pk in kurang)
    return Butir(
        judul=f"Target Renstra {tahun} tiap indikator",
        rinci=f"{len(kantor) - len(nama)} dari {len(kantor)} kecamatan lengkap.",
        siap=bool(kantor) and not nama,
        kurang=nama,
    )


def _kebijakan(tahun: int) -> Butir:
    ada = Kebijakan.objects.filter(berlaku_mulai__lte=date(tahun, 12, 31)).exists()
    rinci = "Sudah ditetapkan." if ada else "Belum ditetapkan; dipakai bawaan produk."
    return Butir(judul="Kebijakan perhitungan", rinci=rinci, siap=ada)


def _orang(kantor: list[Kecamatan]) -> Butir:
    kurang = kantor_tanpa_peran()
    nama = tuple(f"{k.nama}: {', '.join(kurang[k.pk])}" for k in kantor if k.pk in kurang)
    return Butir(
        judul="Operator, Kasubag, dan Camat yang aktif",
        rinci=f"{len(kantor) - len(nama)} dari {len(kantor)} kecamatan lengkap.",
        siap=bool(kantor) and not nama,
        kurang=nama,
    )


@khusus_kabupaten(
    "cascade.renstra",
    "cascade.tujuanrenstra",
    "cascade.sasaranrenstra",
    "cascade.indikator",
    "cascade.targetindikator",
)
def kantor_tanpa_target(tahun: int) -> set[int]:
    """Ids of active kecamatan without a Renstra in that year or with an indicator lacking its
    target, in three queries for any number of them."""
    berlaku = {
        r.kecamatan_id: r.pk
        for r in Renstra.objects.filter(
            aktif=True, tahun_akhir__gte=tahun, berlaku_mulai__lte=date(tahun, 12, 31)
        ).order_by("berlaku_mulai", "versi")
    }
    bertarget = TargetIndikator.objects.filter(
        jenis=TargetIndikator.Jenis.TAHUNAN, tahun=tahun
    ).values("indikator")
    indikator = Indikator.objects.filter(
        Q(tujuan__renstra__in=berlaku.values()) | Q(sasaran__tujuan__renstra__in=berlaku.values())
    )
    lengkap = indikator.filter(pk__in=bertarget)
    kurang = indikator.exclude(pk__in=bertarget)
    semua = set(kecamatan_aktif().values_list("pk", flat=True))
    return (semua - _pemilik(lengkap)) | (semua & _pemilik(kurang))


def _pemilik(indikator: QuerySet[Indikator]) -> set[int | None]:
    """The kecamatan these indicators belong to, through their tujuan or their sasaran."""
    ganda = indikator.values_list(
        "tujuan__renstra__kecamatan", "sasaran__tujuan__renstra__kecamatan"
    )
    return {a or b for a, b in ganda}


@khusus_kabupaten("tenants.keanggotaan")
def kantor_tanpa_peran() -> dict[int, list[str]]:
    """Active kecamatan → the roles nobody active holds there."""
    ada = set(
        Keanggotaan.objects.filter(aktif=True, pengguna__is_active=True, kecamatan__aktif=True)
        .values_list("kecamatan_id", "peran")
        .distinct()
    )
    kurang = {
        pk: [str(p.label) for p in PERAN_WAJIB if (pk, p.value) not in ada]
        for pk in kecamatan_aktif().values_list("pk", flat=True)
    }
    return {pk: peran for pk, peran in kurang.items() if peran}
