"""Damaged files: refused or read, never a crash, and nothing is ever stored by reading.

`IMPOR_RUSAK=5000` in the environment asks for that many instead of the few of a usual run.
"""

import os
import random
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from core.impor.baca_berkas import baca_berkas
from core.impor.galat import BerkasDitolak
from core.isian.models import Kelompok, PerubahanSel

BANYAK = int(os.environ.get("IMPOR_RUSAK", "200"))
KELOMPOK = 10
SISIPAN = [
    *(b"<row>", b"</row>", b"<c r='A1'>", b"<v>NaN</v>", b"<v>1e999</v>", b"<v/>", b'r="ZZZZZ1"'),
    *(
        b't="s"',
        b't="d"',
        b's="99999"',
        b's="-1"',
        b"<f>",
        b"&#0;",
        b"\x00\xff",
        b"<v>99999999</v>",
    ),
    *(b"</sheetData>", b'<mergeCell ref="A1:XFD1048576"/>', b'<mergeCell ref="x"/>', b"]]>"),
    *(b'<row r="99999999999">', b'<row r="-5">', b"<v>-1</v>", b"<is><t>x</t></is>"),
]


def berangka(lembar: Worksheet) -> None:
    """Amounts as numbers, the way most workbooks hold them."""
    for baris in lembar.iter_rows(min_row=9, min_col=6, max_col=7):
        for sel in baris:
            if sel.value:
                sel.value = int(sel.value.replace(".", ""))


def rusak_mentah(isi: bytes, acak: random.Random) -> bytes:
    """Bytes of the file itself changed, cut or repeated."""
    data = bytearray(isi)
    for _ in range(acak.choice((1, 3, 20))):
        data[acak.randrange(len(data))] = acak.randrange(256)
    cara = acak.random()
    if cara < 0.2:
        return bytes(data[: acak.randrange(len(data))])
    if cara < 0.3:
        return bytes(data) + bytes(data[: acak.randrange(len(data))])
    return bytes(data)


def rusak_bagian(isi: bytes, acak: random.Random) -> bytes:
    """A sound zip whose XML parts are damaged: this reaches the reader itself."""
    keluar = BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", 8) as baru:
        sasaran = acak.choice([n for n in lama.namelist() if n.endswith((".xml", ".rels"))])
        for nama in lama.namelist():
            data = lama.read(nama)
            if nama == sasaran:
                if acak.random() < 0.1:
                    continue
                for _ in range(acak.choice((1, 2, 5))):
                    awal = acak.randrange(len(data) + 1)
                    akhir = min(len(data), awal + acak.choice((0, 1, 8, 200)))
                    data = data[:awal] + acak.choice(SISIPAN) + data[akhir:]
            baru.writestr(nama, data)
    return keluar.getvalue()


def rusak_isi(isi: bytes, acak: random.Random) -> bytes:
    """A sound workbook with values nobody expects in its cells."""
    bagian = "xl/worksheets/sheet1.xml"
    aneh = [b"NaN", b"-1", b"1e308", b"99999999999999999999", b"0.1", b"", b"1.5", b"-0"]
    keluar = BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", 8) as baru:
        for nama in lama.namelist():
            data = lama.read(nama)
            if nama == bagian:
                potong = data.split(b"<v>")
                for _ in range(6):
                    n = acak.randrange(1, len(potong))
                    potong[n] = acak.choice(aneh) + b"</v>" + potong[n].partition(b"</v>")[2]
                data = b"<v>".join(potong)
                data = data.replace(b't="s"', acak.choice((b't="s"', b"", b't="e"', b't="str"')), 3)
            baru.writestr(nama, data)
    return keluar.getvalue()


@pytest.mark.parametrize("benih", range(KELOMPOK))
@pytest.mark.parametrize("cara", [rusak_mentah, rusak_bagian, rusak_isi])
def test_no_damage_escapes_as_a_crash(
    cara: Callable, benih: int, lihat: Callable, tabel_34: Callable
) -> None:
    acak = random.Random(benih)
    asli = tabel_34(berangka)
    for _ in range(max(1, BANYAK // KELOMPOK // 3)):
        try:
            lihat(cara(asli, acak))
        except BerkasDitolak:
            continue
    assert not PerubahanSel.objects.exists()
    assert not Kelompok.objects.exists()


@pytest.mark.parametrize("benih", range(KELOMPOK))
def test_no_damaged_csv_escapes_as_a_crash(benih: int, lihat: Callable) -> None:
    acak = random.Random(benih)
    asli = (
        b"Kode;Uraian;Target;Realisasi;Pagu;Realisasi Anggaran;%\n"
        b"7.01.01.2.02.0001;Gaji;19 Orang/bulan;19;2.092.264.069;2.060.771.985;98,49\n"
        b'x;"Jumlah";;;1.234;1,5;5\n'
    )
    for _ in range(max(1, BANYAK // KELOMPOK)):
        try:
            lihat(rusak_mentah(asli, acak), "a.csv")
        except BerkasDitolak:
            continue


@pytest.mark.parametrize("benih", range(3))
def test_random_bytes_are_refused(benih: int) -> None:
    acak = random.Random(benih)
    for awal in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        with pytest.raises(BerkasDitolak):
            baca_berkas(awal + acak.randbytes(300), "a.xlsx")
