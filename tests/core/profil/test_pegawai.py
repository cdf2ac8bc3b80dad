"""Staff pages: paste, preview, apply as a whole; single rows; what is refused."""

from collections.abc import Callable
from datetime import date

import pytest
from django_tenants.utils import tenant_context

from core.profil import queries
from core.profil.models import Pegawai
from core.profil.services_pegawai import pegawai_terapkan
from core.profil.tempel import baca
from tenants.models import Jejak, Kecamatan

AKHIR = date(2024, 12, 31)
TEMPEL = "/profil/pegawai/tempel/"


def data(teks: str, **lain: str) -> dict[str, str]:
    return {
        "teks": teks,
        "mulai": "2024-10-01",
        "cara": "ganti",
        "non_eselon": "fungsional_umum",
        **lain,
    }


def pratinjau(klien: object, teks: str, **lain: str) -> tuple[object, dict[str, str]]:
    """The preview, and the data that applies it."""
    jawab = klien.post(TEMPEL, data(teks, **lain))
    dasar = klien.get(TEMPEL).context["form"]["dasar"].value()
    return jawab, data(teks, **lain, dasar=dasar, terapkan="ya")


def test_the_19_pns_of_wotu_pasted_give_the_tables_of_the_report(
    masuk: Callable, pns_wotu: str
) -> None:
    klien = masuk("operator", "wotu")
    lihat, terap = pratinjau(klien, pns_wotu)
    assert "19 baris terbaca" in lihat.content.decode()
    assert len(klien.get("/profil/pegawai/").context["pegawai"]) == 33
    assert klien.post(TEMPEL, terap).status_code == 302
    jawab = klien.get("/profil/pegawai/")
    hitung = jawab.context["hitung"]
    assert (hitung.jumlah, hitung.pns, hitung.upah_jasa) == (19, 19, 0)
    assert hitung.total_golongan == (3, 6, 3, 7)
    assert hitung.total_pendidikan == (1, 9, 0, 9)
    assert hitung.total_eselon == (0, 2, 6, 11)
    assert "19 pegawai ditambahkan, 33 baris lama diakhiri." in jawab.content.decode()


def test_earlier_quarters_keep_their_staff(masuk: Callable, pns_wotu: str) -> None:
    klien = masuk("operator", "wotu")
    klien.post(TEMPEL, pratinjau(klien, pns_wotu)[1])
    assert len(klien.get("/profil/pegawai/?periode=2024-TW3").context["pegawai"]) == 33


def test_the_same_list_again_changes_nothing(
    masuk: Callable, pns_wotu: str, wotu: Kecamatan
) -> None:
    klien = masuk("operator", "wotu")
    klien.post(TEMPEL, pratinjau(klien, pns_wotu)[1])
    with tenant_context(wotu):
        sebelum = list(Pegawai.objects.values_list("pk", flat=True))
    klien.post(TEMPEL, pratinjau(klien, pns_wotu)[1])
    assert "tidak ada yang diubah" in klien.get("/profil/pegawai/").content.decode()
    with tenant_context(wotu):
        assert list(Pegawai.objects.values_list("pk", flat=True)) == sebelum


def test_adding_leaves_the_others(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    klien.post(TEMPEL, pratinjau(klien, "Honorer\tP\nTHL\tL", cara="tambah")[1])
    assert klien.get("/profil/pegawai/").context["hitung"].upah_jasa == 16


def test_a_list_with_a_wrong_row_is_not_applied(masuk: Callable, pns_wotu: str) -> None:
    klien = masuk("operator", "wotu")
    lihat, terap = pratinjau(klien, pns_wotu + "\nL\tIII/z\tS1\tStruktural\tnon\t\tPNS")
    assert "“III/z” tidak terbaca" in lihat.content.decode()
    jawab = klien.post(TEMPEL, terap)
    assert jawab.status_code == 200
    assert "Terapkan" not in jawab.content.decode().split("Belum ada yang disimpan")[1][:400]
    assert len(klien.get("/profil/pegawai/").context["pegawai"]) == 33


def test_a_column_told_by_hand_is_kept(masuk: Callable) -> None:
    klien = masuk("operator", "wotu")
    teks = "PNS\tL\tS1\tIII/a\tIII.a\nPNS\tP\tS1\tIII/b\tIV.a"
    assert (
        "bisa berarti golongan/ruang atau eselon" in klien.post(TEMPEL, data(teks)).content.decode()
    )
    pilihan = {"kolom-3": "golongan", "kolom-4": "eselon", "kolom-9": "x", "kolom-": "y"}
    jawab = klien.post(TEMPEL, data(teks, **pilihan))
    assert jawab.context["hasil"].siap


def test_a_list_changed_meanwhile_is_told(masuk: Callable, wotu: Kecamatan, pns_wotu: str) -> None:
    klien = masuk("operator", "wotu")
    terap = pratinjau(klien, pns_wotu)[1]
    klien.post(TEMPEL, pratinjau(klien, "Honorer\tP", cara="tambah")[1])
    jawab = klien.post(TEMPEL, terap)
    assert jawab.status_code == 422
    assert "Operator wotu mengubahnya" in jawab.content.decode()
    assert klien.get("/profil/pegawai/").context["hitung"].jumlah == 34


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"teks": ""}, "Daftar pegawai belum diisi."),
        ({"mulai": ""}, "Berlaku sejak belum diisi."),
        ({"mulai": "0001-01-01"}, "Berlaku sejak di luar tahun 1950 sampai 2100."),
        ({"cara": "hapus"}, "Pilih salah satu cara menerapkan."),
        ({"teks": "x\ty"}, "tidak ditemukan. Pilih kolomnya di bawah"),
    ],
)
def test_what_is_missing_is_said(masuk: Callable, lain: dict[str, str], pesan: str) -> None:
    jawab = masuk("operator", "wotu").post(TEMPEL, {**data("PNS\tL\tIII/a\tS1"), **lain})
    assert pesan in jawab.content.decode()


