"""A pasted staff list: columns recognised in any order, wrong cells named, doubt asked."""

import pytest

from core.profil.tempel import TempelanSalah, baca

JUDUL = "No\tStatus\tGol/Ruang\tPendidikan\tEselon\tL/P\tDiklat\n"


def satu(teks: str, **lain: object) -> dict[str, str]:
    (baris,) = baca(teks, **lain).baris
    assert not baris.salah, baris.salah
    return baris.isi


def test_a_row_with_header() -> None:
    assert satu(JUDUL + "1\tPNS\tIII/b\tS1\tIV.a\tL\tPIM IV") == {
        "status": "pns",
        "golongan": "III",
        "ruang": "b",
        "pendidikan": "s1",
        "eselon": "IV",
        "kelamin": "L",
        "diklat": "IV",
        "kelompok": "struktural",
    }


@pytest.mark.parametrize(
    "teks",
    [
        "PNS\tIII/d\tS1\tIV.a\tL",
        "L\tIV.a\tS1\tIII/d\tPNS",
        "S1;PNS;IV/a;III/d;L",
        "laki-laki,Pegawai Negeri Sipil,Penata Tk. I (III/d),Eselon IV.a,Sarjana Hukum",
    ],
)
def test_any_order_without_header_and_any_separator(teks: str) -> None:
    isi = satu(teks)
    assert (isi["status"], isi["golongan"], isi["ruang"]) == ("pns", "III", "d")
    assert (isi["pendidikan"], isi["eselon"], isi["kelamin"]) == ("s1", "IV", "L")


@pytest.mark.parametrize(
    ("kolom", "sel", "hasil"),
    [
        ("Gol/Ruang", "III.c", {"golongan": "III", "ruang": "c"}),
        ("Gol/Ruang", "Pembina Utama Madya (IV/e)", {"golongan": "IV", "ruang": "e"}),
        ("Gol/Ruang", "ii d", {"golongan": "II", "ruang": "d"}),
        ("Pendidikan", "S-2 Manajemen", {"pendidikan": "s2"}),
        ("Pendidikan", "D.IV", {"pendidikan": "s1"}),
        ("Pendidikan", "D III Kebidanan", {"pendidikan": "d3"}),
        ("Pendidikan", "SLTA", {"pendidikan": "sma"}),
        ("Pendidikan", "SMK Negeri 1", {"pendidikan": "sma"}),
        ("Eselon", "Non Eselon", {"eselon": "non"}),
        ("Eselon", "III.A/B", {"eselon": "III"}),
        ("Eselon", "-", {"eselon": "non"}),
        ("L/P", "Perempuan", {"kelamin": "P"}),
        ("Diklat", "Diklatpim Tk. III", {"diklat": "III"}),
        ("Diklat", "PKP", {"diklat": "IV"}),
        ("Diklat", "belum mengikuti", {"diklat": "belum"}),
    ],
)
def test_spellings(kolom: str, sel: str, hasil: dict[str, str]) -> None:
    isi = {"Status": "PNS", "Gol/Ruang": "III/a", "Pendidikan": "S1", "L/P": "L", kolom: sel}
    teks = "\t".join(isi) + "\n" + "\t".join(isi.values())
    assert satu(teks).items() >= hasil.items()


