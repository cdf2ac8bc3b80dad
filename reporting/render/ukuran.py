"""Widths of words in Source Sans 3, for breaking labels in drawings and estimating rows.

SVG does not break lines and the engine tells no widths beforehand, so the advance widths of the
printed fonts stand here, in thousandths of the type size, for the characters 32 to 126.
"""

_BIASA = (
    *(200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350),
    *(497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425),
    *(847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664),
    *(566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500),
    *(542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542),
    *(555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497),
)
_TEBAL = (
    *(200, 340, 537, 528, 528, 857, 667, 300, 344, 344, 457, 528, 300, 332, 300, 339),
    *(528, 528, 528, 528, 528, 528, 528, 528, 528, 528, 300, 300, 528, 528, 528, 463),
    *(902, 573, 605, 582, 635, 548, 524, 638, 674, 301, 509, 614, 518, 762, 665, 684),
    *(596, 684, 613, 556, 556, 665, 556, 813, 567, 525, 541, 344, 339, 344, 528, 500),
    *(555, 527, 573, 468, 573, 518, 341, 534, 571, 276, 278, 548, 286, 857, 572, 555),
    *(573, 573, 398, 443, 383, 568, 523, 776, 514, 521, 460, 344, 268, 344, 528),
)
_LAIN = 550


def lebar(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Width of a line in the unit of `ukuran`; semibold counts as bold, which is a little wider."""
    tabel = _TEBAL if tebal else _BIASA
    jumlah = sum(
        tabel[ord(huruf) - 32] if 32 <= ord(huruf) < 127 else 200 if huruf == "\u00a0" else _LAIN
        for huruf in teks
    )
    return jumlah * ukuran / 1000


def pecah(teks: str, ruang: float, ukuran: float, *, tebal: bool = False) -> list[str]:
    """Breaks words into lines no wider than `ruang`; a single longer word keeps its line."""
    baris: list[str] = []
    for kata in teks.split():
        calon = f"{baris[-1]} {kata}" if baris else kata
        if baris and lebar(calon, ukuran, tebal=tebal) <= ruang:
            baris[-1] = calon
        else:
            baris.append(kata)
    return baris


def pecah_rata(teks: str, ruang: float, ukuran: float, *, tebal: bool = False) -> list[str]:
    """Like `pecah`, with lines of about the same length and no more of them."""
    baris = pecah(teks, ruang, ukuran, tebal=tebal)
    while len(baris) > 1:
        ruang = max(lebar(b, ukuran, tebal=tebal) for b in baris) - 0.1
        sempit = pecah(teks, ruang, ukuran, tebal=tebal)
        if len(sempit) > len(baris) or max(lebar(b, ukuran, tebal=tebal) for b in sempit) > ruang:
            break
        baris = sempit
    return baris


def pecah_paling(
    teks: str, paling: int, ruang: float, ukuran: float, *, tebal: bool = False
) -> list[str]:
    """Like `pecah`, but at most so many lines; what does not fit ends in "…"."""
    baris = pecah(teks, ruang, ukuran, tebal=tebal)
    hasil = baris[:paling]
    potong = len(baris) > paling
    for urut, isi in enumerate(hasil):
        terakhir = potong and urut == paling - 1
        hasil[urut] = _muat(isi, ruang, ukuran, tebal=tebal, titik=terakhir)
    return hasil


def _muat(isi: str, ruang: float, ukuran: float, *, tebal: bool, titik: bool) -> str:
    if not titik and lebar(isi, ukuran, tebal=tebal) <= ruang:
        return isi
    while isi and lebar(isi + "…", ukuran, tebal=tebal) > ruang:
        isi = isi[:-1].rstrip()
    return isi.rstrip(" ,;") + "…"
