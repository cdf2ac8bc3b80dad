"""What the pages of texts show: the list with its states, and one section with all about it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property

from core.angka import triwulan_label
from core.kata_basi import kata_basi
from core.periode.models import Periode
from core.profil.models import NaskahKecamatan
from reporting.dokumen.bagian import BERBAGIAN, dimuat
from reporting.narasi.acuan import Acuan
from reporting.narasi.bagian import BAGIAN, Bagian, urutan
from reporting.narasi.banding import banding
from reporting.narasi.daftar_variabel import label_variabel
from reporting.narasi.kaya import pohon_ke_html
from reporting.narasi.pohon import Pohon, keping_dipakai
from reporting.narasi.pratinjau import pratinjau
from reporting.narasi.queries import naskah_contoh, naskah_milik, naskah_milik_semua
from reporting.narasi.templat import NaskahSalah, tulis, urai_longgar
from reporting.narasi.usul import Usul, usul
from reporting.setelan.isi import bagian_dipakai
from reporting.setelan.queries import setelan_triwulan
from tenants.models import Kecamatan
from tenants.permintaan import Permintaan
from tenants.queries import kecamatan_aktif


@dataclass(frozen=True)
class BarisDaftar:
    """A section in the list."""

    bagian: Bagian
    milik: NaskahKecamatan | None
    basi: tuple[str, ...]
    terbawa: bool

    @property
    def sebutan_basi(self) -> str:
        lagi = f" dan {len(self.basi) - 1} lagi" if len(self.basi) > 1 else ""
        return f"Menyebut {self.basi[0]}{lagi}"

    @property
    def sebutan_terbawa(self) -> str:
        return f"Terbawa dari {sebutan_triwulan(self.milik.periode)}" if self.milik else ""

    @property
    def beres(self) -> bool:
        """Nothing here waits for anybody."""
        return not self.basi and not self.terbawa


def daftar_naskah(request: Permintaan, periode: Periode) -> list[BarisDaftar]:
    """Every section of the report with its state; two queries, once in a request: the page and
    the navigation beside it ask for the same quarter."""
    if not hasattr(request, "_daftar_naskah"):
        kecamatan, milik = request.tenant, naskah_milik_semua()
        lain = nama_lain(kecamatan) if milik else ()
        request._daftar_naskah = [  # type: ignore[attr-defined]
            _baris(satu, milik.get(satu.kunci), kecamatan, periode, lain) for satu in BAGIAN
        ]
    return request._daftar_naskah  # type: ignore[attr-defined,no-any-return]


def di_luar_laporan(periode: Periode) -> frozenset[str]:
    """Keys of the texts that no report of the quarter prints, by the regency's settings."""
    setelan = setelan_triwulan(periode)
    pakai = {kunci for jenis in BERBAGIAN for kunci in bagian_dipakai(setelan, jenis)}
    return frozenset(b.kunci for b in BAGIAN if not dimuat(pakai, b.tempat))


def hitungan(request: Permintaan, periode: Periode) -> str:
    """`25/26`: how many of the sections wait for nobody."""
    baris = daftar_naskah(request, periode)
    return f"{sum(satu.beres for satu in baris)}/{len(baris)}"


def _baris(
    bagian: Bagian,
    milik: NaskahKecamatan | None,
    kecamatan: Kecamatan,
    periode: Periode,
    lain: tuple[str, ...],
) -> BarisDaftar:
    if milik is None:
        return BarisDaftar(bagian, None, (), False)
    basi = dict.fromkeys(b.kata for b in kata_basi(milik.isi, periode, kecamatan, lain))
    return BarisDaftar(bagian, milik, tuple(basi), terbawa(milik, periode))


def terbawa(milik: NaskahKecamatan, periode: Periode) -> bool:
    """Whether a text was last written or reviewed in an earlier quarter."""
    return bool(milik.isi) and milik.periode != "" and milik.periode < periode.kode


def sebutan_triwulan(kode: str) -> str:
    """`2024-TW3` → `TW III 2024`."""
    tahun, _, triwulan = kode.partition("-TW")
    return triwulan_label(int(tahun), int(triwulan))


def nama_lain(kecamatan: Kecamatan) -> tuple[str, ...]:
    """Names of the regency's other kecamatan."""
    semua = kecamatan_aktif().exclude(pk=kecamatan.pk)
    return tuple(semua.values_list("nama", flat=True))