@pytest.mark.parametrize(
    ("baris", "pesan"),
    [
        ("1\tPNS\tIII/x\tS1\t-\tL\t", "Gol/Ruang: “III/x” tidak terbaca. Tulis seperti III/b."),
        ("1\tPNS\tIII/e\tS1\t-\tL\t", "Gol/Ruang: golongan III hanya memiliki ruang a sampai d."),
        ("1\tPNS\tIII/b\tSD\t-\tL\t", "Pendidikan: “SD” tidak dikenal."),
        ("1\tPNS\tIII/b\tS1\tV\tL\t", "Eselon: “V” tidak dikenal."),
        ("1\tPNS\tIII/b\tS1\t-\tX\t", "L/P: “X” tidak dikenal. Tulis L atau P."),
        ("1\tASN\tIII/b\tS1\t-\tL\t", "Status: “ASN” tidak dikenal."),
        ("1\tPNS\t\tS1\t-\tL\t", "golongan/ruang belum ada; PNS memerlukannya, mis. III/b."),
        ("1\tPNS\tIII/b\t\t-\tL\t", "pendidikan belum ada, mis. S1."),
        ("1\tPNS\tIII/b\tS1\t-\t\t", "jenis kelamin belum ada."),
    ],
)
def test_a_wrong_cell_is_named_with_its_column(baris: str, pesan: str) -> None:
    hasil = baca(JUDUL + "1\tPNS\tIII/b\tS1\t-\tL\t\n" + baris)
    assert not hasil.siap
    (salah,) = hasil.salah
    assert salah.nomor == 3
    assert pesan in salah.salah[0]


def test_contract_staff_need_only_status_and_sex() -> None:
    assert satu("Honorer\tP\tSMA\t-") == {"status": "upah_jasa", "kelamin": "P"}


def test_the_rank_of_a_pppk_has_no_ruang() -> None:
    isi = satu(JUDUL + "1\tPPPK\tIX\tS1\t-\tP\t")
    assert (isi["golongan"], isi["ruang"]) == ("", "")


def test_kind_of_post_without_eselon_is_what_the_person_says() -> None:
    baris = JUDUL + "1\tPNS\tII/d\tSMA\tnon\tL\t"
    assert satu(baris)["kelompok"] == "fungsional_umum"
    assert satu(baris, non_eselon="struktural")["kelompok"] == "struktural"


def test_iii_a_twice_is_asked_and_can_be_told() -> None:
    teks = "PNS\tL\tS1\tIII/a\tIII.a\nPNS\tP\tS1\tIII/b\tIV.a"
    hasil = baca(teks)
    assert not hasil.siap
    assert (
        hasil.tanya[0] == "Kolom 4 bisa berarti golongan/ruang atau eselon. Pilih artinya di bawah."
    )
    assert baca(teks, pilihan={3: "golongan", 4: "eselon"}).siap


def test_two_columns_of_one_meaning_are_asked() -> None:
    hasil = baca("Status\tL/P\tGol\tPangkat\nPNS\tL\tIII/a\tIII/a")
    assert (
        "Kolom 3 (Gol) dan 4 (Pangkat) sama-sama terbaca sebagai golongan/ruang" in hasil.tanya[0]
    )
    assert not hasil.siap


def test_a_missing_column_is_named() -> None:
    assert "Kolom jenis kelamin tidak ditemukan" in baca("PNS\tIII/d\nPNS\tII/c").tanya[0]


def test_names_and_numbers_are_left_aside() -> None:
    hasil = baca("No\tNama\tStatus\tL/P\n1\tSiti\tHonorer\tP")
    assert hasil.catatan[0] == "Kolom No, Nama tidak dipakai."
    assert "Siti" not in str(hasil.baris[0].isi)


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("", "Belum ada yang ditempel"),
        ("\n\t\t\n", "Belum ada yang ditempel"),
        ("Status\tL/P", "Hanya ada baris judul"),
        ("PNS\tL\n" * 501, "501 baris, paling banyak 500"),
        ("x" * 120_001, "terlalu panjang"),
    ],
)
def test_a_text_that_is_no_list(teks: str, pesan: str) -> None:
    with pytest.raises(TempelanSalah, match=pesan):
        baca(teks)


@pytest.mark.parametrize(
    "teks", ['"x', '"a\tb\nc', "=1+1\tPNS\tL", "\u202ePNS\tL", "😀\tPNS\tL", '"' + "x" * 119_000]
)
def test_strange_text_is_read_but_never_breaks(teks: str) -> None:
    assert len(baca(teks).baris) == 1


def test_a_text_of_nothing_but_controls_is_empty() -> None:
    with pytest.raises(TempelanSalah, match="Belum ada yang ditempel"):
        baca("\x00\x07")
