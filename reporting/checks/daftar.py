"""Every rule, by family. A new family: its module and one line here."""

from reporting.checks.aturan import Aturan
from reporting.checks.keluarga import (
    angka_ketikan,
    arah,
    cakupan,
    dasar_hukum,
    fakta_dua_tempat,
    hitungan_kalimat,
    identitas_indikator,
    jumlah,
    kata_periode,
    kewajaran,
    nama,
    naskah,
    nomenklatur,
    persen,
    rata_rata,
    salinan,
    target_deret,
)

ATURAN: tuple[Aturan, ...] = (
    *jumlah.ATURAN,
    *persen.ATURAN,
    *rata_rata.ATURAN,
    *hitungan_kalimat.ATURAN,
    *fakta_dua_tempat.ATURAN,
    *target_deret.ATURAN,
    *identitas_indikator.ATURAN,
    *nomenklatur.ATURAN,
    *cakupan.ATURAN,
    *kewajaran.ATURAN,
    *kata_periode.ATURAN,
    *nama.ATURAN,
    *arah.ATURAN,
    *dasar_hukum.ATURAN,
    *salinan.ATURAN,
    *angka_ketikan.ATURAN,
    *naskah.ATURAN,
)

PETA = {a.nama: a for a in ATURAN}
BOBOT_BAWAAN = {a.nama: a.bobot for a in ATURAN}
