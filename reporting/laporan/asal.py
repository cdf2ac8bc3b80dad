"""Where a printed figure comes from: its name in words, its page, its rule and its addends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import quote

from django.urls import reverse

from core.angka import bilangan, persen, rp
from core.isian.alamat import BIDANG, INDIKATOR
from reporting.dokumen.blok import Dokumen
from reporting.lkj.bab3_tabel_3_4 import aturan_gulung
from reporting.lkj.rujukan import bagian
from reporting.snapshot.alamat import BELUM_DIISI
from reporting.snapshot.angka import Angka, semua_angka
from reporting.snapshot.model import Snapshot

TURUNAN = "turunan/"
_UANG = {
    "pagu",
    "pagu_pk",
    "realisasi",
    "kas",
    "sisa",
    "kas_triwulan",
    "realisasi_triwulan",
    "realisasi_lalu",
    "pagu_renstra",
}
_PERSEN = {
    "serapan",
    "capaian",
    "capaian_sasaran",
    "capaian_akhir",
    "capaian_standar",
    "capaian_renstra",
    "target_persen",
}
_SEBUTAN = {
    "pagu": "Pagu",
    "realisasi": "Realisasi",
    "kas": "Anggaran kas",
    "sisa": "Sisa anggaran",
    "serapan": "Serapan",
    "capaian": "Capaian",
    "capaian_sasaran": "Capaian",
    "capaian_akhir": "Capaian terhadap akhir Renstra",
    "capaian_standar": "Capaian terhadap standar",
    "efisiensi": "Efisiensi",
    "nilai_efisiensi": "Nilai efisiensi",
    "selisih": "Selisih",
    "target": "Target",
    "target_persen": "Target",
    "target_triwulan": "Target triwulan",
    "volume": "Volume realisasi",
    "sarana": "Jumlah",
    "pembanding": "Standar",
    "pagu_pk": "Anggaran",
    "kas_triwulan": "Anggaran kas triwulan",
    "realisasi_triwulan": "Realisasi triwulan",
    "volume_triwulan": "Volume triwulan",
    "realisasi_lalu": "Realisasi tahun-tahun sebelumnya",
    "volume_lalu": "Volume tahun-tahun sebelumnya",
    "renstra": "Realisasi Renstra s.d. tahun ini",
    "target_renstra": "Target akhir Renstra",
    "target_simpul": "Target Renstra",
    "pagu_renstra": "Pagu indikatif Renstra",
    "capaian_renstra": "Tingkat capaian Renstra",
    "pk_jabatan": "Target",
}
_ATURAN = {
    "jumlah": "Dijumlahkan dari:",
    "jumlah_tahun": "Jumlah yang ditetapkan Renstra untuk setiap tahunnya.",
    "serapan": "Realisasi dibagi pagu, dikali 100.",
    "capaian": "Realisasi dibandingkan target menurut arah indikatornya, dalam persen.",
    "rata_rata": "Rata-rata dari:",
    "selisih": "Selisih dari:",
    "selisih_poin": "Capaian dikurangi serapan, dalam poin.",
    "sisa": "Bagian anggaran yang tidak terpakai.",
    "pmk_214": "Efisiensi menurut PMK 214/PMK.02/2017.",
}


@dataclass(frozen=True)
class Rincian:
    """A figure as the small window shows it."""

    nama: str
    nilai: str
    sebab: str
    aturan: str  # how it follows from others; empty for a fact
    asal: str  # where a fact is entered; empty for a derived figure
    tautan: str
    riwayat: str = ""  # where its changes are read; empty for what is not entered in cells
    dari: tuple[Rincian, ...] = ()


class Asal:
    """All figures of a snapshot by address. `alamat_rincian` is where a figure is explained,
    up to the place of its address."""

    def __init__(self, snapshot: Snapshot, alamat_rincian: str) -> None:
        self._snapshot = snapshot
        self._rincian = alamat_rincian
        self._nama = dict(_nama_kunci(snapshot))
        # Only promised indicators have a card; the Renstra holds more.
        self._berkartu = {i.kunci for s in snapshot.sasaran for i in s.indikator}
        self._angka = {a.alamat: a for a in semua_angka(snapshot) if a.alamat}

    def tambah(self, dokumen: Dokumen) -> None:
        """Figures that only sentences carry, such as differences."""
        for satu in bagian(dokumen):
            if isinstance(satu, Angka) and satu.alamat:
                self._angka.setdefault(satu.alamat, satu)

    def rincian(self, alamat: str, *, dalam: bool = True) -> Rincian | None:
        """The figure with what it follows from; None when no figure has that address."""
        angka = self._angka.get(alamat)
        if angka is None:
            return None
        dari = [self.rincian(a, dalam=False) for a in angka.dari] if dalam else []
        return Rincian(
            nama=self.nama(alamat),
            nilai=tulis(alamat, angka.nilai),
            sebab=angka.sebab,
            aturan=self._aturan(angka) if angka.aturan else "",
            asal=_asal_fakta(alamat) if not angka.aturan else "",
            tautan=self.tautan(alamat),
            riwayat=self._riwayat(alamat),
            dari=tuple(d for d in dari if d),
        )

    def rincian_nama(self, alamat: str) -> str | None:
        """The name of a figure of this report; None when it has none of that address."""
        return self.nama(alamat) if alamat in self._angka else None

    def nama(self, alamat: str) -> str:
        """`turunan/serapan/7.01.01` → "Serapan Program 01 …"."""
        if alamat.startswith(f"{TURUNAN}selisih/"):
            return f"Selisih {self.nama(alamat.removeprefix(f'{TURUNAN}selisih/'))}"
        depan, kunci, waktu = _urai(alamat)
        sebutan = _SEBUTAN.get(depan, depan.replace("_", " "))
        return " ".join(filter(None, [sebutan, self._nama.get(kunci, kunci), waktu]))

    def tautan(self, alamat: str) -> str:
        """The row or card of a fact; else the explanation of the figure."""
        bidang, *sisa = alamat.split("/")
        periode = self._snapshot.periode.kode
        if bidang.startswith("anggaran.") and len(sisa) == 2:
            return f"{reverse('anggaran:pohon')}?periode={periode}#sub-{quote(sisa[1], safe='@')}"
        kunci = _urai(alamat)[1]
        if not alamat.startswith(TURUNAN) and kunci in self._berkartu:
            return f"{reverse('kinerja:indikator')}?periode={periode}#indikator-{quote(kunci)}"
        return f"{self._rincian}{quote(alamat, safe='/')}"

    def _riwayat(self, alamat: str) -> str:
        bidang, _, sisa = alamat.partition("/")
        periode = self._snapshot.periode.kode
        if bidang not in (*BIDANG, INDIKATOR) or not sisa.startswith(f"{periode}/"):
            return ""
        return f"{reverse('isian:riwayat')}?periode={periode}&alamat={quote(alamat)}"

    def _aturan(self, angka: Angka) -> str:
        if angka.aturan == "capaian_pelaksanaan":
            kata = aturan_gulung(self._snapshot)
            return f"{kata[:1].upper()}{kata[1:]}."
        return _ATURAN.get(angka.aturan, angka.aturan)


def _asal_fakta(alamat: str) -> str:
    if alamat.startswith("cascade."):
        return "Ditetapkan dalam Renstra dan diisi kabupaten."
    if alamat.startswith("profil."):
        return "Diisi di profil kantor."
    if alamat.startswith("anggaran.target/") and alamat.count("/") == 1:
        return "Target program dan kegiatan; 100% bila tidak ditetapkan lain."
    return "Diisi langsung."


def tulis(alamat: str, nilai: Decimal | None) -> str:
    """The figure as people write it."""
    if nilai is None:
        return "–"
    depan = _urai(alamat)[0]
    if depan in _UANG and not alamat.startswith(("kinerja.", f"{TURUNAN}selisih/")):
        return rp(nilai)
    return f"{persen(nilai)}%" if depan in _PERSEN else bilangan(nilai)


def _urai(alamat: str) -> tuple[str, str, str]:
    """(what, whose, when) of an address."""
    bagian_alamat = alamat.removeprefix(TURUNAN).split("/")
    depan = bagian_alamat[0].rpartition(".")[2]
    sisa = bagian_alamat[1:]
    if alamat.startswith("kinerja.realisasi/"):
        return "realisasi", "/".join(sisa[1:]), sisa[0]
    if alamat.startswith("anggaran.target/") and len(sisa) == 1:
        return "target_persen", sisa[0], ""
    if alamat.startswith("anggaran."):
        return depan, "/".join(sisa[1:]), ""
    if alamat.startswith("profil.sarana/"):
        return depan, f"sarana/{sisa[-1]}", ""
    return depan, sisa[0] if sisa else "", " ".join(s.replace("_", " ") for s in sisa[1:])


def _nama_kunci(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    yield "kantor", "kantor"
    for sasaran in snapshot.sasaran:
        yield f"sasaran-{sasaran.nomor}", f"Sasaran {sasaran.nomor}"
        for indikator in sasaran.indikator:
            yield indikator.kunci, indikator.nama
    for program in snapshot.anggaran.program:
        yield program.kode, f"Program {program.nomor} {program.nama}"
        for kegiatan in program.kegiatan:
            yield kegiatan.kode, f"Kegiatan {kegiatan.nama}"
            for sub in kegiatan.sub:
                kunci = sub.pagu.alamat.rpartition("/")[2]
                yield kunci, f"{sub.nama} ({sub.sub_unit})" if sub.sub_unit else sub.nama
    for sarana in snapshot.sarana:
        yield f"sarana/{sarana.jumlah.alamat.rpartition('/')[2]}", sarana.nama


def banyak_kurang(fakta: Iterable[Angka]) -> int:
    """How many facts are not filled in yet."""
    return sum(a.nilai is None and a.sebab == BELUM_DIISI for a in fakta)
