"""Edge content: what offices really have, and texts three times as long as usual."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import count

from msgspec.structs import replace as ganti

from reporting.dokumen import blok
from reporting.dokumen.blok import Dokumen, Sel
from reporting.dokumen.terbitan import Terbitan
from reporting.lkj import susun_lkj
from reporting.snapshot.kantor import Pejabat
from reporting.snapshot.model import IndikatorPk
from tests.reporting.lkj.pabrik import (
    IKM,
    PELAYANAN,
    PENUNJANG,
    SASARAN_1,
    SASARAN_2,
    TRANTIB,
    pegawai,
    renstra,
    rpjmd,
    snapshot,
)
from tests.reporting.lkj.pabrik_fakta import anggaran, kegiatan, program, sasaran, sub

NAMA_PANJANG = "Prof. Dr. H. Andi Muhammad Nurrahman Tenriangka Paduppa, S.Sos., M.Si."
SUB_PANJANG = (
    "Koordinasi Pelaksanaan Pemberdayaan dan Pembinaan Lembaga Kemasyarakatan, "
    "Kelompok Masyarakat, serta Organisasi Kemasyarakatan Lainnya di Wilayah Kecamatan, "
) * 2
SUB_PANJANG = SUB_PANJANG[:290] + " selesai."


def _susun(**isi: object) -> Dokumen:
    return susun_lkj(snapshot(**isi), Terbitan(1, sidik="7c1f09ab" * 8))


def nama_panjang() -> Dokumen:
    camat = Pejabat(
        jabatan="Camat Wotu", nama=NAMA_PANJANG, nip="197009082003121004", pangkat="Pembina Tk. I"
    )
    sah = ganti(snapshot().pengesahan, penanda_tangan=camat)
    panjang = sub("7.01.02.2.04.0001", SUB_PANJANG, 12, 12, 10_000_000, 9_500_000)
    dasar = program("7.01.02", "PELAYANAN PUBLIK", kegiatan("7.01.02.2.04", "Urusan", panjang))
    return _susun(pengesahan=sah, anggaran=anggaran(PENUNJANG, dasar, TRANTIB))


def satu_program() -> Dokumen:
    """One program, so no 7.01.05 either."""
    return _susun(anggaran=anggaran(PELAYANAN), sasaran=(sasaran(1, "Satu", [IKM], (PELAYANAN,)),))


def kelurahan_isi() -> dict[str, object]:
    dua = [
        sub("7.01.03.2.01.0001", "Pemberdayaan", 3, 3, 5_000_000, 4_000_000, sub_unit=unit)
        for unit in ("Malili", "Kelurahan Puncak Indah")
    ]
    prog = program("7.01.03", "PEMBERDAYAAN", kegiatan("7.01.03.2.01", "Kelurahan", *dua))
    kec = ganti(snapshot().kecamatan, jumlah_kelurahan=2)
    return {"kecamatan": kec, "anggaran": anggaran(prog, PELAYANAN)}


def kelurahan() -> Dokumen:
    return _susun(**kelurahan_isi())


def _enam() -> tuple[IndikatorPk, ...]:
    return tuple(
        ganti(IKM, nomor=n, kunci=f"ikm{n}", nama=f"Indeks Kepuasan {n}") for n in range(1, 7)
    )


def enam_iku() -> Dokumen:
    return _susun(sasaran=(ganti(SASARAN_1, indikator=_enam()), SASARAN_2))


def kelurahan_enam_iku() -> Dokumen:
    """Both at once: a document is laid out once for them."""
    isi = kelurahan_isi()
    return _susun(**isi, sasaran=(ganti(SASARAN_1, indikator=_enam()), SASARAN_2))


def kosong() -> Dokumen:
    """A space that was opened today."""
    pk = ganti(pegawai(), jumlah=0, golongan=(), diklat=(), pendidikan=(), eselon=())
    return _susun(
        anggaran=anggaran(),
        sasaran=(),
        jabatan=(),
        pegawai=pk,
        sarana=(),
        isu=(),
        renstra=ganti(renstra(), tujuan=()),
        rpjmd=ganti(rpjmd(), misi=()),
    )


def dua_ratus() -> Dokumen:
    banyak = [
        sub(f"7.01.02.2.04.{n:04}", f"Sub kegiatan nomor {n:03}", 12, 12, 1_000_000, 990_000)
        for n in range(1, 201)
    ]
    giat = [
        kegiatan(f"7.01.02.2.{n:02}", f"Kegiatan {n}", *banyak[n * 20 : n * 20 + 20])
        for n in range(10)
    ]
    prog = program("7.01.02", "PELAYANAN", *giat)
    return _susun(anggaran=anggaran(prog), sasaran=(sasaran(1, "Satu", [IKM], (prog,)),))


def tiga_kali(dokumen: Dokumen) -> tuple[Dokumen, int]:
    """Every text at three times its length, each ending in a word of its own ("zq17qz").

    Returns the number of such words: not one of them may be lost.
    """
    nomor = count(1)
    hasil = replace(
        dokumen,
        muka=tuple(_panjangkan(x, nomor) for x in dokumen.muka),
        bab=tuple(_panjangkan(x, nomor) for x in dokumen.bab),
        lampiran=tuple(_panjangkan(x, nomor) for x in dokumen.lampiran),
    )
    return hasil, next(nomor) - 1


def _panjangkan(simpul, nomor: Iterator[int], medan: str = "isi"):
    if isinstance(simpul, str):
        if medan not in {"isi", "judul", "sumber", "label", "keterangan"} or not simpul.strip():
            return simpul
        return f"{simpul.strip()} {simpul.strip()} {simpul.strip()} zq{next(nomor)}qz"
    if isinstance(simpul, tuple):
        return tuple(_panjangkan(x, nomor, medan) for x in simpul)
    if isinstance(simpul, _DIUBAH):
        baru = {
            f.name: _panjangkan(getattr(simpul, f.name), nomor, f.name)
            for f in fields(simpul)
            if f.name not in _LEWAT
        }
        if isinstance(simpul, blok.Paragraf | Sel):  # gaya and rata are words of ours
            baru = {"isi": baru["isi"]}
        if isinstance(simpul, blok.Daftar):
            baru = {"butir": baru["butir"]}
        return replace(simpul, **baru)
    return simpul


_LEWAT = {"kunci", "kolom", "kepala", "nomor_kolom", "alternatif", "grup", "tingkat"}
_DIUBAH = (
    blok.Bab,
    blok.Subbab,
    blok.Muka,
    blok.Lampiran,
    blok.Paragraf,
    blok.Daftar,
    blok.Butir,
    blok.Tabel,
    blok.TabelPolos,
    blok.Baris,
    Sel,
    blok.TabelUraian,
    blok.BarisUraian,
    blok.KotakRincian,
)
assert all(is_dataclass(k) for k in _DIUBAH)

TEPI = {f.__name__: f for f in (nama_panjang, satu_program, kelurahan, enam_iku, kosong, dua_ratus)}
