"""What a text may refer to now: the values of its variables, regulations, tables and figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from core.angka import NBSP
from core.periode.models import Periode
from reporting.dokumen.blok import Kalimat, Rujukan, Tekan
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.queries import laporan_periode
from reporting.laporan.services import snapshot_kini
from reporting.lkj import susun_lkj
from reporting.lkj.bab1_jabatan import susunan
from reporting.lkj.bab1_pegawai import rincian_pegawai
from reporting.lkj.bab3_tabel_3_4 import aturan_gulung
from reporting.lkj.kata import regulasi as regulasi_snapshot
from reporting.narasi.bagian import Bagian
from reporting.narasi.bawaan_naskah import BAWAAN, naskah_bawaan
from reporting.narasi.daftar_variabel import (
    KELOMPOK,
    KHUSUS,
    Kelompok,
    kelompok_bagian,
    kelompok_regulasi,
    kelompok_rujukan,
    label_variabel,
)
from reporting.narasi.naskah import Variabel, nilai_keping
from reporting.narasi.pohon import Pohon, keping_dipakai
from reporting.narasi.templat import NaskahSalah, urai
from reporting.narasi.variabel import variabel_umum
from reporting.render.konteks import Konteks, RujukanTakDikenal, buat_konteks
from reporting.render.nilai import teks_nilai
from reporting.snapshot.build import FaktaKurang
from reporting.snapshot.model import Regulasi, Snapshot
from tenants.models import Kecamatan

_PALING_KATA = 60

_KHUSUS: dict[str, Callable[[Snapshot], Variabel]] = {
    "susunan": susunan,
    "rincian_pegawai": rincian_pegawai,
    "aturan_gulung": aturan_gulung,
}


@dataclass(frozen=True)
class Acuan:
    """Present values; without the facts of a report (`kurang` says which) only the names."""

    bagian: Bagian
    variabel: Mapping[str, Variabel] = field(default_factory=dict)
    regulasi: Mapping[str, Regulasi] = field(default_factory=dict)
    konteks: Konteks | None = None
    kurang: str = ""

    def kata(self, nama: str) -> str:
        """What stands on the chip of a variable."""
        if nama.startswith("regulasi:"):  # a citation in full would fill the line
            nama = nama.replace("regulasi:", "regulasi_singkat:", 1)
        try:
            kata = self.tulis(nilai_keping(nama, self.variabel, self.regulasi))
        except (NaskahSalah, RujukanTakDikenal):
            return label_variabel(nama) if self.kurang else f"{nama}?"
        return kata if len(kata) <= _PALING_KATA else kata[: _PALING_KATA - 1].rstrip() + "…"

    def tulis(self, kalimat: Kalimat) -> str:
        """A sentence as it is printed. Raises RujukanTakDikenal."""
        return "".join(self._tulis(bagian) for bagian in kalimat)

    def _tulis(self, bagian: object) -> str:
        if isinstance(bagian, str):
            return bagian
        if isinstance(bagian, Tekan):
            return bagian.teks
        if isinstance(bagian, Rujukan):
            if self.konteks is None:
                raise RujukanTakDikenal(bagian.kunci)
            return self.konteks.label(bagian.kunci).replace(" ", NBSP, 1)
        return teks_nilai(bagian)  # type: ignore[arg-type]

    def tak_dikenal(self, pohon: Pohon) -> list[str]:
        """Variables, regulations and references of a text that stand for nothing here."""
        return [nama for nama in keping_dipakai(pohon) if not self._dikenal(nama)]

    def _dikenal(self, nama: str) -> bool:
        if self.kurang:
            return nama in _NAMA_TANPA_FAKTA or nama in self.bagian.khusus
        try:
            self.tulis(nilai_keping(nama, self.variabel, self.regulasi))
        except (NaskahSalah, RujukanTakDikenal):
            return False
        return True

    def kelompok(self) -> tuple[Kelompok, ...]:
        """The insert menu: groups of variables, then what can be referred to and cited."""
        semua = kelompok_bagian(self.bagian.khusus)
        if self.konteks is None:
            return semua
        nomor = self.konteks.penomoran
        label = {e.kunci: e.nomor for e in (*nomor.tabel, *nomor.gambar)}
        judul = {e.kunci: e.judul for e in (*nomor.tabel, *nomor.gambar)}
        return (*semua, kelompok_rujukan(label, judul), kelompok_regulasi(self.regulasi.values()))

    def judul(self) -> str:
        """The heading the section prints under."""
        if self.konteks is None:
            return self.bagian.judul
        if entri := next(
            (e for e in self.konteks.penomoran.isi if e.kunci == self.bagian.tempat), None
        ):
            return f"{entri.nomor} {entri.judul}"
        return self.bagian.judul


# Without facts nothing can be looked up: known is what the product itself speaks of.
_NAMA_TANPA_FAKTA = frozenset(p.nama for k in KELOMPOK for p in k.pilihan) | {
    nama for isi in BAWAAN.values() for nama in keping_dipakai(urai(isi)) if nama not in KHUSUS
}


def acuan(kecamatan: Kecamatan, periode: Periode, bagian: Bagian) -> Acuan:
    """What a section's text may refer to, from the facts of this moment."""
    try:
        snapshot = snapshot_kini(kecamatan, periode, laporan_periode(periode))
    except FaktaKurang as galat:
        return Acuan(bagian, kurang=str(galat))
    return acuan_dari(snapshot, bagian)


def acuan_dari(snapshot: Snapshot, bagian: Bagian) -> Acuan:
    """The same from a snapshot at hand."""
    # Numbers of tables and figures don't depend on anybody's text: the product's own can't fail.
    dokumen = susun_lkj(replace(snapshot, naskah=naskah_bawaan()), Terbitan(1))
    khusus = {nama: _KHUSUS[nama](snapshot) for nama in bagian.khusus}
    return Acuan(
        bagian,
        {**variabel_umum(snapshot), **khusus},
        regulasi_snapshot(snapshot),
        buat_konteks(dokumen, asal=True),
    )
