"""Tables of the printed comparison; the same columns as on the page."""

from core.angka import bilangan
from reporting.dokumen.blok import (
    Baris,
    Indeks,
    Kolom,
    Persen,
    Poin,
    Sel,
    Tabel,
)
from reporting.rollup.aturan import Nilai
from reporting.rollup.banding import BarisKantor, Perbandingan, SatuBaris, ukur_kata
from reporting.rollup.rekap import BarisRekap
from reporting.rollup.uang import KEPALA_UANG, KOLOM_UANG, angka, uang_gabungan, uang_nilai


def tabel_kantor(b: SatuBaris) -> Tabel:
    """One line over offices, the regency last."""
    nilai = f"Nilai ({b.satuan})" if b.satuan else "Nilai"
    if b.indikator:
        kepala = ["Target", nilai, "Capaian (%)", "Dasar ukur"]
        kolom = [Kolom(10, "kanan"), Kolom(11, "kanan"), Kolom(11, "kanan"), Kolom(25)]
    else:
        kepala = [*KEPALA_UANG]
        kolom = [*KOLOM_UANG]
    if b.volume:
        kepala.append(f"Volume ({b.satuan})" if b.satuan else "Volume")
        kolom.append(Kolom(17, "kanan"))
    kepala = ["Kecamatan", *kepala, "± median", "Peringkat"]
    semua = (Kolom(24), *kolom, Kolom(10, "kanan"), Kolom(11, "kanan"))
    baris = [_baris_kantor(k, b, len(semua)) for k in b.kantor]
    baris.append(Baris((Sel(f"Kabupaten, {b.gabungan.kantor} kantor"), *_jumlah(b)), "jumlah"))
    catatan = [(b.cara_kata,)]
    if any(k.rekap and k.rekap.sementara for k in b.kantor):
        catatan.append(("* sementara, dari draf.",))
    if any(k.menyimpang for k in b.kantor):
        catatan.append(("! menyimpang menurut aturan di bawah.",))
    if not b.peringkat.boleh:
        catatan.append((f"Tanpa peringkat. {b.peringkat.alasan}",))
    if b.beda_nama:
        catatan.append(("Bunyi baris ini tidak sama di semua kantor.",))
    return Tabel(
        "kantor",
        "Semua Kecamatan",
        semua,
        (tuple(Sel(k) for k in kepala),),
        tuple(baris),
        catatan=tuple(catatan),
        padat=b.volume or b.indikator,
    )


def _baris_kantor(k: BarisKantor, b: SatuBaris, kolom: int) -> Baris:
    nama = k.kecamatan.nama + (" *" if k.rekap and k.rekap.sementara else "")
    if k.isi is None:
        kata = "tidak ada baris ini" if k.rekap else "belum ada versi yang dihitung"
        return Baris((Sel(nama, kepala_baris=True), Sel(kata, kolom=kolom - 1)), "kosong")
    median = Sel(Poin(angka(k.terhadap_median, f"banding/median/{k.kecamatan.slug}")))
    tempat = Sel(str(k.tempat or "–"), rata="kanan")
    if k.menyimpang:
        nama += " !"
    return Baris((Sel(nama, kepala_baris=True), *_angka(k, k.isi, b), median, tempat))


def _angka(k: BarisKantor, n: Nilai, b: SatuBaris) -> list[Sel]:
    kunci = f"{k.kecamatan.slug}/{b.kode}"
    uang = uang_nilai(k.kecamatan.nama, kunci, n)
    if b.indikator:
        target = Sel(Indeks(angka(n.target, f"rekap/target/{kunci}")))
        nilai = Sel(Indeks(angka(n.nilai, f"rekap/nilai/{kunci}", sebab=n.sebab)))
        return [target, nilai, Sel(Persen(uang.capaian)), Sel(k.dasar)]
    sel = [*uang.sel]
    if b.volume:
        volume = "–" if n.nilai is None else bilangan(n.nilai)
        sel.append(Sel(f"{volume} dari {bilangan(n.target)}" if n.target is not None else volume))
    return sel


def _jumlah(b: SatuBaris) -> list[Sel]:
    uang = uang_gabungan("Kabupaten", b.kode, b.gabungan)
    ekor = [Sel(), Sel()]
    if b.indikator:
        nilai = b.nilai.nilai if b.nilai else None
        isi = Sel(Indeks(angka(nilai, f"rekap/nilai/{b.kode}")))
        return [Sel(), isi, Sel(Persen(uang.capaian)), Sel(), *ekor]
    return [*uang.sel, *([Sel()] if b.volume else []), *ekor]


def tabel_semua(p: Perbandingan) -> Tabel:
    """All lines of a level over the offices that have them."""
    if p.indikator:
        kepala = ["Nilai", "Capaian (%)", "Cara menggabungkan nilai"]
        kolom = [Kolom(10, "kanan"), Kolom(11, "kanan"), Kolom(33)]
    else:
        kepala = [*KEPALA_UANG]
        kolom = [Kolom(16, "kanan"), Kolom(16, "kanan"), Kolom(10, "kanan"), Kolom(10, "kanan")]
    semua = (Kolom(15), Kolom(31), Kolom(8, "kanan"), *kolom)
    tingkat = str(p.saringan.tingkat.label)
    cara = dict.fromkeys(b.gabungan.capaian.cara.value for b in p.semua)
    return Tabel(
        "semua",
        f"Semua {tingkat}",
        semua,
        (tuple(Sel(k) for k in ("Kode", tingkat, "Kantor", *kepala)),),
        tuple(_baris_semua(b) for b in p.semua),
        catatan=(("Serapan: Σ realisasi / Σ pagu.",), (f"Capaian: {'; '.join(cara)}.",)),
        padat=True,
        kosong="Tidak ada baris pada tingkat ini.",
    )


def _baris_semua(b: BarisRekap) -> Baris:
    uang = uang_gabungan(b.nama, b.kode, b.gabungan)
    kode = b.kode if b.kode[:1].isdigit() else ""
    kantor = Sel(str(b.gabungan.kantor), rata="kanan")
    kepala = (Sel(kode), Sel(b.nama, kepala_baris=True), kantor)
    if b.nilai is None:
        return Baris((*kepala, *uang.sel))
    nilai = angka(b.nilai.nilai, f"rekap/nilai/{b.kode}", sebab=b.nilai.catatan)
    sel = (Sel(Indeks(nilai)), Sel(Persen(uang.capaian)), Sel(ukur_kata(b.nilai)))
    return Baris((*kepala, *sel))
