"""The trend over quarters and years: gaps stay gaps, years told later are marked."""

from decimal import Decimal

from core.periode.models import Periode
from reporting.rollup.aturan import Nilai
from reporting.rollup.models import Tingkat
from reporting.rollup.queries import BarisFakta
from reporting.rollup.saringan import Saringan
from reporting.rollup.tren import Tren, tren
from reporting.rollup.ukuran import Ukuran


def saringan() -> Saringan:
    return Saringan(
        periode=Periode(pk=44, tahun=2024, triwulan=4),
        tingkat=Tingkat.INDIKATOR,
        kode="ikm",
        ukuran=Ukuran.NILAI,
    )


def fakta(tahun: int, tw: int, nilai: str, *, tentang: int | None = None) -> BarisFakta:
    return BarisFakta(
        kecamatan_id=1,
        periode_id=(tahun - 2020) * 10 + tw,
        tahun_periode=tahun,
        triwulan=tw,
        kode="ikm",
        nama="IKM",
        tahun=tentang or tahun,
        isi=Nilai(kantor="Wotu", nilai=Decimal(nilai)),
    )


def hasil(*baris: BarisFakta) -> Tren:
    return tren(saringan(), baris)


def test_a_year_without_facts_breaks_the_line() -> None:
    # 2021 as told later, nothing of 2022 and 2023, 2024 of the system: two points, no line.
    [tahunan] = hasil(fakta(2024, 4, "78", tentang=2021), fakta(2024, 4, "80")).jalan
    assert tahunan.label == ("2021*", "2022", "2023", "2024")
    assert tahunan.deret[0].nilai == (Decimal(78), None, None, Decimal(80))
    assert tahunan.kantor == (1, 0, 0, 1)
    assert tahunan.grafik.garis[0].ruas == ()
    assert len(tahunan.grafik.garis[0].titik) == 2
    assert "* riwayat" in tahunan.catatan
    assert "belum ada angka" in tahunan.catatan


def test_years_in_a_row_are_one_line_without_marks() -> None:
    isi = [fakta(2020 + n, 4, str(70 + n)) for n in range(1, 5)]
    tahunan = next(j for j in hasil(*isi).jalan if j.judul == "Per tahun")
    assert tahunan.label == ("2021", "2022", "2023", "2024")
    assert len(tahunan.grafik.garis[0].ruas) == 1
    assert tahunan.catatan == ""


def test_a_quarter_without_facts_keeps_its_place() -> None:
    isi = [fakta(2024, 1, "70"), fakta(2024, 2, "72"), fakta(2024, 4, "76")]
    triwulan = next(j for j in hasil(*isi).jalan if j.judul == "Per triwulan")
    assert triwulan.label == ("TW I 2024", "TW II 2024", "TW III 2024", "TW IV 2024")
    assert triwulan.deret[0].nilai == (Decimal(70), Decimal(72), None, Decimal(76))
    # Only the first two hang together.
    assert len(triwulan.grafik.garis[0].ruas) == 1


def test_the_systems_own_year_stands_before_what_is_told_later() -> None:
    isi = [fakta(2023, 4, "75"), fakta(2024, 4, "74", tentang=2023), fakta(2024, 4, "80")]
    tahunan = next(j for j in hasil(*isi).jalan if j.judul == "Per tahun")
    assert tahunan.label == ("2023", "2024")
    assert tahunan.deret[0].nilai[0] == 75


def test_one_point_is_no_trend() -> None:
    assert hasil(fakta(2024, 4, "80")).jalan == ()
