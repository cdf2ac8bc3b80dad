"""Set pieces: pictures, key figures, analysis, the ruled box, signatures."""

from reporting.dokumen.blok import (
    AngkaKunci,
    Gambar,
    KotakRincian,
    Nilai,
    Sisipan,
    TabelUraian,
    TandaTangan,
    TandaTanganGanda,
)
from reporting.render.docx.gambar import sisip
from reporting.render.docx.gaya import HALUS, UTAMA
from reporting.render.docx.halaman import Potong, banyak_baris
from reporting.render.docx.penulis import Penulis
from reporting.render.docx.tabel import nomor_berbidang
from reporting.render.docx.xml import (
    Garis,
    Huruf,
    Sifat,
    SifatSel,
    alinea,
    baris,
    lari,
    sel,
    tabel,
    twip,
)
from reporting.render.nilai import sebab_pendek, teks_nilai
from reporting.render.rangkai import (
    nama_penanda,
    nip,
    sebaris_angka,
    sendiri,
    tempat_tanggal,
    ttd_panjang,
)

_LEBAR_TTD, _LEBAR_TTD_PANJANG = 82.0, 105.0
_BIRU = Garis(11)


def tulis_gambar(isi: Gambar, p: Penulis, png: bytes, tinggi: float) -> None:
    """A picture with its alternative text, the caption below."""
    lebar = p.ruang.teks
    paling = p.ruang.tinggi_teks * 0.8
    if tinggi > paling:
        lebar, tinggi = lebar * paling / tinggi, paling
    nomor_gambar = p.nomor_gambar()
    runs = sisip(p.gambar(png), nomor_gambar, lebar, tinggi, isi.alternatif)
    nama = p.nama_penanda(isi.kunci)
    p.isi.append(alinea("Gambar", runs))
    p.potong(Potong((tinggi + 0.6,), sebelum=5, rekat=True, utuh=True))
    nomor = p.k.nomor(isi.kunci)
    judul = nomor_berbidang(nomor, isi.kunci, p) + (lari("\n") if nomor else "") + lari(isi.judul)
    p.alinea("KeteranganGambar", judul, f"{nomor}\n{isi.judul}", jangkar=(nama,))


def tulis_angka_kunci(isi: AngkaKunci, p: Penulis) -> None:
    """Key figures side by side between rules; more than four stand in two rows."""
    p.jarak(3)
    sebaris = min(sebaris_angka(isi), len(isi.isi)) or 1
    lebar = twip(p.ruang.teks / sebaris)
    hasil = []
    for awal in range(0, len(isi.isi), sebaris):
        bagian = isi.isi[awal : awal + sebaris]
        isi_baris = [_sel_angka(n, label, lebar, urut) for urut, (n, label) in enumerate(bagian)]
        kosong = SifatSel(lebar, garis=(("top", _BIRU), ("bottom", Garis(5))))
        isi_baris += [sel(kosong, "")] * (sebaris - len(bagian))
        hasil.append(baris(isi_baris))
        label = [
            banyak_baris(t, p.ruang.teks / sebaris - 5, p.gaya["LabelAngka"]) for _, t in bagian
        ]
        p.potong(Potong((12.2 + 3.75 * max(label),), utuh=True))
    p.tabel(tabel("TabelSusun", [lebar] * sebaris, hasil))


def _sel_angka(isi: Nilai, label: str, lebar: int, urut: int) -> str:
    angka = getattr(isi, "angka", None)
    if angka is not None and angka.nilai is None:
        besar = lari(sebab_pendek(angka, "belum dinilai"), Huruf(ukuran=11.5))
    else:
        besar = lari(teks_sendiri(isi))
    garis = [("top", _BIRU)]
    if urut:
        garis.append(("left", Garis(4, HALUS)))
    garis.append(("bottom", Garis(5)))
    kiri = 3.0 if urut else 0.0
    margin = (("top", 2.5), ("left", kiri), ("bottom", 2.5), ("right", 2.0))
    sifat = SifatSel(lebar, garis=tuple(garis), margin=margin)
    return sel(sifat, alinea("AngkaBesar", besar) + alinea("LabelAngka", lari(label)))


