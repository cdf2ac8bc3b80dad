"""How figures of several offices become one. Pure; every figure comes from core.capaian.

Money is Σ realisasi / Σ pagu. An index is pooled over the base it was measured on: numerators
over denominators, or weighted by respondents. Where a base is lacking the mean is taken and
called what it is. Nothing is ranked unless every office was measured in the same way.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.angka import bulatkan
from core.capaian import Polaritas, capaian, jumlah, pecahan, rata_rata, serapan

_SATU = Decimal(1)
_FAKTOR = (Decimal(100), Decimal(25), _SATU)
"""What a fraction may be multiplied by: percent, the SKM scale (25 to 100), none."""


class Cara(StrEnum):
    """How a joint figure was reached; the words stand beside it."""

    UANG = "Σ realisasi / Σ pagu"
    PECAHAN = "Σ pembilang / Σ penyebut"
    RESPONDEN = "tertimbang responden"
    VOLUME = "Σ volume / Σ target"
    SENDIRI = "satu kantor"
    RATA = "rata-rata sederhana, tanpa bobot"


@dataclass(frozen=True, kw_only=True)
class Nilai:
    """What one office reports in one row. `nilai` is a volume or an indicator's value."""

    kantor: str
    sementara: bool = False
    pagu: Decimal | None = None
    kas: Decimal | None = None
    realisasi: Decimal | None = None
    target: Decimal | None = None
    nilai: Decimal | None = None
    capaian: Decimal | None = None
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    responden: int | None = None
    satuan: str = ""
    polaritas: str = ""
    sebab: str = ""

    @property
    def serapan(self) -> Decimal | None:
        return serapan(self.realisasi, self.pagu)

    @property
    def dasar(self) -> str:
        """What the value was measured on: "penyebut", "responden" or nothing recorded."""
        if self.pembilang is not None and self.penyebut:
            return "penyebut"
        return "responden" if self.responden else ""


@dataclass(frozen=True, kw_only=True)
class Ukur:
    """A joint figure with how it was reached, of how many offices, on what base."""

    nilai: Decimal | None
    cara: Cara
    kantor: int  # offices measured
    basis: Decimal | None = None  # Σ denominators, respondents, pagu or target
    catatan: str = ""


@dataclass(frozen=True, kw_only=True)
class Gabungan:
    """One row of several offices."""

    kantor: int  # offices that have the row
    pagu: Decimal | None
    kas: Decimal | None
    realisasi: Decimal | None
    serapan: Ukur
    capaian: Ukur


def gabung(baris: Sequence[Nilai]) -> Gabungan:
    """Money and capaian of one row over offices."""
    return Gabungan(
        kantor=len(baris),
        pagu=jumlah(b.pagu for b in baris),
        kas=jumlah(b.kas for b in baris),
        realisasi=jumlah(b.realisasi for b in baris),
        serapan=gabung_serapan(baris),
        capaian=gabung_capaian(baris),
    )


def gabung_serapan(baris: Sequence[Nilai]) -> Ukur:
    """Σ realisasi / Σ pagu. Money not yet entered counts as none spent, and is said."""
    pagu = jumlah(b.pagu for b in baris)
    kosong = [b.kantor for b in baris if b.realisasi is None]
    return Ukur(
        nilai=serapan(jumlah(b.realisasi for b in baris), pagu),
        cara=Cara.UANG,
        kantor=len(baris) - len(kosong),
        basis=pagu,
        catatan=f"realisasi belum diisi: {', '.join(kosong)}" if kosong else "",
    )


def gabung_capaian(baris: Sequence[Nilai]) -> Ukur:
    """Capaian of one row. Volumes of one unit are added up; else it is a mean, and says so."""
    terukur = [b for b in baris if b.capaian is not None]
    if len(terukur) == 1:
        return Ukur(nilai=terukur[0].capaian, cara=Cara.SENDIRI, kantor=1)
    bervolume = all(b.nilai is not None and b.target is not None for b in terukur)
    satuan = {b.satuan.casefold() for b in terukur}
    polos = all(not b.polaritas for b in terukur)  # indicators are no volumes
    if terukur and bervolume and polos and len(satuan) == 1:
        target = jumlah(b.target for b in terukur)
        return Ukur(
            nilai=capaian(target, jumlah(b.nilai for b in terukur)),
            cara=Cara.VOLUME,
            kantor=len(terukur),
            basis=target,
        )
    return Ukur(nilai=rata_rata(b.capaian for b in terukur), cara=Cara.RATA, kantor=len(terukur))


def gabung_nilai(baris: Sequence[Nilai]) -> Ukur:
    """An indicator's joint value; only with a base in every measured office is it pooled."""
    terukur = [b for b in baris if b.nilai is not None]
    if len(terukur) == 1:
        return Ukur(nilai=terukur[0].nilai, cara=Cara.SENDIRI, kantor=1)
    satuan = sorted({b.satuan for b in terukur})
    if len({s.casefold() for s in satuan}) > 1:
        catatan = f"satuan berbeda ({', '.join(satuan)}), tidak digabung"
        return Ukur(nilai=None, cara=Cara.RATA, kantor=len(terukur), catatan=catatan)
    dasar = {b.dasar for b in terukur}
    if dasar == {"penyebut"}:
        return _pecahan(terukur)
    if dasar == {"responden"}:
        return _tertimbang(terukur)
    return _rata(terukur, _sebab_rata(terukur) if dasar - {""} else "")


def _pecahan(baris: list[Nilai]) -> Ukur:
    faktor = faktor_bersama(baris)
    if faktor is None:
        return _rata(baris, "pembilang dan penyebut tidak cocok dengan nilai yang dilaporkan")
    penyebut = jumlah(b.penyebut for b in baris)
    return Ukur(
        nilai=pecahan(jumlah(b.pembilang for b in baris), penyebut, faktor),
        cara=Cara.PECAHAN,
        kantor=len(baris),
        basis=penyebut,
    )


