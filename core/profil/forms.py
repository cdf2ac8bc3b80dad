"""Forms of the profile: labels above, the reason beside the field, nothing lost on an error."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from core import baca_angka
from core.angka import nip as tulis_nip
from core.profil import butir, kosakata, tempel
from core.profil.models import Pegawai, Pejabat, Sarana
from core.profil.teks import TeksSalah, bersih, bersih_paragraf
from core.profil.teks import butir as baca_butir

TANGGAL_MASUKAN = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
TANGGAL_AWAL, TANGGAL_AKHIR = date(1950, 1, 1), date(2100, 12, 31)
JUMLAH_MAKS = Decimal(10) ** 10


class FormIsian(forms.Form):
    """Every field in the product's look, with words of our own for what is missing or too long.

    `dasar` is the fingerprint of the content the form was made from.
    """

    dasar = forms.CharField(required=False, widget=forms.HiddenInput)
    bentrok = False  # whether somebody else was faster; then the stored values are shown beside

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

    def perbarui_dasar(self, dasar: str) -> None:
        """Makes the next save one upon the content as it is now."""
        data = dict(self.data.items())
        data["dasar"] = dasar
        self.data = data

    def isi(self, kolom: tuple[str, ...]) -> dict[str, Any]:
        return {k: self.cleaned_data[k] for k in kolom if k in self.cleaned_data}


class _Teks(forms.CharField):
    """One line; its length is counted on what is stored."""

    def to_python(self, value: Any) -> Any:
        return bersih(str(super().to_python(value) or ""))


class Paragraf(forms.CharField):
    """Many lines. No `maxlength` in the browser: it would cut a pasted text without a word."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> Any:
        return str(super().to_python(value) or "").replace("\0", "").replace("\r\n", "\n")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {}


def teks(label: str, panjang: int, *, wajib: bool = True, bantu: str = "") -> forms.CharField:
    medan = _Teks(label=label, required=wajib, max_length=panjang, help_text=bantu)
    medan.error_messages["max_length"] = f"{label} paling panjang {panjang} huruf."
    return medan


def tanggal(label: str, *, wajib: bool = True, bantu: str = "") -> forms.DateField:
    medan = forms.DateField(
        label=label,
        required=wajib,
        help_text=bantu,
        input_formats=TANGGAL_MASUKAN,
        widget=forms.DateInput(
            attrs={"type": "date", "class": "kotak-isi pendek-tgl"}, format="%Y-%m-%d"
        ),
    )
    medan.error_messages["invalid"] = f"{label} tidak terbaca. Tulis seperti 31/12/2024."
    medan.validators += [MinValueValidator(TANGGAL_AWAL), MaxValueValidator(TANGGAL_AKHIR)]
    for kode in ("min_value", "max_value"):
        medan.error_messages[kode] = f"{label} di luar tahun 1950 sampai 2100."
    return medan


def bulat(label: str, bantu: str = "") -> forms.IntegerField:
    medan = forms.IntegerField(label=label, min_value=0, max_value=999, help_text=bantu)
    medan.error_messages["invalid"] = f"{label} bukan bilangan bulat. Tulis angka saja, mis. 17."
    medan.error_messages["min_value"] = f"{label} tidak boleh kurang dari 0."
    medan.error_messages["max_value"] = f"{label} paling besar 999."
    return medan


class FormKantor(FormIsian):
    tempat = teks("Tempat penandatanganan", 60, bantu="Tercetak di atas tanda tangan, mis. Wotu.")
    alamat = teks("Alamat", 200, wajib=False)
    telepon = teks("Telepon", 40, wajib=False)
    jumlah_desa = bulat("Jumlah desa")
    jumlah_kelurahan = bulat("Jumlah kelurahan")


class FormSubUnit(FormIsian):
    kode = teks("Kode", 8, bantu="Empat angka terakhir kode SKPD kelurahan, mis. 0001.")
    nama = teks("Nama kelurahan", 80)

    def clean_kode(self) -> str:
        kode: str = self.cleaned_data["kode"]
        if not (kode.isascii() and kode.isdigit()):
            raise forms.ValidationError("Kode hanya berisi angka, mis. 0001.")
        return kode


class _Berlaku(FormIsian):
    """With a validity that doesn't end before it begins."""

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or self.cleaned_data
        mulai, sampai = isi.get("mulai"), isi.get("sampai")
        if mulai and sampai and sampai < mulai:
            self.add_error("sampai", "Tanggal berakhir mendahului tanggal mulai.")
        return isi


