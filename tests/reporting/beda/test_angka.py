"""Changed figures by address, within one period and between two quarters."""

from decimal import Decimal

from reporting.beda.angka import UbahAngka, beda_angka
from reporting.snapshot.angka import Angka
from reporting.snapshot.janji import AnggaranPk
from reporting.snapshot.model import TriwulanAnggaran


def _angka(alamat: str, nilai: str | None) -> Angka:
    return Angka(nilai=None if nilai is None else Decimal(nilai), alamat=alamat)


def _bahan(kode: str, *rupiah: Angka) -> TriwulanAnggaran:
    return TriwulanAnggaran(
        kunci="kantor", kas=(), rupiah=rupiah, lalu_rupiah=_angka(f"lalu/{kode}", "5")
    )


def test_satu_periode() -> None:
    lama = _bahan("2024-TW4", _angka("r/2024-TW4/a", "100"), _angka("r/2024-TW4/b", "7"))
    baru = _bahan("2024-TW4", _angka("r/2024-TW4/a", "130"), _angka("r/2024-TW4/c", None))
    beda = beda_angka(lama, baru, "2024-TW4", "2024-TW4")
    assert [(u.alamat, u.selisih) for u in beda] == [
        ("r/2024-TW4/a", Decimal(30)),
        ("r/2024-TW4/c", None),
        ("r/2024-TW4/b", None),
    ]
    assert beda[2] == UbahAngka("r/2024-TW4/b", _angka("r/2024-TW4/b", "7"), None)


def test_dua_triwulan_bertemu_pada_alamat_yang_sama() -> None:
    lama = _bahan("2024-TW3", _angka("r/2024-TW3/a", "100"), _angka("r/2024-TW3/b", "7"))
    baru = _bahan("2024-TW4", _angka("r/2024-TW4/a", "250"), _angka("r/2024-TW4/b", "7"))
    beda = beda_angka(lama, baru, "2024-TW3", "2024-TW4")
    assert [(u.alamat, u.selisih) for u in beda] == [("r/a", Decimal(150))]


def test_sama_tidak_berbeda() -> None:
    satu = AnggaranPk(kode="7.01.01", nama="P", pagu=_angka("p/7.01.01", "9"), sumber_dana="PAD")
    assert beda_angka(satu, satu, "2024-TW4", "2024-TW4") == []
