"""Which column of a report's table is which, judged by the words of its header."""

from collections.abc import Mapping

from core.impor.kepala import baku

BIDANG_TABEL = {
    "uraian": "Nama program, kegiatan, sub kegiatan",
    "kode": "Kode",
    "sub_unit": "Kelurahan (sub unit)",
    "anggaran.target": "Target volume",
    "satuan": "Satuan",
    "anggaran.volume": "Realisasi volume s.d. triwulan",
    "anggaran.pagu": "Pagu setahun (Rp)",
    "anggaran.kas": "Anggaran kas triwulan ini (Rp)",
    "kas_sd": "Anggaran kas s.d. triwulan (Rp)",
    "anggaran.realisasi": "Realisasi s.d. triwulan (Rp)",
    "persen_kinerja": "Capaian kinerja (%), hanya diperiksa",
    "persen_anggaran": "Serapan anggaran (%), hanya diperiksa",
}
NILAI = (
    "anggaran.target",
    "anggaran.volume",
    "anggaran.pagu",
    "anggaran.kas",
    "kas_sd",
    "anggaran.realisasi",
)


def terka_tabel(judul: Mapping[int, str]) -> dict[int, str]:
    """Column → field. A bare "Realisasi" or "%" takes its meaning from the columns before it."""
    hasil: dict[int, str] = {}
    uang = False
    for kolom, teks in sorted(judul.items()):
        bidang = _satu(baku(teks), uang)
        if bidang is None:
            continue
        if bidang != "uraian" and bidang in hasil.values():
            continue
        hasil[kolom] = bidang
        if bidang in NILAI:
            uang = bidang not in ("anggaran.target", "anggaran.volume")
    return hasil


def _satu(judul: str, uang: bool) -> str | None:
    kata = set(judul.split())
    rupiah = bool(
        kata & {"anggaran", "keuangan", "pagu", "rp", "rupiah", "belanja", "alokasi", "kas"}
    )
    if kata & {"capaian", "persen", "persentase", "serapan", "deviasi"}:
        return _persen(judul, kata, rupiah, uang)
    if "realisasi" in kata:
        fisik = bool(kata & {"volume", "fisik", "output", "keluaran"}) or (
            "kinerja" in kata and not rupiah
        )
        return "anggaran.realisasi" if rupiah or (uang and not fisik) else "anggaran.volume"
    if "kas" in kata:
        return "kas_sd" if _sampai(judul) else "anggaran.kas"
    if rupiah and not kata & {"program", "uraian", "kode", "sumber", "nama"}:
        return "kas_sd" if "target" in kata and _sampai(judul) else "anggaran.pagu"
    if kata & {"target", "volume"}:
        return "anggaran.target"
    return _nama(judul, kata)


def _persen(judul: str, kata: set[str], rupiah: bool, uang: bool) -> str:
    if "serapan" in kata or rupiah or "realisasi anggaran" in judul:
        return "persen_anggaran"
    return "persen_kinerja" if "kinerja" in kata or not uang else "persen_anggaran"


def _sampai(judul: str) -> bool:
    return " s d " in f" {judul} " or "sampai" in judul or "kumulatif" in judul


def _nama(judul: str, kata: set[str]) -> str | None:
    if kata & {"satuan"}:
        return "satuan"
    if kata & {"kelurahan"} or "sub unit" in judul or "unit kerja" in judul:
        return "sub_unit"
    if "kode" in kata and not kata & {"rekening", "skpd", "urusan"}:
        return "kode"
    if kata & {"program", "kegiatan", "subkegiatan", "uraian"}:
        return "uraian"
    return None
