"""Writing the calendar: windows of a quarter, a new year, exceptions. Regency only, audited."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from core.periode import kalender
from core.periode.kalender import Galat, Jadwal
from core.periode.models import Pengecualian, Periode
from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import Kecamatan, Pengguna

BERSAMAAN = (
    "Kalender ini diubah orang lain sejak halaman ini dibuka. Periksa nilai yang tersimpan"
    " sekarang, lalu simpan lagi."
)


class JadwalDitolak(ValueError):
    """What is wrong, by quarter and field; the field `""` means the whole form."""

    def __init__(self, galat: Mapping[int, Galat]) -> None:
        self.galat = {tw: isi for tw, isi in galat.items() if isi}
        semua = [pesan for isi in self.galat.values() for pesan in isi.values()]
        super().__init__(" ".join(semua))


def sidik(periode: Periode) -> str:
    """Tells whether somebody changed the quarter since a form was shown."""
    return "|".join(str(nilai) for nilai in asdict(Jadwal.dari(periode)).values())


def periode_ubah(
    *, periode: Periode, jadwal: Jadwal, dasar: str, oleh: Pengguna | None = None, host: str = ""
) -> Periode:
    """Stores a quarter's window. `dasar` is the sidik() its form was made from.

    Raises JadwalDitolak with the reason in words. Unchanged content writes nothing.
    """
    wajib_kabupaten()
    with transaction.atomic():
        tetangga = {
            p.triwulan: p
            for p in Periode.objects.select_for_update()
            .filter(tahun=periode.tahun)
            .order_by("triwulan")
        }
        kini = tetangga[periode.triwulan]
        if sidik(kini) != dasar:
            raise JadwalDitolak({kini.triwulan: {"": BERSAMAAN}})
        sebelum = Jadwal.dari(kini)
        semua = {n: Jadwal.dari(p) for n, p in tetangga.items()} | {kini.triwulan: jadwal}
        _tolak_bila_salah(kini.tahun, {kini.triwulan: jadwal}, semua, sebelum.batch_pada)
        if jadwal == sebelum:
            return kini
        _isi(kini, jadwal)
        kini.save()
        catat(
            aksi="periode.ubah",
            objek=kini.kode,
            pengguna=oleh,
            host=host,
            sebelum=sebelum.tulis(),
            sesudah=jadwal.tulis(),
        )
    return kini


def tahun_buka(
    *, tahun: int, jadwal: Mapping[int, Jadwal], oleh: Pengguna | None = None, host: str = ""
) -> list[Periode]:
    """Puts the four quarters of a year into the calendar. Raises JadwalDitolak."""
    wajib_kabupaten()
    if set(jadwal) != {1, 2, 3, 4}:
        raise JadwalDitolak({0: {"": "Satu tahun terdiri atas empat triwulan."}})
    _tolak_bila_salah(tahun, jadwal, jadwal, None)
    try:
        with transaction.atomic():
            hasil = []
            for triwulan, satu in sorted(jadwal.items()):
                periode = Periode(tahun=tahun, triwulan=triwulan)
                _isi(periode, satu)
                periode.save()
                hasil.append(periode)
            isi = {p.kode: jadwal[p.triwulan].tulis() for p in hasil}
            catat(
                aksi="periode.tahun_buka", objek=str(tahun), pengguna=oleh, host=host, sesudah=isi
            )
    except IntegrityError as galat:
        raise JadwalDitolak({0: {"": f"Tahun {tahun} sudah ada di kalender."}}) from galat
    return hasil


def _tolak_bila_salah(
    tahun: int,
    diubah: Mapping[int, Jadwal],
    semua: Mapping[int, Jadwal],
    batch_lama: datetime | None,
) -> None:
    urutan = kalender.periksa_urutan(semua)
    galat = {}
    for triwulan, jadwal in diubah.items():
        isi = kalender.periksa(tahun, triwulan, jadwal)
        # The neighbour's complaint is told on the quarter that is being changed.
        isi = urutan.get(triwulan, urutan.get(triwulan + 1, {})) | isi
        baru = jadwal.batch_pada
        if baru and baru != batch_lama and baru <= timezone.now():
            isi.setdefault(
                "batch_pada",
                "Waktu itu sudah lewat. Pilih waktu mendatang atau kosongkan; untuk membuat"
                " sekarang, pakai tombol di Papan.",
            )
        galat[triwulan] = isi
    if any(galat.values()):
        raise JadwalDitolak(galat)


def _isi(periode: Periode, jadwal: Jadwal) -> None:
    for nama, nilai in asdict(jadwal).items():
        setattr(periode, nama, nilai)


class KelonggaranDitolak(ValueError):
    """What is wrong, and with which field."""

    def __init__(self, medan: str, pesan: str) -> None:
        super().__init__(pesan)
        self.medan = medan


def kelonggaran_beri(
    *,
    periode: Periode,
    kecamatan: Kecamatan,
    batas: datetime,
    alasan: str,
    oleh: Pengguna | None = None,
    host: str = "",
) -> Pengecualian:
    """Gives one office a later deadline, or changes the one it has. Raises KelonggaranDitolak."""
    wajib_kabupaten()
    alasan = " ".join(alasan.split())
    if len(alasan) < 5:
        raise KelonggaranDitolak("alasan", "Tulis alasannya; kantor dan Inspektorat membacanya.")
    if batas <= periode.batas:
        umum = kalender.tulis_waktu(periode.batas)
        raise KelonggaranDitolak(
            "batas", f"Kelonggaran harus melewati batas yang berlaku umum ({umum})."
        )
    if batas <= timezone.now():
        raise KelonggaranDitolak("batas", "Waktu itu sudah lewat. Pilih waktu mendatang.")
    if timezone.localtime(batas).year > periode.tahun + 2:
        raise KelonggaranDitolak(
            "batas", "Lebih dari setahun sesudah batasnya. Periksa tahun kelonggaran itu."
        )
    return _simpan(periode, kecamatan, {"batas": batas, "alasan": alasan}, oleh, host)


def kelonggaran_akhiri(
    *, pengecualian: Pengecualian, oleh: Pengguna | None = None, host: str = ""
) -> Pengecualian:
    """Ends an exception now; one that is over stays as it was."""
    wajib_kabupaten()
    kini = timezone.now()
    if pengecualian.batas <= kini:
        return pengecualian
    return _simpan(pengecualian.periode, pengecualian.kecamatan, {"batas": kini}, oleh, host)


def _simpan(
    periode: Periode,
    kecamatan: Kecamatan,
    isi: dict[str, object],
    oleh: Pengguna | None,
    host: str,
) -> Pengecualian:
    def tulis(satu: Pengecualian) -> dict[str, str]:
        return {"batas": timezone.localtime(satu.batas).isoformat(), "alasan": satu.alasan}

    with transaction.atomic():
        Periode.objects.select_for_update().get(pk=periode.pk)  # one writer of the quarter
        lama = Pengecualian.objects.filter(periode=periode, kecamatan=kecamatan).first()
        sebelum = tulis(lama) if lama else None
        satu = lama or Pengecualian(periode=periode, kecamatan=kecamatan)
        for nama, nilai in isi.items():
            setattr(satu, nama, nilai)
        if tulis(satu) == sebelum:
            return satu
        satu.save()
        catat(
            aksi="periode.kelonggaran",
            objek=periode.kode,
            kecamatan=kecamatan,
            pengguna=oleh,
            host=host,
            sebelum=sebelum,
            sesudah=tulis(satu),
        )
    return satu
