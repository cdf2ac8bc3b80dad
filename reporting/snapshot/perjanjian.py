"""The Perjanjian Kinerja in the snapshot: parties, money of its own DPA, and the levels below."""

from collections.abc import Iterable
from decimal import Decimal

from core.anggaran.pohon import induk
from core.anggaran.queries import baris_dpa
from core.capaian import jumlah
from core.cascade.models import Jabatan, Nomenklatur
from core.cascade.queries import jabatan_bawaan, nomenklatur_peta
from core.kinerja.models import PerjanjianKinerja, PkJabatan
from core.kinerja.queries import pk_jabatan
from core.profil.models import Pejabat
from core.profil.queries import pejabat_pada
from reporting.snapshot import janji, kantor
from reporting.snapshot.alamat import fakta, turunan
from reporting.snapshot.angka import Angka, Volume
from reporting.snapshot.profil import pejabat
from tenants.models import Kabupaten, Kecamatan

_TANPA_DPA = "tidak tercantum dalam DPA"


class _Uang:
    """Pagu of the DPA a PK was signed on, added up for any code of the nomenclature."""

    def __init__(self, pk: PerjanjianKinerja, kode: Iterable[str]) -> None:
        self._baris = [(b.kode, b.sub_unit, b.pagu, b.sumber_dana) for b in baris_dpa(pk.dpa)]
        self._nama: dict[str, Nomenklatur] = nomenklatur_peta([b[0] for b in self._baris] + [*kode])
        self._waktu = f"{pk.tahun}/{pk.jenis}"

    def program(self) -> list[str]:
        return sorted({induk(b[0], 3) for b in self._baris})

    def satu(self, kode: str) -> janji.AnggaranPk:
        """Money of a code: the sum of all sub kegiatan at or below it."""
        milik = [b for b in self._baris if b[0] == kode or b[0].startswith(f"{kode}.")]
        nama = self._nama[kode].nama if kode in self._nama else kode
        return janji.AnggaranPk(
            kode=kode,
            nama=nama,
            pagu=turunan(
                jumlah(b[2] for b in milik),
                f"pagu_pk/{kode}/{self._waktu}",
                "jumlah",
                [],
                _TANPA_DPA,
            ),
            sumber_dana=", ".join(dict.fromkeys(b[3] for b in milik if b[3])),
        )

    def jumlah(self, bagian: tuple[janji.AnggaranPk, ...], kunci: str) -> Angka:
        pagu = [b.pagu for b in bagian]
        nilai = jumlah(p.nilai for p in pagu)
        return turunan(nilai, f"pagu_pk/{kunci}/{self._waktu}", "jumlah", pagu, _TANPA_DPA)


def naskah_perjanjian(
    pk: PerjanjianKinerja, kabupaten: Kabupaten, kecamatan: Kecamatan
) -> janji.NaskahPerjanjian:
    """The PK with the officers who held their positions on the day it was signed."""
    semua = {j.pk: j for j in jabatan_bawaan()}
    pemegang = pejabat_pada(pk.tanggal)
    turunan_pk = list(pk_jabatan(pk))
    uang = _Uang(pk, [b.kode for t in turunan_pk for b in t.baris.all()])
    program = tuple(uang.satu(kode) for kode in uang.program())
    pimpinan = next((j for j in semua.values() if j.jenis == "pimpinan"), None)
    kepala = f"{kabupaten.kepala} {kabupaten.nama}"
    return janji.NaskahPerjanjian(
        pihak_pertama=_pihak(pimpinan, pemegang, kecamatan),
        # The regency keeps no names of its head: the line stays open to be filled in by hand.
        pihak_kedua=kantor.Pejabat(jabatan=kepala, nama="", nip="", pangkat=""),
        jenis_dpa=_jenis(pk),
        anggaran=program,
        jumlah=uang.jumlah(program, "kantor"),
        turunan=tuple(_turunan(t, semua, pemegang, uang, kecamatan) for t in turunan_pk),
    )


def _jenis(pk: PerjanjianKinerja) -> janji.JenisDpa:
    for jenis in ("murni", "pergeseran", "perubahan"):
        if pk.dpa.jenis == jenis:
            return jenis
    raise ValueError(pk.dpa.jenis)


def _turunan(
    baris: PkJabatan,
    semua: dict[int, Jabatan],
    pemegang: dict[int, Pejabat],
    uang: _Uang,
    kecamatan: Kecamatan,
) -> janji.PkTurunan:
    jabatan = semua.get(baris.jabatan_id, baris.jabatan)
    isi = list(baris.baris.all())
    kode = list(dict.fromkeys(b.kode for b in isi))
    # A program and a kegiatan below it in one PK: their money is the program's, counted once.
    puncak = [k for k in kode if not any(k.startswith(f"{lain}.") for lain in kode)]
    anggaran = tuple(uang.satu(k) for k in puncak)
    alamat = f"kinerja.pk_jabatan/{jabatan.kunci}"
    return janji.PkTurunan(
        pihak_pertama=_pihak(jabatan, pemegang, kecamatan),
        pihak_kedua=_pihak(jabatan.induk, pemegang, kecamatan),
        baris=tuple(
            janji.BarisPkJabatan(
                sasaran=b.sasaran,
                indikator=b.indikator,
                target=Volume(
                    angka=fakta(Decimal(b.target), f"{alamat}/{b.nomor}"), satuan=b.satuan
                ),
            )
            for b in isi
        ),
        anggaran=anggaran,
        jumlah=uang.jumlah(anggaran, jabatan.kunci),
    )


def _pihak(
    jabatan: Jabatan | None, pemegang: dict[int, Pejabat], kecamatan: Kecamatan
) -> kantor.Pejabat:
    if jabatan is None:
        return kantor.Pejabat(jabatan=kecamatan.sebutan_kepala, nama="", nip="", pangkat="")
    if jabatan.pk in pemegang:
        return pejabat(pemegang[jabatan.pk], kecamatan.nama)
    nama = f"{jabatan.nama} {kecamatan.nama}" if jabatan.jenis == "pimpinan" else jabatan.nama
    return kantor.Pejabat(jabatan=nama, nama="", nip="", pangkat="")
