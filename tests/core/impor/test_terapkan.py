"""Applying: as a whole or not at all, once, only what was seen, and back again."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from openpyxl.worksheet.worksheet import Worksheet

from core.anggaran.models import Realisasi
from core.impor import queries, services
from core.impor.models import Pemetaan, Unggahan
from core.isian.models import Kelompok, PerubahanSel
from core.isian.services import BatalSebagian
from core.periode.kunci import Terkunci
from tenants.models import Jejak, Kecamatan, Pengguna

ASING = "Tabel 3.4!baris 41"


@pytest.fixture
def operator(di_wotu: Kecamatan) -> Pengguna:
    return Pengguna.objects.get(nama_masuk="operator@wotu.tes")


def realisasi(kode: str = "7.01.01.2.02.0001") -> Decimal | None:
    return Realisasi.objects.get(tahun=2024, triwulan=4, kode=kode).rupiah


def dua_berubah(lembar: Worksheet) -> None:
    lembar["G16"] = "2.060.771.000"
    lembar["D17"] = "11 Laporan"


@pytest.fixture
def unggah(operator: Pengguna, tw4: object, tabel_34: Callable) -> Callable[..., Unggahan]:
    def buat(ubah: Callable | None = dua_berubah, *, terjawab: bool = True) -> Unggahan:
        unggahan = services.unggahan_simpan(
            periode=tw4, oleh=operator, nama="tabel.xlsx", isi=tabel_34(ubah)
        )
        if terjawab:
            unggahan.jawaban = {ASING: "7.01.01.2.09.0002"}
            unggahan.save()
        return unggahan

    return buat


@pytest.fixture
def terapkan(di_wotu: Kecamatan, operator: Pengguna) -> Callable[..., int]:
    def buat(unggahan: Unggahan, **isi: object) -> int:
        if "sidik" not in isi:
            isi["sidik"] = services.pratinjau_unggahan(di_wotu, unggahan).sidik
        pilihan = {"terima_beda": True, **isi}
        return services.unggahan_terapkan(
            kecamatan=di_wotu, unggahan=unggahan, oleh=operator, **pilihan
        )

    return buat


def test_nothing_is_stored_before_it_is_applied(unggah: Callable, di_wotu: Kecamatan) -> None:
    hasil = services.pratinjau_unggahan(di_wotu, unggah())
    assert len(hasil.berubah) == 2
    assert realisasi() == 2060771985
    assert PerubahanSel.objects.count() == 0


def test_applied_as_one_group_with_its_trail(unggah: Callable, terapkan: Callable) -> None:
    unggahan = unggah()
    assert terapkan(unggahan) == 2
    assert realisasi() == 2060771000
    kelompok = Kelompok.objects.get()
    assert (kelompok.jenis, kelompok.keterangan, kelompok.perubahan.count()) == (
        "impor",
        "tabel.xlsx",
        2,
    )
    assert Jejak.objects.filter(aksi="isian.impor", objek="tabel.xlsx").count() == 1
    assert bytes(Unggahan.objects.get(pk=unggahan.pk).isi) == b""


def test_importing_twice_changes_nothing(unggah: Callable, terapkan: Callable) -> None:
    terapkan(unggah())
    assert terapkan(unggah()) == 0
    assert PerubahanSel.objects.count() == 2
    assert len(queries.impor_diterapkan()) == 1


def test_the_second_click_changes_nothing(unggah: Callable, terapkan: Callable) -> None:
    unggahan = unggah()
    terapkan(unggahan)
    assert terapkan(Unggahan.objects.get(pk=unggahan.pk), sidik="") == 0
    assert PerubahanSel.objects.count() == 2


def test_a_wrong_cell_keeps_everything_out(unggah: Callable, terapkan: Callable) -> None:
    with pytest.raises(services.BelumSiap, match="1 hal"):
        terapkan(unggah(terjawab=False))
    assert realisasi() == 2060771985


def test_typed_sums_that_disagree_must_have_been_seen(unggah: Callable, terapkan: Callable) -> None:
    with pytest.raises(services.BelumSiap, match="tidak cocok"):
        terapkan(unggah(), terima_beda=False)
    assert realisasi() == 2060771985


def test_figures_changed_since_the_preview_are_told(unggah: Callable, terapkan: Callable) -> None:
    unggahan = unggah()
    lama = services.pratinjau_unggahan(Kecamatan.objects.get(slug="wotu"), unggahan).sidik
    Realisasi.objects.filter(kode="7.01.01.2.02.0007", triwulan=4).update(volume=9)
    with pytest.raises(services.SudahBerubah):
        terapkan(unggahan, sidik=lama)
    assert realisasi() == 2060771985


def test_a_locked_quarter_is_refused_with_its_reason(
    unggah: Callable, terapkan: Callable, tw4: object
) -> None:
    unggahan = unggah()
    tw4.kunci_pada = timezone.now() - timedelta(days=1)
    tw4.save()
    with pytest.raises(Terkunci, match="dikunci kabupaten"):
        terapkan(unggahan)
    assert realisasi() == 2060771985


def test_undo_puts_everything_back_once(
    unggah: Callable, terapkan: Callable, di_wotu: Kecamatan, operator: Pengguna
) -> None:
    unggahan = unggah()
    terapkan(unggahan)
    impor = queries.impor_nomor(unggahan.pk)
    assert impor.banyak == 2
    assert services.impor_batalkan(kecamatan=di_wotu, unggahan=impor, oleh=operator) == 2
    assert realisasi() == 2060771985
    assert services.impor_batalkan(kecamatan=di_wotu, unggahan=impor, oleh=operator) == 0


def test_undo_is_refused_when_somebody_changed_a_cell_since(
    unggah: Callable, terapkan: Callable, di_wotu: Kecamatan, operator: Pengguna
) -> None:
    satu = unggah()
    terapkan(satu)
    terapkan(unggah(lambda lembar: lembar.__setitem__("G16", "2.060.000.000")))
    with pytest.raises(BatalSebagian):
        services.impor_batalkan(
            kecamatan=di_wotu, unggahan=queries.impor_nomor(satu.pk), oleh=operator
        )
    assert realisasi() == 2060000000


def test_an_expired_upload_is_gone(unggah: Callable, operator: Pengguna) -> None:
    unggahan = unggah()
    Unggahan.objects.update(kedaluwarsa=timezone.now())
    with pytest.raises(Unggahan.DoesNotExist):
        queries.unggahan_milik(unggahan.pk, operator)
    unggah()
    assert not Unggahan.objects.filter(pk=unggahan.pk).exists()


def test_only_the_last_five_uploads_of_a_person_are_kept(unggah: Callable) -> None:
    semua = [unggah().pk for _ in range(7)]
    assert list(Unggahan.objects.order_by("pk").values_list("pk", flat=True)) == semua[2:]


def test_an_answer_must_be_one_that_was_offered(unggah: Callable, di_wotu: Kecamatan) -> None:
    unggahan = unggah(terjawab=False)
    hasil = services.pratinjau_unggahan(di_wotu, unggahan)
    services.unggahan_jawab(
        unggahan=unggahan, pratinjau=hasil, jawaban={ASING: "7.01.06.2.01.0002", "lain": "lewati"}
    )
    assert unggahan.jawaban == {}
    services.unggahan_jawab(
        unggahan=unggahan, pratinjau=hasil, jawaban={ASING: "7.01.01.2.09.0002"}
    )
    assert services.pratinjau_unggahan(di_wotu, unggahan).salah == []


def test_corrected_columns_are_kept_for_the_same_header(
    unggah: Callable, di_wotu: Kecamatan, operator: Pengguna
) -> None:
    unggahan = unggah()
    sumber = services.pratinjau_unggahan(di_wotu, unggahan).sumber
    peta = {2: "uraian", 6: "anggaran.pagu", 7: "tidak-ada", 99: "kode"}
    services.unggahan_petakan(
        unggahan=unggahan, sumber=sumber, peta=peta, oleh=operator, ingat=True
    )
    assert {k: v for k, v in unggahan.peta.items() if v} == {"2": "uraian", "6": "anggaran.pagu"}
    assert Pemetaan.objects.count() == 1
    lain = services.pratinjau_unggahan(di_wotu, unggah())
    assert dict(lain.sumber.kepala.peta) == {2: "uraian", 6: "anggaran.pagu"}
    assert {b.nilai.bidang for b in lain.butir} == {"anggaran.pagu"}
