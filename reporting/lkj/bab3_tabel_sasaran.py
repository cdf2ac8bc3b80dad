"""Tabel 3.1 to 3.3 and the trend charts: a sasaran's indicators over the years.

PermenPANRB 53/2014, Lampiran II asks for this year against target, against the years before, and
against the end target of the Renstra.
"""

from __future__ import annotations

from core.angka import KOSONG, bilangan
from reporting.dokumen import label
from reporting.dokumen.blok import Baris, Gambar, Indeks, Kalimat, Kolom, Persen, Sel, Tabel
from reporting.dokumen.lukisan import GrafikTren, Titik
from reporting.lkj.kata import kal, kepala, kosong, nama_satuan
from reporting.narasi.variabel import label_tahun_ini, nama_kecamatan, sebab
from reporting.snapshot.angka import Angka
from reporting.snapshot.model import CapaianSasaran, IndikatorPk, Snapshot, TahunIndikator

TANPA_TARGET = "target belum ditetapkan"


def kunci_banding(sasaran: CapaianSasaran) -> str:
    """Key of Tabel 3.1 of a sasaran."""
    return f"tabel-banding-{sasaran.nomor}"


def kunci_riwayat(sasaran: CapaianSasaran) -> str:
    """Key of Tabel 3.2 (sasaran 1) or 3.3 (sasaran 2)."""
    return f"tabel-riwayat-{sasaran.nomor}"


def kunci_tren(sasaran: CapaianSasaran, indikator: IndikatorPk) -> str:
    """Key of an indicator's trend chart."""
    return f"gambar-tren-{sasaran.nomor}-{indikator.nomor}"


def pada_tahun(indikator: IndikatorPk, tahun: int) -> TahunIndikator:
    """A year of an indicator; an empty one where the facts hold none."""
    hampa = kosong("belum diisi")
    return next(
        (satu for satu in indikator.tahun if satu.tahun == tahun),
        TahunIndikator(tahun=tahun, target=kosong(TANPA_TARGET), realisasi=hampa, capaian=hampa),
    )


def terukur_tahun_ini(sasaran: CapaianSasaran, tahun: int) -> bool:
    """Whether any indicator has a value this year: only then Tabel 3.1 has something to say."""
    return any(pada_tahun(i, tahun).realisasi.nilai is not None for i in sasaran.indikator)


def tabel_3_1(snapshot: Snapshot, sasaran: CapaianSasaran) -> Tabel:
    """Tabel 3.1: target, realisasi and capaian of last year and of this year."""
    tahun = snapshot.periode.tahun
    kini = f"Tahun {label_tahun_ini(snapshot)}"
    baris = tuple(
        _baris_banding(sasaran, urut, indikator, tahun)
        for urut, indikator in enumerate(sasaran.indikator, start=1)
    )
    return Tabel(
        kunci=kunci_banding(sasaran),
        judul=f"Perbandingan Target dan Realisasi Tahun {tahun - 1} dan Tahun {tahun} "
        f"(Sasaran {sasaran.nomor})",
        kolom=(
            Kolom(6, "tengah"),
            Kolom(22),
            Kolom(18),
            *(Kolom(9, "kanan", pisah=k in {0, 3}) for k in range(6)),
        ),
        kepala=(
            (
                Sel("No.", baris=2),
                *(Sel(satu, baris=2) for satu in label.sasaran_indikator(snapshot)),
                Sel(f"Tahun {tahun - 1}", kolom=3),
                Sel(kini, kolom=3),
            ),
            kepala(*("Target", "Realisasi", label.persen(snapshot, "capaian")) * 2),
        ),
        baris=baris,
        catatan=(*_catatan_arah(sasaran), *_catatan_kosong(sasaran, (tahun - 1, tahun))),
        sumber=_sumber(snapshot, sasaran, (tahun - 1, tahun)),
    )


def _baris_banding(sasaran: CapaianSasaran, urut: int, indikator: IndikatorPk, tahun: int) -> Baris:
    pembuka = (
        (Sel(sasaran.uraian, baris=len(sasaran.indikator), kepala_baris=True),) if urut == 1 else ()
    )
    angka: list[Sel] = []
    for satu in (pada_tahun(indikator, tahun - 1), pada_tahun(indikator, tahun)):
        angka += [
            Sel(Indeks(satu.target)),
            Sel(Indeks(satu.realisasi)),
            Sel(Persen(satu.capaian)),
        ]
    return Baris((Sel(str(urut)), *pembuka, Sel(_nama(indikator)), *angka))


def tabel_3_2(snapshot: Snapshot, sasaran: CapaianSasaran) -> Tabel:
    """Tabel 3.2 (and 3.3 for the second sasaran): target, realisasi, capaian of every year.

    The last column holds the Renstra end target and the capaian against it.
    """
    tahun = daftar_tahun(sasaran)
    kini, akhir = snapshot.periode.tahun, snapshot.renstra.tahun_akhir
    judul = [label_tahun_ini(snapshot) if t == kini else str(t) for t in tahun]
    lebar = 60 / (len(tahun) + 1)
    capaian = label.persen(snapshot, "capaian")
    return Tabel(
        kunci=kunci_riwayat(sasaran),
        judul="Perbandingan Target dan Realisasi dengan Tahun-Tahun Sebelumnya "
        f"(Sasaran {sasaran.nomor})",
        kolom=(
            Kolom(25),
            Kolom(15),
            *(Kolom(lebar, "kanan") for _ in tahun),
            Kolom(lebar, "kanan", pisah=True),
        ),
        kepala=(
            kepala(label.kata(snapshot, "indikator"), "Uraian", *judul, f"Akhir Renstra {akhir}"),
        ),
        baris=tuple(b for i in sasaran.indikator for b in _baris_riwayat(i, tahun, capaian)),
        catatan=(
            *_catatan_akhir(sasaran, akhir),
            *_catatan_arah(sasaran),
            *_catatan_kosong(sasaran, tahun),
        ),
        sumber=_sumber(snapshot, sasaran, tahun),
        kosong="Belum ada indikator yang diperjanjikan untuk sasaran ini.",
    )


