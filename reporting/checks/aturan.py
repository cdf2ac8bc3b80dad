"""A rule: its name, weight, source and what it looks at."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reporting.checks.bahan import Bahan
from reporting.checks.temuan import Bobot, Tempat, Temuan

PRAKTIK = "Praktik penyusunan LKJ"
PERMENPANRB_53 = "PermenPANRB 53/2014"
PERMENPANRB_88 = "PermenPANRB 88/2021"
PERPRES_29 = "Perpres 29/2014"
PERMENDAGRI_77 = "Permendagri 77/2020"
PERMENDAGRI_86 = "Permendagri 86/2017"
NOMENKLATUR = "Kepmendagri 900.1.15.5-1317/2023"


@dataclass(frozen=True)
class Kena:
    """What a rule found at one place; the registry adds the rule's name and weight."""

    tempat: Tempat
    pesan: str
    seharusnya: str = ""
    tertulis: str = ""
    alamat: str = ""
    dijelaskan_oleh: str = ""


@dataclass(frozen=True)
class Aturan:
    """`nama` is `keluarga.aturan`. `bobot` holds until the regency sets another. `hitungan`: a
    rule on computed figures, which a report made of facts can never break."""

    nama: str
    judul: str
    bobot: Bobot
    sumber: str
    periksa: Callable[[Bahan], Iterable[Kena]]
    hitungan: bool = False

    @property
    def keluarga(self) -> str:
        return self.nama.partition(".")[0]

    def temuan(self, bahan: Bahan) -> Iterable[Temuan]:
        for kena in self.periksa(bahan):
            yield Temuan(aturan=self.nama, bobot=self.bobot, **vars(kena))
