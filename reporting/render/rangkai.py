"""Set pieces: figures, key figures, analysis, the ruled box and the signature."""

from core.angka import nip as tulis_nip
from core.angka import tanggal
from reporting.dokumen.blok import (
    AngkaKunci,
    BarisUraian,
    Gambar,
    KotakRincian,
    Nilai,
    Persen,
    Sisipan,
    TabelUraian,
    TandaTangan,
    TandaTanganGanda,
)
from reporting.dokumen.lukisan import GrafikSerapan, GrafikTren, IsiGambar, Lukisan
from reporting.render.bagan import bagan_organisasi
from reporting.render.chart import grafik_serapan, grafik_tren
from reporting.render.konteks import Konteks, gabung, jangkar, kolom, unsur
from reporting.render.lukisan import lukisan
from reporting.render.markah import Markah, aman
from reporting.render.nilai import asal_nilai, sebab_pendek
from reporting.render.teks import berasal, kalimat, nilai

NAMA_KOSONG = "(nama pejabat)"
NIP_KOSONG = "NIP: ........ ...... . ..."
_BLOK_LEBAR = 38  # characters of a line; longer ones get the wide signature block
_ANGKA_SEBARIS = 4


def gambar(isi: Gambar, k: Konteks) -> Markah:
    """A drawing with its caption below."""
    nomor = k.nomor(isi.kunci)
    nama = (unsur("b", nomor) if nomor else Markah()) + aman(isi.judul)
    dalam = lukis(isi.isi, isi.alternatif) + unsur("figcaption", nama)
    return unsur("figure", dalam, id=jangkar(isi.kunci))


def lukis(isi: IsiGambar, alternatif: str) -> Markah:
    if isinstance(isi, GrafikTren):
        return grafik_tren(isi, alternatif)
    if isinstance(isi, GrafikSerapan):
        return grafik_serapan(isi, alternatif)
    if isinstance(isi, Lukisan):
        return lukisan(isi, alternatif)
    return bagan_organisasi(isi, alternatif)


def angka_kunci(isi: AngkaKunci, k: Konteks) -> Markah:
    """Key figures side by side between rules; more than four stand in two rows."""
    sebaris = sebaris_angka(isi)
    baris = [isi.isi[i : i + sebaris] for i in range(0, len(isi.isi), sebaris)]
    hasil = []
    for bagian in baris:
        sel = [_sel_angka(n, teks, k) for n, teks in bagian]
        sel += [unsur("td", "")] * (sebaris - len(bagian) if len(baris) > 1 else 0)
        hasil.append(unsur("tr", gabung(sel)))
    return unsur("table", unsur("tbody", gabung(hasil)), kelas="angka")


def sebaris_angka(isi: AngkaKunci) -> int:
    """How many stand side by side: five would leave one alone in the second row."""
    return _ANGKA_SEBARIS if len(isi.isi) != 5 else 3


def sendiri(isi: Nilai) -> Nilai:
    """A value that stands alone: a percentage needs its sign, whatever its column form is."""
    return Persen(isi.angka, tanda=True) if isinstance(isi, Persen) else isi


def _sel_angka(isi: Nilai, teks: str, k: Konteks) -> Markah:
    angka = getattr(isi, "angka", None)
    if angka is not None and angka.nilai is None:
        kata = sebab_pendek(angka, "belum dinilai")
        besar = unsur("b", berasal(aman(kata), asal_nilai(isi), k), kelas="kata")
    else:
        besar = unsur("b", nilai(sendiri(isi), k))
    return unsur("td", besar + aman(teks))


def tabel_uraian(isi: TabelUraian, k: Konteks) -> Markah:
    """Labels beside short lists; label and list never part."""
    ukuran = unsur("colgroup", kolom(27, k) + Markah("<col>"))
    baris = gabung([_baris_uraian(b, k) for b in isi.baris])
    return unsur("table", ukuran + unsur("tbody", baris), kelas="an")


def _baris_uraian(isi: BarisUraian, k: Konteks) -> Markah:
    label = unsur("i", isi.tanda) + aman(isi.label)
    butir = gabung([unsur("li", kalimat(b, k)) for b in isi.butir])
    return unsur("tr", unsur("th", label, scope="row") + unsur("td", unsur("ul", butir)))


