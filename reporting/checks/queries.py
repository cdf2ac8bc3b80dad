"""Reads: the context of a check, findings now and of a version, waivers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from django.db.models import F, Q

from core.anggaran.queries import realisasi_triwulan
from core.cascade.models import Regulasi
from core.cascade.queries import nomenklatur_peta
from core.kinerja.models import Analisis
from core.periode.models import Periode
from core.profil.bersama.nama import sidik_nama
from core.profil.bersama.queries import sidik_pejabat_lain
from core.profil.models import Pejabat
from reporting.checks.bahan import Acuan, Hukum, Pembanding, alamat_program
from reporting.checks.bentuk import kunci_kesampingan, sidik_temuan
from reporting.checks.bersama.queries import bobot_aturan, penulis_sama, serapan_lain
from reporting.checks.jalankan import berbobot, periksa
from reporting.checks.models import Kesampingan, TemuanVersi
from reporting.checks.salin import calon_nama, sidik_analisis
from reporting.checks.temuan import Bobot, Temuan
from reporting.laporan.models import Laporan, Versi
from reporting.laporan.queries import laporan_periode
from reporting.laporan.services import snapshot_kini
from reporting.narasi.queries import naskah_milik_semua
from reporting.snapshot.model import Snapshot
from tenants.models import Kecamatan
from tenants.queries import kecamatan_aktif


@dataclass(frozen=True)
class Tertimbang:
    """A finding with the waiver that covers it, if one does."""

    temuan: Temuan
    kesampingan: Kesampingan | None = None

    @property
    def menghalangi(self) -> bool:
        return self.temuan.bobot is Bobot.BLOKIR and self.kesampingan is None


def pembanding(kecamatan: Kecamatan, periode: Periode, snapshot: Snapshot) -> Pembanding:
    """What the rules need from outside the snapshot, in eleven queries at whatever size."""
    akhir = snapshot.periode.akhir
    analisis = _analisis(periode)
    sidik = sidik_analisis(snapshot)
    naskah = frozenset(naskah_milik_semua())
    return Pembanding(
        nomenklatur=_nomenklatur(snapshot),
        hukum=_hukum(akhir),
        kecamatan_lain=tuple(k.nama for k in kecamatan_aktif() if k.slug != kecamatan.slug),
        pejabat_lain=_pejabat_lain(akhir),
        pejabat_kantor_lain=_pejabat_kantor_lain(kecamatan, snapshot, naskah),
        naskah_sendiri=naskah,
        sebelum=_sebelum(periode),
        analisis_lalu={a: k for (tw, a), k in analisis.items() if tw == periode.triwulan - 1},
        analisis_ada=frozenset(a for tw, a in analisis if tw == periode.triwulan),
        serapan_lain=serapan_lain(kecamatan, periode),
        salinan=penulis_sama(kecamatan, periode, set(sidik.values())),
    )


def _nomenklatur(snapshot: Snapshot) -> dict[str, Acuan]:
    akhir = snapshot.periode.akhir
    kode = [s.kode for p in snapshot.anggaran.program for k in p.kegiatan for s in k.sub]
    return {
        n.kode: Acuan(kode=n.kode, nama=n.nama, satuan=n.satuan)
        for n in nomenklatur_peta(kode).values()
        if n.aktif and _berlaku(n.berlaku_mulai, n.berlaku_sampai, akhir)
    }


def _berlaku(mulai: date | None, sampai: date | None, hari: date) -> bool:
    return (mulai is None or mulai <= hari) and (sampai is None or sampai >= hari)


def _hukum(akhir: date) -> tuple[Hukum, ...]:
    return tuple(
        Hukum(
            jenis=r.jenis,
            nomor=r.nomor,
            tahun=r.tahun,
            berlaku=r.aktif and _berlaku(None, r.berlaku_sampai, akhir),
        )
        for r in Regulasi.objects.all()
    )


def _pejabat_lain(akhir: date) -> tuple[str, ...]:
    """Names of who held a post here and holds none at the period's end."""
    kini = Q(mulai__lte=akhir) & (Q(sampai=None) | Q(sampai__gte=akhir))
    semua = Pejabat.objects.exclude(nama="")
    menjabat = set(semua.filter(kini).values_list("nama", flat=True))
    return tuple(sorted(set(semua.values_list("nama", flat=True)) - menjabat))


