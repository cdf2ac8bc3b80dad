from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.signals import user_login_failed
from django.core.validators import MaxLengthValidator

from tenants import queries
from tenants.models import Pengguna, PenggunaManager
from tenants.skema import kecamatan_kini


class FormDasar(forms.Form):
    """Every field in the product's look, with words of our own for what is missing or too long."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for nama, medan in self.fields.items():
            label = medan.label or nama
            if not isinstance(medan.widget, forms.RadioSelect | forms.CheckboxInput):
                pilih = isinstance(medan.widget, forms.Select)
                medan.widget.attrs.setdefault("class", "pilih" if pilih else "kotak-isi")
            medan.error_messages["required"] = f"{label} belum diisi."
            medan.error_messages["invalid_choice"] = f"Pilih salah satu {label.lower()}."
            medan.error_messages["null_characters_not_allowed"] = f"{label} tidak terbaca."
            if isinstance(medan, forms.CharField) and medan.max_length:
                panjang = f"{label} paling panjang {medan.max_length} huruf."
                medan.error_messages["max_length"] = panjang
                for penguji in medan.validators:
                    if isinstance(penguji, MaxLengthValidator):
                        penguji.message = panjang


class FormMasuk(AuthenticationForm):
    """Lets in who belongs to this host; anybody else is answered like a wrong password."""

    error_messages = {
        "invalid_login": "NIP, surel, atau kata sandi tidak cocok. Periksa keduanya, lalu coba"
        " lagi. Setelah lima kali keliru, pintu ini ditutup 15 menit.",
        "inactive": "",  # never shown: the backend refuses inactive people as unknown
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].error_messages["required"] = "NIP atau surel belum diisi."
        self.fields["password"].error_messages["required"] = "Kata sandi belum diisi."

    def clean_username(self) -> str:
        # One spelling of a NIP, so that the lockout can't be passed by by adding blanks.
        return PenggunaManager.normalisasi(self.cleaned_data["username"])

    def confirm_login_allowed(self, user: Pengguna) -> None:
        kecamatan = kecamatan_kini()
        if kecamatan and queries.peran_di_kecamatan(kecamatan, user):
            return
        if kecamatan is None and queries.peran_di_kabupaten(user):
            return
        # Counted by the lockout, too: otherwise the count tells that the password was right.
        user_login_failed.send(
            sender=__name__,
            credentials={"username": user.nama_masuk},
            request=self.request,
        )
        raise self.get_invalid_login_error()