def faktor_bersama(baris: Sequence[Nilai]) -> Decimal | None:
    """The one factor that makes every office's fraction its reported value, at two decimals."""

    def cocok(b: Nilai, faktor: Decimal) -> bool:
        hitung = pecahan(b.pembilang, b.penyebut, faktor)
        return hitung is not None and b.nilai is not None and bulatkan(hitung) == bulatkan(b.nilai)

    return next((f for f in _FAKTOR if all(cocok(b, f) for b in baris)), None)


def _tertimbang(baris: list[Nilai]) -> Ukur:
    bobot = jumlah(Decimal(b.responden or 0) for b in baris)
    isi = jumlah(b.nilai * (b.responden or 0) for b in baris if b.nilai is not None)
    return Ukur(
        nilai=pecahan(isi, bobot, _SATU), cara=Cara.RESPONDEN, kantor=len(baris), basis=bobot
    )


def _rata(baris: Sequence[Nilai], catatan: str) -> Ukur:
    return Ukur(
        nilai=rata_rata(b.nilai for b in baris),
        cara=Cara.RATA,
        kantor=len(baris),
        catatan=catatan,
    )


def _sebab_rata(baris: Sequence[Nilai]) -> str:
    tanpa = [b.kantor for b in baris if not b.dasar]
    if tanpa:
        return f"tanpa responden atau penyebut: {', '.join(tanpa)}"
    return "sebagian diukur atas responden, sebagian atas penyebut"


def gabung_kantor(baris: Sequence[Nilai]) -> Nilai:
    """Lines of one code within one office (its own and its kelurahan's) as that office's row."""
    if len(baris) == 1:
        return baris[0]
    satu_satuan = len({b.satuan.casefold() for b in baris}) == 1
    return Nilai(
        kantor=baris[0].kantor,
        sementara=baris[0].sementara,
        pagu=jumlah(b.pagu for b in baris),
        kas=jumlah(b.kas for b in baris),
        realisasi=jumlah(b.realisasi for b in baris),
        target=jumlah(b.target for b in baris) if satu_satuan else None,
        nilai=jumlah(b.nilai for b in baris) if satu_satuan else None,
        capaian=gabung_capaian(baris).nilai,
        satuan=baris[0].satuan if satu_satuan else "",
        sebab=next((b.sebab for b in baris if b.sebab), ""),
    )


# --- Ranking ------------------------------------------------------------------------------
@dataclass(frozen=True, kw_only=True)
class Peringkat:
    """Places by office, 1 the best, equal values share one; or why there is no ranking."""

    tempat: dict[str, int]
    alasan: str = ""

    @property
    def boleh(self) -> bool:
        return not self.alasan


def peringkat_serapan(baris: Sequence[Nilai]) -> Peringkat:
    """Absorption: one measure on one base, the pagu of the row."""
    return _urut(baris, lambda b: b.serapan, menurun=True)


def peringkat_nilai(baris: Sequence[Nilai]) -> Peringkat:
    """Values of one indicator, ranked only when all were measured alike."""
    terukur = [b for b in baris if b.nilai is not None]
    if any(b.polaritas == Polaritas.STABIL for b in terukur):
        return _tolak(
            "Nilai yang baik adalah yang terdekat dengan target, jadi tidak diperingkat. Pakai"
            " ukuran capaian."
        )
    return _beda_ukur(terukur) or _urut(
        terukur,
        lambda b: b.nilai,
        menurun=not any(b.polaritas.startswith("turun") for b in terukur),
    )


def peringkat_capaian(baris: Sequence[Nilai], *, dasar_sama: bool) -> Peringkat:
    """Capaian of one indicator or one volume; not of what is a mean of different things."""
    if not dasar_sama:
        return _tolak(
            "Capaian tingkat ini merata-ratakan isian yang berbeda di tiap kantor, jadi tidak"
            " diperingkat. Pilih satu sub kegiatan atau satu indikator."
        )
    terukur = [b for b in baris if b.capaian is not None]
    return _beda_ukur(terukur) or _urut(terukur, lambda b: b.capaian, menurun=True)


def _beda_ukur(baris: Sequence[Nilai]) -> Peringkat | None:
    """The refusal when these are not one indicator with one base; None when they are."""
    satuan = sorted({b.satuan for b in baris})
    if len({s.casefold() for s in satuan}) > 1:
        return _tolak(f"Satuannya berbeda ({', '.join(satuan)}), jadi tidak diperingkat.")
    if len({b.polaritas for b in baris}) > 1:
        return _tolak("Arah nilai yang baik berbeda antarkantor, jadi tidak diperingkat.")
    if len({b.dasar for b in baris}) > 1:
        return _tolak(f"Dasar ukurnya tidak sama ({_sebab_rata(baris)}), jadi tidak diperingkat.")
    return None


def _tolak(alasan: str) -> Peringkat:
    return Peringkat(tempat={}, alasan=alasan)


def _urut(
    baris: Sequence[Nilai], ukuran: Callable[[Nilai], Decimal | None], *, menurun: bool
) -> Peringkat:
    nilai = {b.kantor: bulatkan(n) for b in baris if (n := ukuran(b)) is not None}
    if len(nilai) < 2:
        return _tolak("Peringkat memerlukan sekurangnya dua kantor yang terukur.")
    terurut = sorted(nilai.values(), reverse=menurun)
    return Peringkat(tempat={k: terurut.index(n) + 1 for k, n in nilai.items()})
