"""The loader against a real database: exact totals, twice the same, nothing half."""

import stat

import pytest
from django.apps import apps
from django.db.models import Sum
from django_tenants.utils import tenant_context

from core.anggaran.models import DpaBaris, Realisasi
from core.cascade.acuan import HasilMuat, nomenklatur_muat
from core.cascade.models import Nomenklatur, Regulasi, SasaranRpjmd
from core.kinerja.models import PkBaris, RealisasiIndikator
from core.profil.models import Kantor, Pejabat
from deploy.demo import akun
from deploy.demo.muat import muat
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Keanggotaan, Peran

TENANT = ("anggaran", "kinerja", "profil", "laporan")


def _isi(label):
    return {m._meta.label: m.objects.count() for m in apps.get_app_config(label).get_models()}


def test_wotu_totals_are_those_of_the_report(wotu):
    with tenant_context(wotu):
        baris = DpaBaris.objects.filter(dpa__jenis="perubahan")
        assert baris.count() == 34
        assert baris.aggregate(jumlah=Sum("pagu"))["jumlah"] == 3_308_672_275
        tercatat = Realisasi.objects.filter(triwulan=4).aggregate(jumlah=Sum("rupiah"))
        assert tercatat["jumlah"] == 3_220_479_399


def test_wotu_promises_the_tujuan_indicator_under_sasaran_2(wotu):
    with tenant_context(wotu):
        baris = PkBaris.objects.get(nomor=2, perjanjian__jenis="perubahan")
        assert (baris.sasaran.nomor, baris.indikator.kunci) == (2, "nilai-lakip")
        assert baris.indikator.tujuan.nomor == 2
        assert baris.uraian_sasaran.endswith("Tingkat Kecamatan")


def test_wotu_lakip_of_2024_waits_for_its_evaluation(wotu):
    with tenant_context(wotu):
        satu = RealisasiIndikator.objects.get(
            indikator__kunci="nilai-lakip", tahun=2024, triwulan=4
        )
        assert (satu.status, satu.nilai) == ("belum_dinilai", None)
        assert satu.alasan


def test_nobody_is_named(wotu):
    with tenant_context(wotu):
        assert not Pejabat.objects.exclude(nama="", nip="").exists()
        assert Pejabat.objects.count() == 8


def test_loading_again_changes_nothing(wotu, malili):
    def semua():
        hitungan = {label: _isi(label) for label in ("cascade", "periode", "tenants")}
        for kecamatan in (wotu, malili):
            with tenant_context(kecamatan):
                hitungan[kecamatan.slug] = [_isi(label) for label in TENANT]
        return hitungan

    sebelum = semua()
    muat(hanya={"wotu", "malili"})
    assert semua() == sebelum


def test_an_interrupted_office_is_loaded_whole_or_not_at_all(db, monkeypatch):
    from deploy.demo import isi
    from tenants.models import Kecamatan

    def putus(_):
        raise OSError("terputus")

    with monkeypatch.context() as sementara:
        sementara.setattr(isi, "laporan_muat", putus)
        with pytest.raises(OSError, match="terputus"):
            muat(hanya={"angkona"})
    angkona = Kecamatan.objects.get(slug="angkona")
    with tenant_context(angkona):
        assert not Kantor.objects.exists()
    assert not angkona.renstra.exists()
    muat(hanya={"angkona"})
    with tenant_context(angkona):
        assert Kantor.objects.get().jumlah_desa == 10


def test_an_unknown_office_is_refused_before_anything_happens(db):
    with pytest.raises(KeyError, match="entah"):
        muat(hanya={"entah"})


def test_a_tenant_connection_may_not_load(wotu):
    with tenant_context(wotu), pytest.raises(LintasKecamatan):
        muat(hanya={"wotu"})


def test_nomenclature_is_matched_by_code_and_mended(db):
    keputusan = Regulasi.objects.get(kunci="kepmendagri-nomenklatur")
    assert nomenklatur_muat(regulasi=keputusan) == HasilMuat(baru=0, berubah=0)
    Nomenklatur.objects.filter(kode="7.01.01.2.02.0001").update(nama="keliru")
    assert nomenklatur_muat(regulasi=keputusan) == HasilMuat(baru=0, berubah=1)
    # 6 program + 34 kegiatan + 186 sub kegiatan
    assert Nomenklatur.objects.count() == 226


def test_rpjmd_codes_stand_where_the_source_has_them(db):
    kode = dict(SasaranRpjmd.objects.exclude(kode="").values_list("kode", "uraian"))
    assert sorted(kode) == ["S10", "S8", "S9"]
    assert kode["S8"] == "Meningkatnya kualitas pelayanan publik"


def test_accounts_of_one_office_have_one_role_each(wotu):
    peran = Keanggotaan.objects.filter(
        kecamatan=wotu, pengguna__nama_masuk__endswith="wotu@contoh.id"
    )
    assert sorted(peran.values_list("peran", flat=True)) == [Peran.CAMAT, Peran.OPERATOR]


def test_passwords_are_noted_once_in_a_private_file(wotu, tmp_path, monkeypatch):
    monkeypatch.setattr(akun, "AKAR", tmp_path)
    Keanggotaan.objects.filter(kecamatan=wotu).delete()
    for satu in akun.akun_kecamatan(wotu):
        satu_lama = akun.Pengguna.objects.get(nama_masuk=satu.nama_masuk)
        satu_lama.nama_masuk = f"lama-{satu.nama_masuk}"
        satu_lama.save()
    assert akun.akun_muat(akun.akun_kecamatan(wotu)) == 2
    isi = akun.berkas_akun().read_text()
    assert stat.S_IMODE(akun.berkas_akun().stat().st_mode) == 0o600
    assert akun.akun_muat(akun.akun_kecamatan(wotu)) == 0
    assert akun.berkas_akun().read_text() == isi
    sandi = isi.splitlines()[0].split()[-1]
    assert akun.Pengguna.objects.get(nama_masuk="operator.wotu@contoh.id").check_password(sandi)
