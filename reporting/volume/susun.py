"""The volume's own pages from its material: cover, contents, the chapter of the rollup, and a page
for each office that has no report. Pure."""

from collections.abc import Mapping, Sequence

from django.utils import timezone

from core.angka import bulan_tahun, romawi, triwulan_label
from reporting.dokumen.blok import (
    AngkaKunci,
    Bab,
    Banyak,
    Blok,
    DaftarOtomatis,
    Dokumen,
    EntriLuar,
    Lampiran,
    Paragraf,
    Persen,
    Rupiah,
    Sampul,
    Subbab,
)
from reporting.logo import beku
from reporting.volume.angka import milik_kantor, milik_program, serapan_sendiri
from reporting.volume.bahan import Bahan, KantorVolume
from reporting.volume.gambar import (
    daftar_menyimpang,
    gambar_sebar,
    gambar_serapan,
    menyimpang,
)
from reporting.volume.tabel import (
    tabel_indikator,
    tabel_kantor,
    tabel_keadaan,
    tabel_program,
    tabel_program_kantor,
)


def waktu(bahan: Bahan) -> str:
    """`Triwulan IV Tahun 2024`."""
    return f"Triwulan {romawi(bahan.periode.triwulan)} Tahun {bahan.periode.tahun}"


def judul_volume(bahan: Bahan) -> str:
    """`Laporan Kinerja Kecamatan Triwulan IV Tahun 2024 Kabupaten Luwu Timur`."""
    kabupaten = bahan.kabupaten.nama_lengkap
    return f"{bahan.judul.judul} {bahan.kecamatan} {waktu(bahan)} {kabupaten}"


def susun(
    bahan: Bahan, isi_luar: Sequence[EntriLuar] = (), halaman: Mapping[str, int] | None = None
) -> Dokumen:
    """`isi_luar` are the contents' lines for the reports bound in behind; `halaman` is where each
    office begins, by slug, as the table of states says it."""
    kabupaten = bahan.kabupaten.nama_lengkap
    label = triwulan_label(bahan.periode.tahun, bahan.periode.triwulan)
    return Dokumen(
        judul=judul_volume(bahan),
        judul_pendek=f"Volume {bahan.judul.singkatan} {label}",
        penyusun=f"Pemerintah {kabupaten}",
        sampul=_sampul(bahan),
        muka=(DaftarOtomatis("isi", tuple(isi_luar)), DaftarOtomatis("tabel")),
        bab=(_bab(bahan, halaman or {}),),
        kaki_kiri=f"{kabupaten} · Volume {bahan.judul.singkatan} {bahan.periode.kode}",
        kaki_kanan=f"Sidik {bahan.sidik[:8]}",
        tanda=tanda(bahan),
        logo=beku(bahan.kabupaten.logo),
        kertas=bahan.setelan.kertas,
    )


def tanda(bahan: Bahan) -> str:
    """What stands at the foot of each of the volume's own pages."""
    kata = []
    if bahan.ikut.sementara or bahan.ikut.tanpa:
        kata.append("SEMENTARA")
    if bahan.kabupaten.data_contoh:
        kata.append("DATA CONTOH")
    return " · ".join(kata)


def halaman_kosong(bahan: Bahan) -> Dokumen | None:
    """A sheet for each office without a version, in the order of kode; None when all have one."""
    tanpa = [k for k in bahan.kantor if k.rekap is None]
    if not tanpa:
        return None
    nama = f"Volume {bahan.judul.singkatan}"
    return Dokumen(
        judul=f"{bahan.kecamatan} tanpa laporan {waktu(bahan)}",
        judul_pendek=f"{nama} {triwulan_label(bahan.periode.tahun, bahan.periode.triwulan)}",
        penyusun=f"Pemerintah {bahan.kabupaten.nama_lengkap}",
        lampiran=tuple(_lembar_kosong(bahan, k) for k in tanpa),
        kaki_kiri=f"{bahan.kabupaten.nama_lengkap} · {nama} {bahan.periode.kode}",
        kaki_kanan=f"Sidik {bahan.sidik[:8]}",
        tanda=tanda(bahan),
        kertas=bahan.setelan.kertas,
    )