def _pejabat_kantor_lain(
    kecamatan: Kecamatan, snapshot: Snapshot, naskah: frozenset[str]
) -> frozenset[tuple[str, ...]]:
    """Names written in this report that are those of other offices' officials."""
    calon = {sidik_nama(kata): kata for kata in calon_nama(snapshot, naskah)}
    return frozenset(calon[s] for s in sidik_pejabat_lain(kecamatan, calon))


def _sebelum(periode: Periode) -> dict[str, Decimal]:
    """Cumulative figures of the quarter before, of the same year."""
    hasil: dict[str, Decimal] = {}
    for r in realisasi_triwulan(periode.tahun, periode.triwulan - 1):
        kunci = f"{r.kode}@{r.sub_unit}" if r.sub_unit else r.kode
        if r.rupiah is not None:
            hasil[f"anggaran.realisasi/{kunci}"] = r.rupiah
        if r.volume is not None:
            hasil[f"anggaran.volume/{kunci}"] = r.volume
    return hasil


def _analisis(periode: Periode) -> dict[tuple[int, str], tuple[str, ...]]:
    """(quarter, address) → sentences, of this quarter and the one before."""
    baris = Analisis.objects.filter(
        tahun=periode.tahun, triwulan__in=(periode.triwulan - 1, periode.triwulan)
    ).select_related("sasaran")
    urut = sorted(baris, key=lambda a: (*_letak(a), a.jenis, a.urutan))
    return {kunci: tuple(a.uraian for a in milik) for kunci, milik in groupby(urut, key=_letak)}


def _letak(analisis: Analisis) -> tuple[int, str]:
    if analisis.sasaran:
        return analisis.triwulan, f"analisis/sasaran-{analisis.sasaran.nomor}"
    return analisis.triwulan, alamat_program(analisis.kode_program)


def temuan_kini(kecamatan: Kecamatan, periode: Periode) -> tuple[Temuan, ...]:
    """Findings of the present facts with the regency's weights. Raises FaktaKurang."""
    snapshot = snapshot_kini(kecamatan, periode, laporan_periode(periode))
    return temuan_snapshot(kecamatan, periode, snapshot)


def temuan_snapshot(
    kecamatan: Kecamatan, periode: Periode, snapshot: Snapshot
) -> tuple[Temuan, ...]:
    hasil = periksa(snapshot, pembanding(kecamatan, periode, snapshot))
    return berbobot(hasil, bobot_aturan())


def temuan_diajukan(periode: Periode) -> tuple[Versi, tuple[Temuan, ...]] | None:
    """The official version of the quarter's LKJ with the findings kept when it was submitted."""
    ada = (
        TemuanVersi.objects.filter(
            versi__laporan__periode=periode,
            versi__laporan__jenis=Laporan.Jenis.LKJ,
            versi__laporan__resmi=F("versi"),
        )
        .select_related("versi")
        .defer("versi__isi")
        .first()
    )
    return (ada.versi, ada.temuan) if ada else None


def temuan_resmi(laporan: Laporan) -> list[Tertimbang] | None:
    """What was found in a report's official version when it was submitted, those set aside first;
    None without such a version."""
    if not laporan.ada_resmi:
        return None
    ada = TemuanVersi.objects.filter(versi=laporan.resmi_id).first()
    if ada is None:
        return None
    semua = timbang(ada.temuan, kesampingan_berlaku(laporan.periode))
    return sorted(semua, key=lambda t: t.kesampingan is None)


def kesampingan_berlaku(periode: Periode) -> dict[str, Kesampingan]:
    """`kunci_kesampingan` of a finding → its waiver, of those not withdrawn."""
    baris = Kesampingan.objects.filter(periode=periode, dicabut_pada=None)
    return {k.kunci: k for k in baris.select_related("oleh")}


def timbang(temuan: Iterable[Temuan], waiver: Mapping[str, Kesampingan]) -> list[Tertimbang]:
    """Each finding with its waiver; one whose words have changed is covered no more."""
    hasil = []
    for satu in temuan:
        ada = waiver.get(kunci_kesampingan(satu))
        berlaku = ada if ada and ada.sidik == sidik_temuan(satu) else None
        hasil.append(Tertimbang(satu, berlaku))
    return hasil


def penghalang(tersimpan: TemuanVersi) -> tuple[Temuan, ...]:
    """Blocking findings of a version that nobody set aside: while there is one, no submission."""
    waiver = kesampingan_berlaku(tersimpan.versi.laporan.periode)
    return tuple(t.temuan for t in timbang(tersimpan.temuan, waiver) if t.menghalangi)
