"""How a report comes to be final: one table of who may take which step from which state.

Pages, services, refusals and the diagram in docs/alur-laporan.md all read TABEL; nothing else
knows a rule. The states and steps are the system's, which of them a kind of report takes is the
regency's policy (core.periode.models.KebijakanAlur).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from django.db.models import TextChoices

from tenants.models import Peran


class Keadaan(TextChoices):
    """Where a report stands."""

    DRAF = "draf", "Draf"
    DIAJUKAN = "diajukan", "Diajukan"
    DIREVIU = "direviu", "Direviu"
    DISETUJUI = "disetujui", "Disetujui"
    FINAL = "final", "Final"
    DIKEMBALIKAN = "dikembalikan", "Dikembalikan"


class Aksi(TextChoices):
    """What a person does to a report."""

    AJUKAN = "ajukan", "Ajukan"
    TARIK = "tarik", "Tarik pengajuan"
    REVIU = "reviu", "Selesai direviu"
    SETUJUI = "setujui", "Setujui"
    CABUT = "cabut", "Cabut persetujuan"
    KEMBALIKAN = "kembalikan", "Kembalikan dengan alasan"
    FINALKAN = "finalkan", "Terima sebagai final"
    REVISI = "revisi", "Buka revisi"


RESMI = frozenset({Keadaan.DIAJUKAN, Keadaan.DIREVIU, Keadaan.DISETUJUI, Keadaan.FINAL})
"""States with an official version: what is printed, rolled up and compared is that one."""

MENGUNCI = frozenset({Keadaan.DISETUJUI, Keadaan.FINAL})
"""States in which the quarter's facts can't be changed."""

PENGUNCI = frozenset({"lkj", "lkjip"})
"""Kinds of report whose approval locks the facts; a form of the beginning of a year doesn't."""

MEMUTAR = frozenset({Aksi.TARIK, Aksi.CABUT, Aksi.KEMBALIKAN, Aksi.REVISI})
"""Steps that undo an earlier decision; each asks for a level not below the one that decided."""

BERALASAN = frozenset({Aksi.CABUT, Aksi.KEMBALIKAN, Aksi.REVISI})
"""Steps that are taken with a reason."""

TINGKAT: dict[Peran, int] = {
    Peran.OPERATOR: 1,
    Peran.KASUBAG: 2,
    Peran.CAMAT: 3,
    Peran.INSPEKTORAT: 4,
    Peran.ADMIN_KABUPATEN: 5,
    Peran.PIMPINAN: 0,  # reads
}


@dataclass(frozen=True, kw_only=True)
class Suasana:
    """What the rules look at besides state and role: policy, holders and what happened before."""

    reviu: bool = False  # the kind of report is reviewed before it is approved
    lewati_kasubag: bool = True
    lewati_camat: bool = False
    lewati_inspektorat: bool = False
    terisi: frozenset[Peran] = frozenset(Peran)  # roles somebody active holds
    pernah_direviu: bool = False  # the present version

    @property
    def tanpa_kasubag(self) -> bool:
        return self.lewati_kasubag and Peran.KASUBAG not in self.terisi

    @property
    def tanpa_camat(self) -> bool:
        return self.lewati_camat and Peran.CAMAT not in self.terisi

    @property
    def perlu_reviu(self) -> bool:
        """The review still stands between the submission and the approval."""
        kosong = self.lewati_inspektorat and Peran.INSPEKTORAT not in self.terisi
        return self.reviu and not kosong and not self.pernah_direviu


Syarat = Callable[[Suasana], str]
"""Empty when the step may be taken, else the reason it may not, for a person."""


def _selalu(_: Suasana) -> str:
    return ""


def _tanpa_kasubag(s: Suasana) -> str:
    return "" if s.tanpa_kasubag else "Laporan diajukan Kasubag Perencanaan."


def _tanpa_camat(s: Suasana) -> str:
    if s.perlu_reviu:
        return "Laporan ini direviu Inspektorat lebih dulu."
    return "" if s.tanpa_camat else "Laporan ini menunggu persetujuan Camat lebih dulu."


