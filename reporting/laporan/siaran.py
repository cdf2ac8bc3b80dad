"""Letting everybody see a step: the public row, the notices, the audit trail."""

from urllib.parse import urlencode

from django.utils import timezone

from core.angka import triwulan_label
from core.kabar.services import kabari
from core.periode.models import KeadaanLaporan, Periode
from reporting.laporan import alur, queries
from reporting.laporan.alur import Aksi, Keadaan, Suasana
from reporting.laporan.jenis import JENIS, bernama
from reporting.laporan.models import Langkah, Laporan
from tenants.jejak import catat
from tenants.models import Kecamatan, Peran


def umumkan(
    kecamatan: Kecamatan,
    langkah: Langkah,
    suasana_kini: Suasana,
    host: str,
) -> None:
    """Call it inside the step's transaction."""
    laporan, periode = langkah.laporan, langkah.laporan.periode
    siarkan(kecamatan, laporan, langkah)
    catat(
        aksi=f"laporan.{langkah.aksi}",
        objek=f"{laporan.jenis}/{periode.kode}",
        kecamatan=kecamatan,
        pengguna=langkah.oleh,
        host=host,
        sebelum={"keadaan": langkah.dari},
        sesudah={
            "keadaan": langkah.ke,
            "peran": langkah.peran,
            "versi": langkah.versi.nomor,
            "revisi": langkah.versi.revisi,
            "sha256": langkah.versi.sha256,
            **({"alasan": langkah.alasan} if langkah.alasan else {}),
        },
    )
    baru = Suasana(**{**vars(suasana_kini), "pernah_direviu": laporan.direviu})
    kabari(
        kecamatan=kecamatan,
        peran=_penerima(langkah, baru),
        judul=f"{kecamatan.nama}: {judul_laporan(laporan.jenis, periode)}"
        f" {_LALU[Aksi(langkah.aksi)]}",
        isi=_isi_kabar(langkah),
        jalur_kecamatan=jalur_alur(periode, laporan.jenis),
        jalur_kabupaten=jalur_meja(kecamatan, periode, laporan.jenis),
        oleh=langkah.oleh,
    )


def siarkan(kecamatan: Kecamatan, laporan: Laporan, langkah: Langkah | None = None) -> None:
    """Brings the public row of a report up to date."""
    isi: dict[str, object] = {"utas_terbuka": queries.utas_terbuka(laporan)}
    if langkah:
        isi |= {
            "keadaan": langkah.ke,
            "revisi": langkah.versi.revisi,
            "mengunci": Keadaan(langkah.ke) in alur.MENGUNCI and laporan.jenis in alur.PENGUNCI,
            "sejak": langkah.waktu,
            "oleh": langkah.oleh,
        }
        if langkah.aksi == Aksi.AJUKAN:
            pertama = queries.pengajuan_pertama(laporan) or langkah
            isi |= {"terlambat": pertama.terlambat, "diajukan_pada": pertama.waktu}
    else:
        isi |= {"sejak": timezone.now(), "keadaan": laporan.keadaan}
    KeadaanLaporan.objects.update_or_create(
        kecamatan=kecamatan,
        periode=laporan.periode,
        jenis=laporan.jenis,
        defaults=isi if langkah else {"utas_terbuka": isi["utas_terbuka"]},
        create_defaults=isi,
    )


_LALU = {
    Aksi.AJUKAN: "diajukan",
    Aksi.TARIK: "ditarik kembali",
    Aksi.REVIU: "selesai direviu",
    Aksi.SETUJUI: "disetujui",
    Aksi.CABUT: "dicabut persetujuannya",
    Aksi.KEMBALIKAN: "dikembalikan untuk diperbaiki",
    Aksi.FINALKAN: "diterima sebagai final",
    Aksi.REVISI: "dibuka untuk revisi",
}


def _penerima(langkah: Langkah, suasana_kini: Suasana) -> frozenset[Peran]:
    """Whose turn it is now, and whose report it is."""
    giliran = alur.menunggu(Keadaan(langkah.ke), suasana_kini)
    pemilik = {Peran.OPERATOR, Peran.KASUBAG}
    if langkah.ke in (Keadaan.DISETUJUI, Keadaan.FINAL, Keadaan.DIKEMBALIKAN):
        pemilik.add(Peran.CAMAT)
    return giliran | pemilik


def _isi_kabar(langkah: Langkah) -> str:
    siapa = f"{langkah.oleh}, {Peran(langkah.peran).label}." if langkah.oleh else ""
    catatan = langkah.utas.count()
    pinned = f"{catatan} catatan disematkan di tempatnya." if catatan else ""
    telat = "Diajukan lewat batasnya." if langkah.terlambat else ""
    return "\n".join(filter(None, [siapa, langkah.alasan, pinned, telat]))


def judul_laporan(jenis: str, periode: Periode) -> str:
    """`LKJ TW IV 2024`, `LKjIP 2024`, `Rencana Aksi TW I 2025`."""
    satu = bernama(JENIS[jenis], periode)
    if satu.tahunan:
        return f"{satu.nama.partition(' ')[0]} {periode.tahun}"
    return f"{satu.sebutan} {triwulan_label(periode.tahun, periode.triwulan)}"


def jalur_alur(periode: Periode, jenis: str) -> str:
    """The report's page on its office's site."""
    return f"/laporan/alur/?{urlencode({'periode': periode.kode, 'jenis': jenis})}"


def jalur_meja(kecamatan: Kecamatan, periode: Periode, jenis: str) -> str:
    """The report's page on the regency's desk."""
    return f"/meja/{kecamatan.slug}/{periode.kode}/{jenis}/"
