"""1.5 Keadaan Pegawai with Tabel 1.1 to 1.4, all counted from the same rows of staff."""

from __future__ import annotations

from core.angka import tanggal
from reporting.dokumen.blok import Banyak, Baris, Blok, Kalimat, Kolom, Sel, Tabel
from reporting.lkj.kata import alinea, banyak, deretan, kal, kepala, teks
from reporting.narasi.variabel import nama_kecamatan
from reporting.snapshot.kantor import BarisHitung
from reporting.snapshot.model import Snapshot

_BELUM = "Data pegawai belum diisi."


def keadaan_pegawai(snapshot: Snapshot) -> tuple[Blok, ...]:
    """Section 1.5."""
    isi: tuple[Blok, ...]
    if not snapshot.pegawai.jumlah:
        isi = alinea((f"Data pegawai {nama_kecamatan(snapshot)} belum diisi.",))
    else:
        isi = teks(snapshot, "bab1.pegawai", rincian_pegawai=rincian_pegawai(snapshot))
    return (
        *isi,
        tabel_1_1(snapshot),
        tabel_1_2(snapshot),
        *alinea(_pendidikan(snapshot), _eselon(snapshot)),
        tabel_1_3(snapshot),
        tabel_1_4(snapshot),
    )


def rincian_pegawai(snapshot: Snapshot) -> Kalimat:
    """Staff by status, kinds without anyone left out."""
    pegawai = snapshot.pegawai
    isi = (
        (pegawai.pns, "Pegawai Negeri Sipil (PNS)"),
        (pegawai.pppk, "Pegawai Pemerintah dengan Perjanjian Kerja (PPPK)"),
        (pegawai.upah_jasa, "tenaga upah jasa"),
    )
    return deretan([(banyak(jumlah, f"orang {status}"),) for jumlah, status in isi if jumlah])


def _pendidikan(snapshot: Snapshot) -> Kalimat:
    """Levels of education that occur, from the totals of Tabel 1.3."""
    pegawai = snapshot.pegawai
    ada = [
        kal("{{ n }} berpendidikan {{ j }}", n=banyak(jumlah, "orang"), j=jenjang)
        for jenjang, jumlah in zip(pegawai.jenjang, pegawai.total_pendidikan, strict=False)
        if jumlah
    ]
    return kal("Menurut jenjang pendidikan, {{ daftar }}.", daftar=deretan(ada)) if ada else ()


def _eselon(snapshot: Snapshot) -> Kalimat:
    """How many hold a structural post, from the totals of Tabel 1.4."""
    pegawai = snapshot.pegawai
    ada = [
        kal("{{ n }} pada eselon {{ e }}", n=banyak(jumlah, "orang"), e=label)
        for label, jumlah in zip(pegawai.eselon_label, pegawai.total_eselon, strict=False)
        if jumlah and not label.casefold().startswith("non")
    ]
    return (
        kal("Jabatan berjenjang eselon diduduki {{ daftar }}.", daftar=deretan(ada)) if ada else ()
    )


def tabel_1_1(snapshot: Snapshot) -> Tabel:
    """Tabel 1.1: ASN (PNS and PPPK) by golongan and ruang."""
    pegawai = snapshot.pegawai
    baris = tuple(
        _baris("golongan", urut, satu.label, (*satu.ruang, satu.jumlah))
        for urut, satu in enumerate(pegawai.golongan, start=1)
    )
    jumlah = (*pegawai.total_golongan, sum(satu.jumlah for satu in pegawai.golongan))
    return Tabel(
        kunci="tabel-golongan",
        judul="Jumlah ASN Berdasarkan Golongan",
        kolom=_kolom(len(pegawai.ruang)),
        kepala=_kepala("Golongan", "Ruang", pegawai.ruang),
        baris=_dengan_jumlah(snapshot, "golongan", baris, jumlah),
        sumber=_sumber(snapshot),
        kosong=_BELUM,
    )


def tabel_1_2(snapshot: Snapshot) -> Tabel:
    """Tabel 1.2: who attended leadership training, by sex."""
    baris = tuple(
        _baris("diklat", urut, satu.label, (satu.laki, satu.perempuan, satu.jumlah))
        for urut, satu in enumerate(snapshot.pegawai.diklat, start=1)
    )
    return Tabel(
        kunci="tabel-diklat",
        judul="Pegawai yang Telah Mengikuti Pelatihan Kepemimpinan",
        kolom=_kolom(2),
        kepala=_kepala("Jenis Pelatihan", "Jenis Kelamin", ("Laki-laki", "Perempuan")),
        baris=baris if snapshot.pegawai.jumlah else (),
        sumber=_sumber(snapshot),
        kosong=_BELUM,
    )


