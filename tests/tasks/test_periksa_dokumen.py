"""A report made elsewhere: taken in, checked, let go of; nothing of it becomes a fact."""

import json
import signal
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.bukti.periksa import BerkasDitolak
from core.impor.models import Unggahan
from core.impor.services import pratinjau_unggahan
from core.periode.models import Periode
from reporting.periksa_dokumen.galat import BerkasTakTerbaca
from reporting.periksa_dokumen.hasil import Hasil
from tasks import periksa_dokumen as layanan
from tasks.models import Pekerjaan, PeriksaDokumen
from tasks.queries_periksa import periksa_satu
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Jejak, Kecamatan
from tests.core.bukti import contoh
from tests.reporting.periksa_dokumen.laporan_contoh import BERTINGKAT, PEGAWAI, Contoh
from tests.tasks.periksa_dokumen_contoh import isi_berkas, orang, periksa, unggah


@pytest.mark.parametrize("akhiran", ["md", "docx", "xlsx", "pdf"])
def test_the_cell_behind_three_findings_is_kept_and_the_upload_is_not(
    akhiran: str, wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas(akhiran), f"laporan.{akhiran}")
        berkas = satu.berkas.name
        assert default_storage.exists(berkas)
    satu = periksa(satu)
    hasil = Hasil.dari_json(satu.hasil)
    assert [(s.tertulis, s.seharusnya) for s in hasil.sebab] == [("24.500.000", "24.000.000")]
    oleh = [t for t in hasil.temuan if t.dijelaskan_oleh == hasil.sebab[0].sebutan]
    assert len(oleh) == 3
    assert satu.kesalahan == 3
    assert (len(hasil.tabel), all(t.dibandingkan for t in hasil.tabel)) == (2, True)
    assert hasil.kalimat == 2
    with tenant_context(wotu):
        assert not default_storage.exists(berkas)
        assert satu.berkas.name == ""
        assert default_storage.exists(satu.tabel.name)