@dataclass
class HalamanBagian:
    """One section. `ketikan` is a text typed but not stored, shown in place of the stored one."""

    kecamatan: Kecamatan
    periode: Periode
    acuan: Acuan
    ketikan: Pohon | None = None
    mentah: str | None = None  # a typed text that can't be read, given back as it came

    @property
    def bagian(self) -> Bagian:
        return self.acuan.bagian

    @property
    def urutan(self) -> tuple[int, int]:
        return urutan(self.bagian.kunci)

    @cached_property
    def milik(self) -> NaskahKecamatan | None:
        return naskah_milik(self.bagian.kunci)

    @property
    def sendiri(self) -> bool:
        """Whether the stored text is the office's own."""
        return self.milik is not None and bool(self.milik.isi)

    @property
    def versi(self) -> int:
        return self.milik.versi if self.milik else 0

    @cached_property
    def contoh(self) -> Pohon:
        return urai_longgar(naskah_contoh(self.bagian.kunci))

    @cached_property
    def tersimpan(self) -> Pohon:
        return urai_longgar(self.milik.isi) if self.milik and self.milik.isi else self.contoh

    @property
    def pohon(self) -> Pohon:
        return self.tersimpan if self.ketikan is None else self.ketikan

    @property
    def template(self) -> str:
        return tulis(self.pohon) if self.mentah is None else self.mentah

    @property
    def html(self) -> str:
        """What the editor begins with."""
        return pohon_ke_html(self.pohon, self.acuan.kata)

    @property
    def terbawa(self) -> bool:
        return self.milik is not None and terbawa(self.milik, self.periode)

    @cached_property
    def usul(self) -> list[Usul]:
        """Typed words to look at; the default is bound through and through."""
        if self.ketikan is None and not self.sendiri:
            return []
        lain = nama_lain(self.kecamatan)
        return usul(self.pohon, self.acuan.variabel, self.periode, self.kecamatan, lain)

    @property
    def usul_tampil(self) -> list[dict[str, object]]:
        return [
            {"kata": u.kata, "basi": u.basi, "pilihan": [self._pilihan(n) for n in u.pengganti]}
            for u in self.usul
        ]

    @property
    def basi_json(self) -> str:
        """The stale words, for the editor to mark."""
        return json.dumps([satu.kata for satu in self.usul if satu.basi])

    @property
    def kelompok(self) -> list[dict[str, object]]:
        """The insert menu with present values."""
        return [
            {"judul": k.judul, "pilihan": [self._pilihan(p.nama, p.label) for p in k.pilihan]}
            for k in self.acuan.kelompok()
        ]

    def _pilihan(self, nama: str, label: str = "") -> dict[str, str]:
        label = label or label_variabel(nama)
        return {"nama": nama, "label": label, "nilai": self.acuan.kata(nama)}

    @cached_property
    def pratinjau(self) -> str:
        """As printed; empty when it can't be, then `alasan_pratinjau` says why."""
        try:
            return pratinjau(self.acuan, self.template)
        except NaskahSalah:
            return ""

    @property
    def alasan_pratinjau(self) -> str:
        return self.acuan.kurang or "Perbaiki naskahnya dulu, lalu lihat pratinjau lagi."

    @property
    def banding(self) -> tuple[str, str] | None:
        """Default and own text, the difference marked; None when there is none."""
        return None if self.pohon == self.contoh else self.bandingkan(self.contoh, self.pohon)

    def bandingkan(self, lama: Pohon, baru: Pohon) -> tuple[str, str]:
        return banding(lama, baru, self.acuan.kata)

    @property
    def keping(self) -> list[tuple[str, str, str, str]]:
        """Bound figures of this section: in words, present value, where from, route that leads
        there."""
        asal = {p.nama: k for k in self.acuan.kelompok() for p in k.pilihan}
        hasil = []
        for nama in keping_dipakai(self.pohon):
            k = asal.get(nama.replace("regulasi_singkat:", "regulasi:", 1))
            hasil.append(
                (
                    label_variabel(nama),
                    self.acuan.kata(nama),
                    k.asal if k else "",
                    k.rute if k else "",
                )
            )
        return hasil
