"""Terms of office: one after the other, a Plh. within another's, never two at once."""

from collections.abc import Callable
from datetime import date

import pytest
from django_tenants.utils import tenant_context

from core.cascade.models import Jabatan
from core.profil import queries
from core.profil.forms import periksa_nip
from core.profil.models import Pejabat
from core.profil.services_pejabat import pejabat_angkat, pejabat_ubah
from core.profil.tulis import IsianSalah
from tenants.models import Jejak, Kecamatan


def isi(mulai: date, sampai: date | None = None, status: str = "definitif") -> dict[str, object]:
    nama = {"nama": "Andi Contoh", "nip": "", "pangkat": ""}
    return {"status": status, **nama, "mulai": mulai, "sampai": sampai}


@pytest.fixture
def camat(di_wotu: Kecamatan) -> Jabatan:
    """Held since 3 January 2022 in the demo, without end."""
    return Jabatan.objects.get(kunci="camat")


def angkat(camat: Jabatan, wotu: Kecamatan, **lain: object) -> Pejabat:
    return pejabat_angkat(kecamatan=wotu, oleh=None, jabatan=camat, isi=isi(**lain))


def test_a_new_holder_ends_the_term_before_by_a_day(camat: Jabatan, wotu: Kecamatan) -> None:
    baru = angkat(camat, wotu, mulai=date(2024, 7, 1), status="plt")
    masa = queries.masa_jabatan(camat)
    assert [(m.mulai, m.sampai) for m in masa] == [
        (date(2024, 7, 1), None),
        (date(2022, 1, 3), date(2024, 6, 30)),
    ]
    assert queries.pejabat_pada(date(2024, 6, 30))[camat.pk] == masa[1]
    assert queries.pejabat_pada(date(2024, 7, 1))[camat.pk] == baru


def test_a_plh_stands_in_and_the_term_goes_on(camat: Jabatan, wotu: Kecamatan) -> None:
    angkat(camat, wotu, mulai=date(2024, 5, 6), sampai=date(2024, 5, 10), status="plh")
    assert queries.pejabat_pada(date(2024, 5, 10))[camat.pk].status == "plh"
    assert queries.pejabat_pada(date(2024, 5, 11))[camat.pk].status == "definitif"


@pytest.mark.parametrize(
    ("mulai", "sampai", "status"),
    [
        (date(2021, 1, 1), None, "definitif"),
        (date(2022, 1, 3), None, "definitif"),
        (date(2021, 1, 1), date(2022, 1, 3), "plt"),
        (date(2022, 1, 1), date(2022, 1, 9), "plh"),
    ],
)
def test_overlap_is_refused_and_changes_nothing(
    camat: Jabatan, wotu: Kecamatan, mulai: date, sampai: date | None, status: str
) -> None:
    with pytest.raises(IsianSalah, match="3 Januari 2022 sampai sekarang") as galat:
        angkat(camat, wotu, mulai=mulai, sampai=sampai, status=status)
    assert galat.value.medan == "mulai"
    assert [m.sampai for m in queries.masa_jabatan(camat)] == [None]


def test_changing_a_term_into_another_is_refused(camat: Jabatan, wotu: Kecamatan) -> None:
    baru = angkat(camat, wotu, mulai=date(2024, 7, 1))
    with pytest.raises(IsianSalah, match="Bertumpuk"):
        pejabat_ubah(kecamatan=wotu, oleh=None, pejabat=baru, isi=isi(mulai=date(2024, 6, 1)))


def test_both_changes_are_in_the_audit(camat: Jabatan, wotu: Kecamatan) -> None:
    angkat(camat, wotu, mulai=date(2024, 7, 1))
    baru, akhir = Jejak.objects.filter(kecamatan=wotu)[:2]
    assert (akhir.aksi, akhir.sesudah) == ("profil.pejabat_akhiri", {"sampai": "2024-06-30"})
    assert (baru.aksi, baru.sesudah["mulai"]) == ("profil.pejabat", "2024-07-01")


@pytest.mark.parametrize(
    ("tulisan", "hasil"),
    [
        ("19700908 200312 1 004", "197009082003121004"),
        ("197009082003121004", "197009082003121004"),
        ("19850101 202321 2 001", "198501012023212001"),
        ("", ""),
    ],
)
def test_nip_as_18_digits(tulisan: str, hasil: str) -> None:
    assert periksa_nip(tulisan) == hasil


