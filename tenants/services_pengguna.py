"""Making and keeping people: roles, one-time passwords, putting out at once.

Every change of who may enter takes one lock first, so that of two admins who put each other out
at the same moment one is refused: an active Admin Kabupaten always remains.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from axes.utils import reset as buka_kunci_masuk
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from tenants.jejak import catat
from tenants.kepemilikan import wajib_kabupaten
from tenants.models import (
    PERAN_KABUPATEN,
    Kabupaten,
    Keanggotaan,
    Kecamatan,
    Pengguna,
    PenggunaManager,
    Peran,
)

ABJAD_SANDI = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is read as something else


class PenggunaDitolak(ValueError):
    """A person can't be made or changed so; the message says why, `medan` where."""

    def __init__(self, medan: str, pesan: str) -> None:
        super().__init__(pesan)
        self.medan = medan


class AdminTerakhir(PenggunaDitolak):
    """The change would leave no active Admin Kabupaten."""

    def __init__(self) -> None:
        super().__init__(
            "",
            "Ini Admin Kabupaten terakhir yang aktif. Angkat admin lain dahulu, supaya kabupaten"
            " tidak terkunci di luar.",
        )


def sandi_acak() -> str:
    """A one-time password that can be read out: `k7wm-9xqp-r4tn`, 59 bits."""
    return "-".join("".join(secrets.choice(ABJAD_SANDI) for _ in range(4)) for _ in range(3))


def nama_masuk_sah(teks: str) -> str:
    """A NIP without its spaces or an address in lower case. Raises PenggunaDitolak."""
    nama = PenggunaManager.normalisasi(teks)
    if nama.isascii() and nama.isdigit():
        if len(nama) != 18:
            raise PenggunaDitolak(
                "nama_masuk", f"NIP terdiri atas 18 angka; yang ditulis {len(nama)}."
            )
        return nama
    try:
        validate_email(nama)
    except ValidationError:
        raise PenggunaDitolak("nama_masuk", f"“{teks.strip()}” bukan NIP atau surel.") from None
    if len(nama) > 120:
        raise PenggunaDitolak("nama_masuk", "Surel paling panjang 120 huruf.")
    return nama


def periksa_tempat(peran: Peran, kecamatan: Kecamatan | None) -> None:
    """Raises PenggunaDitolak when role and place don't agree."""
    if kecamatan is None and peran not in PERAN_KABUPATEN:
        raise PenggunaDitolak("tempat", f"Peran {peran.label} memerlukan kecamatannya.")
    if kecamatan is not None and peran in PERAN_KABUPATEN:
        raise PenggunaDitolak("tempat", f"Peran {peran.label} hanya ada di kabupaten.")


@contextmanager
def _sendiri() -> Iterator[None]:
    """One transaction at a time changes who may enter, and it leaves an active admin."""
    wajib_kabupaten()
    with transaction.atomic():
        Kabupaten.objects.select_for_update().first()
        ada = _admin_aktif()
        yield
        if ada and not _admin_aktif():
            raise AdminTerakhir


def _admin_aktif() -> bool:
    return Keanggotaan.objects.filter(
        peran=Peran.ADMIN_KABUPATEN, aktif=True, pengguna__is_active=True
    ).exists()


def pengguna_tambah(
    *,
    nama_masuk: str,
    nama: str,
    sandi: str,
    peran: Peran,
    kecamatan: Kecamatan | None = None,
    sementara: bool = False,
    oleh: Pengguna | None = None,
    host: str = "",
) -> Pengguna:
    """Makes a person with one role; `sementara`: the password is changed at the first login.

    Raises PenggunaDitolak with the reason in words.
    """
    periksa_tempat(peran, kecamatan)
    nama_masuk, nama = nama_masuk_sah(nama_masuk), nama_sah(nama)
    with _sendiri():
        if Pengguna.objects.filter(nama_masuk=nama_masuk).exists():
            raise PenggunaDitolak("nama_masuk", f"{nama_masuk} sudah terdaftar.")
        pengguna = Pengguna(nama_masuk=nama_masuk, nama=nama, wajib_ganti_sandi=sementara)
        pengguna.set_password(sandi)
        pengguna.save()
        Keanggotaan.objects.create(pengguna=pengguna, kecamatan=kecamatan, peran=peran)
        catat(
            aksi="pengguna.tambah",
            objek=pengguna.nama_masuk,
            kecamatan=kecamatan,
            pengguna=oleh,
            host=host,
            sesudah={"nama": nama, "peran": peran.value},
        )
    return pengguna


def nama_sah(nama: str) -> str:
    nama = " ".join(nama.replace("\0", "").split())
    if not nama:
        raise PenggunaDitolak("nama", "Nama belum diisi.")
    if len(nama) > 120:
        raise PenggunaDitolak("nama", "Nama paling panjang 120 huruf.")
    return nama


def pengguna_ubah(
    *, pengguna: Pengguna, nama: str, oleh: Pengguna | None = None, host: str = ""
) -> Pengguna:
    """Mends a person's name."""
    nama = nama_sah(nama)
    with _sendiri():
        pengguna.refresh_from_db()
        if pengguna.nama != nama:
            sebelum, pengguna.nama = pengguna.nama, nama
            pengguna.save(update_fields=["nama"])
            catat(
                aksi="pengguna.ubah",
                objek=pengguna.nama_masuk,
                pengguna=oleh,
                host=host,
                sebelum={"nama": sebelum},
                sesudah={"nama": nama},
            )
    return pengguna


