"""The how-to pages: what each is called, which routes it explains, on which site it stands."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

KECAMATAN, KABUPATEN = "config.urls_kecamatan", "config.urls_kabupaten"


@dataclass(frozen=True)
class Panduan:
    slug: str
    judul: str
    ringkas: str
    rute: tuple[str, ...] = ()  # routes or namespaces ("impor:") it explains
    situs: tuple[str, ...] = (KECAMATAN,)

    @property
    def templat(self) -> str:
        return f"panduan/isi/{self.slug.replace('-', '_')}.html"


SEMUA = (
    Panduan(
        "satu-triwulan",
        "Satu triwulan, dari isian sampai LKJ",
        "Urutan kerja yang paling singkat, dan apa yang berubah sendiri.",
        ("beranda",),
    ),
    Panduan(
        "mengisi-realisasi",
        "Mengisi realisasi",
        "Sel menyimpan dirinya; jumlah program dan kegiatan dihitung sendiri.",
        ("anggaran:", "isian:"),
    ),
    Panduan(
        "menempel",
        "Menempel dari Excel",
        "Salin satu blok dari Excel atau Google Sheets, periksa, lalu terapkan.",
    ),
    Panduan(
        "impor",
        "Mengimpor berkas",
        "Templat kantor, ekspor SIPD, atau tabel laporan lama.",
        ("impor:",),
    ),
    Panduan(
        "indikator",
        "Indikator dan “belum dinilai”",
        "Kapan sebuah indikator kosong, dan kapan ia memang belum dinilai.",
        ("kinerja:",),
    ),
    Panduan(
        "analisis",
        "Menulis analisis",
        "Keberhasilan, kegagalan, hambatan, solusi, dan rencana tindak lanjut.",
        ("analisis:",),
    ),
    Panduan(
        "naskah",
        "Mengubah naskah",
        "Teks tiap bagian laporan, dan angka yang terikat di dalamnya.",
        ("naskah:",),
    ),
    Panduan(
        "bukti",
        "Mengunggah bukti",
        "Berkas per indikator dan sub kegiatan, tercetak di lampiran.",
        ("bukti:",),
    ),
    Panduan(
        "profil-kantor",
        "Profil kantor",
        "Pejabat, pegawai, sarana, tugas dan fungsi, isu strategis.",
        ("profil:",),
    ),
    Panduan(
        "alur-laporan",
        "Mengajukan, menyetujui, dan memperbaiki",
        "Siapa mengambil langkah apa, catatan, revisi, dan kabar.",
        ("laporan:alur", "laporan:langkah", "kabar:"),
    ),
    Panduan(
        "jenis-dokumen",
        "LKjIP, Perjanjian Kinerja, dan dokumen lain",
        "Enam jenis dokumen dari isian yang sama, dan bukti yang dicetak di lampirannya.",
        ("perjanjian:",),
    ),
    Panduan(
        "perbedaan",
        "Melihat perbedaan dua versi",
        "Angka dan kalimat yang berubah, antarversi, antartriwulan, dan terhadap isian sekarang.",
        ("laporan:beda",),
    ),
    Panduan(
        "membuat-lkj",
        "Melihat pratinjau dan membuat LKJ",
        "Membaca laporan sebelum dibekukan, lalu membuat PDF.",
        ("laporan:", "pratinjau:"),
    ),
    Panduan(
        "pemeriksaan",
        "Memeriksa laporan",
        "Temuan, sebabnya, tempat memperbaikinya, dan mengesampingkan dengan alasan.",
        ("periksa:",),
    ),
    Panduan(
        "luring",
        "Bila jaringan putus",
        "Yang diketik tidak hilang; apa yang perlu diperhatikan.",
    ),
    Panduan(
        "papan-kabupaten",
        "Membaca papan kabupaten",
        "Keadaan semua kecamatan, mengingatkan, ringkasan, dan membuat LKJ sekaligus.",
        ("beranda", "batch:", "ringkasan", "pengingat:", "ketepatan"),
        (KABUPATEN,),
    ),
    Panduan(
        "meja",
        "Meja: menanggapi laporan kecamatan",
        "Yang menunggu Anda, mengembalikan dengan alasan, menerima sebagai final.",
        ("meja:", "alur:", "kabar:"),
        (KABUPATEN,),
    ),
    Panduan(
        "kalender",
        "Mengatur kalender",
        "Kapan triwulan dibuka, batasnya, kuncinya, dan kelonggaran.",
        ("kalender:",),
        (KABUPATEN,),
    ),
    Panduan(
        "renstra",
        "Mengisi target Renstra",
        "Target kinerja dan pagu indikatif per tahun, ditempel dari Excel.",
        ("renstra:",),
        (KABUPATEN,),
    ),
    Panduan(
        "aturan",
        "Mengatur aturan pemeriksaan",
        "Seberapa berat tiap temuan, dan apa yang menghalangi pengajuan.",
        ("aturan:",),
        (KABUPATEN,),
    ),
    Panduan(
        "setelan-dokumen",
        "Mengatur bentuk dokumen",
        "Kertas, judul, bagian, label, dan sebutan; pratinjau sebelum diberlakukan.",
        ("setelan:",),
        (KABUPATEN,),
    ),
    Panduan(
        "ruang-baca",
        "Membaca dan menyandingkan naskah",
        "Laporan tiap kecamatan sebagaimana dibekukan, dan teks yang sama antarkantor.",
        ("baca:",),
        (KABUPATEN,),
    ),
    Panduan(
        "perbandingan",
        "Membandingkan kecamatan",
        "Menyandingkan program, kegiatan, dan indikator antarkecamatan.",
        ("banding:",),
        (KABUPATEN,),
    ),
    Panduan(
        "volume",
        "Menyusun volume",
        "Rekap kabupaten dan laporan semua kecamatan dalam satu PDF.",
        ("volume:",),
        (KABUPATEN,),
    ),
    Panduan(
        "kantor-pengguna",
        "Kantor dan pengguna",
        "Menambah kecamatan dan orang, peran, sandi, yang pindah, dan logo.",
        ("kantor:",),
        (KABUPATEN,),
    ),
    Panduan(
        "periksa-dokumen",
        "Memeriksa laporan dari luar",
        "Laporan Word, Excel, atau PDF diperiksa terhadap dirinya sendiri.",
        ("periksa_dokumen:",),
        (KECAMATAN, KABUPATEN),
    ),
    Panduan(
        "jejak",
        "Membaca jejak",
        "Siapa mengubah atau melihat apa, dan mengapa jejak tidak dapat diubah.",
        ("jejak:",),
        (KECAMATAN, KABUPATEN),
    ),
    Panduan(
        "istilah",
        "Arti istilah",
        "Pagu, anggaran kas, serapan, capaian, dan lainnya.",
        situs=(KECAMATAN, KABUPATEN),
    ),
)


def situs(request: HttpRequest) -> str:
    """The site a request is for, by its routes."""
    return str(getattr(request, "urlconf", settings.ROOT_URLCONF))


def di_situs(urlconf: str) -> list[Panduan]:
    """The pages of one site, in reading order."""
    return [p for p in SEMUA if urlconf in p.situs]


def cari(urlconf: str, slug: str) -> Panduan | None:
    return next((p for p in di_situs(urlconf) if p.slug == slug), None)


def untuk_rute(urlconf: str, rute: str) -> Panduan | None:
    """The page that explains a route, by its name or its namespace."""
    ruang = f"{rute.partition(':')[0]}:"
    return next((p for p in di_situs(urlconf) if rute in p.rute or ruang in p.rute), None)
