"""Staff: the rows, the tables counted from them, and the pasted list."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from core.profil import kosakata, queries, tempel
from core.profil import services_pegawai as services
from core.profil.forms import FormAkhiri, FormPegawai, FormTempel
from core.profil.halaman import GANTI, awal, ke, olah, pada, satu, tampilkan
from core.profil.hitung import hitung
from core.profil.models import Pegawai
from core.profil.services_pegawai import KOLOM_PEGAWAI
from core.profil.sidik import Bentrok, isi_baris
from core.profil.tulis import sidik_baris
from tenants.permintaan import Permintaan

PILIHAN_KOLOM = [*kosakata.KOLOM.items(), (tempel.ABAIKAN, "tidak dipakai")]


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    hari = pada(request)
    semua = list(queries.pegawai_semua())
    kini = [p for p in semua if p.mulai <= hari and (p.sampai is None or p.sampai >= hari)]
    isi = {
        "tab": "pegawai",
        "pada": hari,
        "pegawai": kini,
        "lain": [p for p in semua if p not in kini],
        "hitung": hitung(kini),
    }
    return tampilkan(request, "profil/pegawai.html", isi)


@GANTI
def pegawai(request: Permintaan, pegawai_id: int | None = None) -> HttpResponse:
    """Adds or changes one member of staff."""
    baris = _pegawai(pegawai_id) if pegawai_id else None
    dasar = sidik_baris(baris, KOLOM_PEGAWAI)
    form = FormPegawai(request.POST or None, initial=_awal(baris, awal(request), dasar))
    tujuan = ke(request, "profil:pegawai")
    if request.method == "POST" and (
        jawab := olah(
            request,
            form,
            lambda: services.pegawai_simpan(
                kecamatan=request.tenant,
                oleh=request.user,
                isi=form.isi(KOLOM_PEGAWAI),
                pegawai=baris,
                dasar=form.cleaned_data["dasar"] if baris else None,
            ),
            tujuan=tujuan,
            pesan="Pegawai disimpan dan tabelnya dihitung ulang.",
            dasar=lambda: dasar,
        )
    ):
        return jawab
    isi = {
        "tab": "pegawai",
        "judul": f"Ubah pegawai: {baris}" if baris else "Tambah pegawai",
        "form": form,
        "kembali": tujuan,
        "hapus": ke(request, "profil:pegawai_akhiri", baris.pk) if baris else "",
        "kata_hapus": "Akhiri",
    }
    return tampilkan(request, "profil/form.html", isi)


def _awal(baris: Pegawai | None, mulai: date, dasar: str) -> dict[str, object]:
    if baris is None:
        return {"mulai": mulai, "status": Pegawai.Status.PNS, "dasar": dasar}
    golongan = f"{baris.golongan}/{baris.ruang}" if baris.golongan else ""
    return {**isi_baris(baris, KOLOM_PEGAWAI), "golongan_ruang": golongan, "dasar": dasar}


@GANTI
def akhiri(request: Permintaan, pegawai_id: int) -> HttpResponse:
    baris = _pegawai(pegawai_id)
    form = FormAkhiri(request.POST or None, initial={"sampai": pada(request)})
    tujuan = ke(request, "profil:pegawai")
    if request.method == "POST" and (
        jawab := olah(
            request,
            form,
            lambda: services.pegawai_akhiri(
                kecamatan=request.tenant,
                oleh=request.user,
                pegawai=baris,
                sampai=form.cleaned_data["sampai"],
            ),
            tujuan=tujuan,
            pesan="Pegawai tidak dihitung lagi sesudah tanggal itu.",
        )
    ):
        return jawab
    isi = {
        "tab": "pegawai",
        "judul": f"Akhiri pegawai: {baris}",
        "form": form,
        "kembali": tujuan,
        "catatan": "Pensiun, pindah, atau berhenti: pegawai ini tetap tercatat pada laporan"
        " sebelumnya dan tidak dihitung lagi sesudah tanggal ini.",
        "kata_simpan": "Akhiri",
    }
    return tampilkan(request, "profil/form.html", isi)


@GANTI
def tempel_daftar(request: Permintaan) -> HttpResponse:
    """Paste, look at the rows as understood, apply as a whole."""
    dasar = services.sidik_daftar()
    mula = {"mulai": awal(request), "dasar": dasar, "cara": "ganti"}
    form = FormTempel(request.POST or None, initial=mula)
    hasil = _baca(request, form) if request.method == "POST" else None
    if hasil and hasil.siap and "terapkan" in request.POST:
        jawab = _terapkan(request, form, hasil)
        if jawab:
            return jawab
    isi = {
        "tab": "pegawai",
        "form": form,
        "hasil": hasil,
        "hitung": hitung(Pegawai(**b.isi) for b in hasil.baris) if hasil and hasil.siap else None,
        "pilihan_kolom": PILIHAN_KOLOM,
        "banyak_kini": queries.pegawai_pada(pada(request)).count(),
        "kembali": ke(request, "profil:pegawai"),
    }
    return tampilkan(request, "profil/tempel.html", isi)


def _baca(request: Permintaan, form: FormTempel) -> tempel.Tempelan | None:
    if not form.is_valid():
        return None
    # A change in the text asks to be read anew; the columns told by hand stay.
    try:
        return tempel.baca(
            form.cleaned_data["teks"],
            pilihan=form.pilihan(request.POST),
            non_eselon=form.cleaned_data["non_eselon"],
        )
    except tempel.TempelanSalah as galat:
        form.add_error("teks", str(galat))
        return None


def _terapkan(request: Permintaan, form: FormTempel, hasil: tempel.Tempelan) -> HttpResponse | None:
    try:
        terap = services.pegawai_terapkan(
            kecamatan=request.tenant,
            oleh=request.user,
            baris=[b.isi for b in hasil.baris],
            mulai=form.cleaned_data["mulai"],
            ganti=form.cleaned_data["cara"] == "ganti",
            dasar=form.cleaned_data["dasar"],
        )
    except Bentrok as galat:
        form.add_error(None, f"{galat} Periksa pratinjaunya, lalu terapkan lagi.")
        form.perbarui_dasar(services.sidik_daftar())
        return None
    messages.success(request, _kabar(terap))
    return redirect(ke(request, "profil:pegawai"))


def _kabar(terap: services.Penerapan) -> str:
    if not terap.berubah:
        return "Daftar itu sama dengan yang tersimpan, jadi tidak ada yang diubah."
    rinci = [f"{terap.ditambah} pegawai ditambahkan"]
    if terap.diakhiri:
        rinci.append(f"{terap.diakhiri} baris lama diakhiri")
    if terap.dihapus:
        rinci.append(f"{terap.dihapus} baris lama diganti")
    return f"{', '.join(rinci)}."


def _pegawai(pegawai_id: int) -> Pegawai:
    baris: Pegawai = satu(queries.pegawai(pegawai_id), "Pegawai itu sudah tidak ada.")
    return baris
