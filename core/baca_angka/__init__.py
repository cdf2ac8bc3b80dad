"""Reads numbers the way Indonesians write them; the counterpart of ``core.angka``.

One parser for cells, forms, pasted tables and spreadsheets. It never guesses: what can be read in
two ways, or only as a foreign spelling, is ``Ragu`` and goes back to the person as a question.

Dot between thousands, comma before decimals. What a lone ``1.234`` means is decided by the kind
of field: whole rupiah and counted units (Dokumen, Orang) have no thousandths, so it is 1234; an
index, a percentage or a measured unit (Ha, km) has, so it is asked. ``1,234`` is the mirror image.
``tulis`` writes around both, hence opening a form and saving it unchanged changes nothing.

Range and number of decimals of a particular column are the caller's to check.
"""

from core.baca_angka.batas import DESIMAL_MAKS, DIGIT_MAKS, PANJANG_MAKS
from core.baca_angka.hasil import Angka, Bukan, Hasil, Jenis, Kosong, Ragu
from core.baca_angka.kalimat import FORMAT_LUAR
from core.baca_angka.kosakata import SKALA
from core.baca_angka.membaca import baca
from core.baca_angka.menulis import tulis
from core.baca_angka.satuan import satuan_sama

__all__ = [
    "DESIMAL_MAKS",
    "DIGIT_MAKS",
    "FORMAT_LUAR",
    "PANJANG_MAKS",
    "SKALA",
    "Angka",
    "Bukan",
    "Hasil",
    "Jenis",
    "Kosong",
    "Ragu",
    "baca",
    "satuan_sama",
    "tulis",
]
