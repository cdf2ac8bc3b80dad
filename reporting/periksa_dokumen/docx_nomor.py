"""The numbers Word counts itself for headings and lists; they are nowhere in the text."""

import re
from typing import Any

from docx.oxml.ns import qn

from core.angka import romawi

TINGKAT = 9
NOMOR_MAKS = 3_999
"""The last of the Roman numbers; a file may say to begin anywhere."""


class Penomoran:
    """Counts the numbered paragraphs of one document as they come."""

    def __init__(self, dokumen: Any) -> None:
        self._gaya = {g.style_id: g.element for g in dokumen.styles}
        self._nama = {g.style_id: (g.name or "") for g in dokumen.styles}
        self._lapis: dict[str, dict[int, Any]] = {}
        self._nomor: dict[str, str] = {}
        self._hitung: dict[str, list[int]] = {}
        bagian = next(
            (r.target_part for r in dokumen.part.rels.values() if r.reltype.endswith("/numbering")),
            None,
        )
        if bagian is not None:
            akar = bagian.element
            self._lapis = {
                a.get(qn("w:abstractNumId")): {
                    int(s.get(qn("w:ilvl")) or 0): s for s in a.findall(qn("w:lvl"))
                }
                for a in akar.iter(qn("w:abstractNum"))
            }
            for satu in akar.findall(qn("w:num")):
                asal = satu.find(qn("w:abstractNumId"))
                if asal is not None:
                    self._nomor[satu.get(qn("w:numId"))] = asal.get(qn("w:val"))

    def gaya(self, p: Any) -> str:
        """The name of a paragraph's style without spaces, empty for the plain one."""
        kode = _kode_gaya(p)
        return re.sub(r"\W", "", self._nama.get(kode) or kode)

    def untuk(self, p: Any) -> str:
        """The number before a paragraph, `-` for a bullet, empty where there is none."""
        letak = self._letak(p)
        if letak is None:
            return ""
        nomor, tingkat = letak
        abstrak = self._nomor.get(nomor, "")
        lapis = self._lapis.get(abstrak, {})
        if tingkat not in lapis:
            return ""
        hitung = self._hitung.setdefault(abstrak, [0] * TINGKAT)
        mulai = angka_atribut(lapis[tingkat].find(qn("w:start")), 1, NOMOR_MAKS)
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
        kode = _kode_gaya(p)
        for _ in range(TINGKAT):
            if sifat is not None or kode not in self._gaya:
                break
            unsur = self._gaya[kode]
            sifat = unsur.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            dasar = unsur.find(qn("w:basedOn"))
            kode = dasar.get(qn("w:val"), "") if dasar is not None else ""
        if sifat is None:
            return None
        nomor = sifat.find(qn("w:numId"))
        if nomor is None or nomor.get(qn("w:val")) == "0":
            return None
        return nomor.get(qn("w:val")), angka_atribut(sifat.find(qn("w:ilvl")), 0, TINGKAT - 1)


def _kode_gaya(p: Any) -> str:
    gaya = p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return gaya.get(qn("w:val"), "") if gaya is not None else ""


def _nilai(lapis: Any, nama: str) -> str:
    unsur = lapis.find(qn(nama))
    return (unsur.get(qn("w:val")) or "") if unsur is not None else ""


def angka_atribut(unsur: Any, biasa: int, paling: int) -> int:
    """The count an element's `w:val` gives, from 0 to `paling`; `biasa` where it gives none."""
    try:
        return min(max(int(unsur.get(qn("w:val"))), 0), paling) if unsur is not None else biasa
    except (TypeError, ValueError):
        return biasa


def _bentuk(n: int, bentuk: str) -> str:
    match bentuk:
        case "upperLetter" | "lowerLetter":
            huruf = chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)
            return huruf.upper() if bentuk == "upperLetter" else huruf
        case "upperRoman" | "lowerRoman":
            tanda = romawi(min(n, NOMOR_MAKS))
            return tanda if bentuk == "upperRoman" else tanda.lower()
        case "decimalZero":
            return f"{n:02d}"
        case "none":
            return ""
        case _:
            return str(n)
