"""Targets of a Renstra's programs and below: pasted, checked, saved as a whole."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tenants.utils import tenant_context

from core.cascade.models import Nomenklatur, TargetSimpul
from core.cascade.queries import nomenklatur_peta, renstra_kini, target_simpul
from core.cascade.services import sidik_target, target_simpul_simpan
from core.cascade.target_simpul import Tempelan, baca_tempelan, baris_target, isi_target, tulis
from core.cascade.tetap import TidakDihapus
from core.profil.sidik import Bentrok
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Jejak, Kecamatan, Pengguna

TAHUN = (2022, 2023)
PROGRAM, KEGIATAN, SUB, SUB2 = (
    "7.01.01", "7.01.01.2.01", "7.01.01.2.01.0001", "7.01.01.2.01.0002",
)  # fmt: skip


@pytest.fixture
def nomenklatur(db: None) -> dict[str, Nomenklatur]:
    return nomenklatur_peta([SUB, SUB2])


def baca(nomenklatur: dict[str, Nomenklatur], *baris: str) -> Tempelan:
    return baca_tempelan("\n".join(b.replace("|", "\t") for b in baris), TAHUN, nomenklatur)


def test_a_line_gives_each_year_its_pair(nomenklatur: dict[str, Nomenklatur]) -> None:
    hasil = baca(
        nomenklatur,
        "Kode|Uraian|K 2022|Rp 2022|K 2023|Rp 2023",
        f"{PROGRAM}|Program|95|||",
        f"{SUB}|Nama|2|Rp 23.274.800|3|25.000.000",
    )
    assert (hasil.salah, hasil.catatan) == ([], [])
    assert hasil.isi == {
        (PROGRAM, 2022): (Decimal(95), None),
        (PROGRAM, 2023): (None, None),
        (SUB, 2022): (Decimal(2), Decimal(23_274_800)),
        (SUB, 2023): (Decimal(3), Decimal(25_000_000)),
    }


@pytest.mark.parametrize(
    ("baris", "harap"),
    [
        ("9.99.99|Entah|1|1", "Baris 1: kode 9.99.99 tidak ada dalam nomenklatur."),
        (f"{SUB}|Nama|dua|1", "Baris 1, K 2022:"),
        (f"{SUB}|Nama|1|-5", "Baris 1, Rp 2022: tidak boleh kurang dari 0."),
        (f"{SUB}|Nama|1,23456|1", "Baris 1, K 2022: paling banyak empat angka di belakang koma."),
        (f"{SUB}|Nama|2 Bulan|1", "Baris 1, K 2022: Satuannya Dokumen, tertulis Bulan."),
        (f"{SUB}|Nama|1|1|1|1|1", "Baris 1: 5 kolom angka, paling banyak 4"),
        ("tanpa kode", "Belum ada baris berkode."),
        (f"{PROGRAM}|P|1.234|", "Baris 1, K 2022:"),
    ],
)
def test_what_is_wrong_names_line_and_column(
    nomenklatur: dict[str, Nomenklatur], baris: str, harap: str
) -> None:
    (salah,) = baca(nomenklatur, baris).salah
    assert salah.startswith(harap)


def test_a_name_of_two_lines_stays_in_its_row(nomenklatur: dict[str, Nomenklatur]) -> None:
    hasil = baca(nomenklatur, f'{SUB}|"Penyusunan\nDokumen ""X"""|2|7', f"{SUB2}|B|x|1")
    assert hasil.isi[SUB, 2022] == (Decimal(2), Decimal(7))
    (salah,) = hasil.salah
    assert salah.startswith("Baris 3, K 2022:")  # as the lines of the text are counted


def test_a_code_twice_is_refused(nomenklatur: dict[str, Nomenklatur]) -> None:
    assert baca(nomenklatur, f"{SUB}|N|1|1", f"{SUB}|N|2|2").salah == [
        f"Baris 2: kode {SUB} sudah ada di atasnya."
    ]


def test_a_typed_sum_is_compared_and_not_stored(nomenklatur: dict[str, Nomenklatur]) -> None:
    # 2.000 + 3.000 = 5.000, and 6.000 is written
    hasil = baca(nomenklatur, f"{PROGRAM}|P|100|6.000", f"{SUB}|A|1|2.000", f"{SUB2}|B|1|3.000")
    assert hasil.isi[PROGRAM, 2022] == (Decimal(100), None)
    (catatan,) = hasil.catatan
    assert "tertulis Rp\u00a06.000" in catatan
    assert "ditempel Rp\u00a05.000" in catatan


def test_what_is_written_out_reads_back(nomenklatur: dict[str, Nomenklatur]) -> None:
    target = [
        TargetSimpul(simpul=nomenklatur[SUB], tahun=2022, target=Decimal("1500"), pagu=Decimal(9)),
        TargetSimpul(simpul=nomenklatur[SUB], tahun=2023, target=Decimal("2.1250"), pagu=None),
        TargetSimpul(simpul=nomenklatur[PROGRAM], tahun=2023, target=Decimal("97.5"), pagu=None),
    ]
    baris = baris_target(nomenklatur.values(), isi_target(target), TAHUN)
    (program,) = [b for b in baris if b.simpul.kode == PROGRAM]
    assert program.nilai == ((None, Decimal(9)), (Decimal("97.5"), None))
    hasil = baca_tempelan(tulis(baris, TAHUN), TAHUN, nomenklatur)
    assert hasil.salah == []
    assert hasil.isi[SUB, 2022] == (Decimal(1500), Decimal(9))
    assert hasil.isi[SUB, 2023] == (Decimal("2.125"), None)
    assert hasil.isi[PROGRAM, 2023] == (Decimal("97.5"), None)


