"""Evidence printed in the annex: chosen by the office, laid in whole, named when it can't be."""

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from django_tenants.utils import tenant_context
from PIL import Image
from pypdf import PdfReader
from weasyprint import HTML

from core.bukti.models import Bukti
from core.bukti.services import Keterangan, hapus, simpan
from core.periode.models import Periode
from reporting.dokumen.blok import Bab, DaftarOtomatis, Dokumen, Lampiran, Paragraf, Sisipan
from reporting.laporan.models import LampiranBukti, Laporan, Versi
from reporting.laporan.services import snapshot_kini
from reporting.laporan.sisipan import HALAMAN_BERKAS, isi_sisipan, periksa_isi, pilih
from reporting.lkj.lampiran import lampiran
from reporting.render.pdf import pdf
from reporting.render.sisip import SisipanRusak, sisipkan

SUB = "anggaran.volume/2024-TW4/7.01.01.2.01.0001"
ALAMAT = "/laporan/lampiran/?periode=2024-TW4"


def berkas_pdf(*halaman: str, sandi: str = "") -> bytes:
    isi = "".join(f"<p style='break-after:page'>{h}</p>" for h in halaman)
    mentah: bytes = HTML(string=isi).write_pdf()
    if not sandi:
        return mentah
    from pypdf import PdfWriter

    penulis = PdfWriter(clone_from=PdfReader(io.BytesIO(mentah)))
    penulis.encrypt(sandi)
    hasil = io.BytesIO()
    penulis.write(hasil)
    return hasil.getvalue()


def foto() -> bytes:
    hasil = io.BytesIO()
    Image.new("RGB", (300, 200), "navy").save(hasil, format="PNG")
    return hasil.getvalue()


@pytest.fixture
def unggah(wotu: object, tw4: Periode) -> Callable[[str, bytes], Bukti]:
    def buat(nama: str, isi: bytes) -> Bukti:
        with tenant_context(wotu):
            keterangan = Keterangan(alamat=SUB)
            return simpan(
                kecamatan=wotu, periode=tw4, keterangan=keterangan, nama=nama, isi=isi, oleh=None
            )[0]

    return buat


def pilihkan(wotu: object, tw4: Periode, *bukti: Bukti, jenis: str = "lkj") -> list[LampiranBukti]:
    with tenant_context(wotu):
        return pilih(
            kecamatan=wotu, periode=tw4, jenis=jenis, bukti_id=[b.pk for b in bukti], oleh=None
        )


# --- Choosing ---------------------------------------------------------------------------------
def test_a_choice_is_frozen_with_its_pages(wotu: object, tw4: Periode, unggah: Callable) -> None:
    dua, satu = unggah("rapat.pdf", berkas_pdf("a", "b")), unggah("foto.png", foto())
    pilihkan(wotu, tw4, dua, satu)
    with tenant_context(wotu):
        laporan = Laporan.objects.get(periode=tw4, jenis="lkj")
        sisipan = snapshot_kini(wotu, tw4, laporan).sisipan
    assert [(s.nama, s.halaman, s.gambar, s.masalah) for s in sisipan] == [
        ("rapat.pdf", 2, False, ""),
        ("foto.png", 1, True, ""),
    ]


def test_a_choice_belongs_to_one_report(wotu: object, tw4: Periode, unggah: Callable) -> None:
    pilihkan(wotu, tw4, unggah("rapat.pdf", berkas_pdf("a")), jenis="lkjip")
    with tenant_context(wotu):
        assert snapshot_kini(wotu, tw4, None).sisipan == ()


def test_choosing_again_replaces_and_deleted_evidence_goes(
    wotu: object, tw4: Periode, unggah: Callable
) -> None:
    satu, dua = unggah("a.pdf", berkas_pdf("a")), unggah("b.pdf", berkas_pdf("b"))
    pilihkan(wotu, tw4, satu, dua)
    pilihkan(wotu, tw4, dua)
    with tenant_context(wotu):
        assert [b.bukti_id for b in LampiranBukti.objects.all()] == [dua.pk]
        hapus(kecamatan=wotu, bukti=dua, oleh=None)
        laporan = Laporan.objects.get(periode=tw4, jenis="lkj")
        assert snapshot_kini(wotu, tw4, laporan).sisipan == ()


