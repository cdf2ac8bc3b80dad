"""The numbers Word counts itself for headings and lists; they are nowhere in the text."""

import re
from typing import Any

from docx.oxml.ns import qn

_ROMAWI = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
TINGKAT = 9


class Penomoran:
    """Counts the numbered paragraphs of one document as they come."""

    def __init__(self, dokumen: Any) -> None:
        self._gaya = {g.style_id: g.element for g in dokumen.styles}
        self._nama = {g.style_id: (g.name or "") for g in dokumen.styles}
        self._abstrak: dict[str, Any] = {}
        self._nomor: dict[str, str] = {}
        self._hitung: dict[str, list[int]] = {}
        bagian = next(
            (r.target_part for r in dokumen.part.rels.values() if r.reltype.endswith("/numbering")),
            None,
        )
        if bagian is not None:
            akar = bagian.element
            self._abstrak = {
                a.get(qn("w:abstractNumId")): a for a in akar.iter(qn("w:abstractNum"))
            }
            for satu in akar.findall(qn("w:num")):
                asal = satu.find(qn("w:abstractNumId"))
                if asal is not None:
                    self._nomor[satu.get(qn("w:numId"))] = asal.get(qn("w:val"))

    def gaya(self, p: Any) -> str:
        """The name of a paragraph's style without spaces, empty for the plain one."""
        satu = p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        kode = satu.get(qn("w:val")) if satu is not None else ""
        return re.sub(r"\W", "", self._nama.get(kode) or kode or "")

    def untuk(self, p: Any) -> str:
        """The number before a paragraph, `-` for a bullet, empty where there is none."""
        letak = self._letak(p)
        if letak is None:
            return ""
        nomor, tingkat = letak
        abstrak = self._nomor.get(nomor)
        lapis = self._lapis(abstrak)
        if tingkat not in lapis:
            return ""
        hitung = self._hitung.setdefault(abstrak or "", [0] * TINGKAT)
        mulai = _angka(lapis[tingkat].find(qn("w:start")), 1)
        hitung[tingkat] = hitung[tingkat] + 1 if hitung[tingkat] else mulai
        hitung[tingkat + 1 :] = [0] * (TINGKAT - tingkat - 1)
        return self._tulis(lapis, tingkat, hitung)

    def _tulis(self, lapis: dict[int, Any], tingkat: int, hitung: list[int]) -> str:
        if _nilai(lapis[tingkat], "w:numFmt") == "bullet":
            return "-"
        pola = _nilai(lapis[tingkat], "w:lvlText")

        def ganti(cocok: re.Match[str]) -> str:
            n = int(cocok[1]) - 1
            bentuk = _nilai(lapis[n], "w:numFmt") if n in lapis else "decimal"
            return _bentuk(max(hitung[n], 1) if n < TINGKAT else 1, bentuk)

        return re.sub(r"%([1-9])", ganti, pola)

    def _letak(self, p: Any) -> tuple[str, int] | None:
        sifat = p.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        gaya = p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        kode = gaya.get(qn("w:val")) if gaya is not None else None
        for _ in range(TINGKAT):
            if sifat is not None or kode not in self._gaya:
                break
            unsur = self._gaya[kode]
            sifat = unsur.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            dasar = unsur.find(qn("w:basedOn"))
            kode = dasar.get(qn("w:val")) if dasar is not None else None
        if sifat is None:
            return None
        nomor = sifat.find(qn("w:numId"))
        if nomor is None or nomor.get(qn("w:val")) == "0":
            return None
        return nomor.get(qn("w:val")), min(_angka(sifat.find(qn("w:ilvl")), 0), TINGKAT - 1)

    def _lapis(self, abstrak: str | None) -> dict[int, Any]:
        unsur = self._abstrak.get(abstrak or "")
        if unsur is None:
            return {}
        return {int(s.get(qn("w:ilvl")) or 0): s for s in unsur.findall(qn("w:lvl"))}


def _nilai(lapis: Any, nama: str) -> str:
    unsur = lapis.find(qn(nama))
    return (unsur.get(qn("w:val")) or "") if unsur is not None else ""


def _angka(unsur: Any, biasa: int) -> int:
    try:
        return int(unsur.get(qn("w:val"))) if unsur is not None else biasa
    except (TypeError, ValueError):
        return biasa


def _bentuk(n: int, bentuk: str) -> str:
    match bentuk:
        case "upperLetter" | "lowerLetter":
            huruf = chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)
            return huruf.upper() if bentuk == "upperLetter" else huruf
        case "upperRoman" | "lowerRoman":
            romawi = ""
            for nilai, tanda in _ROMAWI:
                romawi += tanda * (n // nilai)
                n %= nilai
            return romawi.upper() if bentuk == "upperRoman" else romawi
        case "decimalZero":
            return f"{n:02d}"
        case "none":
            return ""
        case _:
            return str(n)
