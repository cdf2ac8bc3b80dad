"""The Word file: its parts put together by python-docx, its body written here."""

import io
import re
import zipfile
from datetime import datetime
from typing import Any

from docx import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from core.angka import romawi
from reporting.dokumen.blok import Dokumen, Gambar
from reporting.dokumen.penomoran import telusuri
from reporting.render.aset import periksa_huruf
from reporting.render.docx.badan import Badan
from reporting.render.docx.gambar import lukisan, png_lukisan
from reporting.render.docx.gaya import lembar_gaya
from reporting.render.docx.huruf import KELUARGA, tersamar
from reporting.render.docx.muka import RUANG_SAMPUL, tulis_sampul
from reporting.render.docx.nomor import penomoran
from reporting.render.docx.penulis import TEGAK, Penulis, Ruang
from reporting.render.docx.seksi import NS, Penyeksi, Seksi
from reporting.render.konteks import buat_konteks

VERSI_PERENDER = "python-docx/lkj-2"
"""Stored with each file. Raise the number when the same document would look differently."""

_JENIS_HURUF = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_HUBUNGAN_HURUF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
# A fixed moment: the same document gives the same bytes.
_SAAT = datetime(2000, 1, 1)
_TEMPAT = re.compile("\ue000(.*?)\ue001")


def docx(dokumen: Dokumen) -> bytes:
    """The Word file of a document.

    Raises RujukanTakDikenal, KunciGanda and TabelRusak for a faulty document, HurufTidakAda.
    """
    periksa_huruf()
    kertas = dokumen.kertas
    berkas = _Berkas()
    p = Penulis(buat_konteks(dokumen), berkas.gambar, TEGAK[kertas])
    badan = Badan(p, Penyeksi(dokumen, berkas.bagian), kertas, _lukisan(dokumen))
    _tulis(dokumen, badan, p, RUANG_SAMPUL[kertas])
    akhir = badan.seksi or Seksi(TEGAK[kertas])
    if p.sesudah_tabel:
        p.pemisah()
    isi = _nomori_halaman("".join(p.isi), p) + badan.penyeksi.xml(akhir)
    berkas.susun(
        f"<w:document {NS}><w:body>{isi}</w:body></w:document>", p, dokumen, TEGAK[kertas].teks
    )
    return berkas.simpan()


def _tulis(dokumen: Dokumen, badan: Badan, p: Penulis, sampul: Ruang) -> None:
    if dokumen.sampul is not None:
        badan.buka(Seksi(sampul, polos=True))
        tulis_sampul(dokumen.sampul, p)
    for urut, bagian in enumerate(dokumen.muka):
        badan.muka(bagian, pertama=urut == 0)
    for urut, bab in enumerate(dokumen.bab):
        badan.bab(bab, pertama=urut == 0)
    for urut, isi in enumerate(dokumen.lampiran):
        badan.lampiran(isi, pertama=urut == 0 and not dokumen.bab)


def _lukisan(dokumen: Dokumen) -> dict[str, tuple[bytes, float]]:
    """All drawings by key, made in one run of the engine."""
    bagian = [b.isi for b in (*dokumen.muka, *dokumen.bab, *dokumen.lampiran) if hasattr(b, "isi")]
    semua = [b for isi in bagian for b in telusuri(isi) if isinstance(b, Gambar)]
    png = png_lukisan([lukisan(g) for g in semua], 155.0)
    return {g.kunci: satu for g, satu in zip(semua, png, strict=True)}


def _nomori_halaman(isi: str, p: Penulis) -> str:
    """Fills page numbers into the lists: Roman in front matter, from one again in the body."""
    halaman, _ = p.alur.halaman()
    badan = halaman.get("@badan", 10**6)

    def angka(cocok: re.Match[str]) -> str:
        nomor = halaman.get(cocok[1], 0)
        if nomor >= badan:
            return str(nomor - badan + 1)
        return romawi(nomor).lower() if nomor else ""

    return _TEMPAT.sub(angka, isi)