def test_evidence_of_another_office_cannot_be_chosen(
    wotu: object, malili: object, tw4: Periode, unggah: Callable
) -> None:
    milik_wotu = unggah("rahasia.pdf", berkas_pdf("rahasia Wotu"))
    with tenant_context(malili):
        assert not pilih(
            kecamatan=malili, periode=tw4, jenis="lkj", bukti_id=[milik_wotu.pk], oleh=None
        )
        with pytest.raises(FileNotFoundError):
            isi_sisipan(milik_wotu.sha256, False)


@pytest.mark.parametrize(
    ("jenis", "isi", "kata"),
    [
        ("pdf", berkas_pdf("x", sandi="rahasia"), "bersandi"),
        ("pdf", b"%PDF-1.7 bukan pdf", "rusak"),
        ("xlsx", b"PK", "Excel dan Word"),
        ("pdf", berkas_pdf(*"x" * (HALAMAN_BERKAS + 1)), f"{HALAMAN_BERKAS + 1} halaman"),
    ],
    ids=["bersandi", "rusak", "excel", "panjang"],
)
def test_what_cannot_be_put_in_is_named_in_words(
    wotu: object, tw4: Periode, jenis: str, isi: bytes, kata: str
) -> None:
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage

    from core.bukti.models import alamat_isi

    sha = f"{abs(hash(isi)):064x}"[:64]
    with tenant_context(wotu):
        default_storage.save(alamat_isi(sha), ContentFile(isi))
        halaman, masalah = periksa_isi(Bukti(jenis=jenis, sha256=sha, nama="x", periode=tw4))
    assert halaman == 0
    assert masalah.startswith("Tidak disisipkan: ")
    assert kata in masalah


# --- The page ---------------------------------------------------------------------------------
def test_the_page_stores_a_choice(masuk: Callable, wotu: object, unggah: Callable) -> None:
    bukti = unggah("rapat.pdf", berkas_pdf("a"))
    klien = masuk("operator", "wotu")
    assert "rapat.pdf" in klien.get(ALAMAT).content.decode()
    jawab = klien.post(
        "/laporan/lampiran/simpan/", {"periode": "2024-TW4", "jenis": "lkj", "bukti": [bukti.pk]}
    )
    assert jawab.headers["Location"] == ALAMAT
    assert re.search(rf'value="{bukti.pk}" checked', klien.get(ALAMAT).content.decode())


def test_odd_ids_are_ignored(masuk: Callable, wotu: object, unggah: Callable) -> None:
    unggah("rapat.pdf", berkas_pdf("a"))
    masuk("operator", "wotu").post(
        "/laporan/lampiran/simpan/", {"periode": "2024-TW4", "bukti": ["x", "-1", "9" * 30, "0"]}
    )
    with tenant_context(wotu):
        assert not LampiranBukti.objects.exists()


def test_the_camat_looks_and_may_not_choose(masuk: Callable, unggah: Callable) -> None:
    unggah("rapat.pdf", berkas_pdf("a"))
    klien = masuk("camat", "wotu")
    assert "Simpan pilihan" not in klien.get(ALAMAT).content.decode()
    assert klien.post("/laporan/lampiran/simpan/", {"periode": "2024-TW4"}).status_code == 403