def teks_sendiri(isi: Nilai | str) -> str:
    """Words, or a value that stands alone."""
    return isi if isinstance(isi, str) else teks_nilai(sendiri(isi))


def tulis_uraian(isi: TabelUraian, p: Penulis) -> None:
    """Labels beside short lists."""
    p.jarak(3)
    kiri, kanan = p.ruang.teks * 0.27, p.ruang.teks * 0.73
    hasil = []
    for urut, satu in enumerate(isi.baris):
        atas = Garis(4, HALUS) if urut else Garis(8)
        bawah = Garis(5) if urut == len(isi.baris) - 1 else Garis(4, HALUS)
        garis = (("top", atas), ("bottom", bawah))
        margin = (("top", 1.5), ("left", 0.0), ("bottom", 1.5), ("right", 4.0))
        label = lari(f"{satu.tanda}\t{satu.label}", Huruf(tebal=True, warna=UTAMA))
        depan = alinea("Uraian", label, Sifat(kiri=5, baris_awal=-5))
        butir = "".join(
            alinea("Uraian", lari("–\t") + p.kalimat(b), Sifat(kiri=4, baris_awal=-4))
            for b in satu.butir
        )
        margin_kanan = (*margin[:3], ("right", 0.0))
        hasil.append(
            baris(
                [
                    sel(SifatSel(twip(kiri), garis=garis, margin=margin), depan),
                    sel(SifatSel(twip(kanan), garis=garis, margin=margin_kanan), butir),
                ]
            )
        )
        gaya = p.gaya["Uraian"]
        tinggi = sum(banyak_baris(p.teks(b), kanan - 4, gaya) for b in satu.butir)
        tinggi = max(tinggi, banyak_baris(satu.label, kiri - 9, gaya))
        p.potong(Potong((tinggi * gaya.baris + 3.1,), utuh=True))
    p.tabel(tabel("TabelSusun", [twip(kiri), twip(kanan)], hasil))


def tulis_kotak(isi: KotakRincian, p: Penulis) -> None:
    """A ruled box of labels and values with the result and a sentence that judges it."""
    p.jarak(2)
    lebar = [twip(p.ruang.teks * 0.68), twip(p.ruang.teks * 0.32)]
    biru = Huruf(tebal=True, warna=UTAMA)
    kepala = alinea("Rincian", lari(isi.judul, biru), Sifat(rekat=True))
    hasil = [baris([_sel_kotak(sum(lebar), 2, "atas", kepala)])]
    semua = [*isi.baris, isi.hasil]
    for urut, (label, nilai) in enumerate(semua):
        akhir = urut == len(semua) - 1
        huruf = Huruf(tebal=True) if akhir else Huruf()
        sisi = "hasil" if akhir else ""
        depan = alinea("Rincian", lari(label, huruf), Sifat(rekat=True))
        belakang = alinea(
            "Rincian", lari(teks_sendiri(nilai), Huruf(tebal=True)), Sifat(rekat=True, rata="right")
        )
        kiri = _sel_kotak(lebar[0], 1, sisi + "kiri", depan)
        hasil.append(baris([kiri, _sel_kotak(lebar[1], 1, sisi + "kanan", belakang)]))
    penjelasan = alinea("Rincian", p.kalimat(isi.penjelasan))
    hasil.append(baris([_sel_kotak(sum(lebar), 2, "bawah", penjelasan)]))
    gaya = p.gaya["Rincian"]
    kata = banyak_baris(p.teks(isi.penjelasan), p.ruang.teks - 8, gaya)
    tinggi = gaya.baris * (1 + len(semua) + kata) + len(semua) * 1.2 + 7
    p.potong(Potong((tinggi,), utuh=True))
    p.tabel(tabel("TabelSusun", lebar, hasil))


