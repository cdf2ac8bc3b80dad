"""Names of facts by their address, from what a page has read already: no query of its own."""

from core.anggaran.pohon import Pohon
from core.kinerja.capaian_indikator import IndikatorTampil


class NamaFakta:
    """Sub kegiatan and indicators of a quarter; an address of another one says its code."""

    def __init__(self, susunan: Pohon, indikator: tuple[IndikatorTampil, ...]) -> None:
        self._nama = {i.kunci: i.nama for i in indikator}
        self._satuan = {i.kunci: i.satuan for i in indikator}
        for sub in susunan.sub:
            kunci = f"{sub.kode}@{sub.kode_sub_unit}" if sub.kode_sub_unit else sub.kode
            self._nama[kunci] = f"{sub.nama} ({sub.sub_unit})" if sub.sub_unit else sub.nama
            self._satuan[kunci] = sub.satuan

    def sebut(self, alamat: str) -> str:
        kunci = alamat.split("/", 2)[-1]
        return self._nama.get(kunci, kunci)

    def satuan(self, alamat: str) -> str:
        return self._satuan.get(alamat.split("/", 2)[-1], "")
