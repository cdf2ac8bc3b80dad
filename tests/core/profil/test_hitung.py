"""Tables 1.1 to 1.4 counted from rows; every row and column adds up."""

import pytest

from core.profil.hitung import Hitungan, hitung
from core.profil.models import Pegawai
from core.profil.tempel import baca


def dari(teks: str) -> Hitungan:
    return hitung(Pegawai(**b.isi) for b in baca(teks).baris)


def test_the_pasted_list_of_wotu_counts_as_its_report_prints(pns_wotu: str) -> None:
    hasil = dari(pns_wotu)
    # Tabel 1.1: golongan IV a 1, b 1; III a 2, b 4, c 2, d 2; II b 1, c 1, d 5.
    assert [(b.label, b.nilai, b.jumlah) for b in hasil.golongan] == [
        ("Golongan IV", (1, 1, 0, 0), 2),
        ("Golongan III", (2, 4, 2, 2), 10),
        ("Golongan II", (0, 1, 1, 5), 7),
        ("Golongan I", (0, 0, 0, 0), 0),
    ]
    assert [(b.nilai, b.jumlah) for b in hasil.diklat] == [((0, 0), 0), ((3, 2), 5), ((2, 1), 3)]
    assert hasil.jenjang == ("S2", "S1/D4", "D2/D3", "SMA/SMP")
    assert hasil.total_pendidikan == (1, 9, 0, 9)
    assert hasil.eselon[0].nilai == (0, 2, 6, 11)


def test_nobody_is_a_table_of_zeros() -> None:
    assert hitung([]).total_golongan == (0, 0, 0, 0)


def test_pppk_without_golongan_have_a_row_so_that_the_table_adds_up() -> None:
    hasil = dari("Status\tL/P\tGol\tPendidikan\nPNS\tL\tIII/a\tS1\nPPPK\tP\tIX\tS1")
    assert hasil.golongan[-1].label == "Tanpa golongan (PPPK)"
    assert (hasil.ruang[-1], hasil.total_golongan[-1]) == ("–", 1)
    for baris, total in (
        (hasil.golongan, hasil.total_golongan),
        (hasil.pendidikan, hasil.total_pendidikan),
        (hasil.eselon, hasil.total_eselon),
    ):
        assert [sum(b.nilai) for b in baris] == [b.jumlah for b in baris]
        assert tuple(map(sum, zip(*(b.nilai for b in baris), strict=True))) == total


@pytest.mark.parametrize(
    ("baris", "kepala"),
    [("PNS\tL\tIV/e\tS1", "E"), ("PNS\tL\tIV/a\tS3", "S3")],
)
def test_rare_heads_appear_only_when_somebody_needs_them(baris: str, kepala: str) -> None:
    hasil = dari(f"Status\tL/P\tGol\tPendidikan\n{baris}")
    assert kepala in (*hasil.ruang, *hasil.jenjang)
    assert kepala not in (*hitung([]).ruang, *hitung([]).jenjang)
