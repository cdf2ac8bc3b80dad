"""Steps of the workflow in real transactions: what each one freezes, locks, tells and keeps."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone
from django_tenants.utils import tenant_context

from core.kabar.models import Kabar
from core.periode.kunci import Sebab, Terkunci, keadaan, pastikan_terbuka
from core.periode.models import KeadaanLaporan, KebijakanAlur, Pengecualian, Periode
from reporting.checks.models import TemuanVersi
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.laporan import langkah as modul
from reporting.laporan.alur import Aksi
from reporting.laporan.beda import beda_sejak_resmi
from reporting.laporan.langkah import (
    AlasanKurang,
    Didahului,
    LangkahDitolak,
    Terhalang,
    tindak,
)
from reporting.laporan.models import Berkas, Laporan, Utas, Versi
from reporting.laporan.pembuatan import dokumen_versi
from reporting.laporan.services import (
    DRAF_DISIMPAN,
    bekukan,
    nama_unduhan,
    pangkas_draf,
    simpan_berkas,
    versi_dokumen,
)
from reporting.laporan.utas import Catatan
from reporting.rollup.models import Rekap
from reporting.snapshot.bentuk import dari_teks
from tenants.models import Jejak, Kecamatan
from tests.reporting.laporan.conftest import KODE, pelaku, ubah

Lakukan = Callable[..., object]


def laporan_kini(periode: Periode) -> Laporan:
    return Laporan.objects.select_related("resmi").get(periode=periode)


def test_submitting_makes_the_official_version(
    kantor_alur: Kecamatan, tw2: Periode, lakukan: Lakukan
) -> None:
    lakukan("ajukan", "kasubag")
    laporan = laporan_kini(tw2)
    assert (laporan.keadaan, str(laporan.resmi)) == ("diajukan", "diajukan")
    assert TemuanVersi.objects.filter(versi=laporan.resmi).exists()
    rekap = Rekap.objects.get(kecamatan=kantor_alur, periode=tw2)
    assert (rekap.sementara, rekap.sha256) == (False, laporan.resmi.sha256)
    jejak = Jejak.objects.filter(aksi="laporan.ajukan", kecamatan=kantor_alur).first()
    assert (jejak.objek, jejak.host) == ("lkj/2024-TW2", "wotu.localhost")
    assert jejak.sebelum == {"keadaan": "draf"}
    assert jejak.sesudah["sha256"] == laporan.resmi.sha256


def test_the_whole_way_to_final_with_a_return_and_a_revision(
    kantor_alur: Kecamatan, tw2: Periode, lakukan: Lakukan
) -> None:
    lakukan("ajukan", "kasubag")
    pertama = laporan_kini(tw2).resmi
    lakukan(
        "kembalikan",
        "camat",
        alasan="Periksa lagi.",
        tempat=[Catatan("0 dari 12 dokumen", bagian="tabel-3-4", sebutan="Tabel 3.4")],
    )
    assert Rekap.objects.get(kecamatan=kantor_alur, periode=tw2).sementara
    ubah(111)
    lakukan("ajukan", "kasubag")
    lakukan("setujui", "camat")
    lakukan("finalkan", "admin_kabupaten")
    assert str(laporan_kini(tw2).resmi) == "revisi ke-1, final"
    lakukan("revisi", "admin_kabupaten", alasan="Angka SKM berubah.")
    lakukan("ajukan", "kasubag")
    assert str(laporan_kini(tw2).resmi) == "revisi ke-2, diajukan"
    pertama.refresh_from_db()
    assert str(pertama) == "dikembalikan"
    assert dari_teks(pertama.isi).periode.kode == "2024-TW2"  # still readable
    catatan = Utas.objects.get(laporan__periode=tw2)
    assert (catatan.sebutan, catatan.langkah.aksi, catatan.versi_id) == (
        "Tabel 3.4",
        "kembalikan",
        pertama.pk,
    )


def test_an_approval_locks_the_facts_and_its_withdrawal_opens_them(
    kantor_alur: Kecamatan, tw2: Periode, lakukan: Lakukan
) -> None:
    lakukan("ajukan", "kasubag")
    assert keadaan(kantor_alur, tw2).sebab is not Sebab.DISETUJUI
    lakukan("setujui", "camat")
    assert keadaan(kantor_alur, tw2).sebab is Sebab.DISETUJUI
    with pytest.raises(Terkunci, match="sudah disetujui sejak"):
        pastikan_terbuka(kantor_alur, tw2)
    lakukan("cabut", "camat", alasan="Ada yang terlewat.")
    assert keadaan(kantor_alur, tw2).sebab is not Sebab.DISETUJUI


def test_a_change_after_submission_is_counted_and_shown(
    kantor_alur: Kecamatan, tw2: Periode, lakukan: Lakukan
) -> None:
    ubah(1_000_000)
    lakukan("ajukan", "kasubag")
    assert beda_sejak_resmi(kantor_alur, tw2, laporan_kini(tw2)) == []
    ubah(2_500_000)
    (beda,) = beda_sejak_resmi(kantor_alur, tw2, laporan_kini(tw2))
    assert beda.alamat == f"anggaran.realisasi/2024-TW2/{KODE}"
    assert (beda.dulu, beda.kini) == ("Rp\xa01.000.000", "Rp\xa02.500.000")
    assert beda.nama.startswith("Realisasi ")


def test_a_document_under_way_is_of_the_official_version(
    kantor_alur: Kecamatan, tw2: Periode, lakukan: Lakukan
) -> None:
    lakukan("ajukan", "kasubag")
    resmi = laporan_kini(tw2).resmi
    ubah(7)
    assert versi_dokumen(kecamatan=kantor_alur, periode=tw2, oleh=None).pk == resmi.pk
    lakukan("kembalikan", "camat", alasan="x")
    assert versi_dokumen(kecamatan=kantor_alur, periode=tw2, oleh=None).nomor == resmi.nomor + 1


def test_what_was_sent_back_unchanged_is_submitted_as_a_version_of_its_own(
    tw2: Periode, lakukan: Lakukan
) -> None:
    lakukan("ajukan", "kasubag")
    lakukan("kembalikan", "camat", alasan="x")
    lakukan("ajukan", "kasubag")
    nomor = Versi.objects.filter(laporan__periode=tw2).order_by("nomor")
    assert [str(v) for v in nomor] == ["dikembalikan", "revisi ke-1, diajukan"]


def test_pruning_drafts_never_drops_what_was_submitted(
    kantor_alur: Kecamatan, tw2: Periode, lakukan: Lakukan
) -> None:
    lakukan("ajukan", "kasubag")
    diajukan = laporan_kini(tw2).resmi
    lakukan("tarik", "kasubag")
    for n in range(DRAF_DISIMPAN + 2):
        ubah(100 + n)
        bekukan(kecamatan=kantor_alur, periode=tw2)
    assert pangkas_draf(laporan_kini(tw2)) == 2
    assert Versi.objects.filter(pk=diajukan.pk).exists()
    assert Versi.objects.filter(laporan__periode=tw2).count() == DRAF_DISIMPAN + 1


@pytest.mark.parametrize(("geser", "terlambat"), [(-1, True), (1, False)])
def test_lateness_is_by_the_offices_own_deadline(
    geser: int, terlambat: bool, kantor_alur: Kecamatan, tw2: Periode, lakukan: Lakukan
) -> None:
    khusus = Pengecualian.objects.create(
        kecamatan=kantor_alur,
        periode=tw2,
        batas=timezone.now() + timedelta(hours=geser),
        alasan="Listrik padam.",
    )
    try:
        assert lakukan("ajukan", "kasubag").terlambat is terlambat
        baris = KeadaanLaporan.objects.get(kecamatan=kantor_alur, periode=tw2)
        assert baris.terlambat is terlambat
    finally:
        khusus.delete()


def test_submitted_again_the_first_time_stands(
    kantor_alur: Kecamatan, tw2: Periode, lakukan: Lakukan
) -> None:
    pertama = lakukan("ajukan", "kasubag")
    lakukan("kembalikan", "camat", alasan="Periksa lagi.")
    lagi = lakukan("ajukan", "kasubag")
    baris = KeadaanLaporan.objects.get(kecamatan=kantor_alur, periode=tw2)
    assert (baris.diajukan_pada, baris.sejak) == (pertama.waktu, lagi.waktu)
    assert pertama.waktu < lagi.waktu


def test_a_blocking_finding_keeps_a_report_from_being_submitted(
    tw2: Periode, lakukan: Lakukan, monkeypatch: pytest.MonkeyPatch
) -> None:
    temuan = Temuan("jumlah.anak_induk", Bobot.BLOKIR, Tempat("Tabel 3.4"), "Jumlah tak cocok.")
    monkeypatch.setattr(modul, "penghalang", lambda _: (temuan,))
    with pytest.raises(Terhalang, match="selesaikan satu temuan") as tolak:
        lakukan("ajukan", "kasubag")
    assert tolak.value.temuan == (temuan,)
    assert laporan_kini(tw2).keadaan == "draf"
    assert not TemuanVersi.objects.exists()


def test_a_return_asks_for_a_reason(lakukan: Lakukan) -> None:
    lakukan("ajukan", "kasubag")
    with pytest.raises(AlasanKurang):
        lakukan("kembalikan", "camat", alasan="  ")


def test_a_refused_step_leaves_no_trace(tw2: Periode, lakukan: Lakukan) -> None:
    lakukan("ajukan", "kasubag")
    banyak = Jejak.objects.count()
    with pytest.raises(LangkahDitolak, match="hanya Camat"):
        lakukan("setujui", "kasubag")
    assert (laporan_kini(tw2).keadaan, Jejak.objects.count()) == ("diajukan", banyak)


def test_who_acts_on_what_has_moved_on_is_told(lakukan: Lakukan) -> None:
    lakukan("ajukan", "kasubag")
    lakukan("setujui", "camat")
    with pytest.raises(Didahului, match="Camat wotu sudah lebih dulu menyetujui"):
        lakukan("tarik", "kasubag", dasar=1)


def test_of_two_at_once_one_wins_and_the_other_is_told(
    kantor_alur: Kecamatan, tw2: Periode, lakukan: Lakukan
) -> None:
    lakukan("ajukan", "kasubag")
    mulai = Barrier(2)

    def coba(aksi: str, peran: str) -> str:
        try:
            with tenant_context(kantor_alur):
                siapa = pelaku(peran)
                mulai.wait(10)
                tindak(kecamatan=kantor_alur, periode=tw2, aksi=Aksi(aksi), pelaku=siapa, dasar=1)
                return "jadi"
        except Didahului as galat:
            return str(galat)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as utas:
        hasil = list(utas.map(coba, ["tarik", "setujui"], ["kasubag", "camat"]))
    assert hasil.count("jadi") == 1
    (kata,) = [h for h in hasil if h != "jadi"]
    assert "sudah lebih dulu" in kata
    assert laporan_kini(tw2).urut == 2


def test_each_step_tells_whose_turn_it_is(kantor_alur: Kecamatan, lakukan: Lakukan) -> None:
    KebijakanAlur.objects.create(jenis="lkj", reviu=True)
    lakukan("ajukan", "kasubag")
    lakukan("reviu", "inspektorat")
    kantor = Kabar.objects.filter(kecamatan=kantor_alur).order_by("id")
    tujuan = [(k.di_kabupaten, sorted(k.peran)) for k in kantor]
    assert tujuan == [
        (False, ["kasubag", "operator"]),
        (True, ["inspektorat"]),
        (False, ["camat", "kasubag", "operator"]),
    ]


def test_a_document_carries_the_state_of_its_version(
    kantor_alur: Kecamatan, tw2: Periode, lakukan: Lakukan
) -> None:
    draf = bekukan(kecamatan=kantor_alur, periode=tw2)
    assert "DRAF" in dokumen_versi(draf).tanda
    lakukan("ajukan", "kasubag")
    diajukan = simpan(laporan_kini(tw2).resmi)
    assert nama_unduhan(diajukan, kantor_alur) == "LKJ-Wotu-2024-TW2-diajukan.pdf"
    lakukan("kembalikan", "camat", alasan="x")
    lakukan("ajukan", "kasubag")
    lakukan("setujui", "camat")
    resmi = laporan_kini(tw2).resmi
    dokumen = dokumen_versi(resmi)
    assert "DRAF" not in dokumen.tanda
    assert dokumen.kaki_kiri.endswith("revisi ke-1, disetujui")
    disetujui = simpan(resmi)
    assert nama_unduhan(disetujui, kantor_alur) == "LKJ-Wotu-2024-TW2-revisi-1-disetujui.pdf"
    lakukan("finalkan", "admin_kabupaten")
    final = simpan(laporan_kini(tw2).resmi)
    assert (final.pk != disetujui.pk, final.keadaan) == (True, "final")


def simpan(versi: Versi) -> Berkas:
    return simpan_berkas(versi=versi, format="pdf", isi=b"%PDF", halaman=1, versi_perender="tes")