def _perlu_reviu(s: Suasana) -> str:
    return "" if s.perlu_reviu else "Jenis laporan ini tidak melalui reviu Inspektorat."


def _sudah_lewat_reviu(s: Suasana) -> str:
    return "Menunggu reviu Inspektorat lebih dulu." if s.perlu_reviu else ""


def _belum_direviu(s: Suasana) -> str:
    return "Laporan ini sudah direviu." if s.pernah_direviu else ""


def _pernah_direviu(s: Suasana) -> str:
    return "" if s.pernah_direviu else "Laporan ini belum pernah direviu."


@dataclass(frozen=True)
class Aturan:
    """One row: in this state these roles take this step, and then the report stands there."""

    dari: Keadaan
    aksi: Aksi
    peran: frozenset[Peran]
    ke: Keadaan
    syarat: Syarat = _selalu
    bila: str = ""  # the condition in words, for the diagram


_KASUBAG = frozenset({Peran.KASUBAG})
_OPERATOR = frozenset({Peran.OPERATOR})
_CAMAT = frozenset({Peran.CAMAT})
_INSPEKTORAT = frozenset({Peran.INSPEKTORAT})
_ADMIN = frozenset({Peran.ADMIN_KABUPATEN})
_PEMERIKSA = _INSPEKTORAT | _ADMIN
_KOSONG = "tanpa pemegang, menurut kebijakan"

K, A = Keadaan, Aksi
TABEL: tuple[Aturan, ...] = (
    Aturan(K.DRAF, A.AJUKAN, _KASUBAG, K.DIAJUKAN),
    Aturan(K.DRAF, A.AJUKAN, _OPERATOR, K.DIAJUKAN, _tanpa_kasubag, f"Kasubag {_KOSONG}"),
    Aturan(K.DIKEMBALIKAN, A.AJUKAN, _KASUBAG, K.DIAJUKAN),
    Aturan(K.DIKEMBALIKAN, A.AJUKAN, _OPERATOR, K.DIAJUKAN, _tanpa_kasubag, f"Kasubag {_KOSONG}"),
    Aturan(K.DIAJUKAN, A.TARIK, _KASUBAG, K.DRAF),
    Aturan(K.DIAJUKAN, A.TARIK, _OPERATOR, K.DRAF, _tanpa_kasubag, f"Kasubag {_KOSONG}"),
    Aturan(K.DIAJUKAN, A.REVIU, _INSPEKTORAT, K.DIREVIU, _perlu_reviu, "bila direviu"),
    Aturan(K.DIAJUKAN, A.SETUJUI, _CAMAT, K.DISETUJUI, _sudah_lewat_reviu, "bila tak direviu"),
    Aturan(K.DIAJUKAN, A.KEMBALIKAN, _CAMAT | _PEMERIKSA, K.DIKEMBALIKAN),
    Aturan(K.DIAJUKAN, A.FINALKAN, _ADMIN, K.FINAL, _tanpa_camat, f"Camat {_KOSONG}"),
    Aturan(K.DIREVIU, A.SETUJUI, _CAMAT, K.DISETUJUI),
    Aturan(K.DIREVIU, A.KEMBALIKAN, _PEMERIKSA, K.DIKEMBALIKAN),
    Aturan(K.DIREVIU, A.FINALKAN, _ADMIN, K.FINAL, _tanpa_camat, f"Camat {_KOSONG}"),
    Aturan(K.DISETUJUI, A.FINALKAN, _ADMIN, K.FINAL),
    Aturan(K.DISETUJUI, A.CABUT, _CAMAT, K.DIAJUKAN, _belum_direviu, "bila tak direviu"),
    Aturan(K.DISETUJUI, A.CABUT, _CAMAT, K.DIREVIU, _pernah_direviu, "bila direviu"),
    Aturan(K.DISETUJUI, A.KEMBALIKAN, _PEMERIKSA, K.DIKEMBALIKAN),
    Aturan(K.FINAL, A.REVISI, _ADMIN, K.DIKEMBALIKAN),
)


