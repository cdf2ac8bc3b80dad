"""Pasting a Renstra's targets."""

from django import forms

from core.cascade.target_simpul import PANJANG_MAKS


class FormTempel(forms.Form):
    teks = forms.CharField(
        label="Tabel target",
        max_length=PANJANG_MAKS,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "class": "kotak-isi tempel", "wrap": "off"}),
        help_text="Satu baris satu kode: kode, uraian, lalu K dan Rp tiap tahun.",
    )
    dasar = forms.CharField(widget=forms.HiddenInput, max_length=24)