class _Berkas:
    """The package and its parts."""

    def __init__(self) -> None:
        self.dokumen: Any = Document()
        self.utama: Any = self.dokumen.part
        self._bagian = 0
        # The template's second stylesheet, sample data and preview picture are not ours.
        for induk in (self.utama, self.utama.package):
            for relasi, isi in list(induk.rels.items()):
                if isi.reltype.endswith(("/stylesWithEffects", "/customXml", "/thumbnail")):
                    del induk.rels[relasi]

    def gambar(self, png: bytes) -> str:
        """Adds a picture, each only once; its relation."""
        relasi, _ = self.utama.get_or_add_image(io.BytesIO(png))
        return str(relasi)

    def bagian(self, jenis: str, xml: str) -> str:
        """Adds a running head or foot; its relation."""
        self._bagian += 1
        tipe, hubungan = (
            (CT.WML_HEADER, RT.HEADER) if jenis == "header" else (CT.WML_FOOTER, RT.FOOTER)
        )
        nama = PackURI(f"/word/{jenis}{self._bagian}.xml")
        isi = Part(nama, tipe, _deklarasi(xml), self.utama.package)
        return str(self.utama.relate_to(isi, hubungan))

    def susun(self, xml: str, p: Penulis, dokumen: Dokumen, teks: float) -> None:
        """Puts body, styles, lists, settings and fonts in their places."""
        self.utama._element = parse_xml(xml)
        self.utama.part_related_by(RT.STYLES)._element = parse_xml(lembar_gaya(teks))
        self.utama.numbering_part._element = parse_xml(penomoran(p.daftar))
        self.utama.part_related_by(RT.SETTINGS)._element = parse_xml(_PENGATURAN)
        self._huruf()
        sifat = self.dokumen.core_properties
        sifat.title, sifat.author = dokumen.judul, dokumen.penyusun
        sifat.subject, sifat.comments = dokumen.judul_pendek, dokumen.kaki_kanan
        sifat.language, sifat.keywords = "id-ID", ""
        sifat.last_modified_by = dokumen.penyusun
        sifat.created = sifat.modified = _SAAT
        sifat.revision = 1

    def _huruf(self) -> None:
        tabel = self.utama.part_related_by(RT.FONT_TABLE)
        isi = []
        nomor = 0
        for keluarga in KELUARGA:
            tanam = ""
            for unsur, berkas in keluarga.muka:
                nomor += 1
                kunci, data = tersamar(berkas)
                nama = PackURI(f"/word/fonts/font{nomor}.odttf")
                bagian = Part(nama, _JENIS_HURUF, data, self.utama.package)
                relasi = tabel.relate_to(bagian, _HUBUNGAN_HURUF)
                tanam += f'<w:{unsur} r:id="{relasi}" w:fontKey="{kunci}"/>'
            isi.append(
                f'<w:font w:name="{keluarga.nama}"><w:altName w:val="{keluarga.pengganti}"/>'
                f'<w:charset w:val="00"/><w:family w:val="{keluarga.jenis}"/>'
                f'<w:pitch w:val="variable"/>{tanam}</w:font>'
            )
        tabel._blob = _deklarasi(f"<w:fonts {NS}>{''.join(isi)}</w:fonts>")

    def simpan(self) -> bytes:
        """The file, its entries dated alike."""
        mentah = io.BytesIO()
        self.dokumen.save(mentah)
        keluar = io.BytesIO()
        with (
            zipfile.ZipFile(mentah) as asal,
            zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as hasil,
        ):
            for nama in asal.namelist():
                hasil.writestr(
                    zipfile.ZipInfo(nama, _SAAT.timetuple()[:6]),
                    asal.read(nama),
                    zipfile.ZIP_DEFLATED,
                )
        return keluar.getvalue()


def _deklarasi(xml: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode()


_PENGATURAN = (
    f"<w:settings {NS}>"
    '<w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)
