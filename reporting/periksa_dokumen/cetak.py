"""Findings of a foreign document on paper and as a workbook: what the page shows, as blocks."""

from collections.abc import Iterator, Sequence

from core.angka import bilangan
from reporting.checks.temuan import Bobot, Temuan
from reporting.dokumen.blok import (
    AngkaKunci,
    Banyak,
    Baris,
    Blok,
    Dokumen,
    Kolom,
    Kop,
    Lampiran,
    Paragraf,
    Sel,
    Tabel,
    Tekan,
)
from reporting.periksa_dokumen.tampil import BOBOT, Penyebab, Tampilan
from tenants.models import Kabupaten, Kecamatan

JUDUL = "Hasil Pemeriksaan Dokumen"


def dokumen_temuan(
    t: Tampilan, nama: str, keterangan: str, kabupaten: Kabupaten, kantor: Kecamatan | None
) -> Dokumen:
    """Everything found in a document called `nama`, ready to print. `keterangan` says who had it
    checked and when; `kantor` is None for the regency's own."""
    pemilik = kantor.nama_lengkap if kantor else "Pemeriksaan Laporan"
    return Dokumen(
        judul=f"{JUDUL} {nama}",
        judul_pendek=JUDUL,
        penyusun=kantor.nama_lengkap if kantor else kabupaten.nama_lengkap,
        lampiran=(
            Lampiran(
                "temuan",
                JUDUL,
                tuple(_isi(t)),
                kop=Kop(f"Pemerintah {kabupaten.nama_lengkap}", pemilik),
                keterangan=(nama, keterangan),
                rebah=True,
            ),
        ),
        kaki_kiri=f"{pemilik} · {nama}",
        kaki_kanan="Diperiksa terhadap dirinya sendiri",
        tanda="DATA CONTOH" if kabupaten.data_contoh else "",
    )


def _isi(t: Tampilan) -> Iterator[Blok]:
    banyak = t.banyak
    yield AngkaKunci(
        (
            *((Banyak(banyak.get(b.value, 0)), nama.lower()) for b, nama in BOBOT.items()),
            (Banyak(len(t.dibandingkan)), f"dari {len(t.hasil.tabel)} tabel dibandingkan"),
        )
    )
    yield Paragraf((_kata(t),), "tanpa_inden")
    if t.penyebab:
        yield _sebab(t.penyebab)
        yield Paragraf(("Temuan berikut hilang bila sel penyebabnya diperbaiki.",), "tanpa_inden")
        yield _dijelaskan(t.penyebab)
    lain = " yang Lain" if t.penyebab else ""
    for bobot, temuan in t.lain.items():
        yield Paragraf((_ARTI[bobot],), "tanpa_inden")
        yield _temuan(bobot, f"{BOBOT[bobot]}{lain}", temuan)
    if t.tak_dibandingkan:
        yield Paragraf((_TAK_DIKENAL,), "tanpa_inden")
        yield _tak_dibandingkan(t)
    yield Paragraf((CATATAN,), "catatan")


def _kata(t: Tampilan) -> str:
    if not t.hasil.temuan:
        return "Tidak ada angka yang bertentangan di antara yang dibandingkan."
    kalimat = f"{t.hasil.kalimat} kalimat berangka ikut dibandingkan dengan tabel."
    if t.penyebab:
        banyak = sum(p.jumlah for p in t.penyebab)
        kalimat += f" {len(t.penyebab)} sel menjelaskan {banyak} temuan."
    if t.lebih:
        kalimat += (
            f" Dicetak {bilangan(len(t.dipilih))} temuan terberat; {bilangan(t.lebih)} lagi ada"
            " dalam XLSX."
        )
    return kalimat


_TAK_DIKENAL = "Isi tabel berikut tidak dikenal sebagai anggaran, realisasi, atau indikator."
CATATAN = (
    "Yang diperiksa: apakah angka dalam dokumen ini cocok satu sama lain. Angka yang sama-sama"
    " keliru di semua tempat tidak terlihat. “Seharusnya” dihitung dari angka lain dalam dokumen."
)


def _sebab(penyebab: Sequence[Penyebab]) -> Tabel:
    return Tabel(
        "sebab",
        "Sel Penyebab",
        (Kolom(5, "kanan"), Kolom(49), Kolom(17, "kanan"), Kolom(17, "kanan"), Kolom(12, "kanan")),
        (tuple(Sel(k) for k in ("No.", "Sel", "Tertulis", "Seharusnya", "Menjelaskan")),),
        tuple(
            Baris(
                (
                    Sel(str(urut)),
                    Sel(str(p.sebab.tempat), kepala_baris=True),
                    Sel(p.sebab.tertulis),
                    Sel((Tekan(p.sebab.seharusnya, tebal=True),)),
                    Sel(Banyak(p.jumlah, "temuan")),
                )
            )
            for urut, p in enumerate(penyebab, start=1)
        ),
    )


def _dijelaskan(penyebab: Sequence[Penyebab]) -> Tabel:
    """Without what they should hold: that is reckoned with the cell that is wrong."""
    baris = []
    for urut, p in enumerate(penyebab, start=1):
        judul = (Tekan(f"Sel {urut}: {p.sebab.tempat}", tebal=True),)
        baris.append(Baris((Sel(judul, kolom=3),), "kegiatan"))
        baris += [
            Baris((Sel(str(s.tempat), kepala_baris=True), Sel(s.pesan), Sel(s.tertulis or "–")))
            for s in p.temuan
        ]
    return Tabel(
        "dijelaskan",
        "Temuan yang Dijelaskan Sel Penyebab",
        (Kolom(42), Kolom(41), Kolom(17, "kanan")),
        ((Sel("Tempat"), Sel("Temuan"), Sel("Tertulis")),),
        tuple(baris),
        padat=True,
    )


def _temuan(bobot: Bobot, judul: str, temuan: Sequence[Temuan]) -> Tabel:
    return Tabel(
        f"temuan-{bobot.value}",
        judul,
        (Kolom(5, "kanan"), Kolom(37), Kolom(28), Kolom(15, "kanan"), Kolom(15, "kanan")),
        (tuple(Sel(k) for k in ("No.", "Tempat", "Temuan", "Tertulis", "Seharusnya")),),
        tuple(
            Baris(
                (
                    Sel(str(urut)),
                    Sel(str(s.tempat), kepala_baris=True),
                    Sel(s.pesan),
                    Sel(s.tertulis or "–"),
                    Sel(s.seharusnya or "–"),
                )
            )
            for urut, s in enumerate(temuan, start=1)
        ),
        padat=True,
    )


_ARTI = {
    Bobot.BLOKIR: "Dua angka dalam dokumen bertentangan.",
    Bobot.PERINGATAN: "Perlu dilihat, mungkin ada penjelasannya.",
    Bobot.INFO: "Bukan kesalahan.",
}


def _tak_dibandingkan(t: Tampilan) -> Tabel:
    return Tabel(
        "tak-dibandingkan",
        "Tabel yang Tidak Dibandingkan",
        (Kolom(70), Kolom(15, "kanan"), Kolom(15, "kanan")),
        ((Sel("Tabel"), Sel("Baris"), Sel("Kolom")),),
        tuple(
            Baris((Sel(s.nama, kepala_baris=True), Sel(Banyak(s.baris)), Sel(Banyak(s.kolom))))
            for s in t.tak_dibandingkan
        ),
        padat=True,
    )
