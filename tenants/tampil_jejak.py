"""The audit trail as people read it: filtered, in words, newest first."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from tenants.kepemilikan import khusus_kabupaten, per_kecamatan
from tenants.models import Jejak, Kecamatan
from tenants.sebutan import Kamus, isi

SEHALAMAN = 50

KELOMPOK = {
    "isian": ("Isian", ("isian.", "impor.", "bukti.")),
    "naskah": ("Naskah dan analisis", ("naskah.", "kinerja.", "pk_jabatan.")),
    "profil": ("Profil kantor", ("profil.",)),
    "laporan": (
        "Laporan dan catatan",
        (
            *("laporan.", "dokumen.", "utas.", "temuan.", "batch.", "volume."),
            "periksa_dokumen.",
        ),
    ),
    "lihat": (
        "Dilihat kabupaten",
        ("kabupaten.lihat", "laporan.lihat", "serah.", "baca.", "volume.muat"),
    ),
    "orang": ("Pengguna dan kantor", ("pengguna.", "sandi.", "peran.", "kecamatan.", "logo.")),
    "aturan": (
        "Kalender dan kebijakan",
        ("periode.", "alur.", "aturan.", "setelan.", "pengingat.", "renstra."),
    ),
}

_KATA = {
    "isian.sel": "Mengubah isian",
    "isian.tempel": "Menempel dari Excel",
    "isian.impor": "Mengimpor berkas",
    "isian.salin": "Menyalin dari triwulan lalu",
    "isian.batalkan": "Membatalkan sekelompok isian",
    "kabupaten.lihat": "Kabupaten membuka halaman",
    "laporan.lihat": "Kabupaten membuka dokumen",
    "serah.masuk": "Masuk dari situs kabupaten",
    "laporan.ajukan": "Mengajukan laporan",
    "laporan.tarik": "Menarik pengajuan",
    "laporan.reviu": "Menyelesaikan reviu",
    "laporan.setujui": "Menyetujui laporan",
    "laporan.cabut": "Mencabut persetujuan",
    "laporan.kembalikan": "Mengembalikan laporan",
    "laporan.finalkan": "Menerima laporan sebagai final",
    "laporan.revisi": "Membuka revisi",
    "utas.buka": "Menulis catatan",
    "utas.buka_lagi": "Membuka lagi catatan",
    "utas.balas": "Menjawab catatan",
    "utas.selesai": "Menandai catatan beres",
    "dokumen.minta": "Meminta dokumen",
    "dokumen.ulangi": "Mengulangi dokumen",
    "batch.mulai": "Membuat dokumen semua kecamatan",
    "pengingat.kirim": "Mengingatkan kecamatan",
    "periode.ubah": "Mengubah kalender",
    "periode.kelonggaran": "Memberi kelonggaran",
    "volume.minta": "Menyusun volume",
    "volume.batal": "Membatalkan penyusunan volume",
    "volume.muat": "Kabupaten memasukkan laporan ke volume",
    "volume.unduh": "Membuka volume",
    "baca.lihat": "Kabupaten membaca laporan",
    "baca.banding": "Kabupaten membandingkan laporan",
    "baca.beda": "Kabupaten membaca perbedaan laporan",
    "renstra.target": "Mengubah target Renstra",
    "baca.kembar": "Kabupaten membandingkan kalimat laporan",
    "laporan.lampiran": "Mengubah lampiran laporan",
    "temuan.kesampingkan": "Mengesampingkan temuan",
    "temuan.cabut_kesampingan": "Mencabut pengesampingan temuan",
    "batch.ulangi": "Mengulangi dokumen yang gagal",
    "periksa_dokumen.unggah": "Mengunggah laporan dari luar untuk diperiksa",
    "periksa_dokumen.batal": "Membatalkan pemeriksaan laporan dari luar",
    "periksa_dokumen.hapus": "Menghapus pemeriksaan laporan dari luar",
    "periksa_dokumen.bawa": "Membawa tabel laporan dari luar ke pratinjau impor",
    "bukti.unggah": "Mengunggah bukti",
    "bukti.hapus": "Menghapus bukti",
    "naskah.tinjau": "Meninjau naskah",
    "naskah.simpan": "Mengubah naskah",
    "naskah.bawaan": "Kembali ke naskah bawaan",
    "kinerja.analisis": "Menulis analisis",
    "kinerja.analisis_salin": "Menyalin analisis dari triwulan lalu",
    "kinerja.analisis_tinjau": "Meninjau analisis",
    "pk_jabatan.simpan": "Mengubah perjanjian kinerja jabatan",
    "profil.isu": "Mengubah isu strategis",
    "profil.isu_salin": "Menyalin isu strategis dari tahun lalu",
    "profil.kelurahan": "Mengubah kelurahan",
    "profil.kelurahan_hapus": "Menghapus kelurahan",
    "profil.kantor": "Mengubah profil kantor",
    "profil.pejabat": "Mengubah pejabat",
    "profil.pejabat_akhiri": "Mengakhiri masa pejabat",
    "profil.pejabat_hapus": "Menghapus masa pejabat",
    "profil.pegawai": "Mengubah data pegawai",
    "profil.pegawai_akhiri": "Mengakhiri pegawai",
    "profil.pegawai_tempel": "Menempel daftar pegawai",
    "profil.sarana": "Mengubah sarana",
    "profil.sarana_akhiri": "Mengakhiri sarana",
    "profil.sarana_urutan": "Mengurutkan sarana",
    "profil.tugas": "Mengubah tugas dan fungsi",
    "profil.tugas_kembalikan": "Kembali ke tugas bawaan",
    "kecamatan.tambah": "Menambah kecamatan",
    "kecamatan.ubah": "Mengubah kecamatan",
    "kecamatan.aktifkan": "Mengaktifkan kecamatan",
    "kecamatan.nonaktifkan": "Menonaktifkan kecamatan",
    "logo.ganti": "Memasang logo",
    "logo.lepas": "Melepas logo",
    "pengguna.tambah": "Menambah pengguna",
    "pengguna.ubah": "Mengubah pengguna",
    "pengguna.aktifkan": "Mengaktifkan pengguna",
    "pengguna.nonaktifkan": "Menonaktifkan pengguna",
    "peran.beri": "Memberi peran",
    "peran.ganti": "Mengganti peran",
    "peran.cabut": "Mencabut peran",
    "sandi.ganti": "Mengganti kata sandi",
    "sandi.setel_ulang": "Menyetel ulang kata sandi",
    "periode.tahun_buka": "Membuka tahun di kalender",
    "aturan.bobot": "Mengubah bobot aturan",
    "alur.kebijakan": "Mengubah kebijakan alur",
    "setelan.simpan": "Menyimpan rancangan setelan dokumen",
    "setelan.berlaku": "Memberlakukan setelan dokumen",
    "setelan.buang": "Membuang rancangan setelan dokumen",
    "baca.setelan": "Melihat laporan dengan rancangan setelan",
}


@dataclass(frozen=True)
class Saringan:
    """What a person looks for; `galat` tells what of it can't be read."""

    kelompok: str = ""
    cari: str = ""
    kantor: str = ""
    dari: date | None = None
    sampai: date | None = None
    sebelum: int | None = None  # rows older than this one: the next page
    galat: str = ""


