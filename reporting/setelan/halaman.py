"""What the page of settings shows, and the settings a person sent from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from reporting.dokumen.bagian import BERBAGIAN, TEMPAT, Bagian, di_tempat
from reporting.dokumen.bagian import PETA as PETA_BAGIAN
from reporting.dokumen.judul import EJAAN, JUDUL
from reporting.dokumen.label import LABEL
from reporting.dokumen.sebutan import SEBUTAN
from reporting.laporan.jenis import JENIS
from reporting.setelan.isi import PANJANG, PREDIKAT, Isi, isi_bawaan
from reporting.snapshot.setelan import Judul, Kertas

LAIN = "lain"
"""Choice of a list behind which own words are written."""

NAMA_JENIS = {kunci: JENIS[kunci].nama for kunci in JUDUL}
NAMA_KERTAS: dict[Kertas, str] = {"A4": "A4 (210 × 297 mm)", "F4": "F4/Folio (215 × 330 mm)"}


@dataclass(frozen=True)
class Medan:
    """A field of words."""

    nama: str
    label: str
    nilai: str
    panjang: int
    bantu: str = ""
    saran: tuple[str, ...] = ()
    contoh: str = ""  # what is printed while it is empty
    galat: str = ""


@dataclass(frozen=True)
class MedanJudul:
    """A kind's title: one of the spellings, or own words in the two fields."""

    jenis: str
    nama: str
    pilihan: tuple[tuple[str, str, bool], ...]  # value, words, chosen; none for a form
    medan: tuple[Medan, Medan]


@dataclass(frozen=True)
class BarisBagian:
    """A section with the kinds that hold it, and whether it can go up or down."""

    bagian: Bagian
    ada: tuple[tuple[str, str, bool], ...]  # kind, its name, held
    naik: bool
    turun: bool


@dataclass(frozen=True)
class Halaman:
    """Everything of the form; `galat` by field, `""` for the form."""

    isi: Isi
    dasar: int
    galat: Mapping[str, str]

    @property
    def kertas(self) -> list[tuple[str, str, bool]]:
        return [(k, nama, k == self.isi.kertas) for k, nama in NAMA_KERTAS.items()]

    @property
    def judul(self) -> list[MedanJudul]:
        return [self._judul(jenis, judul) for jenis, judul in self.isi.judul.items()]

    def _judul(self, jenis: str, judul: Judul) -> MedanJudul:
        pilihan: list[tuple[str, str, bool]] = []
        if jenis in BERBAGIAN:
            pilihan = [(e.singkatan, f"{e.judul} ({e.singkatan})", e == judul) for e in EJAAN]
            pilihan.append((LAIN, "Judul lain", judul not in EJAAN))
        pendek = "Singkatan" if jenis in BERBAGIAN else "Judul pendek di kaki halaman"
        batas = PANJANG["singkatan" if jenis in BERBAGIAN else "judul"]
        return MedanJudul(
            jenis,
            NAMA_JENIS[jenis],
            tuple(pilihan),
            (
                self._medan(f"judul-{jenis}", "Judul", judul.judul, PANJANG["judul"]),
                self._medan(f"singkatan-{jenis}", pendek, judul.singkatan, batas),
            ),
        )

    @property
    def bagian(self) -> list[tuple[str, str, list[BarisBagian]]]:
        hasil = []
        for tempat, nama in TEMPAT.items():
            kunci = di_tempat(self.isi.urutan, tempat)
            baris = [
                BarisBagian(PETA_BAGIAN[k], self._ada(k), n > 0, n < len(kunci) - 1)
                for n, k in enumerate(kunci)
            ]
            hasil.append((tempat, nama, baris))
        return hasil

    def _ada(self, kunci: str) -> tuple[tuple[str, str, bool], ...]:
        wajib = bool(PETA_BAGIAN[kunci].wajib)
        return tuple(
            (jenis, NAMA_JENIS[jenis], wajib or kunci not in self.isi.mati.get(jenis, ()))
            for jenis in BERBAGIAN
        )

    @property
    def label(self) -> list[Medan]:
        return [
            self._medan(
                f"label-{satu.kunci}",
                satu.bawaan[:1].upper() + satu.bawaan[1:],
                self.isi.label[satu.kunci],
                PANJANG["label"],
                bantu=satu.tempat,
                saran=(satu.bawaan, *satu.saran),
            )
            for satu in LABEL
        ]

    @property
    def pilihan_predikat(self) -> list[tuple[str, str, bool]]:
        ada = self.isi.predikat in PREDIKAT
        daftar = [
            (str(n), ", ".join(satu), satu == self.isi.predikat) for n, satu in enumerate(PREDIKAT)
        ]
        return [*daftar, (LAIN, "Kata lain", not ada)]

    @property
    def predikat(self) -> list[Medan]:
        return [
            self._medan(f"predikat-{n}", f"Jenjang {n + 1}", kata, PANJANG["predikat"])
            for n, kata in enumerate(self.isi.predikat)
        ]

    @property
    def sebutan(self) -> list[Medan]:
        return [
            self._medan(
                f"sebutan-{satu.kunci}",
                satu.bawaan,
                self.isi.sebutan[satu.kunci],
                PANJANG["sebutan"],
                saran=satu.saran,
                contoh=satu.bawaan,
            )
            for satu in SEBUTAN
        ]

    def _medan(
        self,
        nama: str,
        label: str,
        nilai: str,
        panjang: int,
        *,
        bantu: str = "",
        saran: tuple[str, ...] = (),
        contoh: str = "",
    ) -> Medan:
        galat = self.galat.get(nama, "")
        return Medan(nama, label, nilai, panjang, bantu, saran, contoh, galat)

    @property
    def galat_bermedan(self) -> list[tuple[str, str]]:
        """Errors that lead to their field."""
        return [(nama, pesan) for nama, pesan in self.galat.items() if nama]

    @property
    def galat_umum(self) -> str:
        return self.galat.get("", "")