def test_nothing_of_it_becomes_a_fact(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        dulu = list(Realisasi.objects.order_by("pk").values_list("pk", "rupiah"))
        satu = unggah(wotu, tw4, isi_berkas())
    satu = periksa(satu)
    with tenant_context(wotu):
        layanan.periksa_bawa(kantor=wotu, satu=satu, periode=tw4, oleh=orang("operator@wotu.tes"))
        assert list(Realisasi.objects.order_by("pk").values_list("pk", "rupiah")) == dulu


def test_the_same_file_while_it_waits_is_one_check(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
        assert unggah(wotu, tw4, isi_berkas(), "lain.md").pk == satu.pk
        assert unggah(wotu, tw4, isi_berkas(contoh=BERTINGKAT)).pk != satu.pk
        Pekerjaan.objects.filter(pk=satu.pk).update(status="selesai")
        assert unggah(wotu, tw4, isi_berkas()).pk != satu.pk


def test_an_office_has_only_so_many_waiting(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        for nomor in range(layanan.ANTRE_MAKS):
            unggah(wotu, tw4, f"laporan {nomor}".encode(), "laporan.txt")
        with pytest.raises(BerkasDitolak, match="Masih ada 10 dokumen yang menunggu"):
            unggah(wotu, tw4, b"satu lagi", "laporan.txt")
    # The regency's line is another one.
    assert unggah(None, tw4, b"satu lagi", "laporan.txt").pk


def test_an_office_keeps_only_so_many(
    wotu: Kecamatan, tw4: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layanan, "SIMPAN_MAKS", 1)
    with tenant_context(wotu):
        unggah(wotu, tw4, b"satu", "laporan.txt")
        with pytest.raises(BerkasDitolak, match="Hapus yang tidak diperlukan"):
            unggah(wotu, tw4, b"dua", "laporan.txt")


BOM = contoh.paket(
    {
        "[Content_Types].xml": contoh.TIPE.format("x"),
        "word/document.xml": b"<w>" + b"0" * 40_000_000 + b"</w>",
    }
)


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("kosong.docx", b"", "kosong"),
        ("kosong.txt", b" \n ", "kosong"),
        ("besar.pdf", b"%PDF-" + b"0" * 10 * 1024 * 1024, "10 MB"),
        ("sandi.pdf", contoh.pdf(sandi="rahasia"), "bersandi"),
        ("skrip.pdf", contoh.pdf(skrip=True), "skrip"),
        ("rusak.pdf", b"%PDF-1.4 bukan apa-apa", "rusak"),
        ("bom.docx", BOM, "terlalu besar|Terlalu besar|mampat"),
        ("sandi.xlsx", contoh.zip_bersandi(), "sandi"),
        ("makro.xlsx", contoh.xlsx(contoh.XLSM), "makro"),
        ("lama.doc", b"\xd0\xcf\x11\xe0" + b"0" * 600, "Office lama"),
        ("foto.png", contoh.gambar(), "tidak dikenal"),
        ("foto.docx", contoh.gambar(), "tidak dikenal"),
        ("program.exe", b"MZ\x90\x00", "tidak dikenal"),
        ("biner.txt", b"abc\x00\x01", "bukan teks"),
    ],
)
def test_a_hostile_file_is_refused_in_words(
    nama: str, isi: bytes, kata: str, wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu), pytest.raises(BerkasDitolak, match=kata):
        unggah(wotu, tw4, isi, nama)
    assert not PeriksaDokumen.objects.exists()


def test_the_content_decides_the_kind_and_the_name_is_made_harmless(
    wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas("docx"), "../../etc/lap\u202eoran.txt")
        assert (satu.nama, satu.pekerjaan.format) == ("laporan.docx", "docx")
        assert "etc" not in satu.berkas.name
    assert periksa(satu).kesalahan == 3


def test_a_scan_is_told_apart_and_let_go_of(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, contoh.pdf(2), "pindaian.pdf")
    with pytest.raises(BerkasTakTerbaca, match="pindaian"):
        periksa(satu)
    satu.refresh_from_db()
    assert satu.berkas.name == ""


@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_of_any_notepad_is_read(sandi: str, wotu: Kecamatan, tw4: Periode) -> None:
    isi = isi_berkas().decode().replace("Dana kantor", "Dana – kantor").encode(sandi)
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi)
    assert periksa(satu).kesalahan == 3


def test_what_json_can_not_hold_is_left_out(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas().replace(b"Tabel 3.1", b"Tabel 3.1\x01\x02"))
    assert "\\u0001" not in json.dumps(periksa(satu).hasil)