def _lembar_kosong(bahan: Bahan, kantor: KantorVolume) -> Lampiran:
    isi = (
        Paragraf(
            (
                f"{kantor.kecamatan} belum mempunyai {bahan.judul.judul} {waktu(bahan)} ketika"
                " volume ini disusun, sehingga tidak ada halaman laporannya di sini.",
            ),
            "tanpa_inden",
        ),
        Paragraf(
            (
                "Angka kantor ini tidak termasuk dalam rekap kabupaten di bagian depan. Setelah"
                " laporannya dibuat, volume dapat disusun kembali.",
            )
        ),
    )
    return Lampiran(
        f"kosong-{kantor.kecamatan.slug}", str(kantor.kecamatan), isi, bernomor_halaman=False
    )


def _sampul(bahan: Bahan) -> Sampul:
    kabupaten, periode = bahan.kabupaten, bahan.periode
    banyak = len(bahan.kantor)
    return Sampul(
        pemerintah=f"Pemerintah {kabupaten.nama_lengkap}",
        judul=bahan.judul.judul,
        singkatan=f"Seluruh {bahan.kecamatan}",
        periode=f"Triwulan {romawi(periode.triwulan)}",
        tahun=f"Tahun {periode.tahun}",
        kantor=f"{banyak} {bahan.kecamatan}" if banyak else "Belum ada kecamatan",
        wilayah=f"{kabupaten.nama_lengkap}, Provinsi {kabupaten.provinsi}",
        bulan=bulan_tahun(timezone.localtime(periode.batas).date()),
    )


def _bab(bahan: Bahan, halaman: Mapping[str, int]) -> Bab:
    return Bab(
        "rekap",
        f"Rekapitulasi {bahan.kabupaten.nama_lengkap}",
        (
            _keadaan(bahan, halaman),
            *((_anggaran(bahan), _program(bahan), _kinerja(bahan)) if bahan.seluruh else ()),
        ),
        (bahan.ikut.kata,),
    )


def _keadaan(bahan: Bahan, halaman: Mapping[str, int]) -> Subbab:
    ikut = bahan.ikut
    kata = (
        "Rekap ini dihitung dari versi laporan yang tercantum di bawah, satu untuk tiap kantor."
        " Laporan kantor menyusul di belakangnya menurut kode wilayah."
    )
    if ikut.sementara:
        kata += (
            f" {ikut.sementara} kantor belum mengajukan; angkanya diambil dari draf terakhir dan"
            " bersifat sementara."
        )
    isi = (
        Paragraf((kata,)),
        AngkaKunci(
            (
                (Banyak(ikut.jumlah), "kantor"),
                (Banyak(ikut.diajukan), "sudah diajukan"),
                (Banyak(ikut.sementara), "sementara dari draf"),
                (Banyak(len(ikut.tanpa)), "belum punya versi"),
            )
        ),
        tabel_keadaan(bahan, halaman),
    )
    return Subbab("keadaan", "Keadaan Pengajuan", isi)


def _anggaran(bahan: Bahan) -> Subbab:
    assert bahan.seluruh is not None
    g = bahan.seluruh.gabungan
    uang = milik_kantor(bahan)
    kalimat = (
        f"Pagu {g.kantor} kantor berjumlah ",
        Rupiah(uang.pagu, dengan_rp=True),
        ", terealisasi ",
        Rupiah(uang.realisasi, dengan_rp=True),
        " atau ",
        Persen(uang.serapan, tanda=True),
        ". Persentase ini adalah jumlah realisasi dibagi jumlah pagu, bukan rata-rata persentase"
        " kantor.",
    )
    isi: tuple[Blok, ...] = (
        Paragraf(kalimat),
        tabel_kantor(bahan),
        *gambar_serapan(serapan_sendiri(bahan)),
    )
    return Subbab("anggaran", f"Anggaran Menurut {bahan.kecamatan}", isi)


def _program(bahan: Bahan) -> Subbab:
    isi: tuple[Blok, ...] = (
        tabel_program(bahan),
        *gambar_serapan(milik_program(bahan), "serapan-program", "program"),
        tabel_program_kantor(bahan),
    )
    return Subbab("program", "Anggaran Menurut Program", isi)


def _kinerja(bahan: Bahan) -> Subbab:
    luar = menyimpang(bahan)
    sebar = gambar_sebar(bahan, luar)
    isi: tuple[Blok, ...] = (
        *((tabel_indikator(bahan),) if bahan.indikator else ()),
        *((sebar,) if sebar else ()),
        *daftar_menyimpang(bahan, luar),
    )
    return Subbab("kinerja", "Indikator, Serapan, dan Capaian", isi)
