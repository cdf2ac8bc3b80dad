"""Forms of the calendar. Moments are read in the current time zone."""

from typing import Any

from django import forms

from core.periode.kalender import Galat, Jadwal
from core.periode.models import Pengecualian
from tenants.forms import FormDasar
from tenants.models import Kecamatan
from tenants.queries import kecamatan_aktif

BENTUK = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%d/%m/%Y %H.%M", "%d/%m/%Y %H:%M"]


class _Saat(forms.DateTimeField):
    def clean(self, value: Any) -> Any:
        saat = super().clean(value)
        if saat is not None and not 2000 <= saat.year <= 2100:
            raise forms.ValidationError(f"{self.label} di luar tahun 2000 sampai 2100.")
        return saat


def _saat(label: str, bantu: str = "", *, wajib: bool = True) -> forms.DateTimeField:
    medan = _Saat(
        label=label,
        required=wajib,
        help_text=bantu,
        input_formats=BENTUK,
        widget=forms.DateTimeInput(
            attrs={"type": "datetime-local", "class": "kotak-isi pendek-tgl"},
            format="%Y-%m-%dT%H:%M",
        ),
    )
    medan.error_messages["invalid"] = f"{label} tidak terbaca. Tulis seperti 10/01/2025 16.00."
    return medan


class FormJadwal(FormDasar):
    buka = _saat("Dibuka", "Sejak saat itu kantor dapat mengisi.")
    batas = _saat("Batas pengajuan", "Jam itu masih tepat waktu.")
    kunci_pada = _saat("Dikunci", "Sejak saat itu isian tertutup.", wajib=False)
    batch_pada = _saat(
        "Pembuatan serentak", "LKJ semua kecamatan dibuat sekali, sendirinya.", wajib=False
    )

    @property
    def jadwal(self) -> Jadwal:
        isi = self.cleaned_data
        return Jadwal(
            buka=isi["buka"],
            batas=isi["batas"],
            kunci_pada=isi["kunci_pada"],
            batch_pada=isi["batch_pada"],
        )

    def tolak(self, galat: Galat) -> None:
        for medan, pesan in galat.items():
            self.add_error(medan or None, pesan)


class FormUbahJadwal(FormJadwal):
    """Of an existing quarter, with the fingerprint of what it was made from."""

    dasar = forms.CharField(widget=forms.HiddenInput, required=False)


class FormKelonggaran(FormDasar):
    kecamatan: forms.ModelChoiceField = forms.ModelChoiceField(
        label="Kecamatan",
        queryset=Kecamatan.objects.none(),
        to_field_name="slug",
        empty_label="Pilih kecamatan",
    )
    batas = _saat("Berlaku sampai", "Jam itu masih terbuka bagi kantor ini.")
    alasan = forms.CharField(
        label="Alasan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Terbaca oleh kantor itu dan Inspektorat.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kecamatan"].error_messages["invalid_choice"] = "Kecamatan itu tidak ada."
        pilihan = self.fields["kecamatan"]
        assert isinstance(pilihan, forms.ModelChoiceField)
        pilihan.queryset = kecamatan_aktif()

    @staticmethod
    def awal(lama: Pengecualian | None) -> dict[str, object] | None:
        if lama is None:
            return None
        return {"kecamatan": lama.kecamatan.slug, "batas": lama.batas, "alasan": lama.alasan}
