"""The cover with its woven bands, and the ornament of a chapter's opening."""

from reporting.dokumen.blok import Dokumen, Kop
from reporting.render.konteks import gabung, unsur
from reporting.render.markah import Markah

_WARNA = "#143a52"
_HURUF = "LKJ Sans"
_BAYANG = range(0, 301, 20)  # dark lozenges of the band; light ones stand between them


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
    atas = lambang() + unsur("p", isi.pemerintah.upper(), kelas="pemda")
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


def kop_surat(kop: Kop) -> Markah:
    """The letterhead above a form's title."""
    isi = unsur("div", lambang(), kelas="lambang")
    isi += unsur("p", kop.pemerintah.upper(), kelas="pemda")
    isi += unsur("p", kop.kantor.upper(), kelas="kantor")
    return unsur("div", isi, kelas="kop")


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
