"""The pages of checking foreign documents, on an office's site and on the regency's."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import tenant_context
from openpyxl import load_workbook
from pypdf import PdfReader

from core.impor.models import Unggahan
from core.periode.models import Periode
from tasks import periksa_dokumen as layanan
from tasks.models import Pekerjaan, PeriksaDokumen
from tenants.models import Kecamatan
from tenants.skema import ke_public
from tests.isolation.test_serah import WOTU, Peramban
from tests.reporting.periksa_dokumen.laporan_contoh import BERTINGKAT, PEGAWAI, Contoh
from tests.tasks.periksa_dokumen_contoh import isi_berkas, periksa, unggah

Masuk = Callable[..., Client]
HTMX = {"HTTP_HX_REQUEST": "true"}
DAFTAR = "/periksa-dokumen/"


@pytest.fixture
def jadi(wotu: Kecamatan, tw4: Periode) -> PeriksaDokumen:
    """Checked in Wotu: one cell explains three findings."""
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas(), "LKJ lama.md")
    return periksa(satu)


def kirim(klien: Client, *berkas: tuple[str, bytes]) -> object:
    isi = [SimpleUploadedFile(nama, satu) for nama, satu in berkas]
    return klien.post(f"{DAFTAR}unggah/", {"periode": "2024-TW4", "berkas": isi})


def teks(jawab: object) -> str:
    return " ".join(jawab.content.decode().split())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("peran", "slug"),
    [("operator", "wotu"), ("kasubag", "wotu"), ("camat", "wotu")]
    + [("inspektorat", None), ("admin_kabupaten", None)],
)
def test_who_may_uploads_and_is_led_to_its_page(
    masuk: Masuk, peran: str, slug: str | None, db: None
) -> None:
    klien = masuk(peran, slug)
    assert 'name="berkas"' in teks(klien.get(DAFTAR))
    jawab = kirim(klien, ("laporan.md", isi_berkas()))
    ke_public()
    satu = PeriksaDokumen.objects.select_related("pekerjaan__kecamatan").get()
    assert jawab.headers["Location"] == f"{DAFTAR}{satu.pk}/"  # type: ignore[attr-defined]
    assert (satu.pekerjaan.kecamatan.slug if satu.pekerjaan.kecamatan else None) == slug
    isi = teks(klien.get(f"{DAFTAR}{satu.pk}/"))
    assert "Menunggu giliran." in isi
    assert "Batalkan" in isi


def test_the_leadership_of_the_regency_has_no_part_in_it(masuk: Masuk) -> None:
    klien = masuk("pimpinan")
    assert DAFTAR not in teks(klien.get("/"))
    assert klien.get(DAFTAR).status_code == 403


def test_several_files_are_judged_each_by_itself(masuk: Masuk, db: None) -> None:
    klien = masuk("operator", "wotu")
    jawab = kirim(klien, ("a.md", isi_berkas()), ("b.exe", b"MZ"), ("c.docx", b""))
    assert jawab.status_code == 422  # type: ignore[attr-defined]
    isi = teks(jawab)
    assert "2 belum diperiksa" in isi
    assert "<b>b.exe</b>: Isi atau jenis berkas ini tidak dikenal." in isi
    assert "<b>c.docx</b>: Berkas ini kosong." in isi
    ke_public()
    assert [d.nama for d in PeriksaDokumen.objects.all()] == ["a.md"]


def test_more_than_fit_are_told_not_dropped(
    masuk: Masuk, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layanan, "ANTRE_MAKS", 2)
    klien = masuk("operator", "wotu")
    jawab = kirim(klien, *((f"{n}.txt", b"laporan %d" % n) for n in range(3)))
    assert "<b>2.txt</b>: Paling banyak 2 sekali unggah." in teks(jawab)


def test_without_a_file_it_says_so(masuk: Masuk) -> None:
    jawab = masuk("operator", "wotu").post(f"{DAFTAR}unggah/", {"periode": "2024-TW4"})
    assert jawab.status_code == 422
    assert "Pilih dokumen yang akan diperiksa." in teks(jawab)


def test_the_page_follows_the_work(masuk: Masuk, wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
    klien = masuk("operator", "wotu")
    alamat = f"{DAFTAR}{satu.pk}/status/"
    assert klien.get(f"{alamat}?kini={satu.pk}-antre--0", **HTMX).status_code == 204
    ke_public()
    Pekerjaan.objects.filter(pk=satu.pk).update(
        status="jalan", tahap="baca", bagian_jadi=2, bagian=60
    )
    isi = teks(klien.get(f"{alamat}?kini={satu.pk}-antre--0", **HTMX))
    assert '<li class="jalan" aria-current="step">' in isi
    assert "<strong>Membaca dokumen</strong>halaman 3 dari 60" in isi
    assert "Mencetak halaman" not in isi
    assert '<progress max="60" value="2"' in isi
    assert "<html" not in isi
    assert klien.get(alamat).headers["Location"] == f"{DAFTAR}{satu.pk}/"
    ke_public()
    periksa(satu)
    isi = teks(klien.get(f"{alamat}?kini={satu.pk}-jalan-baca-2", **HTMX))
    assert "Satu sel menjelaskan 3 temuan" in isi
    assert "hx-trigger" not in isi


def test_the_cause_comes_first_with_what_it_explains(masuk: Masuk, jadi: PeriksaDokumen) -> None:
    isi = teks(masuk("camat", "wotu").get(f"{DAFTAR}{jadi.pk}/"))
    awal = isi.index("Satu sel menjelaskan 3 temuan")
    sebab = isi[awal : isi.index("</section>", awal)]
    assert "Tabel 3.1, Administrasi Keuangan Perangkat Daerah" in sebab
    assert '<dd class="jadi-salah">24.500.000</dd>' in sebab
    assert '<dd class="jadi-baik">24.000.000</dd>' in sebab
    assert sebab.count("<li>") == 3
    assert "2 <small>dari 2 tabel" in isi
    assert "dan 2 kalimat berangka" in isi


def test_a_pdfs_findings_name_the_page(masuk: Masuk, wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas("pdf"), "laporan.pdf")
    periksa(satu)
    isi = teks(masuk("operator", "wotu").get(f"{DAFTAR}{satu.pk}/"))
    assert "Tabel 3.1 (hlm. 1)" in isi


def test_a_clean_report_says_what_was_compared(masuk: Masuk, wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas(contoh=BERTINGKAT))
    periksa(satu)
    isi = teks(masuk("operator", "wotu").get(f"{DAFTAR}{satu.pk}/"))
    assert "Tidak ada yang bertentangan" in isi
    assert "2 tabel dan 2 kalimat dibandingkan satu sama lain" in isi


def test_a_report_nothing_was_recognised_in_is_not_called_right(
    masuk: Masuk, wotu: Kecamatan, tw4: Periode
) -> None:
    asing = Contoh(["Surat undangan", [["Hari", "Acara"], ["Senin", "Rapat"]]])
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas(contoh=asing))
    periksa(satu)
    isi = teks(masuk("operator", "wotu").get(f"{DAFTAR}{satu.pk}/"))
    assert "Belum ada yang dapat dibandingkan" in isi
    assert "Ini tidak berarti dokumennya benar." in isi
    assert "1 tabel tidak dibandingkan" in isi
    assert "Tidak ada tabel dalam dokumen ini yang dipahami impor." in isi


def test_a_failed_check_tells_why(masuk: Masuk, wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
    Pekerjaan.objects.filter(pk=satu.pk).update(status="gagal", pesan="Hanya berisi gambar.")
    isi = teks(masuk("operator", "wotu").get(f"{DAFTAR}{satu.pk}/"))
    assert "Dokumen tidak jadi diperiksa" in isi
    assert '<div class="pesan salah"' in isi
    assert "Hanya berisi gambar." in isi


def test_calling_it_off_is_told_as_no_failure(masuk: Masuk, wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
    klien = masuk("operator", "wotu")
    isi = teks(klien.post(f"{DAFTAR}{satu.pk}/batal/", follow=True))
    assert '<div class="pesan awas"' in isi
    assert "Dibatalkan Operator wotu." in isi


@pytest.mark.parametrize(
    ("saringan", "ada"),
    [
        ("", True),
        ("?bobot=blokir&keluarga=persen", True),
        ("?bobot=blokir", True),
        ("?keluarga=jumlah", True),
        ("?bobot=info", False),
        ("?keluarga=tidak-ada%00", False),
    ],
)
def test_the_filter_is_in_the_address(
    masuk: Masuk, jadi: PeriksaDokumen, saringan: str, ada: bool
) -> None:
    isi = teks(masuk("operator", "wotu").get(f"{DAFTAR}{jadi.pk}/{saringan}"))
    assert ("Satu sel menjelaskan" in isi) is ada
    assert ("Tidak ada temuan dengan saringan itu." in isi) is not ada


def test_a_filter_leaves_of_a_cause_what_it_chose(masuk: Masuk, jadi: PeriksaDokumen) -> None:
    isi = teks(masuk("operator", "wotu").get(f"{DAFTAR}{jadi.pk}/?keluarga=persen"))
    awal = isi.index("Satu sel menjelaskan 3 temuan")
    assert isi[awal : isi.index("</section>", awal)].count("<li>") == 1


def test_findings_as_pdf(masuk: Masuk, jadi: PeriksaDokumen) -> None:
    jawab = masuk("operator", "wotu").get(f"{DAFTAR}{jadi.pk}/pdf/")
    assert jawab["Content-Disposition"] == 'inline; filename="Temuan LKJ lama.pdf"'
    isi = " ".join(h.extract_text() for h in PdfReader(BytesIO(jawab.content)).pages)
    for kata in ("KECAMATAN WOTU", "LKJ lama.md", "Sel Penyebab", "24.500.000", "24.000.000"):
        assert kata in isi


def test_findings_as_xlsx(masuk: Masuk, jadi: PeriksaDokumen) -> None:
    jawab = masuk("operator", "wotu").get(f"{DAFTAR}{jadi.pk}/xlsx/")
    assert jawab["Content-Disposition"] == 'attachment; filename="Temuan LKJ lama.xlsx"'
    sel = [
        s
        for lembar in load_workbook(BytesIO(jawab.content))
        for baris in lembar.iter_rows(values_only=True)
        for s in baris
    ]
    assert {"24.500.000", "24.000.000", 3} <= set(sel)
    assert not [s for s in sel if isinstance(s, str) and "adalah rumus" in s]


@pytest.mark.parametrize("jalur", ["pdf", "xlsx"])
def test_no_download_before_it_is_done(
    masuk: Masuk, wotu: Kecamatan, tw4: Periode, jalur: str
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
    assert masuk("operator", "wotu").get(f"{DAFTAR}{satu.pk}/{jalur}/").status_code == 404


def test_deleting_asks_first(masuk: Masuk, jadi: PeriksaDokumen) -> None:
    klien = masuk("kasubag", "wotu")
    alamat = f"{DAFTAR}{jadi.pk}/hapus/"
    assert "Hapus pemeriksaan LKJ lama.md?" in teks(klien.get(alamat))
    ke_public()
    assert PeriksaDokumen.objects.filter(pk=jadi.pk).exists()
    assert "Pemeriksaan LKJ lama.md dihapus." in teks(klien.post(alamat, follow=True))
    assert klien.post(alamat).status_code == 404


def test_calling_off_what_is_done_changes_nothing(masuk: Masuk, jadi: PeriksaDokumen) -> None:
    jawab = masuk("operator", "wotu").post(f"{DAFTAR}{jadi.pk}/batal/", follow=True)
    assert "Pemeriksaan itu sudah tidak berjalan." in teks(jawab)
    assert "Satu sel menjelaskan" in teks(jawab)


def test_a_failed_check_is_no_document_to_make_again(
    masuk: Masuk, wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
    Pekerjaan.objects.filter(pk=satu.pk).update(status="gagal")
    assert masuk("operator", "wotu").post(f"/laporan/{satu.pk}/ulangi/").status_code == 404
    assert Pekerjaan.objects.get(pk=satu.pk).status == "gagal"


@pytest.mark.parametrize("jalur", ["unggah/", "1/batal/", "1/impor/"])
def test_what_changes_is_a_post(masuk: Masuk, jalur: str) -> None:
    assert masuk("operator", "wotu").get(DAFTAR + jalur).status_code == 405


# --- To the import --------------------------------------------------------------------------
def test_its_tables_are_taken_to_the_preview_of_the_chosen_quarter(
    masuk: Masuk, jadi: PeriksaDokumen, wotu: Kecamatan
) -> None:
    klien = masuk("operator", "wotu")
    assert "bawa-impor" in teks(klien.get(f"{DAFTAR}{jadi.pk}/"))
    jawab = klien.post(f"{DAFTAR}{jadi.pk}/impor/", {"periode": "2024-TW3"})
    with tenant_context(wotu):
        unggahan = Unggahan.objects.get()
    assert unggahan.periode.kode == "2024-TW3"
    assert jawab.headers["Location"] == f"/impor/{unggahan.pk}/?periode=2024-TW3"
    assert "Belum ada yang disimpan." in teks(klien.get(jawab.headers["Location"]))


def test_who_may_not_import_is_not_offered_it(masuk: Masuk, jadi: PeriksaDokumen) -> None:
    klien = masuk("camat", "wotu")
    assert "bawa-impor" not in teks(klien.get(f"{DAFTAR}{jadi.pk}/"))
    assert klien.post(f"{DAFTAR}{jadi.pk}/impor/").status_code == 403


def test_without_tables_the_answer_is_a_sentence(
    masuk: Masuk, wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas(contoh=PEGAWAI))
    periksa(satu)
    jawab = masuk("operator", "wotu").post(f"{DAFTAR}{satu.pk}/impor/", follow=True)
    assert "Tidak ada tabel dalam dokumen ini yang dipahami impor." in teks(jawab)


def test_the_regencys_site_has_no_import(masuk: Masuk, tw4: Periode) -> None:
    satu = periksa(unggah(None, tw4, isi_berkas()))
    klien = masuk("inspektorat")
    isi = teks(klien.get(f"{DAFTAR}{satu.pk}/"))
    assert "Satu sel menjelaskan 3 temuan" in isi
    assert "impor" not in isi.lower()
    assert klien.post(f"{DAFTAR}{satu.pk}/impor/").status_code == 404


# --- Others ------------------------------------------------------------------------------------
JALUR = ["", "status/", "hapus/", "pdf/", "xlsx/"]


@pytest.mark.parametrize("jalur", JALUR)
@pytest.mark.parametrize(("peran", "slug"), [("operator", "malili"), ("inspektorat", None)])
def test_another_site_knows_nothing_of_it(
    masuk: Masuk, jadi: PeriksaDokumen, jalur: str, peran: str, slug: str | None
) -> None:
    klien = masuk(peran, slug)
    kepala = HTMX if jalur == "status/" else {}
    assert klien.get(f"{DAFTAR}{jadi.pk}/{jalur}", **kepala).status_code == 404
    assert "LKJ lama.md" not in teks(klien.get(DAFTAR))


@pytest.mark.parametrize("jalur", ["batal/", "hapus/", "impor/"])
def test_another_site_changes_nothing_of_it(masuk: Masuk, jadi: PeriksaDokumen, jalur: str) -> None:
    assert masuk("operator", "malili").post(f"{DAFTAR}{jadi.pk}/{jalur}").status_code == 404
    ke_public()
    assert PeriksaDokumen.objects.filter(pk=jadi.pk).exists()


def test_the_regency_looking_in_reads_and_changes_nothing(
    masuk: Masuk, jadi: PeriksaDokumen
) -> None:
    peramban = Peramban(masuk)
    peramban.lengkap()
    klien = peramban.kantor[WOTU]
    isi = teks(klien.get(DAFTAR))
    assert "LKJ lama.md" in isi
    assert 'name="berkas"' not in isi
    assert "/hapus/" not in isi
    assert "Satu sel menjelaskan 3 temuan" in teks(klien.get(f"{DAFTAR}{jadi.pk}/"))
    assert klien.get(f"{DAFTAR}{jadi.pk}/pdf/").status_code == 200
    assert klien.get(f"{DAFTAR}{jadi.pk}/hapus/").status_code == 403
    assert klien.post(f"{DAFTAR}{jadi.pk}/hapus/").status_code == 403


def test_queries_do_not_grow_with_documents(
    masuk: Masuk, jadi: PeriksaDokumen, wotu: Kecamatan, tw4: Periode
) -> None:
    klien = masuk("operator", "wotu")

    def banyak() -> int:
        with CaptureQueriesContext(connection) as kueri:
            klien.get(DAFTAR)
        return len(kueri)

    satu = banyak()
    with tenant_context(wotu):
        for nomor in range(5):
            unggah(wotu, tw4, f"laporan {nomor}".encode(), "laporan.txt")
    assert banyak() == satu


def test_the_list_follows_while_something_runs(
    masuk: Masuk, jadi: PeriksaDokumen, wotu: Kecamatan, tw4: Periode
) -> None:
    klien = masuk("operator", "wotu")
    assert "hx-trigger" not in teks(klien.get(DAFTAR))
    with tenant_context(wotu):
        unggah(wotu, tw4, b"laporan", "laporan.txt")
    isi = teks(klien.get(DAFTAR, **HTMX))
    assert "hx-trigger" in isi
    assert "<html" not in isi
    assert "3 kesalahan" in isi
