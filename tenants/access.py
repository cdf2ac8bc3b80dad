"""Who may do what: one row for each route of each site. A route without a row is refused."""

from collections.abc import Mapping
from enum import Enum

from tenants.models import PERAN_KABUPATEN, PERAN_KECAMATAN, Peran


class Umum(Enum):
    TERBUKA = "terbuka"  # anybody, logged in or not
    MASUK = "masuk"  # anybody who is logged in on this host
    SENDIRI = "sendiri"  # the same, but not who only looks in from the regency


Hak = Umum | frozenset[Peran]

SEMUA_KECAMATAN: Hak = frozenset(PERAN_KECAMATAN)
SEMUA_KABUPATEN: Hak = frozenset(PERAN_KABUPATEN)
PENGISI: Hak = frozenset({Peran.OPERATOR, Peran.KASUBAG})  # who enters the office's facts
ADMIN: Hak = frozenset({Peran.ADMIN_KABUPATEN})
PEMERIKSA: Hak = frozenset({Peran.ADMIN_KABUPATEN, Peran.INSPEKTORAT})  # act on offices' reports

HAK_KECAMATAN: Mapping[str, Hak] = {
    "masuk": Umum.TERBUKA,
    "serah:mulai": Umum.TERBUKA,
    "serah:terima": Umum.TERBUKA,
    "sehat": Umum.TERBUKA,
    "logo": Umum.TERBUKA,  # the door shows it; one of the past after login only
    "logo_kecil": Umum.TERBUKA,
    "keluar": Umum.MASUK,
    "sandi": Umum.SENDIRI,
    "beranda": SEMUA_KECAMATAN,
    "anggaran:pohon": SEMUA_KECAMATAN,
    "kinerja:indikator": SEMUA_KECAMATAN,
    "kinerja:simpan": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "isian:sel": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "isian:tempel": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "isian:batalkan": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "isian:riwayat": SEMUA_KECAMATAN,
    "impor:halaman": SEMUA_KECAMATAN,
    "impor:templat": SEMUA_KECAMATAN,
    "impor:ekspor": SEMUA_KECAMATAN,
    "impor:unggah": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "impor:pratinjau": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "impor:kolom": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "impor:jawab": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "impor:terapkan": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "impor:buang": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "impor:batalkan": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "periksa:halaman": SEMUA_KECAMATAN,
    "periksa:kesampingkan": frozenset({Peran.KASUBAG, Peran.CAMAT}),
    "periksa:cabut": frozenset({Peran.KASUBAG, Peran.CAMAT}),
    "periksa_dokumen:halaman": SEMUA_KECAMATAN,
    "periksa_dokumen:hasil": SEMUA_KECAMATAN,
    "periksa_dokumen:status": SEMUA_KECAMATAN,
    "periksa_dokumen:pdf": SEMUA_KECAMATAN,
    "periksa_dokumen:xlsx": SEMUA_KECAMATAN,
    "periksa_dokumen:unggah": SEMUA_KECAMATAN,  # and POST is refused to who only looks in
    "periksa_dokumen:batal": SEMUA_KECAMATAN,
    "periksa_dokumen:hapus": SEMUA_KECAMATAN,
    "periksa_dokumen:impor": PENGISI,
    "naskah:daftar": SEMUA_KECAMATAN,
    "naskah:bagian": SEMUA_KECAMATAN,
    "naskah:simpan": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "naskah:pratinjau": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "naskah:bawaan": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "naskah:tinjau": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "naskah:ikat": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "laporan:halaman": SEMUA_KECAMATAN,
    "laporan:status": SEMUA_KECAMATAN,
    "laporan:buat": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "laporan:ulangi": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "laporan:berkas": SEMUA_KECAMATAN,
    "laporan:lampiran": SEMUA_KECAMATAN,
    "laporan:beda": SEMUA_KECAMATAN,
    "laporan:beda_pdf": SEMUA_KECAMATAN,
    "laporan:lampiran_simpan": PENGISI,
    "jejak:halaman": SEMUA_KECAMATAN,
    "laporan:alur": SEMUA_KECAMATAN,
    "laporan:langkah": SEMUA_KECAMATAN,  # who may take which: reporting.laporan.alur
    "laporan:utas": SEMUA_KECAMATAN,
    "laporan:balas": SEMUA_KECAMATAN,
    "pratinjau:halaman": SEMUA_KECAMATAN,
    "pratinjau:asal": SEMUA_KECAMATAN,
    "kabar:daftar": Umum.SENDIRI,
    "kabar:buka": Umum.SENDIRI,
    "kabar:baca_semua": Umum.SENDIRI,
    "panduan:indeks": Umum.MASUK,
    "panduan:halaman": Umum.MASUK,
    "bukti:halaman": SEMUA_KECAMATAN,
    "bukti:unggah": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "bukti:hapus": frozenset({Peran.OPERATOR, Peran.KASUBAG}),
    "bukti:unduh": SEMUA_KECAMATAN,
    "bukti:sidik": SEMUA_KECAMATAN,
    "analisis:halaman": SEMUA_KECAMATAN,
    "analisis:simpan": PENGISI,
    "analisis:salin": PENGISI,
    "analisis:tinjau": PENGISI,
    "perjanjian:halaman": SEMUA_KECAMATAN,
    "perjanjian:jabatan": SEMUA_KECAMATAN,
    "perjanjian:simpan": PENGISI,
    "profil:halaman": SEMUA_KECAMATAN,
    "profil:pejabat": SEMUA_KECAMATAN,
    "profil:jabatan": SEMUA_KECAMATAN,
    "profil:pegawai": SEMUA_KECAMATAN,
    "profil:sarana": SEMUA_KECAMATAN,
    "profil:tugas": SEMUA_KECAMATAN,
    "profil:tugas_jabatan": SEMUA_KECAMATAN,
    "profil:isu": SEMUA_KECAMATAN,
    "profil:kantor_ubah": PENGISI,
    "profil:sub_unit_tambah": PENGISI,
    "profil:sub_unit_ubah": PENGISI,
    "profil:sub_unit_hapus": PENGISI,
    "profil:angkat": PENGISI,
    "profil:masa_ubah": PENGISI,
    "profil:masa_hapus": PENGISI,
    "profil:pegawai_tambah": PENGISI,
    "profil:pegawai_tempel": PENGISI,
    "profil:pegawai_ubah": PENGISI,
    "profil:pegawai_akhiri": PENGISI,
    "profil:sarana_tambah": PENGISI,
    "profil:sarana_ubah": PENGISI,
    "profil:sarana_akhiri": PENGISI,
    "profil:sarana_pindah": PENGISI,
    "profil:tugas_ubah": PENGISI,
    "profil:tugas_kembalikan": PENGISI,
    "profil:isu_simpan": PENGISI,
    "profil:isu_salin": PENGISI,
}

