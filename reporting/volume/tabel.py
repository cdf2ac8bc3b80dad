"""Tables of the rollup chapter; under each stands what was added up, of how many offices."""

from collections.abc import Mapping, Sequence

from core.angka import triwulan_label
from reporting.dokumen.blok import Baris, Indeks, Kalimat, Kolom, Persen, Sel, Tabel
from reporting.rollup.aturan import Ukur
from reporting.rollup.banding import ukur_kata
from reporting.rollup.rekap import BarisRekap
from reporting.rollup.uang import (
    KEPALA_UANG,
    KOLOM_UANG,
    Uang,
    angka,
    uang_gabungan,
    uang_nilai,
)
from reporting.snapshot.angka import Angka
from reporting.volume.angka import milik_kantor
from reporting.volume.bahan import Bahan

_SUMBER = "Rekap kabupaten dari versi laporan tiap kecamatan"
_STRIP = "“–”: tidak diukur, tanpa pagu, atau belum diisi; tidak ikut dirata-ratakan."


def tabel_keadaan(bahan: Bahan, halaman: Mapping[str, int]) -> Tabel:
    """Which version of each office is in the figures, and the page its report begins on."""
    baris = []
    for urut, k in enumerate(bahan.kantor, 1):
        baris.append(
            Baris(
                (
                    Sel(str(urut), rata="tengah"),
                    Sel(k.kecamatan.nama, kepala_baris=True),
                    Sel(k.sebutan),
                    Sel(k.rekap.sha256[:8] if k.rekap else "–", rata="tengah"),
                    Sel(str(halaman.get(k.kecamatan.slug, "–")), rata="kanan"),
                ),
                "" if k.rekap else "kosong",
            )
        )
    return Tabel(
        "keadaan-kantor",
        f"Versi Laporan yang Direkap, {_label(bahan)}",
        (Kolom(7, "tengah"), Kolom(31), Kolom(34), Kolom(15, "tengah"), Kolom(13, "kanan")),
        (_kepala("No.", bahan.kecamatan, "Keadaan laporan", "Sidik versi", "Halaman"),),
        tuple(baris),
        catatan=(("“Sementara”: dihitung dari draf, belum diajukan kantornya.",),),
        sumber=_SUMBER,
        kosong="Belum ada kecamatan.",
    )


def tabel_kantor(bahan: Bahan) -> Tabel:
    """Money, absorption and capaian of each office, and the regency's."""
    assert bahan.seluruh is not None
    baris = []
    for k in bahan.kantor:
        if k.isi is None:
            kata = f"{k.kecamatan.nama}: {k.sebutan.lower()}, tidak dihitung"
            baris.append(Baris((Sel(kata, kolom=5),), "kosong"))
            continue
        nama = f"{k.kecamatan.nama} *" if k.sementara else k.kecamatan.nama
        baris.append(_baris(nama, uang_nilai(nama, k.kecamatan.slug, k.isi)))
    jumlah = f"Jumlah {bahan.seluruh.gabungan.kantor} kantor"
    baris.append(_baris(jumlah, milik_kantor(bahan), "jumlah"))
    catatan: list[Kalimat] = [_cara(bahan.seluruh), (_STRIP,)]
    if bahan.ikut.sementara:
        catatan.append(("* sementara, dari draf.",))
    return Tabel(
        "anggaran-kantor",
        f"Pagu, Realisasi, dan Capaian Menurut {bahan.kecamatan}, {_label(bahan)}",
        (Kolom(44), *KOLOM_UANG),
        (_kepala(bahan.kecamatan, *KEPALA_UANG),),
        tuple(baris),
        catatan=tuple(catatan),
        sumber=_SUMBER,
    )


def tabel_program(bahan: Bahan) -> Tabel:
    """Each program over the offices that have it."""
    assert bahan.seluruh is not None
    baris = [
        Baris(
            (
                Sel(b.kode),
                Sel(b.nama, kepala_baris=True),
                Sel(str(b.gabungan.kantor), rata="kanan"),
                *uang_gabungan(b.nama, b.kode, b.gabungan).sel,
            )
        )
        for b in bahan.program
    ]
    jumlah = (Sel("Jumlah", kolom=2, kepala_baris=True), Sel(str(bahan.seluruh.gabungan.kantor)))
    baris.append(Baris((*jumlah, *milik_kantor(bahan).sel), "jumlah"))
    return Tabel(
        "anggaran-program",
        f"Anggaran Menurut Program, Seluruh {bahan.kecamatan}, {_label(bahan)}",
        (Kolom(10), Kolom(29), Kolom(8, "kanan"), *KOLOM_UANG),
        (_kepala("Kode", "Program", "Kantor", *KEPALA_UANG),),
        tuple(baris),
        catatan=(
            ("Serapan: Σ realisasi / Σ pagu kantor yang mempunyai program itu.",),
            (f"Capaian: {_cara_capaian(bahan.program)}.",),
            (_STRIP,),
        ),
        sumber=_SUMBER,
    )


