from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.signals import user_login_failed
from django.core.files.base import File
from django.core.validators import MaxLengthValidator

from tenants import queries, tempelan
from tenants.logo import TERLALU_BESAR, UKURAN_PALING
from tenants.models import Kecamatan, Pengguna, PenggunaManager, Peran
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


class FormKecamatan(FormDasar):
    nama = forms.CharField(
        label="Nama", max_length=60, help_text="Tanpa kata Kecamatan, mis. Tomoni Timur."
    )
    slug = forms.CharField(
        label="Alamat",
        max_length=40,
        help_text="Huruf kecil, angka, tanda hubung, mis. tomoni-timur. Tidak dapat diubah lagi.",
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )
    kode = forms.CharField(label="Kode wilayah", max_length=8, help_text="Seperti 73.24.06.")


class FormNamaKecamatan(FormDasar):
    nama = forms.CharField(label="Nama", max_length=60, help_text="Tanpa kata Kecamatan.")
    sebutan = forms.CharField(label="Sebutan", max_length=20, help_text="Mis. Kecamatan.")
    sebutan_kepala = forms.CharField(
        label="Sebutan kepala kantor", max_length=20, help_text="Mis. Camat."
    )


class FormLogo(FormDasar):
    """What is uploaded as a logo; whether it is one, tenants.logo says."""

    berkas = forms.FileField(
        label="Gambar logo",
        help_text=(
            "PNG atau JPEG, paling besar 5 MB, sisi terpanjang paling sedikit 300 piksel."
            " PNG berlatar tembus paling bagus."
        ),
        widget=forms.FileInput(attrs={"accept": ".png,.jpg,.jpeg"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        galat = self.fields["berkas"].error_messages
        galat["required"] = "Pilih gambarnya dulu."
        galat["empty"] = "Berkas ini kosong. Pilih berkas lain."

    def clean_berkas(self) -> "File[bytes]":
        """A file too large is not even read."""
        berkas: File[bytes] = self.cleaned_data["berkas"]
        if berkas.size > UKURAN_PALING:
            raise forms.ValidationError(TERLALU_BESAR)
        return berkas


DI_KABUPATEN = "kabupaten"


class FormPeran(FormDasar):
    """A role and where: the regency, or one kecamatan."""

    tempat = forms.ChoiceField(label="Kantor")
    peran = forms.ChoiceField(label="Peran", choices=[("", "Pilih peran"), *Peran.choices])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kantor = {k.slug: k for k in queries.kecamatan_aktif()}
        medan = self.fields["tempat"]
        assert isinstance(medan, forms.ChoiceField)
        medan.choices = [
            ("", "Pilih kantor"),
            (DI_KABUPATEN, "Kabupaten"),
            *((slug, k.nama_lengkap) for slug, k in self._kantor.items()),
        ]

    @property
    def kecamatan(self) -> Kecamatan | None:
        return self._kantor.get(self.cleaned_data["tempat"])

    @property
    def peran_dipilih(self) -> Peran:
        return Peran(self.cleaned_data["peran"])


class FormPengguna(FormPeran):
    nama = forms.CharField(label="Nama dan gelar", max_length=120)
    nama_masuk = forms.CharField(
        label="NIP atau surel",
        max_length=120,
        help_text="Dipakai untuk masuk. NIP boleh dengan spasi.",
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )
    field_order = ["nama", "nama_masuk", "tempat", "peran"]


class FormNama(FormDasar):
    nama = forms.CharField(label="Nama dan gelar", max_length=120)


class FormTempelan(FormDasar):
    teks = forms.CharField(
        label="Daftar orang",
        max_length=tempelan.PANJANG_MAKS,
        strip=False,
        widget=forms.Textarea(
            attrs={"rows": 10, "class": "kotak-isi tempel", "spellcheck": "false", "wrap": "off"}
        ),
        help_text="Satu orang tiap baris: nama, NIP atau surel, peran, kecamatan.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # No `maxlength` in the browser: it would cut a pasted list without a word.
        self.fields["teks"].widget.attrs.pop("maxlength", None)


class FormSandi(FormDasar):
    """One's own password; the present one is checked by the view, where failures are counted."""

    lama = forms.CharField(
        label="Kata sandi sekarang",
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    baru = forms.CharField(
        label="Kata sandi baru",
        strip=False,
        max_length=256,
        help_text="Sedikitnya 10 huruf atau angka. Kalimat pendek paling mudah diingat.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    ulang = forms.CharField(
        label="Ulangi kata sandi baru",
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, pengguna: Pengguna, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._pengguna = pengguna

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or self.cleaned_data
        baru = isi.get("baru")
        if baru and isi.get("ulang") and baru != isi["ulang"]:
            self.add_error("ulang", "Ulangannya berbeda dari kata sandi baru.")
        if baru and baru == isi.get("lama"):
            self.add_error("baru", "Sama dengan kata sandi sekarang. Buat yang lain.")
        elif baru:
            try:
                validate_password(baru, self._pengguna)
            except forms.ValidationError as galat:
                self.add_error("baru", galat)
        return isi
