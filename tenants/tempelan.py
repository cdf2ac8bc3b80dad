"""A pasted list of people: nama, NIP or surel, peran, kecamatan; each wrong line is named."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import StringIO

from django.db import transaction

from tenants import services_pengguna as services
from tenants.kepemilikan import khusus_kabupaten
from tenants.kisi_tempel import kisi_tempel
from tenants.models import Keanggotaan, Kecamatan, Pengguna, Peran
from tenants.queries import kecamatan_aktif

PALING_BANYAK = 100
PANJANG_MAKS = 40_000
KOLOM = ("nama", "nama_masuk", "peran", "tempat")
JUDUL = {
    "nama": "nama",
    "nama lengkap": "nama",
    "nip": "nama_masuk",
    "surel": "nama_masuk",
    "email": "nama_masuk",
    "e-mail": "nama_masuk",
    "nip/surel": "nama_masuk",
    "nip atau surel": "nama_masuk",
    "peran": "peran",
    "kecamatan": "tempat",
    "kantor": "tempat",
}
SEBUTAN_PERAN = {
    **{p.value: p for p in Peran},
    **{str(p.label).lower(): p for p in Peran},
    "kasubag": Peran.KASUBAG,
    "kasubbag": Peran.KASUBAG,
    "kasubbag perencanaan": Peran.KASUBAG,
    "admin": Peran.ADMIN_KABUPATEN,
}
DI_KABUPATEN = re.compile(r"|[-–]|kabupaten( .*)?")
ILMIAH = re.compile(r"\d[.,]\d+e\+\d+", re.IGNORECASE)


@dataclass
class Baris:
    """One line: what stands there, what it means, what is wrong with it."""

    nomor: int
    asli: tuple[str, ...]
    nama: str = ""
    nama_masuk: str = ""
    peran: Peran | None = None
    kecamatan: Kecamatan | None = None
    ada: Pengguna | None = None  # a person of that name is registered already
    sudah: bool = False  # and holds that very role
    salah: list[str] = field(default_factory=list)

    @property
    def kunci(self) -> tuple[str, Peran | None, int | None]:
        return self.nama_masuk, self.peran, self.kecamatan.pk if self.kecamatan else None


@dataclass(frozen=True)
class Tempelan:
    baris: Sequence[Baris]
    salah: str = ""  # what is wrong with the list as a whole

    @property
    def keliru(self) -> list[Baris]:
        return [b for b in self.baris if b.salah]

    @property
    def berubah(self) -> list[Baris]:
        return [b for b in self.baris if not b.salah and not b.sudah]

    @property
    def siap(self) -> bool:
        return not self.salah and not self.keliru and bool(self.berubah)


def baca(teks: str) -> Tempelan:
    """Reads the list and looks each line up; stores nothing."""
    tabel = kisi_tempel(teks)
    if not tabel:
        return Tempelan([], "Belum ada baris yang terbaca. Tempel daftarnya dari Excel.")
    urutan, isi = _kolom(tabel)
    if not isi:
        return Tempelan([], "Hanya baris judul yang terbaca. Tempel juga barisnya.")
    if len(isi) > PALING_BANYAK:
        pesan = f"Ada {len(isi)} baris; paling banyak {PALING_BANYAK} sekali tempel. Bagi dua."
        return Tempelan([], pesan)
    kantor = _kantor()
    baris = [_baca_baris(nomor, sel, urutan, kantor) for nomor, sel in isi]
    _cocokkan(baris)
    _kembar(baris)
    return Tempelan(baris)


def _kolom(
    tabel: list[tuple[int, tuple[str, ...]]],
) -> tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]:
    """The order of columns, told by a head line or the usual one; and the lines below."""
    judul = tuple(JUDUL.get(s.lower(), "") for s in tabel[0][1])
    return (judul, tabel[1:]) if "nama_masuk" in judul else (KOLOM, tabel)


def _kantor() -> dict[str, Kecamatan]:
    """Every way to name an active kecamatan → it."""
    return {
        kata.lower(): k
        for k in kecamatan_aktif()
        for kata in (k.nama, k.nama_lengkap, k.slug, k.kode)
    }


def _baca_baris(
    nomor: int, sel: tuple[str, ...], urutan: tuple[str, ...], kantor: dict[str, Kecamatan]
) -> Baris:
    baris = Baris(nomor, sel)
    isi = {k: s for k, s in zip(urutan, sel, strict=False) if k}
    if len([s for s in sel[len(urutan) :] if s]):
        baris.salah.append(
            f"Ada {len(sel)} kolom; yang dibaca {len(urutan)}. Nama bergelar dengan koma ditempel"
            " dari Excel, atau pakai titik koma sebagai pemisah."
        )
        return baris
    for medan, baca_satu in (("nama", services.nama_sah), ("nama_masuk", _nama_masuk)):
        try:
            setattr(baris, medan, baca_satu(isi.get(medan, "")))
        except services.PenggunaDitolak as tolak:
            baris.salah.append(str(tolak))
    _peran(baris, isi.get("peran", ""), isi.get("tempat", ""), kantor)
    return baris


def _nama_masuk(teks: str) -> str:
    if not teks:
        raise services.PenggunaDitolak("nama_masuk", "NIP atau surel kosong.")
    if ILMIAH.search(teks):
        raise services.PenggunaDitolak(
            "nama_masuk", f"{teks} bukan NIP: Excel memendekkannya. Ubah kolomnya menjadi Teks."
        )
    return services.nama_masuk_sah(teks)


def _peran(baris: Baris, peran: str, tempat: str, kantor: dict[str, Kecamatan]) -> None:
    baris.peran = SEBUTAN_PERAN.get(peran.lower())
    if baris.peran is None:
        pilihan = ", ".join(str(p.label) for p in Peran)
        sebab = f"Peran “{peran}” tidak dikenal" if peran else "Peran kosong"
        baris.salah.append(f"{sebab}. Pilih: {pilihan}.")
        return
    tempat_kecil = tempat.lower()
    baris.kecamatan = kantor.get(tempat_kecil)
    if baris.kecamatan is None and not DI_KABUPATEN.fullmatch(tempat_kecil):
        baris.salah.append(f"Kecamatan “{tempat}” tidak ada atau tidak aktif.")
        return
    try:
        services.periksa_tempat(baris.peran, baris.kecamatan)
    except services.PenggunaDitolak as tolak:
        baris.salah.append(str(tolak))


@khusus_kabupaten("tenants.pengguna", "tenants.keanggotaan")
def _cocokkan(baris: list[Baris]) -> None:
    """Marks who is registered already, in two queries."""
    nama = {b.nama_masuk for b in baris if b.nama_masuk}
    orang = {p.nama_masuk: p for p in Pengguna.objects.filter(nama_masuk__in=nama)}
    peran = set(
        Keanggotaan.objects.filter(pengguna__in=orang.values(), aktif=True).values_list(
            "pengguna__nama_masuk", "peran", "kecamatan_id"
        )
    )
    for satu in baris:
        satu.ada = orang.get(satu.nama_masuk)
        satu.sudah = satu.kunci in peran
        if satu.ada and not satu.ada.is_active:
            satu.salah.append(f"{satu.ada.nama} sedang nonaktif. Aktifkan orangnya dahulu.")


def _kembar(baris: list[Baris]) -> None:
    """The same line twice, or one NIP under two names."""
    pernah: dict[object, Baris] = {}
    for satu in baris:
        if not satu.nama_masuk:
            continue
        if dulu := pernah.get(satu.kunci):
            satu.salah.append(f"Sama dengan baris {dulu.nomor}.")
            continue
        orang = pernah.setdefault(satu.nama_masuk, satu)
        if orang.nama.lower() != satu.nama.lower():
            satu.salah.append(f"Baris {orang.nomor} memakai NIP atau surel ini untuk {orang.nama}.")
        pernah[satu.kunci] = satu


@dataclass(frozen=True, kw_only=True)
class SandiBaru:
    """Shown once; `sandi` is empty for a person who keeps theirs."""

    nama: str
    nama_masuk: str
    peran: str
    tempat: str
    sandi: str


def terapkan(*, tempelan: Tempelan, oleh: Pengguna, host: str) -> list[SandiBaru]:
    """Makes all of them or nobody. Raises PenggunaDitolak when something came in between."""
    if not tempelan.siap:
        raise services.PenggunaDitolak("", "Daftar ini masih ada yang perlu diperbaiki.")
    dibuat: dict[str, Pengguna] = {}
    hasil = []
    with transaction.atomic():
        for satu in tempelan.berubah:
            assert satu.peran is not None
            orang, sandi = satu.ada or dibuat.get(satu.nama_masuk), ""
            if orang is None:
                sandi = services.sandi_acak()
                dibuat[satu.nama_masuk] = services.pengguna_tambah(
                    nama_masuk=satu.nama_masuk,
                    nama=satu.nama,
                    sandi=sandi,
                    peran=satu.peran,
                    kecamatan=satu.kecamatan,
                    sementara=True,
                    oleh=oleh,
                    host=host,
                )
            else:
                services.peran_beri(
                    pengguna=orang,
                    peran=satu.peran,
                    kecamatan=satu.kecamatan,
                    oleh=oleh,
                    host=host,
                )
            hasil.append(
                SandiBaru(
                    nama=satu.nama,
                    nama_masuk=satu.nama_masuk,
                    peran=str(satu.peran.label),
                    tempat=str(satu.kecamatan or "Kabupaten"),
                    sandi=sandi,
                )
            )
    return hasil


def sebagai_csv(baris: Sequence[SandiBaru]) -> str:
    """For Excel: separated by semicolons; what could be read as a formula is made text."""
    keluaran = StringIO()
    penulis = csv.writer(keluaran, delimiter=";", lineterminator="\r\n")
    penulis.writerow(["Nama", "NIP atau surel", "Peran", "Kantor", "Sandi sementara"])
    for b in baris:
        # A NIP in its groups stays text in Excel; the door reads it with or without blanks.
        n = b.nama_masuk
        nip = f"{n[:8]} {n[8:14]} {n[14]} {n[15:]}" if n.isdigit() else n
        sel = (b.nama, nip, b.peran, b.tempat, b.sandi)
        penulis.writerow([f"'{s}" if s[:1] in "=+-@\t\r" and s else s for s in sel])
    return "\ufeff" + keluaran.getvalue()
