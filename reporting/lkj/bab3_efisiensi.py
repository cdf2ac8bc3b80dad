"""Efficiency of a sasaran: the box of figures and a verdict that follows from them.

Rule: domain.md section 3, "Efficiency"; which form is used is regency policy. A sasaran is called
efficient only when its target is met: unspent money beside missed output is no saving.
"""

from __future__ import annotations

from core.angka import bulatkan
from reporting.dokumen import label
from reporting.dokumen.blok import Kalimat, KotakRincian, Nilai, Persen, Poin, Rupiah
from reporting.lkj.kata import kal, pct, rp, terpenuhi
from reporting.narasi.variabel import kata_triwulan, sebab, sebab_pendek
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import CapaianSasaran, Snapshot

_BELUM = "capaian sasaran belum dinilai"

_PUTUSAN_SELISIH = {
    (True, 1): "Capaian kinerja telah mencapai 100% dan lebih tinggi daripada bagian anggaran yang "
    "digunakan, sehingga penggunaan sumber daya dinilai efisien.",
    (True, 0): "Capaian kinerja telah mencapai 100% dan sebanding dengan bagian anggaran yang "
    "digunakan, sehingga penggunaan sumber daya dinilai berimbang.",
    (True, -1): "Capaian kinerja telah mencapai 100%, tetapi bagian anggaran yang digunakan lebih "
    "tinggi daripada capaian itu, sehingga penggunaan sumber daya belum efisien.",
    (False, 1): "Persentase capaian melebihi persentase serapan, tetapi capaian itu sendiri belum "
    "mencapai 100%; selisihnya belum disimpulkan sebagai efisiensi.",
    (False, 0): "Persentase capaian sama dengan persentase serapan dan belum mencapai 100%; "
    "penggunaan sumber daya belum dapat disebut efisien.",
    (False, -1): "Capaian kinerja masih di bawah 100% dan lebih rendah daripada bagian anggaran "
    "yang digunakan, sehingga penggunaan sumber daya belum efisien.",
}
_PUTUSAN_SISA = {
    (True, 1): "Capaian kinerja telah mencapai 100% dengan menyisakan sebagian pagu, sehingga "
    "penggunaan sumber daya dinilai efisien.",
    (True, 0): "Capaian kinerja telah mencapai 100% dengan menggunakan seluruh pagu, sehingga "
    "penggunaan sumber daya dinilai berimbang.",
    (True, -1): "Capaian kinerja telah mencapai 100%, tetapi realisasi melebihi pagu, sehingga "
    "penggunaan sumber daya belum efisien.",
    (False, 1): "Sebagian pagu tidak digunakan. Karena capaian kinerja masih di bawah 100%, sisa "
    "itu belum disimpulkan sebagai efisiensi.",
    (False, 0): "Seluruh pagu digunakan sedangkan capaian kinerja masih di bawah 100%, sehingga "
    "penggunaan sumber daya belum efisien.",
    (False, -1): "Realisasi melebihi pagu sedangkan capaian kinerja masih di bawah 100%, sehingga "
    "penggunaan sumber daya belum efisien.",
}
# PMK 214/PMK.02/2017 weighs capaian into E itself, so E alone decides.
_PUTUSAN_PMK = {
    1: "Anggaran yang digunakan lebih rendah daripada anggaran yang layak bagi capaian kinerja, "
    "sehingga penggunaan sumber daya dinilai efisien.",
    0: "Anggaran yang digunakan sama dengan anggaran yang layak bagi capaian kinerja, sehingga "
    "penggunaan sumber daya dinilai berimbang.",
    -1: "Anggaran yang digunakan lebih tinggi daripada anggaran yang layak bagi capaian kinerja, "
    "sehingga penggunaan sumber daya belum efisien.",
}
_HASIL = {
    "selisih_poin": "Selisih capaian kinerja terhadap serapan (poin)",
    "sisa": "Bagian pagu yang tidak digunakan",
    "pmk_214": "Efisiensi menurut PMK Nomor 214/PMK.02/2017",
}


def kotak_efisiensi(snapshot: Snapshot, sasaran: CapaianSasaran) -> KotakRincian:
    """Money, absorption and capaian of a sasaran with the verdict."""
    nilai = sasaran.efisiensi
    serapan, pagu = label.kata(snapshot, "serapan"), label.kata_kecil(snapshot, "pagu")
    baris: list[tuple[str, Nilai | str]] = [
        (label.uang(snapshot).capitalize(), _atau_kata(rp(sasaran.pagu), "belum diisi")),
        ("Realisasi anggaran", _atau_kata(rp(sasaran.realisasi), "belum diisi")),
        ("Sisa anggaran", _atau_kata(rp(nilai.sisa), "belum dihitung")),
        (f"{serapan} (realisasi dibagi {pagu})", _atau_kata(pct(nilai.serapan), "belum dihitung")),
        (
            label.awal_kalimat(snapshot, "capaian", "kinerja sasaran"),
            _atau_kata(pct(nilai.capaian_sasaran), "belum dinilai"),
        ),
    ]
    if nilai.nilai_efisiensi is not None:
        baris.append(("Nilai efisiensi (NE)", _atau_kata(pct(nilai.nilai_efisiensi), "–")))
    return KotakRincian(
        judul=f"Efisiensi Sasaran {sasaran.nomor}",
        baris=tuple(baris),
        hasil=(_HASIL[snapshot.kebijakan.efisiensi], _hasil(snapshot, nilai.nilai)),
        penjelasan=putusan(snapshot, sasaran),
    )


def _hasil(snapshot: Snapshot, nilai: Angka) -> Nilai | str:
    bernilai = Poin(nilai) if snapshot.kebijakan.efisiensi == "selisih_poin" else pct(nilai)
    return _atau_kata(bernilai, "belum dihitung")


def _atau_kata(nilai: Rupiah | Persen | Poin, bawaan: str) -> Nilai | str:
    """The value, or a word or two in its place; the full reason stands in the verdict."""
    return nilai if nilai.angka.nilai is not None else sebab_pendek(nilai.angka, bawaan)


def putusan(snapshot: Snapshot, sasaran: CapaianSasaran) -> Kalimat:
    """The verdict; before the year's end it is called provisional."""
    nilai = sasaran.efisiensi
    penuh = terpenuhi(nilai.capaian_sasaran)
    if nilai.nilai.nilai is None:
        return (f"Efisiensi belum dapat dihitung ({sebab(nilai.nilai, _BELUM)}).",)
    if penuh is None:
        return (f"Efisiensi belum dapat disimpulkan ({sebab(nilai.capaian_sasaran, _BELUM)}).",)
    beda = bulatkan(nilai.nilai.nilai)
    tanda = (beda > 0) - (beda < 0)
    match snapshot.kebijakan.efisiensi:
        case "selisih_poin":
            kalimat = _PUTUSAN_SELISIH[penuh, tanda]
        case "sisa":
            kalimat = _PUTUSAN_SISA[penuh, tanda]
        case "pmk_214":
            kalimat = _PUTUSAN_PMK[tanda]
    return kal(f"{kalimat}{{{{ sementara }}}}", sementara=_sementara(snapshot))


def _sementara(snapshot: Snapshot) -> str:
    if snapshot.periode.triwulan == 4:
        return ""
    return (
        f" Penilaian ini bersifat sementara karena tahun anggaran {snapshot.periode.tahun} masih "
        f"berjalan sampai dengan {kata_triwulan(snapshot)}."
    )
