"""Evidence: list, upload (several files, each judged by itself), download, delete."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.bukti import queries, services
from core.bukti.forms import KeteranganForm
from core.bukti.models import Bukti
from core.bukti.periksa import UKURAN_PALING, BerkasDitolak
from core.bukti.tampil import daftar
from core.periode.kunci import Terkunci, keadaan
from core.periode.models import Periode
from core.ui.periode import periode_diminta
from tenants.permintaan import Permintaan

JENIS_ISI = {
    Bukti.Jenis.PDF: "application/pdf",
    Bukti.Jenis.JPEG: "image/jpeg",
    Bukti.Jenis.PNG: "image/png",
}
BERKAS_SEKALI = 20


@require_GET
def halaman(request: Permintaan) -> HttpResponse:
    return _halaman(request, periode_diminta(request))


def _halaman(
    request: Permintaan,
    periode: Periode,
    *,
    form: KeteranganForm | None = None,
    ditolak: list[tuple[str, str]] | None = None,
    status: int = 200,
) -> HttpResponse:
    isi = {
        "periode": periode,
        "daftar": daftar(request.tenant, periode),
        "pakai": queries.pakai(),
        "keadaan": keadaan(request.tenant, periode),
        "form": form,
        "untuk": request.POST.get("untuk") or request.GET.get("untuk", ""),
        "ditolak": ditolak or [],
        "paling": UKURAN_PALING,
    }
    return render(request, "bukti/halaman.html", isi, status=status)


@require_POST
def unggah(request: Permintaan) -> HttpResponse:
    """A plain form with several files, or one file at a time from the page's script (JSON)."""
    periode = periode_diminta(request)
    form = KeteranganForm(request.POST)
    berkas = request.FILES.getlist("berkas")[:BERKAS_SEKALI]
    if not form.is_valid() or not berkas:
        ditolak = [] if berkas else [("", "Pilih berkas yang akan diunggah.")]
        galat = [*ditolak, *(("", str(g[0])) for g in form.errors.values())]
        if _minta_json(request):
            return JsonResponse({"pesan": galat[0][1]}, status=422)
        return _halaman(request, periode, form=form, ditolak=galat, status=422)
    diterima, ditolak = _terima(request, periode, form.cleaned_data, berkas)
    if _minta_json(request):
        pesan = ditolak[0][1] if ditolak else diterima[0]
        return JsonResponse({"pesan": pesan}, status=422 if ditolak else 200)
    for pesan in diterima:
        messages.success(request, pesan)
    if ditolak:
        return _halaman(request, periode, form=form, ditolak=ditolak, status=422)
    return redirect(_alamat(periode))


def _terima(
    request: Permintaan, periode: Periode, data: dict[str, object], berkas: list
) -> tuple[list[str], list[tuple[str, str]]]:
    """Sentences of what was kept, and (name, reason) of what was not."""
    keterangan = services.Keterangan(
        alamat=str(data["untuk"]),
        halaman=data["halaman"],  # type: ignore[arg-type]
        catatan=str(data["catatan"]),
    )
    diterima, ditolak = [], []
    for satu in berkas:
        nama = str(satu.name)
        try:
            if satu.size > UKURAN_PALING:
                raise BerkasDitolak("Lebih besar dari 10 MB. Kecilkan atau pecah berkasnya dulu.")
            bukti, baru = services.simpan(
                kecamatan=request.tenant,
                periode=periode,
                keterangan=keterangan,
                nama=nama,
                isi=satu.read(),
                oleh=request.user,
            )
        except (BerkasDitolak, Terkunci) as galat:
            ditolak.append((nama, str(galat)))
        else:
            kata = "tersimpan" if baru else "sudah ada, tidak diunggah dua kali"
            diterima.append(f"{bukti.nama} {kata}.")
    return diterima, ditolak


@require_http_methods(["GET", "HEAD", "POST"])
def hapus(request: Permintaan, bukti_id: int) -> HttpResponse:
    """Asks first; then takes it out of the list."""
    bukti = _bukti(bukti_id)
    if request.method != "POST":
        isi = {
            "bukti": bukti,
            "periode": bukti.periode,
            "keadaan": keadaan(request.tenant, bukti.periode),
        }
        return render(request, "bukti/hapus.html", isi)
    try:
        services.hapus(kecamatan=request.tenant, bukti=bukti, oleh=request.user)
    except Terkunci as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, f"{bukti.nama} dihapus dari daftar bukti.")
    return redirect(_alamat(bukti.periode))


@require_GET
@cache_control(private=True, no_store=True)
def unduh(request: HttpRequest, bukti_id: int) -> FileResponse:  # noqa: ARG001
    return _kirim(_bukti(bukti_id))


@require_GET
@cache_control(private=True, no_store=True)
def sidik(request: HttpRequest, sha256: str) -> FileResponse:  # noqa: ARG001
    """The evidence a frozen report names, by its hash."""
    bukti = queries.bukti_sidik(sha256)
    if bukti is None:
        raise Http404("Bukti dengan sidik itu tidak ada di kantor ini.")
    return _kirim(bukti)


def _kirim(bukti: Bukti) -> FileResponse:
    try:
        isi = queries.isi_bukti(bukti)
    except FileNotFoundError:
        raise Http404("Isi bukti ini tidak ada lagi di penyimpanan. Unggah ulang.") from None
    return FileResponse(
        isi,
        as_attachment=True,
        filename=bukti.nama,
        content_type=JENIS_ISI.get(Bukti.Jenis(bukti.jenis), "application/octet-stream"),
        headers={"X-Content-Type-Options": "nosniff"},
    )


def _bukti(bukti_id: int) -> Bukti:
    try:
        return queries.bukti_milik(bukti_id)
    except Bukti.DoesNotExist:
        raise Http404("Bukti itu tidak ada di kantor ini atau sudah dihapus.") from None


def _alamat(periode: Periode) -> str:
    return f"{reverse('bukti:halaman')}?periode={periode.kode}"


def _minta_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"
