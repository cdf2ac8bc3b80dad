"""A card of analysis: one text box for each kind, one sentence per line."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from core.kinerja.analisis_kartu import Kartu
from core.kinerja.models import Analisis
from core.profil.forms import FormIsian, Paragraf
from core.profil.teks import TeksSalah, butir

BANTU: Mapping[str, str] = {
    "keberhasilan": "Apa yang membuat target tercapai.",
    "kegagalan": "Apa yang membuat target tidak tercapai.",
    "hambatan": "Apa yang menghambat pelaksanaan.",
    "solusi": "Apa yang sudah dilakukan.",
    "rencana": "Apa yang akan dilakukan pada triwulan berikutnya.",
}


def _tinggi(baris: Iterable[Analisis]) -> int:
    """Rows of a box, so that what is written is seen without scrolling."""
    return max(3, min(14, sum(1 + len(b.uraian) // 58 for b in baris)))


class FormAnalisis(FormIsian):
    """Fields follow the kinds the card asks for; ids are the card's own, many stand on a page."""

    def __init__(self, kartu: Kartu, data: Any = None) -> None:
        awal = {i.jenis: i.teks for i in kartu.isian} | {"dasar": kartu.dasar}
        super().__init__(data, initial=awal, auto_id=f"{kartu.lembar.kunci}-%s")
        self.kartu = kartu
        for isian in kartu.isian:
            self.fields[isian.jenis] = Paragraf(
                label=isian.label,
                required=False,
                strip=False,
                help_text=BANTU[isian.jenis],
                widget=forms.Textarea(attrs={"rows": _tinggi(isian.baris), "class": "kotak-isi"}),
            )

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or self.cleaned_data
        for isian in self.kartu.isian:
            try:
                isi[isian.jenis] = butir(isi.get(isian.jenis, ""), nama=isian.label)
            except TeksSalah as galat:
                self.add_error(isian.jenis, str(galat))
        return isi

    def kalimat(self) -> dict[str, tuple[str, ...]]:
        return {i.jenis: self.cleaned_data[i.jenis] for i in self.kartu.isian}