def tabel_1_3(snapshot: Snapshot) -> Tabel:
    """Tabel 1.3: ASN (PNS and PPPK) by education."""
    pegawai = snapshot.pegawai
    return _tabel_hitung(
        snapshot,
        kunci="tabel-pendidikan",
        judul="Jumlah ASN Berdasarkan Tingkat Pendidikan",
        pertama="Golongan",
        keluarga="Jenjang Pendidikan",
        isi=(pegawai.jenjang, pegawai.pendidikan, pegawai.total_pendidikan),
    )


def tabel_1_4(snapshot: Snapshot) -> Tabel:
    """Tabel 1.4: ASN (PNS and PPPK) by kind of post and eselon."""
    pegawai = snapshot.pegawai
    return _tabel_hitung(
        snapshot,
        kunci="tabel-eselon",
        judul="Jumlah ASN Berdasarkan Eselon",
        pertama="Jabatan",
        keluarga="Eselon",
        isi=(pegawai.eselon_label, pegawai.eselon, pegawai.total_eselon),
    )


def _tabel_hitung(
    snapshot: Snapshot,
    *,
    kunci: str,
    judul: str,
    pertama: str,
    keluarga: str,
    isi: tuple[tuple[str, ...], tuple[BarisHitung, ...], tuple[int, ...]],
) -> Tabel:
    label, hitung, total = isi
    baris = tuple(
        _baris(kunci, urut, satu.label, (*satu.nilai, satu.jumlah))
        for urut, satu in enumerate(hitung, start=1)
    )
    jumlah = (*total, sum(satu.jumlah for satu in hitung))
    return Tabel(
        kunci=kunci,
        judul=judul,
        kolom=_kolom(len(label)),
        kepala=_kepala(pertama, keluarga, label),
        baris=_dengan_jumlah(snapshot, kunci, baris, jumlah),
        sumber=_sumber(snapshot),
        kosong=_BELUM,
    )


def _dengan_jumlah(
    snapshot: Snapshot, kunci: str, baris: tuple[Baris, ...], jumlah: tuple[int, ...]
) -> tuple[Baris, ...]:
    if not baris or not snapshot.pegawai.jumlah:
        return ()
    nomor = range(1, len(baris) + 1)
    sel = tuple(
        Sel(Banyak(satu, dari=tuple(_alamat(kunci, urut, kolom) for urut in nomor)))
        for kolom, satu in enumerate(jumlah)
    )
    awal = Sel("Jumlah", kolom=2, kepala_baris=True)
    return (*baris, Baris((awal, *sel), tingkat="jumlah"))


def _baris(kunci: str, urut: int, label: str, nilai: tuple[int, ...]) -> Baris:
    """A row of counts; the last one is the sum of the others."""
    rincian = tuple(_alamat(kunci, urut, kolom) for kolom in range(len(nilai) - 1))
    sel = [Sel(Banyak(satu, alamat=a)) for satu, a in zip(nilai, rincian, strict=False)]
    jumlah = Banyak(nilai[-1], alamat=_alamat(kunci, urut, len(rincian)), dari=rincian)
    return Baris((Sel(str(urut)), Sel(label, kepala_baris=True), *sel, Sel(jumlah)))


def _alamat(kunci: str, urut: int, kolom: int) -> str:
    """A count has no fact of its own; within the report it is known by its place."""
    return f"hitungan/{kunci}/{urut}/{kolom}"


def _kolom(banyak_kolom: int) -> tuple[Kolom, ...]:
    lebar = 58 / (banyak_kolom + 1)
    return (
        Kolom(7, "tengah"),
        Kolom(35),
        *(Kolom(lebar, "tengah", pisah=k in {0, banyak_kolom}) for k in range(banyak_kolom + 1)),
    )


def _kepala(pertama: str, keluarga: str, label: tuple[str, ...]) -> tuple[tuple[Sel, ...], ...]:
    return (
        (
            Sel("No.", baris=2),
            Sel(pertama, baris=2),
            Sel(keluarga, kolom=len(label)),
            Sel("Jumlah", baris=2),
        ),
        kepala(*label),
    )


def _sumber(snapshot: Snapshot) -> str:
    return f"Data pegawai {nama_kecamatan(snapshot)} per {tanggal(snapshot.periode.akhir)}"