def terkirim(kiriman: QueryDict) -> Isi:
    """The settings a person sent; what is missing or unknown stays as by default.

    What is not allowed in it says reporting.setelan.isi.periksa.
    """
    dasar = isi_bawaan()
    urutan = tuple(dict.fromkeys(k for k in kiriman.getlist("urutan") if k in PETA_BAGIAN))
    return Isi(
        kertas="F4" if kiriman.get("kertas") == "F4" else "A4",
        judul={jenis: _judul(kiriman, jenis) for jenis in dasar.judul},
        urutan=urutan if len(urutan) == len(dasar.urutan) else dasar.urutan,
        mati={jenis: _mati(kiriman, jenis) for jenis in BERBAGIAN},
        label={k: _kata(kiriman, f"label-{k}") for k in dasar.label},
        predikat=_predikat(kiriman),
        sebutan={k: _kata(kiriman, f"sebutan-{k}") for k in dasar.sebutan},
    )


def _kata(kiriman: QueryDict, nama: str) -> str:
    return " ".join(kiriman.get(nama, "").replace("\x00", "").split())


def _judul(kiriman: QueryDict, jenis: str) -> Judul:
    ejaan = {e.singkatan: e for e in EJAAN}.get(kiriman.get(f"ejaan-{jenis}", ""))
    if ejaan and jenis in BERBAGIAN:
        return ejaan
    return Judul(
        judul=_kata(kiriman, f"judul-{jenis}"), singkatan=_kata(kiriman, f"singkatan-{jenis}")
    )


def _mati(kiriman: QueryDict, jenis: str) -> tuple[str, ...]:
    ada = set(kiriman.getlist(f"ada-{jenis}"))
    return tuple(k for k, satu in PETA_BAGIAN.items() if not satu.wajib and k not in ada)


def _predikat(kiriman: QueryDict) -> tuple[str, ...]:
    pilihan = kiriman.get("predikat", "")
    if pilihan.isdecimal() and pilihan.isascii() and int(pilihan[:2]) < len(PREDIKAT):
        return PREDIKAT[int(pilihan[:2])]
    return tuple(_kata(kiriman, f"predikat-{n}") for n in range(len(PREDIKAT[0])))