def _sel_kotak(lebar: int, rentang: int, sisi: str, isi: str) -> str:
    garis: list[tuple[str, Garis]] = []
    if "atas" in sisi or "hasil" in sisi:
        garis.append(("top", Garis(5)))
    if "kanan" not in sisi:
        garis.append(("left", Garis(24)))
    if "bawah" in sisi:
        garis.append(("bottom", Garis(5)))
    if "kiri" not in sisi:
        garis.append(("right", Garis(5)))
    atas = 2.5 if "atas" in sisi else 0.6
    bawah = 2.5 if "bawah" in sisi else 0.6
    margin = (
        ("top", atas),
        ("left", 0.0 if "kanan" in sisi else 4.0),
        ("bottom", bawah),
        ("right", 0.0 if "kiri" in sisi else 4.0),
    )
    return sel(SifatSel(lebar, rentang, garis=tuple(garis), margin=margin), isi)


def tulis_tanda_tangan(isi: TandaTangan, p: Penulis) -> None:
    """At the right, kept in one piece and with the paragraph before it."""
    lebar = _LEBAR_TTD_PANJANG if ttd_panjang(isi) else _LEBAR_TTD
    kiri = p.ruang.teks - lebar
    tempat = tempat_tanggal(isi)
    p.alinea("TandaTangan", lari(tempat), tempat, Sifat(kiri=kiri, sebelum=6))
    _penanda(isi, p, kiri, nip_kosong=True)


def _baris_penanda(isi: TandaTangan, *, nip_kosong: bool) -> list[tuple[str, Huruf, float]]:
    """Lines of a signature: words, look, space above."""
    hasil = [
        (f"{isi.jabatan},", Huruf(), 0.0),
        (nama_penanda(isi), Huruf(tebal=True, garis_bawah=True), 20.0),
    ]
    if isi.pangkat.strip():
        hasil.append((f"Pangkat: {isi.pangkat.strip()}", Huruf(), 0.0))
    if isi.nip.strip() or nip_kosong:
        hasil.append((nip(isi.nip).replace(" ", "\u00a0"), Huruf(), 0.0))
    return hasil


def _penanda(isi: TandaTangan, p: Penulis, kiri: float, *, nip_kosong: bool) -> None:
    semua = _baris_penanda(isi, nip_kosong=nip_kosong)
    for urut, (kata, huruf, jarak) in enumerate(semua):
        rekat = urut < len(semua) - 1
        p.alinea("TandaTangan", lari(kata, huruf), kata, Sifat(rekat, kiri=kiri, sebelum=jarak))


def tulis_tanda_tangan_ganda(isi: TandaTanganGanda, p: Penulis) -> None:
    """Two signatures side by side."""
    p.jarak(8)
    lebar = p.ruang.teks / 2
    kanan = isi.kanan
    atas = [sel(SifatSel(twip(lebar)), ""), sel(SifatSel(twip(lebar)), _ttd(tempat_tanggal(kanan)))]
    dua = []
    terbanyak = 0
    for satu, sebutan in ((isi.kiri, isi.sebutan_kiri), (kanan, isi.sebutan_kanan)):
        depan = _ttd(f"{sebutan},") if sebutan else ""
        semua = _baris_penanda(satu, nip_kosong=satu is kanan)
        dua.append(depan + "".join(_ttd(kata, huruf, jarak) for kata, huruf, jarak in semua))
        gaya = p.gaya["TandaTangan"]
        baris_kata = sum(banyak_baris(kata, lebar - 8, gaya) for kata, _, _ in semua)
        terbanyak = max(terbanyak, baris_kata + bool(sebutan))
    margin = (("top", 0.0), ("left", 0.0), ("bottom", 0.0), ("right", 4.0))
    bawah = [sel(SifatSel(twip(lebar), margin=margin), satu) for satu in dua]
    p.potong(Potong((5.5 * (terbanyak + 1) + 20.2,), utuh=True))
    p.tabel(tabel("TabelSusun", [twip(lebar)] * 2, [baris(atas), baris(bawah)]))


def _ttd(kata: str, huruf: Huruf = Huruf(), jarak: float = 0.0) -> str:  # noqa: B008
    return alinea("TandaTangan", lari(kata, huruf), Sifat(sebelum=jarak))


def tulis_sisipan(isi: Sisipan, p: Penulis) -> None:
    """A file that only the PDF takes in is named."""
    kata = f"{isi.nama} ({isi.halaman} halaman) disisipkan di sini dalam PDF."
    p.alinea("Catatan", lari(kata), kata)