class FormPejabat(_Berlaku):
    status = forms.ChoiceField(label="Kedudukan", choices=Pejabat.Status.choices)
    nama = teks("Nama dan gelar", 120, bantu="Seperti akan tercetak di bawah tanda tangan.")
    nip = teks("NIP", 30, wajib=False, bantu="18 angka; boleh dengan spasi.")
    pangkat = teks("Pangkat", 60, wajib=False, bantu="Mis. Pembina Tk. I.")
    mulai = tanggal("Mulai menjabat")
    sampai = tanggal("Sampai", wajib=False, bantu="Kosongkan selama masih menjabat.")

    def clean_nip(self) -> str:
        try:
            return periksa_nip(self.cleaned_data["nip"])
        except ValueError as galat:
            raise forms.ValidationError(str(galat)) from galat


def periksa_nip(teks: str) -> str:
    """The 18 digits of a NIP. Raises ValueError saying what is wrong with it."""
    digit = "".join(c for c in teks if not c.isspace() and c not in ".-")
    if not digit:
        return ""
    if not (digit.isascii() and digit.isdigit()):
        raise ValueError("NIP hanya berisi angka.")
    if len(digit) != 18:
        raise ValueError(f"NIP terdiri atas 18 angka; yang ditulis {len(digit)}.")
    tampil = tulis_nip(digit)
    try:
        date(int(digit[:4]), int(digit[4:6]), int(digit[6:8]))
    except ValueError:
        raise ValueError(
            f"Delapan angka pertama NIP adalah tanggal lahir; {tampil[:8]} bukan tanggal."
        ) from None
    # A PPPK's number has 21 where a PNS has the month of appointment.
    if digit[12:14] != "21" and not 1 <= int(digit[12:14]) <= 12:
        raise ValueError(
            f"Angka ke-9 sampai ke-14 NIP adalah tahun dan bulan pengangkatan; {digit[8:14]} bukan."
        )
    if digit[14] not in "12":
        raise ValueError("Angka ke-15 NIP adalah 1 (laki-laki) atau 2 (perempuan).")
    return digit


class FormPegawai(_Berlaku):
    status = forms.ChoiceField(label="Status", choices=Pegawai.Status.choices)
    golongan_ruang = teks("Golongan/ruang", 40, wajib=False, bantu="PNS saja, mis. III/b.")
    pendidikan = forms.ChoiceField(
        label="Pendidikan", required=False, choices=[("", "–"), *Pegawai.Pendidikan.choices]
    )
    kelompok = forms.ChoiceField(
        label="Kelompok jabatan", required=False, choices=[("", "–"), *Pegawai.Kelompok.choices]
    )
    eselon = forms.ChoiceField(
        label="Eselon", required=False, choices=[("", "–"), *Pegawai.Eselon.choices]
    )
    kelamin = forms.ChoiceField(
        label="Jenis kelamin", choices=[("L", "Laki-laki"), ("P", "Perempuan")]
    )
    diklat = forms.ChoiceField(label="Diklat", required=False, choices=Pegawai.Diklat.choices)
    mulai = tanggal("Berlaku sejak", bantu="Ikut dihitung pada laporan sejak tanggal ini.")
    sampai = tanggal("Sampai", wajib=False, bantu="Kosongkan selama masih bertugas.")

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        isi |= {"golongan": "", "ruang": ""}
        if isi.get("status") == Pegawai.Status.UPAH_JASA:
            return isi | dict.fromkeys(("pendidikan", "kelompok", "eselon", "diklat"), "")
        tulisan = isi.get("golongan_ruang", "")
        if tulisan and isi.get("status") == Pegawai.Status.PNS:
            bacaan = kosakata.baca_golongan(tulisan)
            if bacaan.nilai is None:
                self.add_error("golongan_ruang", f"Golongan/ruang {bacaan.alasan}")
            else:
                isi |= bacaan.nilai
        elif isi.get("status") == Pegawai.Status.PNS:
            self.add_error("golongan_ruang", "PNS memerlukan golongan/ruang, mis. III/b.")
        for kolom in ("pendidikan", "kelompok", "eselon"):
            if not isi.get(kolom):
                self.add_error(kolom, f"{self.fields[kolom].label} pegawai ASN belum dipilih.")
        return isi


class FormTempel(FormIsian):
    """The pasted list, and what it can't say itself."""

    teks = Paragraf(
        label="Daftar pegawai",
        widget=forms.Textarea(
            attrs={"rows": 10, "class": "kotak-isi tempel", "spellcheck": "false", "wrap": "off"}
        ),
        max_length=tempel.PANJANG_MAKS,
        help_text="Salin dari Excel atau Google Sheets, lalu tempel. Urutan kolom bebas.",
    )
    mulai = tanggal("Berlaku sejak", bantu="Ikut dihitung pada laporan sejak tanggal ini.")
    cara = forms.ChoiceField(
        label="Cara menerapkan",
        choices=[("ganti", "Menggantikan daftar yang ada"), ("tambah", "Menambah pada daftar")],
    )
    non_eselon = forms.ChoiceField(
        label="Jabatan pegawai tanpa eselon",
        choices=Pegawai.Kelompok.choices,
        initial=Pegawai.Kelompok.FUNGSIONAL_UMUM,
        help_text="Dipakai bila daftarnya tidak memuat kelompok jabatan.",
    )

    @staticmethod
    def pilihan(data: Mapping[str, Any]) -> dict[int, str]:
        """Columns told by hand: `kolom-2=eselon`."""
        boleh = {*kosakata.KOLOM, tempel.ABAIKAN}
        return {
            int(k[6:]): str(v)
            for k, v in data.items()
            if k.startswith("kolom-") and k[6:].isascii() and k[6:].isdigit() and v in boleh
        }


