"""The cover with its woven bands, and the ornament of a chapter's opening."""

from reporting.dokumen.blok import Dokumen, Kop
from reporting.render.aset import SKEMA_LOGO
from reporting.render.konteks import gabung, unsur
from reporting.render.markah import Markah
from reporting.snapshot.kantor import Logo

KOTAK_SAMPUL = (60.0, 30.0)
KOTAK_KOP = (20.0, 20.4)
"""Room for the logo, width and height in mm; the shield is as high."""

_WARNA = "#143a52"
_HURUF = "LKJ Sans"
_BAYANG = range(0, 301, 20)  # dark lozenges of the band; light ones stand between them


class LogoTanpaIsi(RuntimeError):
    """The document names a logo whose content nobody has put in (reporting.logo.berlogo)."""


def sampul(dokumen: Dokumen) -> Markah:
    """The cover. It also hands the words of the foot and the draft mark to all later pages."""
    isi = dokumen.sampul
    if isi is None:
        return Markah()
    judul = _baris_besar(
        ("j1", isi.judul), ("j2", isi.singkatan), ("j3", isi.periode), ("j4", isi.tahun)
    )
    kantor = [unsur("b", isi.kantor.upper())]
    kantor += [unsur("span", baris) for baris in (isi.wilayah, isi.bulan) if baris]
    atas = _tanda_daerah(dokumen, KOTAK_SAMPUL) + unsur("p", isi.pemerintah.upper(), kelas="pemda")
    bagian = [
        unsur("div", tenun(), kelas="tenun atas"),
        unsur("div", atas, kelas="lambang"),
        unsur("div", judul, kelas="judul"),
        unsur("div", gabung(kantor), kelas="kantor"),
        unsur("div", tenun(), kelas="tenun bawah"),
    ]
    if dokumen.tanda:
        bagian.append(unsur("p", dokumen.tanda, kelas="tanda"))
    return unsur(
        "section",
        gabung(bagian),
        kelas="sampul",
        data_kaki=dokumen.kaki_kiri,
        data_data=dokumen.kaki_kanan,
        data_tanda=dokumen.tanda,
    )


def badan(isi: Markah, dokumen: Dokumen) -> Markah:
    """Everything behind the front matter. Without a cover it hands the words of the foot on."""
    if dokumen.sampul is not None:
        return unsur("main", isi)
    return unsur(
        "main",
        isi,
        kelas="kaki",
        data_kaki=dokumen.kaki_kiri,
        data_data=dokumen.kaki_kanan,
        data_tanda=dokumen.tanda,
    )


def kop_surat(kop: Kop, dokumen: Dokumen) -> Markah:
    """The letterhead above a form's title."""
    isi = unsur("div", _tanda_daerah(dokumen, KOTAK_KOP), kelas="lambang")
    isi += unsur("p", kop.pemerintah.upper(), kelas="pemda")
    isi += unsur("p", kop.kantor.upper(), kelas="kantor")
    return unsur("div", isi, kelas="kop")


def _tanda_daerah(dokumen: Dokumen, kotak: tuple[float, float]) -> Markah:
    """The logo within a box, else the shield. Raises LogoTanpaIsi."""
    if dokumen.logo is None:
        return lambang()
    periksa_logo(dokumen)
    lebar, tinggi = pas(dokumen.logo, kotak)
    return Markah('<img src="{}" alt="Logo" style="width:{:.2f}mm;height:{:.2f}mm">').format(
        SKEMA_LOGO + dokumen.logo.sha256, lebar, tinggi
    )


def periksa_logo(dokumen: Dokumen) -> None:
    """Raises LogoTanpaIsi: without it another document would be printed, silently."""
    if dokumen.logo is not None and not dokumen.isi_logo:
        raise LogoTanpaIsi(f"isi logo {dokumen.logo.sha256[:12]} belum dibaca")


def pas(logo: Logo, kotak: tuple[float, float]) -> tuple[float, float]:
    """Width and height of a logo that fills a box without being stretched."""
    skala = min(kotak[0] / logo.lebar, kotak[1] / logo.tinggi)
    return logo.lebar * skala, logo.tinggi * skala


def ornamen_bab() -> Markah:
    """Hairline with a lozenge under a chapter's title."""
    return _svg(
        "0 0 160 12",
        Markah('<path d="M0 6H68M92 6H160" stroke="{0}" stroke-width="1.2"/>').format(_WARNA)
        + Markah('<path d="M80 0L86 6L80 12L74 6Z" fill="{0}"/>').format(_WARNA),
        "Ornamen",
    )


def _baris_besar(*baris: tuple[str, str]) -> Markah:
    return gabung([unsur("b", teks.upper(), kelas=kelas) for kelas, teks in baris if teks])


def _svg(kotak: str, isi: Markah, judul: str) -> Markah:
    return Markah(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{}" width="100%" font-family="{}">'
        "<title>{}</title>{}</svg>"
    ).format(kotak, _HURUF, judul, isi)


def tenun() -> Markah:
    """A band of lozenges, dark ones with a light heart and outlined ones in turn."""
    gelap = "".join(_belah(x, 5) + _belah(x + 3, 2) for x in _BAYANG)
    terang = "".join(_belah(x + 10, 5) for x in _BAYANG[:-1])
    hati = "".join(_belah(x + 13, 2) for x in _BAYANG[:-1])
    isi = Markah(
        '<path d="{}" fill="{c}" fill-rule="evenodd"/>'
        '<path d="{}" fill="none" stroke="{c}" stroke-width=".6"/><path d="{}" fill="{c}"/>'
    ).format(gelap, terang, hati, c=_WARNA)
    return _svg("-1 -1 312 12", isi, "Ornamen")


def _belah(x: int, r: int) -> str:
    """A lozenge of radius r whose left corner is at x."""
    return f"M{x} 5L{x + r} {5 - r}L{x + 2 * r} 5L{x + r} {5 + r}Z"


def lambang() -> Markah:
    """A neutral shield where the regency's emblem will stand."""
    teks = Markah(
        '<text x="50" y="{}" font-size="11" text-anchor="middle" font-weight="600" fill="{}">'
        "{}</text>"
    )
    isi = Markah(
        '<path d="M50 3 L95 16 V62 C95 90 74 108 50 117 C26 108 5 90 5 62 V16Z" fill="none"'
        ' stroke="{c}" stroke-width="2"/><path d="M50 11 L88 22 V62 C88 85 70 101 50 109'
        ' C30 101 12 85 12 62 V22Z" fill="none" stroke="{c}" stroke-width=".8"/>'
    ).format(c=_WARNA)
    isi += teks.format(56, _WARNA, "LAMBANG") + teks.format(70, _WARNA, "DAERAH")
    return _svg("0 0 100 120", isi, "Tempat lambang daerah")