def test_a_submitted_report_keeps_its_annex(
    masuk: Callable, wotu: object, tw4: Periode, unggah: Callable
) -> None:
    bukti = unggah("rapat.pdf", berkas_pdf("a"))
    with tenant_context(wotu):
        laporan, _ = Laporan.objects.get_or_create(periode=tw4, jenis="lkj")
        versi = Versi.objects.create(
            laporan=laporan, nomor=901, isi="{}", sha256="ab" * 32, versi_skema=1, versi_rumus=1
        )
        laporan.keadaan, laporan.resmi = "diajukan", versi
        laporan.save()
    jawab = masuk("operator", "wotu").post(
        "/laporan/lampiran/simpan/", {"periode": "2024-TW4", "bukti": [bukti.pk]}, follow=True
    )
    assert "sudah diajukan" in jawab.content.decode()
    with tenant_context(wotu):
        assert not LampiranBukti.objects.exists()


# --- The PDF ----------------------------------------------------------------------------------
def dokumen(*lampiran_isi: Lampiran) -> Dokumen:
    bab = Bab("bab-1", "Satu", (Paragraf(("Isi bab.",)),))
    return Dokumen("J", "JP", "K", None, (DaftarOtomatis("isi"),), (bab,), lampiran_isi)


def halaman_teks(isi: bytes, folder: Path) -> list[str]:
    jalur = folder / "a.pdf"
    jalur.write_bytes(isi)
    hasil = subprocess.run(
        ["pdftotext", "-layout", str(jalur), "-"], check=True, capture_output=True, text=True
    )
    return hasil.stdout.split("\f")[:-1]


def test_pages_stand_behind_their_title_and_the_contents_count_them(tmp_path: Path) -> None:
    isi = {"aa": berkas_pdf("MATAHARI", "BULAN"), "bb": berkas_pdf("BINTANG")}
    dok = dokumen(
        Lampiran("l1", "Bukti 1: langit.pdf", (Sisipan("s1", "aa", "langit.pdf", 2, False),)),
        Lampiran("l2", "Bukti 2: malam.pdf", (Sisipan("s2", "bb", "malam.pdf", 1, False),)),
    )
    halaman = halaman_teks(sisipkan(pdf(dok).isi, dok, lambda sha, _: isi[sha]), tmp_path)
    # contents, chapter = page 1, title 2, two pages 3 and 4, title 5, one page 6
    assert [next((k for k in ("MATAHARI", "BULAN", "BINTANG") if k in h), "") for h in halaman] == [
        "", "", "", "MATAHARI", "BULAN", "", "BINTANG",
    ]  # fmt: skip
    assert re.search(r"BUKTI 1: LANGIT\.PDF[ .]+2\n", halaman[0])
    assert re.search(r"BUKTI 2: MALAM\.PDF[ .]+5\n", halaman[0])


def test_a_file_that_fails_is_named(tmp_path: Path) -> None:
    dok = dokumen(Lampiran("l1", "Bukti", (Sisipan("s1", "aa", "rusak.pdf", 1, False),)))
    with pytest.raises(SisipanRusak, match="rusak.pdf"):
        sisipkan(pdf(dok).isi, dok, lambda *_: b"bukan pdf")


def test_a_picture_becomes_one_page(wotu: object, unggah: Callable) -> None:
    bukti = unggah("foto.png", foto())
    with tenant_context(wotu):
        isi = isi_sisipan(bukti.sha256, True)
    halaman = PdfReader(io.BytesIO(isi)).pages
    assert len(halaman) == 1
    # 300 x 200 pixels at 150 dpi = 144 x 96 points
    assert (round(halaman[0].mediabox.width), round(halaman[0].mediabox.height)) == (144, 96)


def test_an_appendix_names_what_is_not_put_in() -> None:
    from msgspec.structs import replace

    from reporting.snapshot.model import BerkasSisipan
    from tests.reporting.lkj.pabrik import snapshot

    satu = BerkasSisipan(
        nama="a.xlsx", fakta="IKM", sha256="ab" * 32, halaman=0, gambar=False, masalah="Sebabnya."
    )
    bagian = lampiran(replace(snapshot(), sisipan=(satu,)))[-1]
    assert bagian.judul == "Bukti 1: a.xlsx"
    assert not any(isinstance(b, Sisipan) for b in bagian.isi)
    assert Paragraf(("Sebabnya.",), gaya="tanpa_inden") in bagian.isi
