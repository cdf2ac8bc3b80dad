"""A comparison on paper: what the page shows, as blocks. Pure."""

from core.angka import triwulan_label
from reporting.dokumen.blok import (
    AngkaKunci,
    Banyak,
    Baris,
    Blok,
    Butir,
    Daftar,
    Dokumen,
    Gambar,
    Indeks,
    Kolom,
    Kop,
    Lampiran,
    Nilai,
    Paragraf,
    Sel,
    Tabel,
    Tekan,
)
from reporting.rollup.banding import Perbandingan, SatuBaris
from reporting.rollup.berdampingan import Berdampingan
from reporting.rollup.berdampingan import Sel as SelDamping
from reporting.rollup.cetak_tabel import tabel_kantor, tabel_semua
from reporting.rollup.lukis import lukis_deretan, lukis_sebar, lukis_tren
from reporting.rollup.sebaran import ATURAN
from reporting.rollup.tren import Jalan
from reporting.rollup.uang import angka
from tenants.models import Kabupaten


def dokumen_banding(p: Perbandingan, kabupaten: Kabupaten) -> Dokumen:
    """The comparison of this address, ready to print."""
    s = p.saringan
    label = triwulan_label(s.periode.tahun, s.periode.triwulan)
    judul = "Perbandingan Kecamatan"
    return Dokumen(
        judul=f"{judul} {label}",
        judul_pendek=f"{judul} {label}",
        penyusun=kabupaten.nama_lengkap,
        lampiran=(
            Lampiran(
                "perbandingan",
                f"{judul} {label}",
                tuple(_isi(p)),
                kop=Kop(f"Pemerintah {kabupaten.nama_lengkap}", "Seluruh Kecamatan"),
                keterangan=_keterangan(p),
            ),
        ),
        kaki_kiri=f"{kabupaten.nama_lengkap} · {s.periode.kode}",
        kaki_kanan=f"{p.ikut.diajukan} diajukan, {p.ikut.sementara} sementara",
        tanda="DATA CONTOH" if kabupaten.data_contoh else "",
    )


def _keterangan(p: Perbandingan) -> tuple[str, ...]:
    s = p.saringan
    baris = [str(s.tingkat.label)]
    if p.satu and p.satu.nama:
        kode = f"{p.satu.kode} " if p.satu.kode[:1].isdigit() else ""
        baris.append(f"{kode}{p.satu.nama}")
    baris.append(f"Ukuran: {s.ukuran.label.lower()}. {p.ikut.kata}")
    if s.hanya and s.kantor:
        baris.append(f"Dihitung dari kantor terpilih: {', '.join(k.nama for k in s.kantor)}.")
    if s.resmi:
        baris.append("Hanya laporan yang sudah diajukan.")
    if p.ikut.tanpa:
        baris.append(f"Tanpa versi: {p.tanpa_kata}.")
    return tuple(baris)


def _isi(p: Perbandingan) -> list[Blok]:
    if p.kosong:
        return [Paragraf(("Belum ada angka untuk dibandingkan.",), "tanpa_inden")]
    isi: list[Blok] = []
    if p.satu:
        isi += _satu(p, p.satu)
    else:
        isi.append(tabel_semua(p))
    if p.berdampingan:
        isi.append(_berdampingan(p, p.berdampingan))
    return isi


def _satu(p: Perbandingan, b: SatuBaris) -> list[Blok]:
    isi: list[Blok] = [_ringkas(p, b), tabel_kantor(b)]
    nama = p.saringan.ukuran.label.lower()
    if b.sebar:
        gambar = lukis_sebar(b.sebar)
        isi.append(Gambar("sebar", "Serapan terhadap capaian", gambar, b.sebar.kata))
    if b.deretan:
        gambar = lukis_deretan(b.deretan)
        isi.append(Gambar("deretan", f"Sebaran {nama}", gambar, b.deretan.kata))
    if b.simpangan:
        isi.append(Paragraf(("Yang menyimpang:",)))
        isi.append(Daftar(tuple(Butir((f"{k.nama}: {n.sebab}.",)) for k, n in b.simpangan)))
    else:
        isi.append(Paragraf(("Tidak ada kantor yang menyimpang.",), "tanpa_inden"))
    isi.append(Paragraf((ATURAN,), "catatan"))
    for urut, jalan in enumerate(b.tren.jalan):
        isi += _tren(p, jalan, urut)
    return isi


