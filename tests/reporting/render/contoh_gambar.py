"""Drawings of the sample document."""

from decimal import Decimal

from reporting.dokumen.lukisan import (
    BaganOrganisasi,
    BatangSerapan,
    GrafikSerapan,
    GrafikTren,
    Kotak,
    Titik,
)
from tests.reporting.render.contoh_tabel import NAMA_PANJANG, a


def bagan(seksi: int = 5, subbagian: int = 2, bernama: bool = True) -> BaganOrganisasi:
    nama_seksi = (
        "Pemerintahan Umum",
        "Pemberdayaan Masyarakat dan Desa",
        "Ketenteraman dan Ketertiban Umum",
        "Pelayanan Umum",
        "Kesejahteraan Sosial",
        "Pembangunan",
    )
    nama_sub = ("Perencanaan dan Kepegawaian", "Umum dan Keuangan", "Aset dan Tata Usaha")
    nama = "Drs. H. Andi Muhammad Rusdi, M.Si." if bernama else ""
    isi = [
        Kotak("camat", "", "pimpinan", "Camat", nama),
        Kotak("sek", "camat", "sekretaris", "Sekretaris Kecamatan", nama),
    ]
    isi += [
        Kotak(f"b{i}", "sek", "subbagian", f"Subbagian {nama_sub[i]}", nama)
        for i in range(subbagian)
    ]
    isi += [
        Kotak(f"s{i}", "camat", "seksi", f"Seksi {nama_seksi[i]}", "" if i == 1 else nama)
        for i in range(seksi)
    ]
    return BaganOrganisasi(tuple(isi))


def tren(*nilai: tuple[str | None, str | None], awal: int = 2021) -> GrafikTren:
    titik = [
        Titik(str(awal + i), a(t), a(r, sebab="" if r else "belum dinilai"))
        for i, (t, r) in enumerate(nilai)
    ]
    return GrafikTren(tuple(titik), "Nilai")


def serapan() -> GrafikSerapan:
    def batang(nama: str, pagu: int, nyata: int) -> BatangSerapan:
        persen = a(Decimal(nyata) / pagu * 100) if pagu else a(None)
        return BatangSerapan(nama, a(pagu), a(nyata), persen)

    return GrafikSerapan(
        (
            batang(
                "01 Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
                3_135_828_551,
                3_056_331_499,
            ),
            batang("02 Penyelenggaraan Pemerintahan", 7_557_500, 734_250),
            batang("03 " + NAMA_PANJANG, 95_150_474, 92_580_260),
            batang("04 Program Tanpa Pagu", 0, 0),
        )
    )
