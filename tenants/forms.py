from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.signals import user_login_failed

from tenants import queries
from tenants.models import Pengguna, PenggunaManager
from tenants.skema import kecamatan_kini


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