def pengguna_nonaktifkan(
    *, pengguna: Pengguna, oleh: Pengguna | None = None, host: str = ""
) -> bool:
    """Ends every session of this person on every host at once. False when already so.

    Raises AdminTerakhir.
    """
    return _aktifkan(pengguna, False, oleh, host)


def pengguna_aktifkan(*, pengguna: Pengguna, oleh: Pengguna | None = None, host: str = "") -> bool:
    """Lets a person in again, with the roles and the password they had."""
    return _aktifkan(pengguna, True, oleh, host)


def _aktifkan(pengguna: Pengguna, aktif: bool, oleh: Pengguna | None, host: str) -> bool:
    with _sendiri():
        pengguna.refresh_from_db()
        if pengguna.is_active is aktif:
            return False
        pengguna.is_active = aktif
        pengguna.versi_sesi += 1
        pengguna.save(update_fields=["is_active", "versi_sesi"])
        aksi = "pengguna.aktifkan" if aktif else "pengguna.nonaktifkan"
        catat(aksi=aksi, objek=pengguna.nama_masuk, pengguna=oleh, host=host)
    return True


def sandi_setel_ulang(*, pengguna: Pengguna, oleh: Pengguna | None = None, host: str = "") -> str:
    """Gives a person a new one-time password, ends their sessions, lifts their lockout.

    Returns the password: it is stored nowhere.
    """
    sandi = sandi_acak()
    with _sendiri():
        pengguna.refresh_from_db()
        pengguna.set_password(sandi)
        pengguna.wajib_ganti_sandi = True
        pengguna.versi_sesi += 1
        pengguna.save(update_fields=["password", "wajib_ganti_sandi", "versi_sesi"])
        catat(aksi="sandi.setel_ulang", objek=pengguna.nama_masuk, pengguna=oleh, host=host)
        buka_kunci_masuk(username=pengguna.nama_masuk)
    return sandi


def sandi_ganti(
    *, pengguna: Pengguna, sandi: str, kecamatan: Kecamatan | None, host: str = ""
) -> None:
    """A person changes their own password, on any host; their other sessions end."""
    with transaction.atomic():
        pengguna.refresh_from_db()
        pengguna.set_password(sandi)
        pengguna.wajib_ganti_sandi = False
        pengguna.versi_sesi += 1
        pengguna.save(update_fields=["password", "wajib_ganti_sandi", "versi_sesi"])
        catat(
            aksi="sandi.ganti",
            objek=pengguna.nama_masuk,
            kecamatan=kecamatan,
            pengguna=pengguna,
            host=host,
        )


def peran_beri(
    *,
    pengguna: Pengguna,
    peran: Peran,
    kecamatan: Kecamatan | None,
    oleh: Pengguna | None = None,
    host: str = "",
) -> bool:
    """Gives a person a role somewhere. False when they hold it. Raises PenggunaDitolak."""
    periksa_tempat(peran, kecamatan)
    with _sendiri():
        satu, baru = Keanggotaan.objects.get_or_create(
            pengguna=pengguna, peran=peran, kecamatan=kecamatan
        )
        if satu.aktif and not baru:
            return False
        satu.aktif = True
        satu.save(update_fields=["aktif"])
        _catat_peran("peran.beri", satu, oleh, host, sesudah={"peran": peran.value})
    return True


def peran_ganti(
    *, keanggotaan: Keanggotaan, peran: Peran, oleh: Pengguna | None = None, host: str = ""
) -> bool:
    """Gives another role in the same place. False when it is the same one.

    Raises AdminTerakhir, PenggunaDitolak.
    """
    periksa_tempat(peran, keanggotaan.kecamatan)
    if keanggotaan.aktif and keanggotaan.peran == peran:
        return False
    with _sendiri():
        Keanggotaan.objects.filter(pk=keanggotaan.pk).update(aktif=False)
        Keanggotaan.objects.update_or_create(
            pengguna=keanggotaan.pengguna,
            kecamatan=keanggotaan.kecamatan,
            peran=peran,
            defaults={"aktif": True},
        )
        _catat_peran(
            "peran.ganti",
            keanggotaan,
            oleh,
            host,
            sebelum={"peran": keanggotaan.peran},
            sesudah={"peran": peran.value},
        )
    return True


def peran_cabut(*, keanggotaan: Keanggotaan, oleh: Pengguna | None = None, host: str = "") -> bool:
    """Takes a role away, felt at the next request. False when it is gone. Raises AdminTerakhir."""
    with _sendiri():
        if not Keanggotaan.objects.filter(pk=keanggotaan.pk, aktif=True).update(aktif=False):
            return False
        _catat_peran("peran.cabut", keanggotaan, oleh, host, sebelum={"peran": keanggotaan.peran})
    return True


def _catat_peran(
    aksi: str,
    satu: Keanggotaan,
    oleh: Pengguna | None,
    host: str,
    sebelum: object = None,
    sesudah: object = None,
) -> None:
    catat(
        aksi=aksi,
        objek=satu.pengguna.nama_masuk,
        kecamatan=satu.kecamatan,
        pengguna=oleh,
        host=host,
        sebelum=sebelum,
        sesudah=sesudah,
    )