HAK_KABUPATEN: Mapping[str, Hak] = {
    "masuk": Umum.TERBUKA,
    "sehat": Umum.TERBUKA,
    "logo": Umum.TERBUKA,
    "logo_kecil": Umum.TERBUKA,
    "keluar": Umum.MASUK,
    "sandi": Umum.SENDIRI,
    "beranda": SEMUA_KABUPATEN,
    "kabar:daftar": Umum.SENDIRI,
    "kabar:buka": Umum.SENDIRI,
    "kabar:baca_semua": Umum.SENDIRI,
    "panduan:indeks": Umum.MASUK,
    "panduan:halaman": Umum.MASUK,
    "batch:status": SEMUA_KABUPATEN,
    "batch:buat": ADMIN,
    "batch:ulangi": ADMIN,
    "batch:berkas": SEMUA_KABUPATEN,
    "periksa_dokumen:halaman": PEMERIKSA,
    "periksa_dokumen:hasil": PEMERIKSA,
    "periksa_dokumen:status": PEMERIKSA,
    "periksa_dokumen:pdf": PEMERIKSA,
    "periksa_dokumen:xlsx": PEMERIKSA,
    "periksa_dokumen:unggah": PEMERIKSA,
    "periksa_dokumen:batal": PEMERIKSA,
    "periksa_dokumen:hapus": PEMERIKSA,
    "volume:halaman": SEMUA_KABUPATEN,
    "volume:status": SEMUA_KABUPATEN,
    "volume:susun": ADMIN,
    "volume:batal": ADMIN,
    "volume:berkas": SEMUA_KABUPATEN,
    "banding:halaman": SEMUA_KABUPATEN,
    "banding:xlsx": SEMUA_KABUPATEN,
    "banding:pdf": SEMUA_KABUPATEN,
    "banding:kantor": SEMUA_KABUPATEN,
    "banding:baris": SEMUA_KABUPATEN,
    "baca:daftar": SEMUA_KABUPATEN,
    "baca:laporan": SEMUA_KABUPATEN,
    "baca:beda": SEMUA_KABUPATEN,
    "baca:beda_pdf": SEMUA_KABUPATEN,
    "baca:banding": SEMUA_KABUPATEN,
    "baca:kembar": SEMUA_KABUPATEN,
    "serah": SEMUA_KABUPATEN,
    "jejak:halaman": ADMIN,
    "alur:kebijakan": SEMUA_KABUPATEN,
    "alur:ubah": ADMIN,
    "meja:daftar": SEMUA_KABUPATEN,
    "meja:laporan": SEMUA_KABUPATEN,
    "meja:langkah": PEMERIKSA,
    "meja:utas": PEMERIKSA,
    "meja:balas": PEMERIKSA,
    "ringkasan": SEMUA_KABUPATEN,
    "ketepatan": SEMUA_KABUPATEN,
    "ketepatan_xlsx": SEMUA_KABUPATEN,
    "pengingat:halaman": ADMIN,
    "pengingat:kirim": ADMIN,
    "kalender:halaman": SEMUA_KABUPATEN,
    "kalender:tahun_baru": ADMIN,
    "kalender:ubah": ADMIN,
    "kalender:kelonggaran": ADMIN,
    "kalender:akhiri": ADMIN,
    "aturan:halaman": SEMUA_KABUPATEN,
    "aturan:simpan": ADMIN,
    "setelan:halaman": SEMUA_KABUPATEN,
    "setelan:simpan": ADMIN,
    "setelan:pratinjau": ADMIN,
    "setelan:pdf": ADMIN,
    "setelan:berlakukan": ADMIN,
    "setelan:bawaan": ADMIN,
    "setelan:buang": ADMIN,
    "renstra:daftar": SEMUA_KABUPATEN,
    "renstra:kantor": SEMUA_KABUPATEN,
    "renstra:tempel": ADMIN,
    "kantor:daftar": ADMIN,
    "kantor:tambah": ADMIN,
    "kantor:ubah": ADMIN,
    "kantor:aktif": ADMIN,
    "kantor:logo": ADMIN,
    "kantor:logo_tempat": ADMIN,
    "kantor:logo_lepas": ADMIN,
    "kantor:logo_pakai": ADMIN,
    "kantor:pengguna": ADMIN,
    "kantor:pengguna_tambah": ADMIN,
    "kantor:pengguna_tempel": ADMIN,
    "kantor:pengguna_satu": ADMIN,
    "kantor:pengguna_nama": ADMIN,
    "kantor:pengguna_sandi": ADMIN,
    "kantor:pengguna_aktif": ADMIN,
    "kantor:peran_beri": ADMIN,
    "kantor:peran_ubah": ADMIN,
}

HAK: Mapping[str, Mapping[str, Hak]] = {
    "config.urls_kecamatan": HAK_KECAMATAN,
    "config.urls_kabupaten": HAK_KABUPATEN,
}


def hak_rute(urlconf: str, nama: str) -> Hak | None:
    """The right a route asks for; None when nobody declared one, which means nobody may."""
    return HAK[urlconf].get(nama)


def boleh(hak: Hak | None, peran: frozenset[Peran], *, tamu: bool = False) -> bool:
    """Whether somebody holding these roles on this host passes.

    `tamu`: a regency role looking into a kecamatan. It passes where every role of the office
    may read; the middleware sees to it that nothing is written.
    """
    if hak is None:
        return False
    if hak is Umum.TERBUKA:
        return True
    if hak is Umum.MASUK:
        return bool(peran)
    if hak is Umum.SENDIRI:
        return bool(peran) and not tamu
    assert isinstance(hak, frozenset)
    if tamu:
        return bool(peran) and hak == SEMUA_KECAMATAN
    return bool(hak & peran)