@pytest.mark.parametrize(
    ("tulisan", "pesan"),
    [
        ("1970", "NIP terdiri atas 18 angka; yang ditulis 4."),
        ("NIP 123", "NIP hanya berisi angka."),
        ("197013082003121004", "Delapan angka pertama NIP adalah tanggal lahir"),
        ("197009082003131004", "tahun dan bulan pengangkatan; 200313 bukan."),
        ("197009082003123004", "Angka ke-15 NIP"),
    ],
)
def test_a_wrong_nip_says_where(tulisan: str, pesan: str) -> None:
    with pytest.raises(ValueError, match=pesan):
        periksa_nip(tulisan)


# --- The pages ------------------------------------------------------------------------------
def kirim(klien: object, jabatan_id: int, **data: str) -> object:
    return klien.post(f"/profil/pejabat/{jabatan_id}/baru/", {"status": "definitif", **data})


@pytest.fixture
def camat_id(wotu: Kecamatan) -> int:
    return int(Jabatan.objects.get(kunci="camat").pk)


def test_a_new_holder_is_shown_with_the_signature(masuk: Callable, camat_id: int) -> None:
    klien = masuk("operator", "wotu")
    data = {"nama": "Drs. Andi  Contoh", "nip": "19700908 200312 1 004", "mulai": "2024-10-01"}
    assert kirim(klien, camat_id, **data).status_code == 302
    halaman = klien.get(f"/profil/pejabat/{camat_id}/").content.decode()
    assert '<p class="nama">Drs. Andi Contoh</p>' in halaman
    assert "NIP: 19700908 200312 1 004" in halaman
    assert "30 September 2024" in halaman


def test_wrong_input_comes_back_with_its_reasons_and_the_text(
    masuk: Callable, camat_id: int
) -> None:
    jawab = kirim(masuk("operator", "wotu"), camat_id, nip="12", mulai="kapan", pangkat="Pembina")
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    for pesan in (
        "Nama dan gelar belum diisi.",
        "NIP terdiri atas 18 angka; yang ditulis 2.",
        "Mulai menjabat tidak terbaca. Tulis seperti 31/12/2024.",
        'value="Pembina"',
        'href="#id_nip"',
    ):
        assert pesan in halaman


def test_an_end_before_the_beginning_is_refused(masuk: Callable, camat_id: int) -> None:
    jawab = kirim(
        masuk("operator", "wotu"), camat_id, nama="A B", mulai="2024-10-02", sampai="2024-10-01"
    )
    assert "Tanggal berakhir mendahului tanggal mulai." in jawab.content.decode()


def test_two_people_in_one_term_are_told(masuk: Callable, camat_id: int, wotu: Kecamatan) -> None:
    klien = masuk("operator", "wotu")
    with tenant_context(wotu):
        masa = Pejabat.objects.get(jabatan_id=camat_id)
    alamat = f"/profil/pejabat/masa/{masa.pk}/"
    dasar = klien.get(alamat).context["form"]["dasar"].value()
    data = {"status": "definitif", "mulai": "2022-01-03", "dasar": dasar}
    assert klien.post(alamat, {**data, "nama": "Satu"}).status_code == 302
    jawab = klien.post(alamat, {**data, "nama": "Dua"})
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert "Operator wotu mengubahnya" in halaman
    assert "Yang tersimpan sekarang: Satu" in halaman
    kini = jawab.context["form"]["dasar"].value()
    assert klien.post(alamat, {**data, "nama": "Dua", "dasar": kini}).status_code == 302


def test_a_term_is_removed_only_after_asking(
    masuk: Callable, camat_id: int, wotu: Kecamatan
) -> None:
    klien = masuk("operator", "wotu")
    with tenant_context(wotu):
        masa = Pejabat.objects.get(jabatan_id=camat_id)
    alamat = f"/profil/pejabat/masa/{masa.pk}/hapus/"
    assert "Hapus masa jabatan?" in klien.get(alamat).content.decode()
    assert klien.post(alamat).status_code == 302
    assert klien.post(alamat).status_code == 404
