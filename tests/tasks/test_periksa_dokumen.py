"""A report made elsewhere: taken in, checked, let go of; nothing of it becomes a fact."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.bukti.periksa import BerkasDitolak
from core.impor.galat import BerkasDitolak as TabelDitolak
from core.impor.models import Unggahan
from core.impor.services import pratinjau_unggahan
from core.periode.models import Periode
from reporting.periksa_dokumen.hasil import Hasil
from tasks import periksa_dokumen as layanan
from tasks.models import Pekerjaan, PeriksaDokumen
from tasks.queries_periksa import periksa_satu
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Jejak, Kecamatan
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


def test_the_broom_takes_files_nobody_owns(wotu: Kecamatan, tw4: Periode) -> None:
    with tenant_context(wotu):
        milik = unggah(wotu, tw4, isi_berkas()).berkas.name
        yatim = default_storage.save(f"{layanan.FOLDER}/yatim.docx", ContentFile(b"x"))
    kabupaten = default_storage.save(f"{layanan.FOLDER}/yatim.docx", ContentFile(b"x"))
    layanan.sapu(timezone.now() + timedelta(hours=23))
    assert default_storage.exists(kabupaten)
    PeriksaDokumen.objects.update(berkas_sampai=timezone.now() + timedelta(days=9))
    layanan.sapu(timezone.now() + timedelta(hours=25))
    assert not default_storage.exists(kabupaten)
    with tenant_context(wotu):
        assert (default_storage.exists(yatim), default_storage.exists(milik)) == (False, True)


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


def test_what_the_import_refuses_is_told_in_its_own_words(
    wotu: Kecamatan, tw4: Periode, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tolak(**_: object) -> Unggahan:
        raise TabelDitolak("Lembar ini lebih dari 5.000 baris.")

    monkeypatch.setattr(layanan, "unggahan_simpan", tolak)
    with tenant_context(wotu):
        satu = unggah(wotu, tw4, isi_berkas())
    satu = periksa(satu)
    with (
        tenant_context(wotu),
        pytest.raises(layanan.TidakDapatDibawa, match="Lembar ini lebih dari 5.000 baris"),
    ):
        layanan.periksa_bawa(kantor=wotu, satu=satu, periode=tw4, oleh=orang("operator@wotu.tes"))


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