def daftar_tahun(sasaran: CapaianSasaran) -> tuple[int, ...]:
    """Every year some indicator of the sasaran speaks of, in order."""
    return tuple(sorted({satu.tahun for i in sasaran.indikator for satu in i.tahun}))


def _baris_riwayat(
    indikator: IndikatorPk, tahun: tuple[int, ...], capaian: str
) -> tuple[Baris, ...]:
    tahunan = [pada_tahun(indikator, t) for t in tahun]
    return (
        Baris(
            (
                Sel(_nama(indikator), baris=3, kepala_baris=True),
                Sel("Target"),
                *(Sel(Indeks(t.target)) for t in tahunan),
                Sel(Indeks(indikator.target_akhir)),
            ),
            grup=indikator.nama,
        ),
        Baris((Sel("Realisasi"), *(Sel(Indeks(t.realisasi)) for t in tahunan), Sel())),
        Baris(
            (
                Sel(capaian),
                *(Sel(Persen(t.capaian)) for t in tahunan),
                Sel(Persen(indikator.capaian_akhir)),
            ),
            akhir_grup=True,
        ),
    )


def gambar_tren(
    snapshot: Snapshot, sasaran: CapaianSasaran, indikator: IndikatorPk
) -> tuple[Gambar, ...]:
    """Gambar 3.n: the indicator over the years; none where one year or no value is known."""
    if len(indikator.tahun) < 2 or all(t.realisasi.nilai is None for t in indikator.tahun):
        return ()
    awal, akhir = indikator.tahun[0].tahun, indikator.tahun[-1].tahun
    return (
        Gambar(
            kunci=kunci_tren(sasaran, indikator),
            judul=f"Target dan Realisasi {indikator.nama} {awal}–{akhir}",
            isi=GrafikTren(
                tuple(Titik(str(t.tahun), t.target, t.realisasi) for t in indikator.tahun),
                indikator.satuan,
            ),
            alternatif=f"Grafik garis {indikator.nama} {nama_kecamatan(snapshot)}: "
            + "; ".join(_titik(t) for t in indikator.tahun)
            + ".",
        ),
    )


def _titik(tahun: TahunIndikator) -> str:
    return f"{tahun.tahun} target {_tulis(tahun.target)}, realisasi {_tulis(tahun.realisasi)}"


def _tulis(angka: Angka) -> str:
    # The alternative text of a picture is words only, so the figure is written out here.
    return bilangan(angka.nilai) if angka.nilai is not None else sebab(angka)


def _nama(indikator: IndikatorPk) -> str:
    return nama_satuan(indikator.nama, indikator.satuan)


def _catatan_akhir(sasaran: CapaianSasaran, akhir: int) -> tuple[Kalimat, ...]:
    tahun = sorted({i.tahun_capaian_akhir for i in sasaran.indikator if i.tahun_capaian_akhir})
    if not tahun:
        return ()
    return (
        kal(
            "Kolom terakhir: target akhir Renstra tahun {{ akhir }}; capaiannya membandingkan "
            "realisasi terakhir yang tersedia (tahun {{ tahun }}) dengan target akhir itu.",
            akhir=str(akhir),
            tahun=" dan ".join(str(t) for t in tahun),
        ),
    )


def _catatan_arah(sasaran: CapaianSasaran) -> tuple[Kalimat, ...]:
    """The formula used, by polarity (domain.md section 3)."""
    arti = {
        "naik": "Capaian = realisasi / target × 100.",
        "turun_a": "Capaian = (2 × target − realisasi) / target × 100; makin rendah makin baik.",
        "turun_b": "Capaian = target / realisasi × 100; makin rendah makin baik.",
        "stabil": "Capaian = 100 − |realisasi − target| / target × 100; makin dekat target "
        "makin baik.",
    }
    dipakai = list(dict.fromkeys(i.polaritas for i in sasaran.indikator))
    if len(dipakai) == 1:
        return ((arti[dipakai[0]],),)
    return tuple((f"{i.nama}: {arti[i.polaritas]}",) for i in sasaran.indikator)


def _catatan_kosong(sasaran: CapaianSasaran, tahun: tuple[int, ...]) -> tuple[Kalimat, ...]:
    alasan: dict[str, None] = {}
    for indikator in sasaran.indikator:
        for satu in (pada_tahun(indikator, t) for t in tahun):
            if satu.realisasi.nilai is None:
                alasan[f"{indikator.nama} tahun {satu.tahun}: {sebab(satu.realisasi)}"] = None
            elif satu.target.nilai is None:
                alasan[f"{indikator.nama} tahun {satu.tahun}: {TANPA_TARGET}"] = None
    if not alasan:
        return ()
    return ((f"Tanda “{KOSONG}” berarti tidak tersedia atau tidak diukur ({'; '.join(alasan)}).",),)


def _sumber(snapshot: Snapshot, sasaran: CapaianSasaran, tahun: tuple[int, ...]) -> str:
    sumber = dict.fromkeys(
        satu.sumber
        for i in sasaran.indikator
        for satu in i.tahun
        if satu.sumber and satu.tahun in tahun
    )
    return "; ".join(sumber) or f"Data kinerja {nama_kecamatan(snapshot)}"