def test_names_in_the_list_are_not_stored(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    klien.post(TEMPEL, pratinjau(klien, "Nama\tStatus\tL/P\nRahasia\tHonorer\tP")[1])
    with tenant_context(wotu):
        isi = str(list(Pegawai.objects.values())) + str(
            list(Jejak.objects.filter(kecamatan=wotu).values("sebelum", "sesudah"))
        )
    assert "Rahasia" not in isi


def test_the_whole_list_is_stored_or_nothing(di_wotu: Kecamatan, pns_wotu: str) -> None:
    baris = [b.isi for b in baca(pns_wotu).baris]
    with pytest.raises(TypeError):
        pegawai_terapkan(
            kecamatan=di_wotu,
            oleh=None,
            baris=[*baris, {"status": "pns", "entah": "x"}],
            mulai=date(2024, 10, 1),
            ganti=True,
        )
    assert queries.pegawai_pada(AKHIR).count() == 33


# --- Single rows ----------------------------------------------------------------------------
PNS = {
    "status": "pns",
    "golongan_ruang": "iii/b",
    "pendidikan": "s1",
    "kelompok": "struktural",
    "eselon": "non",
    "kelamin": "P",
    "diklat": "",
    "mulai": "2024-10-01",
}


def test_one_more_is_counted(masuk: Callable) -> None:
    klien = masuk("kasubag", "wotu")
    assert klien.post("/profil/pegawai/tambah/", PNS).status_code == 302
    assert klien.get("/profil/pegawai/").context["hitung"].total_golongan == (3, 7, 3, 7)


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"golongan_ruang": ""}, "PNS memerlukan golongan/ruang, mis. III/b."),
        ({"golongan_ruang": "III"}, "“III” tidak terbaca. Tulis seperti III/b."),
        ({"pendidikan": ""}, "Pendidikan pegawai ASN belum dipilih."),
        ({"eselon": ""}, "Eselon pegawai ASN belum dipilih."),
        ({"status": "tni"}, "Pilih salah satu status."),
        ({"sampai": "2024-09-30"}, "Tanggal berakhir mendahului tanggal mulai."),
    ],
)
def test_a_row_that_could_not_be_counted_is_refused(
    masuk: Callable, lain: dict[str, str], pesan: str
) -> None:
    jawab = masuk("operator", "wotu").post("/profil/pegawai/tambah/", {**PNS, **lain})
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()


def test_one_who_leaves_is_counted_until_then(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    with tenant_context(wotu):
        satu = Pegawai.objects.filter(status="pns").first()
    alamat = f"/profil/pegawai/{satu.pk}/akhiri/"
    assert (
        "mendahului tanggal mulainya"
        in klien.post(alamat, {"sampai": "2020-01-01"}).content.decode()
    )
    assert klien.post(alamat, {"sampai": "2024-09-30"}).status_code == 302
    assert klien.get("/profil/pegawai/").context["hitung"].pns == 18
    assert klien.get("/profil/pegawai/?periode=2024-TW3").context["hitung"].pns == 19


def test_query_count_does_not_grow_with_rows(masuk: Callable, wotu: Kecamatan) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    klien = masuk("operator", "wotu")
    with CaptureQueriesContext(connection) as sebelum:
        klien.get("/profil/pegawai/")
    with tenant_context(wotu):
        Pegawai.objects.bulk_create(
            Pegawai(status="upah_jasa", kelamin="P", mulai=date(2021, 1, 1)) for _ in range(60)
        )
    with CaptureQueriesContext(connection) as sesudah:
        klien.get("/profil/pegawai/")
    assert len(sesudah) == len(sebelum)