@dataclass(frozen=True)
class Izin:
    """Whether a step may be taken now: where it leads, or why not."""

    aksi: Aksi
    ke: Keadaan | None
    alasan: str = ""

    @property
    def boleh(self) -> bool:
        return self.ke is not None


def izin(keadaan: Keadaan, aksi: Aksi, peran: frozenset[Peran], suasana: Suasana) -> Izin:
    """Looks a step up in the table for somebody holding these roles."""
    baris = [a for a in TABEL if a.dari is keadaan and a.aksi is aksi]
    if not baris:
        return Izin(aksi, None, _bukan_saatnya(keadaan, aksi))
    milik = [a for a in baris if a.peran & peran]
    if not milik:
        return Izin(aksi, None, _bukan_perannya(keadaan, aksi, baris))
    sebab = [(a.syarat(suasana), a) for a in milik]
    lolos = next((a for alasan, a in sebab if not alasan), None)
    return Izin(aksi, lolos.ke) if lolos else Izin(aksi, None, sebab[0][0])


def pelaku(keadaan: Keadaan, aksi: Aksi, peran: frozenset[Peran], suasana: Suasana) -> Peran | None:
    """In which of their roles a person takes a step: the highest that may."""
    boleh = [p for p in peran if izin(keadaan, aksi, frozenset({p}), suasana).boleh]
    return max(boleh, key=lambda p: TINGKAT[p], default=None)


def menunggu(keadaan: Keadaan, suasana: Suasana) -> frozenset[Peran]:
    """Whose turn it is: who may take the report a step further."""
    maju = [a for a in TABEL if a.dari is keadaan and a.aksi not in MEMUTAR]
    giliran = frozenset(p for a in maju if not a.syarat(suasana) for p in a.peran)
    return giliran & suasana.terisi or giliran


def tahapan(suasana: Suasana) -> tuple[Keadaan, ...]:
    """The states of a report on its way, as its line of steps shows them."""
    lewat = [K.DRAF, K.DIAJUKAN]
    lewat += [K.DIREVIU] if suasana.reviu else []
    lewat += [] if suasana.tanpa_camat else [K.DISETUJUI]
    return (*lewat, K.FINAL)


_SEBUTAN_KEADAAN = {
    K.DRAF: "masih draf",
    K.DIAJUKAN: "sudah diajukan",
    K.DIREVIU: "sudah direviu Inspektorat",
    K.DISETUJUI: "sudah disetujui",
    K.FINAL: "sudah final",
    K.DIKEMBALIKAN: "sedang diperbaiki kecamatan",
}
_KERJA = {
    A.AJUKAN: "mengajukannya",
    A.TARIK: "menarik pengajuannya",
    A.REVIU: "mereviunya",
    A.SETUJUI: "menyetujuinya",
    A.CABUT: "mencabut persetujuannya",
    A.KEMBALIKAN: "mengembalikannya",
    A.FINALKAN: "menerimanya sebagai final",
    A.REVISI: "membuka revisinya",
}


def _bukan_saatnya(keadaan: Keadaan, aksi: Aksi) -> str:
    if keadaan is K.FINAL and aksi in (A.KEMBALIKAN, A.CABUT, A.TARIK):
        return "Laporan ini sudah final. Hanya Admin Kabupaten yang dapat membuka revisinya."
    if aksi is A.TARIK and keadaan in RESMI:
        siapa = "Inspektorat" if keadaan is K.DIREVIU else "Camat"
        return (
            f"Laporan ini {_SEBUTAN_KEADAAN[keadaan]}, jadi tidak dapat ditarik lagi. Mintalah"
            f" {siapa} mengembalikannya."
        )
    return f"Laporan ini {_SEBUTAN_KEADAAN[keadaan]}."