def kotak_rincian(isi: KotakRincian, k: Konteks) -> Markah:
    """A ruled box of labels and values with the result and a sentence that judges it."""
    baris = [_baris_rincian(label, n, "", k) for label, n in isi.baris]
    baris.append(_baris_rincian(*isi.hasil, "h", k))
    ukuran = unsur("colgroup", kolom(68, k) + Markah("<col>"))
    dalam = unsur("p", isi.judul, kelas="jd")
    dalam += unsur("table", ukuran + unsur("tbody", gabung(baris)))
    if isi.penjelasan:
        dalam += unsur("p", kalimat(isi.penjelasan, k), kelas="s")
    return unsur("div", dalam, kelas="efisien")


def _baris_rincian(label: str, isi: Nilai | str, kelas: str, k: Konteks) -> Markah:
    teks = aman(isi) if isinstance(isi, str) else nilai(sendiri(isi), k)
    return unsur("tr", unsur("th", label, scope="row") + unsur("td", teks), kelas=kelas)


def tanda_tangan(isi: TandaTangan) -> Markah:
    """Place and date, office, room to sign, name, rank, NIP; blanks where nothing is known."""
    kelas = "ttd panjang" if ttd_panjang(isi) else "ttd"
    return unsur("div", unsur("p", tempat_tanggal(isi)) + _penanda(isi), kelas=kelas)


def tempat_tanggal(isi: TandaTangan) -> str:
    """`Wotu, 10 Januari 2025`, or the day alone."""
    return f"{isi.tempat}, {tanggal(isi.tanggal)}" if isi.tempat else tanggal(isi.tanggal)


def nama_penanda(isi: TandaTangan) -> str:
    """The name, or what stands where nobody is known."""
    return isi.nama.strip() or NAMA_KOSONG


def ttd_panjang(isi: TandaTangan) -> bool:
    """Whether a line of the signature needs the wide block."""
    baris = (len(nama_penanda(isi)), len(isi.jabatan) + 1, len(isi.pangkat) + 9)
    return max(baris) > _BLOK_LEBAR


def tanda_tangan_ganda(isi: TandaTanganGanda) -> Markah:
    """Two signatures side by side. The left one, when it is no officer with a NIP, has none."""
    kanan = isi.kanan
    baris = [
        unsur("tr", unsur("td", "") + unsur("td", unsur("p", tempat_tanggal(kanan)))),
        unsur(
            "tr",
            unsur("td", _sebutan(isi.sebutan_kiri) + _penanda(isi.kiri, nip_kosong=False))
            + unsur("td", _sebutan(isi.sebutan_kanan) + _penanda(kanan)),
        ),
    ]
    return unsur("table", unsur("tbody", gabung(baris)), kelas="ttd-ganda")


def _sebutan(kata: str) -> Markah:
    return unsur("p", f"{kata},") if kata else Markah()


def _penanda(isi: TandaTangan, *, nip_kosong: bool = True) -> Markah:
    baris = [
        unsur("p", f"{isi.jabatan},"),
        unsur("div", "", kelas="ruang"),
        unsur("p", unsur("span", nama_penanda(isi)), kelas="nama"),
    ]
    if isi.pangkat.strip():
        baris.append(unsur("p", f"Pangkat: {isi.pangkat.strip()}"))
    if isi.nip.strip() or nip_kosong:
        baris.append(unsur("p", nip(isi.nip), kelas="nip"))
    return gabung(baris)


def sisipan(isi: Sisipan, k: Konteks) -> Markah:
    """In print empty pages that the PDF renderer fills; on a screen the file's name."""
    if k.layar:
        kata = f"{isi.nama} ({isi.halaman} halaman) disisipkan di sini dalam PDF."
        return unsur("p", kata, kelas="ket")
    lembar = [
        unsur("div", "", kelas="sisip", id=jangkar_sisipan(isi, urut))
        for urut in range(isi.halaman)
    ]
    return gabung(lembar)


def jangkar_sisipan(isi: Sisipan, urut: int) -> str:
    """The id of the empty page for a file's page, counted from 0."""
    return f"{jangkar(isi.kunci)}-{urut}"


def nip(nomor: str) -> str:
    """ "NIP: 19700908 200312 1 004"; dotted when empty, as recorded when it is no NIP."""
    if not nomor.strip():
        return NIP_KOSONG
    try:
        return f"NIP: {tulis_nip(nomor)}"
    except ValueError:
        return f"NIP: {nomor.strip()}"
