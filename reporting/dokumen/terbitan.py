"""Which version a document is printed from: the words at the foot of its pages and its mark."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Terbitan:
    """`nomor_versi` is a draft's number; 0 where there is none to print."""

    nomor_versi: int
    status: str = "draf"
    sidik: str = ""  # SHA-256 of the version

    def kaki_kiri(self, kantor: str, judul: str) -> str:
        """`Kecamatan Wotu · LKJ TW IV 2024 · draf 1`"""
        nomor = f" {self.nomor_versi}" if self.nomor_versi else ""
        return f"{kantor} · {judul} · {self.status}{nomor}"

    @property
    def kaki_kanan(self) -> str:
        """`Data beku 7c1f09ab`"""
        return f"Data beku {self.sidik[:8]}" if self.sidik else ""

    def tanda(self, *, contoh: bool) -> str:
        """What stands on every page: that it is a draft, that its data are a sample."""
        tanda = ["DRAF"] if self.status == "draf" else []
        return " · ".join(tanda + (["DATA CONTOH"] if contoh else []))
