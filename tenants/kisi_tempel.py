"""A table pasted from a spreadsheet."""

import csv
from io import StringIO


def kisi_tempel(teks: str) -> list[tuple[int, tuple[str, ...]]]:
    """(line number, cells) of each row that isn't blank; a quoted cell may hold several lines.

    The cells are parted by tabs, else by semicolons, else by commas. A text longer than the csv
    module's limit for one field (131,072) may raise csv.Error.
    """
    teks = teks.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    pemisah = next((p for p in "\t;" if p in teks), ",")
    # strict=False: a stray quotation mark is a character like any other.
    pembaca = csv.reader(StringIO(teks), delimiter=pemisah, strict=False)
    hasil = []
    for sel in pembaca:
        rapi = tuple(" ".join(s.split()) for s in sel)
        if any(rapi):
            hasil.append((pembaca.line_num, rapi))
    return hasil
