"""Perjanjian Kinerja: pernyataan and lampiran, of the head and of each level below as entered.

Form and wording of the pernyataan: PermenPANRB 53/2014, Lampiran I.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporting.dokumen import label
from reporting.dokumen.blok import (
    Baris,
    Bervolume,
    Blok,
    Dokumen,
    Indeks,
    Kolom,
    Lampiran,
    Paragraf,
    Rupiah,
    Sel,
    Tabel,
    TabelPolos,
    TandaTanganGanda,
)
from reporting.dokumen.terbitan import Terbitan
from reporting.formulir.bingkai import formulir, kop
from reporting.lkj.kata import kepala, nama_satuan
from reporting.lkj.penanda import ditandatangani
from reporting.lkj.pohon import huruf_judul
from reporting.narasi.variabel import NAMA_DPA, NAMA_PK, nama_kecamatan
from reporting.snapshot.angka import Angka
from reporting.snapshot.janji import AnggaranPk, NaskahPerjanjian, PkTurunan
from reporting.snapshot.kantor import Pejabat
from reporting.snapshot.model import IndikatorPk, Snapshot

_PEMBUKA = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta "
    "berorientasi pada hasil, kami yang bertandatangan di bawah ini:"
)
_JANJI = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran "
    "perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah "
    "ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja "
    "tersebut menjadi tanggung jawab kami."
)
_SUPERVISI = (
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap "
    "capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka "
    "pemberian penghargaan dan sanksi."
)
_KOSONG = "." * 32
_BELUM = "Perjanjian Kinerja dibekukan sebelum naskahnya dicatat; buat versi baru."


def susun(snapshot: Snapshot, terbitan: Terbitan) -> Dokumen:
    """The PK in force at the quarter's end."""
    return formulir(snapshot, terbitan, NAMA_PK[snapshot.pk.jenis], lembar_pk(snapshot))


def lembar_pk(snapshot: Snapshot, *, turunan: bool = True) -> tuple[Lampiran, ...]:
    """Sheets of the head's PK and, unless told else, of every position below."""
    naskah = snapshot.perjanjian
    if naskah is None:
        return (Lampiran("pk", _judul(snapshot), (Paragraf((_BELUM,)),)),)
    lembar = [
        _pernyataan(snapshot, naskah.pihak_pertama, naskah.pihak_kedua, "pk", kepala=True),
        _lampiran_kepala(snapshot, naskah),
    ]
    for urut, satu in enumerate(naskah.turunan if turunan else (), start=1):
        kunci = f"pk-{urut}"
        lembar += [
            _pernyataan(snapshot, satu.pihak_pertama, satu.pihak_kedua, kunci),
            _lampiran_turunan(snapshot, satu, kunci),
        ]
    return tuple(lembar)


def _judul(snapshot: Snapshot) -> str:
    return f"{NAMA_PK[snapshot.pk.jenis]} Tahun {snapshot.periode.tahun}"


def _pernyataan(
    snapshot: Snapshot, pertama: Pejabat, kedua: Pejabat, kunci: str, *, kepala: bool = False
) -> Lampiran:
    return Lampiran(
        kunci=f"{kunci}-pernyataan",
        judul=_judul(snapshot) if kepala else f"{_judul(snapshot)}: {pertama.jabatan}",
        kop=kop(snapshot),
        keterangan=(pertama.jabatan,) if kepala else (),
        isi=(
            _alinea(_PEMBUKA),
            _siapa(pertama),
            _alinea("selanjutnya disebut pihak pertama,"),
            _siapa(kedua),
            _alinea("selaku atasan pihak pertama, selanjutnya disebut pihak kedua."),
            Paragraf((_JANJI,)),
            Paragraf((_SUPERVISI,)),
            _tanda_tangan(snapshot, pertama, kedua),
        ),
    )


def _alinea(kata: str) -> Paragraf:
    return Paragraf((kata,), gaya="tanpa_inden")


def _siapa(pejabat: Pejabat) -> TabelPolos:
    return TabelPolos(
        (
            (
                Sel("Nama", kepala_baris=True),
                Sel(pejabat.nama or _KOSONG),
            ),
            (Sel("Jabatan", kepala_baris=True), Sel(pejabat.jabatan)),
        )
    )


def _tanda_tangan(snapshot: Snapshot, pertama: Pejabat, kedua: Pejabat) -> TandaTanganGanda:
    """A PK carries the day it was signed, not the report's."""
    tempat, tanggal = snapshot.pengesahan.tempat, snapshot.pk.tanggal
    return TandaTanganGanda(
        kiri=ditandatangani(kedua, tempat, tanggal),
        kanan=ditandatangani(pertama, tempat, tanggal),
        sebutan_kiri="Pihak Kedua",
        sebutan_kanan="Pihak Pertama",
    )


