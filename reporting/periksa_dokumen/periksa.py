"""All checks of one document, and the cell behind each disagreement."""

from collections.abc import Iterator

from reporting.checks.temuan import Temuan
from reporting.periksa_dokumen.antar import hubungkan_antar
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.bentang import bentangkan
from reporting.periksa_dokumen.cacah import periksa_cacah
from reporting.periksa_dokumen.cacah_tabel import periksa_cacah_tabel
from reporting.periksa_dokumen.cakupan import periksa_cakupan
from reporting.periksa_dokumen.daftar import periksa_daftar
from reporting.periksa_dokumen.dasar_hukum import periksa_hukum
from reporting.periksa_dokumen.deret import periksa_deret
from reporting.periksa_dokumen.fakta import Fakta, baca_fakta
from reporting.periksa_dokumen.fakta_kalimat import periksa_kalimat_indikator
from reporting.periksa_dokumen.hasil import Hasil, Lapor, TabelTerbaca, diam
from reporting.periksa_dokumen.hubungan import Hubungan, kumpulkan
from reporting.periksa_dokumen.indikator import Geser, bukan_renstra, cari_geser, hubungkan
from reporting.periksa_dokumen.jenjang import bangun
from reporting.periksa_dokumen.kalimat import Kalimat
from reporting.periksa_dokumen.kas import periksa_kas
from reporting.periksa_dokumen.kewajaran import periksa_kewajaran
from reporting.periksa_dokumen.kolom import Peran, baca_lajur
from reporting.periksa_dokumen.mendatar import hubungkan_mendatar
from reporting.periksa_dokumen.model import Dokumen
from reporting.periksa_dokumen.nama_lain import periksa_nama
from reporting.periksa_dokumen.penyebut import Penyebut
from reporting.periksa_dokumen.persen import target_nol
from reporting.periksa_dokumen.rata import rata_rata_kolom
from reporting.periksa_dokumen.rata_indikator import periksa_rata
from reporting.periksa_dokumen.salinan import periksa_salinan
from reporting.periksa_dokumen.sasaran import periksa_sasaran
from reporting.periksa_dokumen.satuan import periksa_satuan
from reporting.periksa_dokumen.terhitung import hitung
from reporting.periksa_dokumen.waktu import periksa_waktu


def periksa(dokumen: Dokumen) -> list[Temuan]:
    """Every disagreement within the document, those of the tables first."""
    return list(telusuri(dokumen).temuan)


def telusuri(dokumen: Dokumen, lapor: Lapor = diam) -> Hasil:
    """The same, with the cells behind the findings and what of the document was compared."""
    lapor("tabel", 0, 0)
    bahan = _baca(dokumen)
    hubungan = kumpulkan(bahan.lajur, bahan.pohon)
    hubungkan_antar(hubungan, bahan.pohon)
    fakta = baca_fakta(bahan)
    geser = cari_geser(fakta)
    hubungkan(hubungan, fakta, geser)
    for satu in bahan.lajur:
        hubungkan_mendatar(hubungan, satu)
    kalimat = Kalimat(bahan.pohon, hubungan)
    kalimat.hubungkan(bahan.ayat)
    lapor("periksa", 0, 0)
    terhitung = hitung(hubungan)
    return Hasil(
        temuan=(
            *terhitung.temuan(),
            *periksa_cacah(bahan, kalimat),
            *_selebihnya(bahan, fakta, geser),
        ),
        sebab=tuple(terhitung.sebab()),
        tabel=_tabel(bahan, hubungan),
        kalimat=len({s.split("|")[1] for s in hubungan.letak if s.startswith("kalimat|")}),
        paragraf=sum(1 for _ in dokumen.paragraf()),
    )


def _baca(dokumen: Dokumen) -> Bahan:
    lajur = [baca_lajur(t, n) for n, t in enumerate(dokumen.tabel)]
    for satu in lajur:
        bentangkan(satu)
    return Bahan(dokumen, lajur, [p for satu in lajur if (p := bangun(satu))])


def _selebihnya(bahan: Bahan, fakta: list[Fakta], geser: list[Geser]) -> Iterator[Temuan]:
    """The rules that owe nothing to the relations between cells."""
    for pohon in bahan.pohon:
        yield from rata_rata_kolom(pohon)
    for pohon in bahan.pohon:
        yield from target_nol(pohon)
    yield from (g.temuan for g in geser)
    penyebut = Penyebut(fakta, bahan.ayat)
    yield from periksa_deret(bahan, fakta, geser, penyebut)
    yield from bukan_renstra(bahan, fakta)
    yield from periksa_kalimat_indikator(bahan, fakta, penyebut)
    yield from periksa_rata(bahan)
    yield from periksa_sasaran(bahan, fakta)
    yield from periksa_daftar(bahan)
    yield from periksa_kas(bahan)
    yield from periksa_satuan(bahan)
    yield from periksa_cakupan(bahan, fakta)
    yield from periksa_cacah_tabel(bahan)
    yield from periksa_kewajaran(bahan)
    yield from periksa_waktu(bahan)
    yield from periksa_nama(bahan)
    yield from periksa_hukum(bahan)
    yield from periksa_salinan(bahan)


def _tabel(bahan: Bahan, hubungan: Hubungan) -> tuple[TabelTerbaca, ...]:
    sel = {s for r in hubungan.rumus for s in r.sel}
    dipakai = {s.partition("|")[0] for s in sel} | {str(p.lajur.letak) for p in bahan.pohon}
    return tuple(
        TabelTerbaca(
            satu.nama,
            len(satu.baris),
            len(satu.kepala),
            str(satu.letak) in dipakai or Peran.INDIKATOR in satu.peran,
            satu.tabel.halaman,
        )
        for satu in bahan.lajur
    )
