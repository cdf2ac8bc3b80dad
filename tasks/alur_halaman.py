"""What the workflow pages of both sites share: their content, taking a step, writing in threads."""

from dataclasses import dataclass

from django.http import Http404, QueryDict
from django.utils import timezone

from core.kelengkapan import kelengkapan
from core.periode.models import Periode
from reporting.checks.queries import temuan_resmi
from reporting.laporan import queries
from reporting.laporan.alur import BERALASAN, KATA, RESMI, TINGKAT, Aksi, Keadaan
from reporting.laporan.beda import beda_sejak_resmi
from reporting.laporan.jenis import JenisTakAda, jenis_untuk
from reporting.laporan.langkah import Pelaku, tindak
from reporting.laporan.models import Balasan, Langkah, Laporan, Utas
from reporting.laporan.tampil import panel
from reporting.laporan.tempat import denah, jalur_tempat
from reporting.laporan.utas import Catatan, Ubah, UtasDitolak, utas_balas, utas_buka
from tasks.services import minta_dokumen
from tenants.kepemilikan import wajib_milik
from tenants.models import Kecamatan, Peran

SEMATAN = 3
"""Notes that can be pinned on the form that sends a report back; more in the threads."""


@dataclass(frozen=True)
class Rute:
    """Addresses of a report's workflow on one site: `dasar` and what every address ends with."""

    dasar: str
    kueri: str = ""

    @property
    def alur(self) -> str:
        return f"{self.dasar}{self.kueri}"


@dataclass(frozen=True)
class Sasaran:
    """The report a page is about."""

    kecamatan: Kecamatan
    periode: Periode
    jenis: str


@dataclass(frozen=True)
class Sematan:
    """A note on the form that sends a report back, as typed."""

    nomor: int
    isi: str
    bagian: str
    rinci: str


def sematan_kiriman(kiriman: QueryDict) -> list[Sematan]:
    """The notes of the form in order, also the empty ones."""
    return [
        Sematan(n, *(kiriman.get(f"{nama}-{n}", "") for nama in ("isi", "bagian", "rinci")))
        for n in range(1, SEMATAN + 1)
    ]


def jenis_diminta(jenis: str | None, periode: Periode) -> str:
    """A kind of report there is for a quarter, its LKJ unasked. Raises Http404."""
    try:
        return jenis_untuk(jenis or Laporan.Jenis.LKJ, periode).kunci
    except JenisTakAda as galat:
        raise Http404(str(galat)) from galat


def aksi_diminta(aksi: str) -> Aksi:
    """Raises Http404."""
    try:
        return Aksi(aksi)
    except ValueError:
        raise Http404("Langkah itu tidak ada.") from None


def isi_alur(
    sasaran: Sasaran, peran: frozenset[Peran], *, bertindak: bool, angka: str = ""
) -> dict[str, object]:
    """The page of one report; call it on the office's connection."""
    kecamatan, periode, jenis = sasaran.kecamatan, sasaran.periode, sasaran.jenis
    wajib_milik(kecamatan)
    hasil = panel(kecamatan, periode, jenis, peran, saat=timezone.now(), bertindak=bertindak)
    laporan = hasil.laporan
    utas = queries.utas_laporan(laporan) if laporan else []
    isi: dict[str, object] = {
        "panel": hasil,
        "utas": [(u, jalur_tempat(u, periode)) for u in utas],
        "terbuka": sum(u.selesai_pada is None for u in utas),
        "beda": beda_sejak_resmi(kecamatan, periode, laporan),
        "versi": queries.versi_resmi(laporan) if laporan else [],
        "temuan": temuan_resmi(laporan) if laporan else None,
        "periode": periode,
        "jenis": jenis,
        "kecamatan": kecamatan,
    }
    if bertindak:
        isi["tempat"] = denah(kecamatan, periode, laporan, jenis)
        isi["angka"] = angka
        asal = isi["tempat"].asal  # type: ignore[attr-defined]
        isi["angka_nama"] = asal.rincian_nama(angka) if asal and angka else None
    return isi