def baca_saringan(kiriman: QueryDict) -> Saringan:
    """From an address; what can't be read is told and left out."""
    galat = []
    hari: dict[str, date | None] = {}
    for nama in ("dari", "sampai"):
        teks = kiriman.get(nama, "").strip()
        try:
            hari[nama] = _hari(teks) if teks else None
        except ValueError:
            hari[nama] = None
            galat.append(f"“{teks[:20]}” bukan tanggal. Tulis seperti 2025-01-31.")
    kelompok = kiriman.get("kelompok", "")
    sebelum = kiriman.get("sebelum", "")
    return Saringan(
        kelompok=kelompok if kelompok in KELOMPOK else "",
        cari=kiriman.get("cari", "").replace("\0", "").strip()[:80],
        kantor=kiriman.get("kantor", "").replace("\0", "")[:40],
        dari=hari["dari"],
        sampai=hari["sampai"],
        sebelum=int(sebelum) if sebelum.isdecimal() and len(sebelum) < 18 else None,
        galat=" ".join(galat),
    )


def _hari(teks: str) -> date:
    """Raises ValueError, also for a year no trail can have."""
    hari = date.fromisoformat(teks)
    if not 2000 <= hari.year <= 2200:
        raise ValueError(teks)
    return hari


@dataclass(frozen=True)
class BarisJejak:
    """An audit row in words, with each changed field before and after."""

    jejak: Jejak
    kata: str
    tentang: str
    beda: tuple[tuple[str, str, str], ...]