def _lampiran_kepala(snapshot: Snapshot, naskah: NaskahPerjanjian) -> Lampiran:
    return Lampiran(
        kunci="pk-lampiran",
        judul=f"Lampiran {_judul(snapshot)}",
        keterangan=(nama_kecamatan(snapshot),),
        isi=(
            Tabel(
                kunci="pk-target",
                judul="",
                kolom=(Kolom(7, "tengah"), Kolom(45), Kolom(32), Kolom(16, "kanan")),
                kepala=(kepala("No.", *label.sasaran_indikator(snapshot), "Target"),),
                nomor_kolom=("(1)", "(2)", "(3)", "(4)"),
                baris=tuple(_baris_target(snapshot)),
                kosong="Perjanjian Kinerja belum memuat indikator.",
            ),
            *_anggaran(snapshot, naskah.anggaran, naskah.jumlah, "Program", "pk-anggaran"),
            _tanda_tangan(snapshot, naskah.pihak_pertama, naskah.pihak_kedua),
        ),
    )


def _baris_target(snapshot: Snapshot) -> Iterator[Baris]:
    """Indicators in the order of the PK; equal wordings of a sasaran share one cell."""
    semua = sorted((i for s in snapshot.sasaran for i in s.indikator), key=lambda i: i.nomor)
    kelompok: dict[str, list[IndikatorPk]] = {}
    for satu in semua:
        kelompok.setdefault(satu.uraian_sasaran, []).append(satu)
    for nomor, (uraian, isi) in enumerate(kelompok.items(), start=1):
        awal: tuple[Sel, ...] = (
            Sel(str(nomor), baris=len(isi)),
            Sel(uraian, baris=len(isi), kepala_baris=True),
        )
        for satu in isi:
            nama = nama_satuan(satu.nama, satu.satuan)
            yield Baris((*awal, Sel(nama), Sel(Indeks(satu.target))))
            awal = ()


def _anggaran(
    snapshot: Snapshot, isi: tuple[AnggaranPk, ...], jumlah: Angka, sebutan: str, kunci: str
) -> tuple[Blok, ...]:
    """Money of the promise by the DPA the PK was signed on."""
    naskah = snapshot.perjanjian
    dpa = NAMA_DPA[naskah.jenis_dpa] if naskah else ""
    baris = [
        Baris(
            (
                Sel(str(urut)),
                Sel(_nama(satu.nama), kepala_baris=True),
                Sel(Rupiah(satu.pagu)),
                Sel(satu.sumber_dana),
            )
        )
        for urut, satu in enumerate(isi, start=1)
    ]
    total = Baris(
        (Sel("Jumlah", kolom=2, kepala_baris=True), Sel(Rupiah(jumlah)), Sel()), tingkat="jumlah"
    )
    return (
        Paragraf((f"Anggaran menurut {dpa}:",), gaya="tanpa_inden"),
        Tabel(
            kunci=kunci,
            judul="",
            kolom=(Kolom(7, "tengah"), Kolom(55), Kolom(20, "kanan"), Kolom(18)),
            kepala=(kepala("No.", sebutan, "Anggaran (Rp)", "Keterangan"),),
            nomor_kolom=("(1)", "(2)", "(3)", "(4)"),
            baris=(*baris, total) if baris else (),
            kosong="DPA belum dicatat.",
        ),
    )


def _nama(nama: str) -> str:
    return huruf_judul(nama) if nama.isupper() else nama


def _lampiran_turunan(snapshot: Snapshot, pk: PkTurunan, kunci: str) -> Lampiran:
    tingkat = "Program / Kegiatan / Sub Kegiatan"
    return Lampiran(
        kunci=f"{kunci}-lampiran",
        judul=f"Lampiran {_judul(snapshot)}: {pk.pihak_pertama.jabatan}",
        isi=(
            Tabel(
                kunci=f"{kunci}-target",
                judul="",
                kolom=(Kolom(7, "tengah"), Kolom(39), Kolom(34), Kolom(20, jenis="volume")),
                kepala=(kepala("No.", "Sasaran", label.kata(snapshot, "indikator"), "Target"),),
                nomor_kolom=("(1)", "(2)", "(3)", "(4)"),
                baris=tuple(
                    Baris(
                        (
                            Sel(str(urut)),
                            Sel(b.sasaran, kepala_baris=True),
                            Sel(b.indikator),
                            Sel(Bervolume(b.target.angka, b.target.satuan)),
                        )
                    )
                    for urut, b in enumerate(pk.baris, start=1)
                ),
                kosong="Belum ada indikator.",
            ),
            *_anggaran(snapshot, pk.anggaran, pk.jumlah, tingkat, f"{kunci}-anggaran"),
            _tanda_tangan(snapshot, pk.pihak_pertama, pk.pihak_kedua),
        ),
    )