def tabel_program_kantor(bahan: Bahan) -> Tabel:
    """Under each program its offices."""
    baris: list[Baris] = []
    for b in bahan.program:
        milik = bahan.program_kantor[b.kode]
        judul = f"{b.kode} {b.nama}"
        uang = uang_gabungan(judul, b.kode, b.gabungan)
        nama = f"{b.kode}  {b.nama}, {b.gabungan.kantor} kantor"
        baris.append(_baris(nama, uang, "program", grup=judul))
        for k, _ in bahan.terhitung:
            if (n := milik.get(k.pk)) is not None:
                isi = uang_nilai(k.nama, f"{k.slug}/{b.kode}", n)
                baris.append(_baris(k.nama, isi, "sub"))
    return Tabel(
        "program-kantor",
        f"Anggaran Tiap Program Menurut {bahan.kecamatan}, {_label(bahan)}",
        (Kolom(44), *KOLOM_UANG),
        (_kepala(f"Program dan {bahan.kecamatan.lower()}", *KEPALA_UANG),),
        tuple(baris),
        catatan=(("Kantor yang tidak mempunyai program itu tidak tercantum di bawahnya.",),),
        sumber=_SUMBER,
        padat=True,
    )


def tabel_indikator(bahan: Bahan) -> Tabel:
    """Joint values of indicators, each with how it was reached and on what base."""
    baris = []
    for b in bahan.indikator:
        ukur = b.nilai
        assert ukur is not None
        satuan = bahan.satuan.get(b.kode, "")
        baris.append(
            Baris(
                (
                    Sel(f"{b.nama} ({satuan})" if satuan else b.nama, kepala_baris=True),
                    Sel(f"{ukur.kantor} dari {len(bahan.ikut.rekap)}", rata="tengah"),
                    Sel(Indeks(_indeks(b, ukur))),
                    Sel(Persen(uang_gabungan(b.nama, b.kode, b.gabungan).capaian)),
                    Sel(ukur_kata(ukur)),
                )
            )
        )
    return Tabel(
        "indikator",
        f"Indikator Kinerja, Seluruh {bahan.kecamatan}, {_label(bahan)}",
        (Kolom(34), Kolom(12, "tengah"), Kolom(11, "kanan"), Kolom(12, "kanan"), Kolom(31)),
        (_kepala("Indikator", "Kantor terukur", "Nilai", "Capaian (%)", "Cara menggabungkan"),),
        tuple(baris),
        catatan=(
            (
                "Nilai digabung menurut pembilang dan penyebut atau jumlah responden bila semua"
                " kantor mencatatnya; bila tidak, yang tercantum rata-rata sederhana dan disebut"
                " demikian. Capaian: rata-rata sederhana kantor yang terukur.",
            ),
            (_STRIP,),
        ),
        sumber=_SUMBER,
        padat=True,
    )


def _indeks(b: BarisRekap, ukur: Ukur) -> Angka:
    return angka(ukur.nilai, f"rekap/nilai/{b.kode}", ukur.cara.value, ukur.catatan)


def _label(bahan: Bahan) -> str:
    return triwulan_label(bahan.periode.tahun, bahan.periode.triwulan)


def _kepala(*kata: str) -> tuple[Sel, ...]:
    return tuple(Sel(k) for k in kata)


def _baris(nama: str, u: Uang, tingkat: str = "", grup: str = "") -> Baris:
    return Baris((Sel(nama, kepala_baris=True), *u.sel), tingkat, grup)  # type: ignore[arg-type]


def _cara(b: BarisRekap) -> Kalimat:
    g = b.gabungan
    return (f"Serapan: {ukur_kata(g.serapan)}. Capaian: {ukur_kata(g.capaian)}.",)


def _cara_capaian(baris: Sequence[BarisRekap]) -> str:
    return "; ".join(dict.fromkeys(b.gabungan.capaian.cara.value for b in baris))