def _bukan_perannya(keadaan: Keadaan, aksi: Aksi, baris: list[Aturan]) -> str:
    siapa = frozenset(p for a in baris if not a.bila.endswith(_KOSONG) for p in a.peran)
    siapa = siapa or frozenset(p for a in baris for p in a.peran)
    return (
        f"Laporan ini {_SEBUTAN_KEADAAN[keadaan]}; hanya {sebut_peran(siapa)} yang dapat"
        f" {_KERJA[aksi]}."
    )


def sebut_peran(peran: frozenset[Peran]) -> str:
    """`Camat, Inspektorat atau Admin Kabupaten`, from the lowest."""
    nama = [str(p.label) for p in sorted(peran, key=lambda p: TINGKAT[p])]
    return nama[0] if len(nama) == 1 else f"{', '.join(nama[:-1])} atau {nama[-1]}"


Nada = Literal["utama", "biasa"]


@dataclass(frozen=True)
class Kata:
    """How a step is offered, asked for, and told afterwards."""

    tombol: str
    ikon: str
    tanya: str  # {judul}: e.g. LKJ Triwulan IV 2024
    akibat: str
    selesai: str
    lewat: str  # in histories: who did it stands before
    nada: Nada = "biasa"


KATA: dict[Aksi, Kata] = {
    A.AJUKAN: Kata(
        "Ajukan",
        "send",
        "Ajukan {judul}?",
        "Angkanya dibekukan sebagai versi resmi. Isian yang berubah sesudah ini dicatat dan"
        " terlihat Camat.",
        "Diajukan. Yang menunggu giliran sudah diberi tahu.",
        "mengajukan",
        "utama",
    ),
    A.TARIK: Kata(
        "Tarik pengajuan",
        "undo-2",
        "Tarik pengajuan {judul}?",
        "Laporan kembali menjadi draf dan dapat diajukan lagi. Versi tadi tetap tersimpan.",
        "Pengajuan ditarik. Laporan ini draf lagi.",
        "menarik pengajuan",
    ),
    A.REVIU: Kata(
        "Selesai direviu",
        "clipboard-check",
        "Nyatakan {judul} selesai direviu?",
        "Sesudah ini Camat dapat menyetujuinya, dan kecamatan tidak dapat menariknya lagi.",
        "Reviu selesai. Camat sudah diberi tahu.",
        "menyelesaikan reviu",
        "utama",
    ),
    A.SETUJUI: Kata(
        "Setujui",
        "circle-check",
        "Setujui {judul}?",
        "Isian triwulan ini dikunci. Anda masih dapat mencabut persetujuan selama kabupaten belum"
        " menerimanya sebagai final.",
        "Disetujui. Isian triwulan ini terkunci.",
        "menyetujui",
        "utama",
    ),
    A.CABUT: Kata(
        "Cabut persetujuan",
        "undo-2",
        "Cabut persetujuan atas {judul}?",
        "Kunci isian dibuka dan laporan menunggu persetujuan lagi.",
        "Persetujuan dicabut.",
        "mencabut persetujuan",
    ),
    A.KEMBALIKAN: Kata(
        "Kembalikan",
        "corner-down-right",
        "Kembalikan {judul} untuk diperbaiki?",
        "Kecamatan membaca alasan Anda di tempat yang Anda tunjuk. Versi yang dikembalikan tetap"
        " dapat dibaca.",
        "Dikembalikan. Kecamatan sudah diberi tahu alasannya.",
        "mengembalikan",
    ),
    A.FINALKAN: Kata(
        "Terima sebagai final",
        "file-check-2",
        "Terima {judul} sebagai final?",
        "Sesudah ini hanya Admin Kabupaten yang dapat membuka revisi.",
        "Diterima sebagai final. Kecamatan sudah diberi tahu.",
        "menerima sebagai final",
        "utama",
    ),
    A.REVISI: Kata(
        "Buka revisi",
        "rotate-cw",
        "Buka revisi {judul}?",
        "Laporan final tetap dapat dibaca. Kunci isian dibuka, dan yang diajukan berikutnya"
        " menjadi revisi.",
        "Revisi dibuka. Kecamatan sudah diberi tahu.",
        "membuka revisi",
    ),
}
