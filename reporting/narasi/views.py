"""Pages on which an office writes the texts of its report."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from core.periode.kunci import Terkunci, keadaan
from core.periode.models import Periode
from core.ui.konteks import boleh_rute
from core.ui.periode import daftar_periode, periode_diminta
from reporting.narasi import services
from reporting.narasi.acuan import Acuan, acuan
from reporting.narasi.bagian import Bagian, bagian
from reporting.narasi.halaman import HalamanBagian, daftar_naskah, di_luar_laporan, sebutan_triwulan
from reporting.narasi.kaya import PALING_HTML, bersihkan_teks, dari_html
from reporting.narasi.pohon import Pohon, rapikan
from reporting.narasi.services import NaskahBentrok
from reporting.narasi.templat import NaskahSalah, tulis, urai
from tenants.permintaan import Permintaan


@require_GET
def daftar(request: Permintaan) -> HttpResponse:
    periode = periode_diminta(request)
    baris = daftar_naskah(request, periode)
    bab: dict[str, list[object]] = {}
    for satu in baris:
        bab.setdefault(satu.bagian.bab, []).append(satu)
    isi = {
        "periode": periode,
        "bab": bab.items(),
        "baris": baris,
        "beres": sum(b.beres for b in baris),
        "sendiri": sum(b.milik is not None for b in baris),
        "kunci": keadaan(request.tenant, periode),
        "luar": di_luar_laporan(periode),
    }
    return render(request, "narasi/daftar.html", isi)


@require_GET
def halaman(request: Permintaan, kunci: str) -> HttpResponse:
    return _halaman(request, _acuan(request, kunci))


@require_POST
def lihat(request: Permintaan, kunci: str) -> HttpResponse:
    """The preview of what is typed; nothing is stored."""
    sumber = _acuan(request, kunci)
    pohon, mentah, galat = _ketikan(request)
    if request.headers.get("X-Sebagian"):
        isi = {"h": _isi(request, sumber, pohon, mentah), "galat": galat}
        return render(request, "narasi/pratinjau.html", isi)
    return _halaman(request, sumber, pohon, mentah, galat=galat, status=422 if galat else 200)


@require_POST
def simpan(request: Permintaan, kunci: str) -> HttpResponse:
    sumber = _acuan(request, kunci)
    pohon, mentah, galat = _ketikan(request)
    if galat:
        return _halaman(request, sumber, pohon, mentah, galat=galat, status=422)
    try:
        baris = services.simpan_naskah(
            kecamatan=request.tenant,
            periode=_periode_tulis(request),
            acuan=sumber,
            isi=tulis(pohon or ()),
            dasar=_dasar(request),
            oleh=request.user,
        )
    except (NaskahSalah, Terkunci) as salah:
        return _halaman(request, sumber, pohon, mentah, galat=str(salah), status=422)
    except NaskahBentrok as bentrok:
        return _halaman(request, sumber, pohon, mentah, bentrok=bentrok, status=409)
    if not baris.isi:
        messages.success(request, "Sama dengan teks kabupaten, jadi mengikuti teks itu.")
    return redirect(_ke(request, kunci))


@require_POST
def bawaan(request: Permintaan, kunci: str) -> HttpResponse:
    return _tindakan(request, kunci, services.kembali_ke_bawaan)


@require_POST
def tinjau(request: Permintaan, kunci: str) -> HttpResponse:
    return _tindakan(request, kunci, services.tinjau_naskah)


@require_POST
def ikat(request: Permintaan, kunci: str) -> HttpResponse:
    sumber = _acuan(request, kunci)
    try:
        services.ikat_kata(
            kecamatan=request.tenant,
            periode=_periode_tulis(request),
            acuan=sumber,
            kata=request.POST.get("kata", "")[:200],
            pengganti=request.POST.get("pengganti", "")[:80],
            dasar=_dasar(request),
            oleh=request.user,
        )
    except (NaskahSalah, Terkunci) as salah:
        return _halaman(request, sumber, galat=str(salah), status=422)
    except NaskahBentrok as bentrok:
        return _halaman(request, sumber, bentrok=bentrok, status=409)
    return redirect(_ke(request, kunci))


def _tindakan(request: Permintaan, kunci: str, layanan: services.Tindakan) -> HttpResponse:
    satu = _bagian(kunci)
    try:
        layanan(
            kecamatan=request.tenant,
            periode=_periode_tulis(request),
            bagian=satu,
            dasar=_dasar(request),
            oleh=request.user,
        )
    except Terkunci as salah:
        return _halaman(request, _acuan(request, kunci), galat=str(salah), status=422)
    except NaskahBentrok as bentrok:
        return _halaman(request, _acuan(request, kunci), bentrok=bentrok, status=409)
    return redirect(_ke(request, kunci))


def _bagian(kunci: str) -> Bagian:
    try:
        return bagian(kunci)
    except KeyError:
        raise Http404("Bagian naskah itu tidak ada. Pilih dari daftar naskah.") from None


def _acuan(request: Permintaan, kunci: str) -> Acuan:
    return acuan(request.tenant, periode_diminta(request), _bagian(kunci))


def _periode_tulis(request: Permintaan) -> Periode:
    """Texts belong to no quarter; the present one decides whether they may be changed."""
    periode_diminta(request)  # the address may still name nonsense
    return daftar_periode(request)[0]


def _dasar(request: Permintaan) -> int:
    teks = request.POST.get("versi", "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 10 else -1


def _ketikan(request: Permintaan) -> tuple[Pohon | None, str | None, str]:
    """What was typed as a tree; a text that can't be read comes back as it is, with the reason."""
    html = request.POST.get("html", "")
    if len(html) > PALING_HTML:
        panjang = (
            f"Tempelan {len(html) // 1000:n} ribu huruf terlalu besar. Tempel sebagian-sebagian."
        )
        return dari_html(html), None, panjang
    if html:
        return dari_html(html), None, ""
    teks = bersihkan_teks(request.POST.get("isi", ""))
    try:
        return rapikan(urai(teks[: services.PALING_PANJANG + 1])), None, ""
    except NaskahSalah as salah:
        return None, teks, f"{salah}. Tulis seperti {{{{ pagu }}}}, atau hapus kurungnya."