def test_a_document_that_keeps_a_reader_busy_is_given_up_on(
    wotu: Kecamatan, tw4: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tak_berakhir(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(layanan, "telusuri", tak_berakhir)
    monkeypatch.setattr(layanan, "WAKTU_MAKS", 0.2)
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
    with pytest.raises(BerkasTakTerbaca, match="Pecah menurut bab"):
        periksa(satu)
    satu.refresh_from_db()
    assert satu.berkas.name == ""
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


# --- Whose it is ----------------------------------------------------------------------------
def test_no_office_sees_another_offices(wotu: Kecamatan, malili: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
        nama = satu.berkas.name
        assert "kec_wotu" in default_storage.path(nama)
    with tenant_context(malili):
        assert not default_storage.exists(nama)
        with pytest.raises(PeriksaDokumen.DoesNotExist):
            periksa_satu(malili, satu.pk)
        with pytest.raises(LintasKecamatan):
            periksa_satu(wotu, satu.pk)
        with pytest.raises(LintasKecamatan):
            layanan.periksa_hapus(kantor=wotu, satu=satu, oleh=orang("operator@malili.tes"))
        # Somebody else's row under one's own name touches nothing either.
        layanan.periksa_hapus(kantor=malili, satu=satu, oleh=orang("operator@malili.tes"))
        assert not layanan.periksa_batalkan(
            kantor=malili, satu=satu, oleh=orang("operator@malili.tes")
        )
    with tenant_context(wotu):
        assert default_storage.exists(nama)
        assert periksa_satu(wotu, satu.pk).pekerjaan.status == "antre"


def test_the_regencys_own_are_seen_by_no_office_nor_the_offices_by_it(
    wotu: Kecamatan, tw4: Periode
) -> None:
    milik_kabupaten = unggah(None, tw4, isi_berkas())
    with tenant_context(wotu):
        milik_wotu = unggah(wotu, tw4, isi_berkas())
        assert not default_storage.exists(milik_kabupaten.berkas.name)
        with pytest.raises(LintasKecamatan):
            periksa_satu(None, milik_kabupaten.pk)
        with pytest.raises(PeriksaDokumen.DoesNotExist):
            periksa_satu(wotu, milik_kabupaten.pk)
        with pytest.raises(LintasKecamatan):
            unggah(None, tw4, isi_berkas())
    with pytest.raises(PeriksaDokumen.DoesNotExist):
        periksa_satu(None, milik_wotu.pk)


def test_the_regency_keeps_no_file_at_all(tw4: Periode) -> None:
    satu = unggah(None, tw4, isi_berkas("docx"), "laporan.docx")
    berkas = satu.berkas.name
    satu = periksa(satu)
    assert (satu.kesalahan, satu.berkas.name, satu.tabel.name) == (3, "", "")
    assert not default_storage.exists(berkas)


# --- Afterwards ---------------------------------------------------------------------------
def test_called_off_it_keeps_neither_file_nor_findings(
    wotu: Kecamatan, tw4: Periode, django_capture_on_commit_callbacks: object
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
        nama = satu.berkas.name
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            assert layanan.periksa_batalkan(kantor=wotu, satu=satu, oleh=orang("camat@wotu.tes"))
        assert not default_storage.exists(nama)
        assert not layanan.periksa_batalkan(kantor=wotu, satu=satu, oleh=orang("camat@wotu.tes"))
        satu = periksa_satu(wotu, satu.pk)
    assert (satu.pekerjaan.status, satu.berkas.name) == ("gagal", "")
    assert satu.pekerjaan.pesan == "Dibatalkan Camat wotu."


def test_deleted_all_of_it_goes_and_the_trail_says_who(
    wotu: Kecamatan, tw4: Periode, django_capture_on_commit_callbacks: object
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas(), "lama.md")
    satu = periksa(satu)
    with tenant_context(wotu):
        nama = satu.tabel.name
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            layanan.periksa_hapus(kantor=wotu, satu=satu, oleh=orang("kasubag@wotu.tes"))
            layanan.periksa_hapus(kantor=wotu, satu=satu, oleh=orang("kasubag@wotu.tes"))
        assert not default_storage.exists(nama)
    assert not PeriksaDokumen.objects.exists()
    assert not Pekerjaan.objects.filter(pk=satu.pk).exists()
    jejak = Jejak.objects.filter(aksi__startswith="periksa_dokumen.").order_by("pk")
    assert [(j.aksi, j.objek, str(j.pengguna)) for j in jejak] == [
        ("periksa_dokumen.unggah", "lama.md", "Operator wotu"),
        ("periksa_dokumen.hapus", "lama.md", "Kasubag Perencanaan wotu"),
    ]


def test_deleted_while_at_work_the_worker_leaves_nothing_behind(
    wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
        dulu = set(default_storage.listdir(layanan.FOLDER)[1])

    def hapus_di_tengah(tahap: str, jadi: int, dari: int) -> None:
        if tahap == "simpan":
            Pekerjaan.objects.filter(pk=satu.pk).delete()

    layanan.periksa_kerjakan(pekerjaan=satu.pekerjaan, lapor=hapus_di_tengah)
    with tenant_context(wotu):
        sisa = set(default_storage.listdir(layanan.FOLDER)[1])
    assert sisa == dulu - {Path(satu.berkas.name).name}
    assert not PeriksaDokumen.objects.exists()


def test_the_broom_takes_files_after_a_day_and_findings_after_thirty(
    wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
    satu = periksa(satu)
    kini = timezone.now()
    assert layanan.sapu(kini + timedelta(hours=23)) == 0
    assert layanan.sapu(kini + timedelta(hours=24, minutes=1)) == 1
    with tenant_context(wotu):
        assert not default_storage.exists(satu.tabel.name)
        satu = periksa_satu(wotu, satu.pk)
        assert (satu.kesalahan, satu.tabel.name) == (3, "")
        with pytest.raises(layanan.TidakDapatDibawa, match="sudah tidak disimpan"):
            layanan.periksa_bawa(
                kantor=wotu, satu=satu, periode=tw4, oleh=orang("operator@wotu.tes")
            )
    assert layanan.sapu(kini + timedelta(days=29)) == 0
    assert layanan.sapu(kini + timedelta(days=30, minutes=1)) == 1
    assert not Pekerjaan.objects.filter(pk=satu.pk).exists()


def test_the_broom_leaves_what_is_being_checked(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
    Pekerjaan.objects.filter(pk=satu.pk).update(status="jalan")
    assert layanan.sapu(timezone.now() + timedelta(days=31)) == 0


# --- To the import --------------------------------------------------------------------------
# Gaji 2.000.000 + laporan 500.000 = 2.500.000, written 2.600.000.
KE_IMPOR = Contoh(
    [
        "Tabel 1 Pegawai",
        [["Jabatan", "Jumlah"], ["Camat", "1"], ["Staf", "9"]],
        "Tabel 2 Anggaran",
        [
            ["Uraian kegiatan", "Pagu (Rp)", "Realisasi (Rp)"],
            ["Administrasi Keuangan Perangkat Daerah", "3.000.000", "2.600.000"],
            ["Penyediaan Gaji dan Tunjangan ASN", "2.000.000", "2.000.000"],
            [
                "Koordinasi dan Penyusunan Laporan Keuangan Bulanan/Triwulanan/Semesteran SKPD",
                *("1.000.000", "500.000"),
            ],
        ],
    ]
)


@pytest.mark.parametrize("akhiran", ["md", "docx", "xlsx", "pdf"])
def test_its_tables_open_in_the_import_preview(akhiran: str, wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas(akhiran, KE_IMPOR), f"laporan.{akhiran}")
    satu = periksa(satu)
    with tenant_context(wotu):
        unggahan = layanan.periksa_bawa(
            kantor=wotu, satu=satu, periode=tw4, oleh=orang("operator@wotu.tes")
        )
        pratinjau = pratinjau_unggahan(wotu, Unggahan.objects.get(pk=unggahan.pk))
    assert (unggahan.nama, pratinjau.salah) == ("laporan.xlsx", [])
    nilai = {(b.nilai.kunci, b.nilai.bidang): b.nilai.nilai for b in pratinjau.butir}
    assert nilai["7.01.01.2.02.0001", "anggaran.realisasi"] == 2_000_000
    (beda,) = pratinjau.tidak_cocok
    assert (beda.ditemukan, beda.diharapkan) == (2_600_000, 2_500_000)


def test_a_document_without_such_tables_has_nothing_to_hand_over(
    wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas(contoh=PEGAWAI))
    assert periksa(satu).tabel.name == ""


def test_a_formula_in_a_foreign_cell_stays_text(wotu: Kecamatan, tw4: Periode) -> None:
    jahat = Contoh(
        [
            "Tabel 1",
            [
                ["Uraian kegiatan", "Pagu (Rp)", "Realisasi (Rp)"],
                ['=HYPERLINK("http://x")', "1.000.000", "900.000"],
                ["Penyediaan Gaji dan Tunjangan ASN", "2.000.000", "1.000.000"],
            ],
        ]
    )
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas("docx", jahat), "laporan.docx")
    satu = periksa(satu)
    from openpyxl import load_workbook

    with tenant_context(wotu), satu.tabel.open("rb") as berkas:
        sel = load_workbook(berkas).worksheets[0]["A2"]
        assert (sel.data_type, sel.quotePrefix) == ("s", True)