def _ringkas(p: Perbandingan, b: SatuBaris) -> AngkaKunci:
    nama = p.saringan.ukuran.label
    isi: list[tuple[Nilai, str]] = [
        (Indeks(angka(b.utama.nilai, "banding/utama", sebab="belum terukur")), f"{nama} kabupaten")
    ]
    if b.sebaran:
        isi.append(
            (Indeks(angka(b.sebaran.median, "banding/median")), f"median {b.sebaran.banyak} kantor")
        )
        isi.append(
            (Indeks(angka(b.sebaran.terendah, "banding/terendah")), f"terendah: {b.terendah}")
        )
        isi.append(
            (Indeks(angka(b.sebaran.tertinggi, "banding/tertinggi")), f"tertinggi: {b.tertinggi}")
        )
    return AngkaKunci((*isi, (Banyak(len(b.simpangan)), "kantor menyimpang")))


def _tren(p: Perbandingan, j: Jalan, urut: int) -> list[Blok]:
    nama = p.saringan.ukuran.label
    baris = []
    for label, nilai, kantor in zip(
        j.label, zip(*(d.nilai for d in j.deret), strict=True), j.kantor, strict=True
    ):
        sel = [Sel(Indeks(angka(n, f"banding/tren/{label}", sebab="belum ada"))) for n in nilai]
        baris.append(Baris((Sel(label, kepala_baris=True), *sel, Sel(str(kantor), rata="kanan"))))
    lebar = 64 / len(j.deret)
    return [
        Gambar(f"tren-{urut}", f"{nama}, {j.judul.lower()}", lukis_tren(j.grafik), j.grafik.kata),
        Tabel(
            f"tabel-tren-{urut}",
            f"{nama}, {j.judul.lower()}",
            (Kolom(22), *(Kolom(lebar, "kanan") for _ in j.deret), Kolom(14, "kanan")),
            (tuple(Sel(k) for k in (j.judul, *(d.nama for d in j.deret), "Kantor")),),
            tuple(baris),
            catatan=((f"{j.cara}. {j.catatan}".rstrip(),),),
            padat=True,
        ),
    ]


def _berdampingan(p: Perbandingan, b: Berdampingan) -> Tabel:
    lebar = 70 / len(b.kolom)
    judul = "Ukuran" if p.saringan.kode else str(p.saringan.tingkat.label)
    baris = [
        Baris((Sel(r.label, kepala_baris=True), *(_sel_damping(s) for s in r.sel))) for r in b.baris
    ]
    catatan = (
        f"Tebal: berbeda dari {b.kolom[0].judul}, selisihnya dalam tanda kurung."
        f" {b.berbeda} dari {len(b.baris)} baris berbeda."
    )
    return Tabel(
        "berdampingan",
        f"{b.judul} Berdampingan",
        (Kolom(30), *(Kolom(lebar, "kanan") for _ in b.kolom)),
        (tuple(Sel(k) for k in (judul, *(f"{k.judul} ({k.keterangan})" for k in b.kolom))),),
        tuple(baris),
        catatan=((catatan,), *(((b.pesan,),) if b.pesan else ())),
        padat=True,
        lebar=len(b.kolom) > 3,
    )


def _sel_damping(s: SelDamping) -> Sel:
    kata = f"{s.teks} ({s.beda})" if s.beda else s.teks
    isi = (Tekan(kata, tebal=True) if s.tanda else kata,)
    return Sel((*isi, f" {s.catatan}") if s.catatan else isi)
