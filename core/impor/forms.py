from django import forms

from core.impor.wadah import UKURAN_MAKS


class FormUnggah(forms.Form):
    berkas = forms.FileField(
        allow_empty_file=True,
        max_length=200,
        error_messages={
            "required": "Pilih berkas .xlsx atau .csv yang akan diimpor.",
            "max_length": "Nama berkas terlalu panjang. Beri nama yang lebih pendek.",
        },
    )

    def clean_berkas(self) -> object:
        berkas = self.cleaned_data["berkas"]
        if berkas.size > UKURAN_MAKS:
            raise forms.ValidationError("Berkas lebih dari 10 MB. Simpan lembar yang perlu saja.")
        return berkas