# --- The page -------------------------------------------------------------------------------
def kirim(klien: object, baris: str, **isi: str) -> object:
    halaman = klien.get("/renstra/wotu/tempel/").content.decode()  # type: ignore[attr-defined]
    dasar = halaman.partition('name="dasar" value="')[2][:24]
    teks = baris.replace("|", "\t")
    return klien.post("/renstra/wotu/tempel/", {"teks": teks, "dasar": dasar} | isi)  # type: ignore[attr-defined]


def isi_wotu(wotu: Kecamatan) -> dict[tuple[str, int], tuple[Decimal | None, Decimal | None]]:
    renstra = renstra_kini(wotu)
    assert renstra
    return {(t.simpul.kode, t.tahun): (t.target, t.pagu) for t in target_simpul(wotu, renstra)}


def test_the_admin_pastes_looks_and_saves(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("admin_kabupaten")
    baris = f"{SUB}|Nama|2|23.274.800"
    lihat = kirim(klien, baris).content.decode()
    assert "1 target berubah" in lihat
    assert isi_wotu(wotu) == {}
    jawab = kirim(klien, baris, terapkan="ya")
    assert jawab.headers["Location"] == "/renstra/wotu/"
    assert isi_wotu(wotu) == {(SUB, 2022): (Decimal(2), Decimal(23_274_800))}
    jejak = Jejak.objects.get(aksi="renstra.target", kecamatan=wotu)
    assert jejak.pengguna.nama_masuk == "admin_kabupaten@kabupaten.tes"
    halaman = klien.get("/renstra/wotu/").content.decode()
    assert "23.274.800" in halaman
    assert "1 sub kegiatan" in klien.get("/renstra/").content.decode()
    # the same again changes nothing
    kirim(klien, baris, terapkan="ya")
    assert Jejak.objects.filter(aksi="renstra.target").count() == 1
    # an emptied cell takes the value back
    kirim(klien, f"{SUB}|Nama||", terapkan="ya")
    assert isi_wotu(wotu) == {}


def test_a_mistake_saves_nothing(masuk: Callable, wotu: Kecamatan) -> None:
    jawab = kirim(masuk("admin_kabupaten"), f"{SUB}|N|1|1\n{SUB2}|N|x|1", terapkan="ya")
    assert "Baris 2, K 2022" in jawab.content.decode()
    assert isi_wotu(wotu) == {}


def test_who_comes_second_is_told(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("admin_kabupaten")
    mula = sidik_target(renstra_kini(wotu))
    kirim(klien, f"{SUB}|N|2|2", terapkan="ya")
    jawab = kirim(klien, f"{SUB}|N|1|1", terapkan="ya", dasar=mula)
    isi = jawab.content.decode()
    oleh = Pengguna.objects.get(nama_masuk="admin_kabupaten@kabupaten.tes")
    assert f"{oleh.nama} mengubahnya " in isi
    assert f"{SUB}\tN\t1\t1" in isi
    assert isi_wotu(wotu) == {(SUB, 2022): (Decimal(2), Decimal(2))}


@pytest.mark.parametrize("peran", ["inspektorat", "pimpinan"])
def test_others_of_the_regency_read_only(masuk: Callable, db: None, peran: str) -> None:
    klien = masuk(peran)
    assert "Isi atau ubah" not in klien.get("/renstra/wotu/").content.decode()
    assert klien.get("/renstra/wotu/tempel/").status_code == 403
    assert klien.post("/renstra/wotu/tempel/", {"teks": "x"}).status_code == 403


def test_offices_have_no_such_page(masuk: Callable, db: None) -> None:
    assert masuk("camat", "wotu").get("/renstra/").status_code == 404
    assert masuk("admin_kabupaten").get("/renstra/entah/").status_code == 404


def test_an_office_writes_nothing_and_reads_its_own(wotu: Kecamatan, malili: Kecamatan) -> None:
    renstra = renstra_kini(wotu)
    assert renstra
    oleh = Pengguna.objects.get(nama_masuk="admin_kabupaten@kabupaten.tes")
    isi = {(SUB, 2022): (Decimal(1), Decimal(1))}
    dasar = sidik_target(renstra)
    with tenant_context(wotu), pytest.raises(LintasKecamatan):
        target_simpul_simpan(renstra=renstra, isi=isi, dasar=dasar, oleh=oleh)
    target_simpul_simpan(renstra=renstra, isi=isi, dasar=dasar, oleh=oleh)
    with pytest.raises(Bentrok):
        target_simpul_simpan(renstra=renstra, isi=isi, dasar=dasar, oleh=oleh)
    with tenant_context(wotu):
        assert len(target_simpul(wotu, renstra)) == 1
    with tenant_context(malili):
        with pytest.raises(LintasKecamatan):
            target_simpul(wotu, renstra)
        assert target_simpul(malili, renstra) == []  # another office's plan
    with pytest.raises(TidakDihapus):
        TargetSimpul.objects.all().delete()


def test_more_rows_ask_no_more_queries(masuk: Callable, wotu: Kecamatan) -> None:
    klien = masuk("pimpinan")
    with CaptureQueriesContext(connection) as sedikit:
        klien.get("/renstra/wotu/")
    renstra = renstra_kini(wotu)
    for satu in Nomenklatur.objects.filter(jenjang="subkegiatan")[:60]:
        TargetSimpul.objects.create(renstra=renstra, simpul=satu, tahun=2022, target=1, pagu=1)
    with CaptureQueriesContext(connection) as banyak:
        klien.get("/renstra/wotu/")
    assert len(banyak) == len(sedikit)
