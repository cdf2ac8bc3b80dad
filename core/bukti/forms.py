from django import forms


class KeteranganForm(forms.Form):
    """What goes with the files; the files themselves are judged one by one."""

    untuk = forms.CharField(
        max_length=200, error_messages={"required": "Pilih untuk apa bukti ini."}
    )
    halaman = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=9999,
        error_messages={
            "invalid": "Nomor halaman ditulis dengan angka, misalnya 3.",
            "min_value": "Nomor halaman mulai dari 1.",
            "max_value": "Nomor halaman paling besar 9999.",
        },
    )
    catatan = forms.CharField(
        required=False,
        max_length=200,
        error_messages={"max_length": "Keterangan paling panjang 200 huruf."},
    )