@per_kecamatan("tenants.jejak")
def jejak_kantor(kecamatan: Kecamatan, saringan: Saringan) -> list[BarisJejak]:
    """An office's own rows, also of who looked in from the regency."""
    return _halaman(Jejak.objects.filter(kecamatan=kecamatan), saringan)


@khusus_kabupaten("tenants.jejak")
def jejak_semua(saringan: Saringan) -> list[BarisJejak]:
    """Rows of the regency and of every office; `kantor` narrows to one, or to `kabupaten`."""
    baris = Jejak.objects.all()
    if saringan.kantor == "kabupaten":
        baris = baris.filter(kecamatan=None)
    elif saringan.kantor:
        baris = baris.filter(kecamatan__slug=saringan.kantor)
    return _halaman(baris, saringan)


def _halaman(baris: QuerySet[Jejak], saringan: Saringan) -> list[BarisJejak]:
    """One more than a page holds, so that the page knows whether there are more."""
    if saringan.kelompok:
        cocok = Q()
        for awalan in KELOMPOK[saringan.kelompok][1]:
            cocok |= Q(aksi__startswith=awalan)
        baris = baris.filter(cocok)
    if saringan.cari:
        baris = baris.filter(
            Q(pengguna__nama__icontains=saringan.cari) | Q(objek__icontains=saringan.cari)
        )
    if saringan.dari:
        baris = baris.filter(waktu__gte=_awal(saringan.dari))
    if saringan.sampai:
        baris = baris.filter(waktu__lt=_awal(saringan.sampai + timedelta(days=1)))
    if saringan.sebelum:
        baris = baris.filter(pk__lt=saringan.sebelum)
    semua = list(baris.select_related("pengguna", "kecamatan").order_by("-id")[: SEHALAMAN + 1])
    kamus = Kamus(semua)
    return [_baris(j, kamus) for j in semua]


def _baris(jejak: Jejak, kamus: Kamus) -> BarisJejak:
    """What a row number stood for is told by the name among what changed."""
    nama = isi(jejak.sesudah).get("nama") or isi(jejak.sebelum).get("nama")
    tentang = kamus.tentang(jejak.objek) or str(nama or "")
    return BarisJejak(jejak, _KATA.get(jejak.aksi, jejak.aksi), tentang, _beda(jejak, kamus))


def _awal(hari: date) -> datetime:
    return timezone.make_aware(datetime.combine(hari, time.min))


def _beda(jejak: Jejak, kamus: Kamus) -> tuple[tuple[str, str, str], ...]:
    sebelum, sesudah = isi(jejak.sebelum), isi(jejak.sesudah)
    kunci = [*sebelum, *(k for k in sesudah if k not in sebelum)]
    hasil = []
    for satu in kunci:
        dulu, kini, kolom = sebelum.get(satu), sesudah.get(satu), kamus.kolom(satu)
        if dulu != kini:
            hasil.append((kolom.nama, kolom.tulis(dulu), kolom.tulis(kini)))
    return tuple(hasil)