def _isi(
    request: Permintaan, sumber: Acuan, pohon: Pohon | None = None, mentah: str | None = None
) -> HalamanBagian:
    return HalamanBagian(request.tenant, periode_diminta(request), sumber, pohon, mentah)


def _halaman(
    request: Permintaan,
    sumber: Acuan,
    pohon: Pohon | None = None,
    mentah: str | None = None,
    *,
    galat: str = "",
    bentrok: NaskahBentrok | None = None,
    status: int = 200,
) -> HttpResponse:
    h = _isi(request, sumber, pohon, mentah)
    kini = daftar_periode(request)[0]
    kunci = keadaan(request.tenant, kini)
    isi: dict[str, object] = {
        "h": h,
        "periode": h.periode,
        "kini": kini,
        "kunci": kunci,
        # What was typed before the lock fell stays on the page, to be copied.
        "tulis": boleh_rute(request, "naskah:simpan") and (kunci.terbuka or bool(galat)),
        "galat": galat,
        "bentrok": bentrok.baris if bentrok else None,
        # The version the writer saw; once told of a newer one, that one.
        "versi": h.versi if bentrok or request.method == "GET" else _dasar(request),
        "dari": sebutan_triwulan(h.milik.periode) if h.milik and h.terbawa else "",
    }
    if bentrok and pohon is not None:
        isi["banding_bentrok"] = h.bandingkan(h.tersimpan, pohon)
    return render(request, "narasi/bagian.html", isi, status=status)


def _ke(request: Permintaan, kunci: str) -> str:
    periode = periode_diminta(request)
    kueri = "" if periode == daftar_periode(request)[0] else f"?periode={periode.kode}"
    return reverse("naskah:bagian", args=[kunci]) + kueri