class FormAkhiri(FormIsian):
    sampai = tanggal("Tanggal terakhir berlaku")


class FormSarana(_Berlaku):
    nama = teks("Uraian", 120, bantu="Mis. Gedung Kantor.")
    jumlah = teks("Jumlah", 40, wajib=False, bantu="Kosongkan bila belum diketahui.")
    satuan = teks("Satuan", 30, bantu="Mis. Unit atau m².")
    kondisi = teks("Keadaan", 40, bantu="Mis. Baik atau Rusak ringan.")
    kepastian = forms.ChoiceField(label="Kepastian", choices=Sarana.Kepastian.choices)
    mulai = tanggal("Berlaku sejak", bantu="Ikut tercetak pada laporan sejak tanggal ini.")
    sampai = tanggal("Sampai", wajib=False, bantu="Kosongkan selama masih ada.")

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if "jumlah" not in isi:
            return isi
        satuan = str(isi.get("satuan", ""))
        hasil = baca_angka.baca(isi["jumlah"], jenis=baca_angka.Jenis.VOLUME, satuan=satuan)
        isi["jumlah"] = None
        if isinstance(hasil, baca_angka.Angka):
            self._jumlah(isi, hasil.nilai)
        elif isinstance(hasil, baca_angka.Ragu):
            tulis = [baca_angka.tulis(n, baca_angka.Jenis.VOLUME, satuan) for n in hasil.pilihan]
            alasan = hasil.alasan.removesuffix(" Pilih salah satu.")
            self.add_error("jumlah", f"{alasan} Tulis {' atau '.join(tulis)}.")
        elif isinstance(hasil, baca_angka.Bukan):
            self.add_error("jumlah", hasil.alasan)
        elif isi.get("kepastian") == Sarana.Kepastian.PASTI:
            self.add_error("kepastian", "Jumlahnya kosong, jadi pilih Belum diisi.")
        return isi

    def _jumlah(self, isi: dict[str, Any], nilai: Decimal) -> None:
        if not 0 <= nilai < JUMLAH_MAKS:
            self.add_error("jumlah", "Jumlah harus 0 atau lebih dan kurang dari sepuluh miliar.")
        elif cast(int, nilai.normalize().as_tuple().exponent) < -2:
            self.add_error("jumlah", "Jumlah paling banyak dua angka di belakang koma.")
        else:
            isi["jumlah"] = nilai
            if isi.get("kepastian") == Sarana.Kepastian.BELUM_DIISI:
                self.add_error(
                    "kepastian", "Jumlahnya sudah diisi: pilih Pasti atau Perlu dipastikan."
                )


class FormTugas(FormIsian):
    ada = forms.BooleanField(label="Jabatan ini ada di kantor ini", required=False)
    unit = teks("Nama unit pada bagan", 120)
    tugas_pokok = Paragraf(
        label="Tugas pokok",
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Satu kalimat, melanjutkan “mempunyai tugas pokok …”.",
    )
    fungsi = Paragraf(
        label="Fungsi",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Satu butir tiap baris. Baris yang menjorok empat spasi menjadi rinciannya.",
    )
    rincian = Paragraf(
        label="Rincian tugas",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text="Satu butir tiap baris. Baris yang menjorok empat spasi menjadi rinciannya.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tugas_pokok"].error_messages["max_length"] = (
            "Tugas pokok paling panjang 3.000 huruf."
        )

    def clean_tugas_pokok(self) -> str:
        return bersih_paragraf(self.cleaned_data["tugas_pokok"])

    def clean_fungsi(self) -> tuple[butir.Butir, ...]:
        return self._butir("fungsi")

    def clean_rincian(self) -> tuple[butir.Butir, ...]:
        return self._butir("rincian")

    def _butir(self, nama: str) -> tuple[butir.Butir, ...]:
        try:
            return butir.urai(self.cleaned_data[nama], nama=str(self.fields[nama].label))
        except TeksSalah as galat:
            raise forms.ValidationError(str(galat)) from galat


class FormIsu(FormIsian):
    uraian = Paragraf(
        label="Isu strategis",
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Satu isu tiap baris, menurut urutan cetaknya.",
    )

    def clean_uraian(self) -> tuple[str, ...]:
        try:
            return baca_butir(self.cleaned_data["uraian"], nama="Isu strategis")
        except TeksSalah as galat:
            raise forms.ValidationError(str(galat)) from galat