def isi_langkah(
    sasaran: Sasaran, aksi: Aksi, peran: frozenset[Peran], kiriman: QueryDict
) -> dict[str, object]:
    """The confirmation of one step: what it does, what is not settled yet, and what was typed
    before; call it on the office's connection."""
    kecamatan, periode, jenis = sasaran.kecamatan, sasaran.periode, sasaran.jenis
    hasil = panel(kecamatan, periode, jenis, peran, saat=timezone.now())
    laporan = hasil.laporan
    bagian = kelengkapan(kecamatan, periode) if aksi is Aksi.AJUKAN else ()
    pilihan = next((t for t in hasil.tombol if t.aksi is aksi), None)
    beda = aksi in (Aksi.SETUJUI, Aksi.REVIU, Aksi.FINALKAN)
    return {
        "panel": hasil,
        "aksi": aksi,
        "kata": KATA[aksi],
        "tanya": KATA[aksi].tanya.format(judul=hasil.judul),
        "tombol": pilihan,
        "beralasan": aksi in BERALASAN,
        "kembali": aksi in (Aksi.KEMBALIKAN, Aksi.REVISI),
        "terbuka": queries.utas_terbuka(laporan) if laporan else 0,
        "beda": beda_sejak_resmi(kecamatan, periode, laporan) if beda else [],
        "kurang": [b for b in bagian if not b.lengkap],
        "bagian": denah(kecamatan, periode, laporan, jenis).bagian if aksi in BERALASAN else (),
        "periode": periode,
        "jenis": jenis,
        "kecamatan": kecamatan,
        "kiriman": kiriman,
        "sematan": sematan_kiriman(kiriman),
    }


def lakukan(sasaran: Sasaran, aksi: Aksi, pelaku: Pelaku, kiriman: QueryDict) -> Langkah:
    """Takes the step a form asks for, and has the document made that says so.

    Raises LangkahDitolak, UtasDitolak, FaktaKurang.
    """
    kecamatan, periode, jenis = sasaran.kecamatan, sasaran.periode, sasaran.jenis
    laporan = queries.laporan_periode(periode, jenis)
    dasar = kiriman.get("urut", "")
    langkah = tindak(
        kecamatan=kecamatan,
        periode=periode,
        jenis=jenis,
        aksi=aksi,
        pelaku=pelaku,
        dasar=int(dasar) if dasar.isdecimal() and len(dasar) < 9 else -1,
        alasan=kiriman.get("alasan", ""),
        tempat=_sematan(sasaran, laporan, kiriman) if aksi in BERALASAN else (),
    )
    if Keadaan(langkah.ke) in RESMI:
        minta_dokumen(kecamatan=kecamatan, periode=periode, oleh=pelaku.pengguna, jenis=jenis)
    return langkah


def _sematan(sasaran: Sasaran, laporan: Laporan | None, kiriman: QueryDict) -> list[Catatan]:
    """The notes of the form, in order; an empty one is left out."""
    terisi = [s for s in sematan_kiriman(kiriman) if s.isi.strip()]
    if not terisi:
        return []
    peta = denah(sasaran.kecamatan, sasaran.periode, laporan, sasaran.jenis)
    return [peta.catatan(s.isi, bagian=s.bagian, rinci=s.rinci) for s in terisi]


def _peran(pelaku: Pelaku) -> Peran:
    """In which of their roles a person writes: the highest."""
    return max(pelaku.peran, key=lambda p: TINGKAT[p])


def tulis_catatan(sasaran: Sasaran, pelaku: Pelaku, kiriman: QueryDict) -> Utas:
    """Opens the thread a form asks for. Raises UtasDitolak."""
    isi = kiriman.get("isi", "").strip()
    if not isi:
        raise UtasDitolak("Tulis catatannya lebih dulu.")
    laporan = queries.laporan_periode(sasaran.periode, sasaran.jenis)
    catatan = denah(sasaran.kecamatan, sasaran.periode, laporan, sasaran.jenis).catatan(
        isi,
        alamat=kiriman.get("angka", ""),
        bagian=kiriman.get("bagian", ""),
        rinci=kiriman.get("rinci", ""),
    )
    return utas_buka(
        kecamatan=sasaran.kecamatan,
        periode=sasaran.periode,
        jenis=sasaran.jenis,
        catatan=catatan,
        oleh=pelaku.pengguna,
        peran=_peran(pelaku),
        host=pelaku.host,
    )


def tulis_balasan(sasaran: Sasaran, nomor: int, pelaku: Pelaku, kiriman: QueryDict) -> Balasan:
    """Answers the thread a form names. Raises UtasDitolak, and Http404 without such a thread."""
    laporan = queries.laporan_periode(sasaran.periode, sasaran.jenis)
    try:
        if laporan is None:
            raise Utas.DoesNotExist
        utas = queries.utas_satu(laporan, nomor)
    except Utas.DoesNotExist:
        raise Http404("Catatan itu tidak ada dalam laporan ini.") from None
    ubah: Ubah = "selesai" if "selesai" in kiriman else "buka" if "buka" in kiriman else ""
    return utas_balas(
        kecamatan=sasaran.kecamatan,
        utas=utas,
        isi=kiriman.get("isi", ""),
        ubah=ubah,
        oleh=pelaku.pengguna,
        peran=_peran(pelaku),
        host=pelaku.host,
    )
