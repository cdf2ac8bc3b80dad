"""The words offices use for status, golongan, education, eselon, sex and leadership training."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

KOLOM: Final[Mapping[str, str]] = {
    "status": "status",
    "golongan": "golongan/ruang",
    "pendidikan": "pendidikan",
    "kelompok": "kelompok jabatan",
    "eselon": "eselon",
    "kelamin": "jenis kelamin",
    "diklat": "diklat",
}
"""Fields a column of a pasted list can hold, as people call them."""


@dataclass(frozen=True)
class Bacaan:
    """What a cell means, as fields of Pegawai; or why it can't be understood."""

    nilai: dict[str, str] | None = None
    alasan: str = ""


_JUDUL: Final = (
    ("kelamin", r"\b(jk|l ?/ ?p|kelamin|gender|sex|p ?/ ?l)\b"),
    ("eselon", r"\b(eselon|esl|eselonering)\b"),
    ("golongan", r"\b(gol|golongan|pangkat|ruang|gol/ruang)\b"),
    ("pendidikan", r"\b(pendidikan|pend|ijazah|jenjang)\b"),
    ("diklat", r"\b(diklat|diklatpim|pelatihan|pim|kepemimpinan)\b"),
    ("kelompok", r"\b(kelompok|jenis jabatan)\b"),
    ("status", r"\b(status(?! (per)?(kawin|nikah))|kepegawaian|jenis pegawai)\b"),
)


def judul_kolom(teks: str) -> str:
    """The field a heading names; empty when it names none of ours."""
    rata = re.sub(r"[.\s]+", " ", teks.casefold()).strip()
    if len(rata) > 60:
        return ""
    return next((nama for nama, pola in _JUDUL if re.search(pola, rata)), "")


def kosong(teks: str) -> bool:
    return teks.strip() in ("", "-", "–", "—", "0")


def _rata(teks: str) -> str:
    return re.sub(r"[\s._\-/]+", " ", teks.casefold()).strip()


def _pilih(pola: tuple[tuple[str, str], ...], teks: str) -> str:
    rata = _rata(teks)
    return next((nilai for nilai, ekspresi in pola if re.fullmatch(ekspresi, rata)), "")


def _pembaca(kolom: str, pola: tuple[tuple[str, str], ...], contoh: str) -> Callable[[str], Bacaan]:
    def baca(teks: str) -> Bacaan:
        nilai = _pilih(pola, teks)
        if nilai:
            return Bacaan({kolom: "" if nilai == "kosong" else nilai})
        return Bacaan(alasan=f"“{teks[:40]}” tidak dikenal. {contoh}")

    return baca


_STATUS = (
    ("pppk", r"pppk|p3k|pegawai pemerintah dengan perjanjian kerja.*"),
    ("pns", r"c?pns|pegawai negeri sipil.*"),
    (
        "upah_jasa",
        r"(tenaga )?(upah jasa|upahjasa|honorer|honor|kontrak|sukarela|harian lepas)"
        r"|thl|ptt|tkd|non asn|non pns|pegawai tidak tetap",
    ),
)
_PENDIDIKAN = (
    ("s3", r"s ?3\b.*|strata (3|tiga|iii)\b.*|doktor\b.*"),
    ("s2", r"s ?2\b.*|strata (2|dua|ii)\b.*|magister\b.*|pascasarjana\b.*"),
    ("s1", r"(s ?1|d ?4|d iv|strata (1|satu|i)|sarjana|diploma (4|empat|iv))\b.*"),
    ("d3", r"(d ?[23]|d iii?|diploma (2|3|dua|tiga|iii?))\b.*"),
    (
        "sma",
        r"(sma|smu|smk|slta|smea|stm|sma sederajat|slta sederajat|smp|sltp|mts|ma|sma smp|spg|sps)"
        r"\b.*",
    ),
)
_KELOMPOK = (
    (
        "fungsional_umum",
        r"(jabatan )?fungsional umum|jfu|pelaksana|(jabatan )?pelaksana|staf|staff",
    ),
    ("fungsional", r"(jabatan )?fungsional( tertentu)?|jft|jf"),
    (
        "struktural",
        r"(jabatan )?struktural|pejabat struktural|administrator|pengawas|jabatan administrasi",
    ),
)
_KELAMIN = (
    ("L", r"l|lk|laki|laki laki|pria|lelaki|male"),
    ("P", r"p|pr|perempuan|wanita|female"),
)
_DIKLAT = (
    ("III", r"(diklat ?)?(pim|diklatpim|kepemimpinan)( tk| tingkat)? ?(iii|3)|pka|iii|adum iii"),
    ("IV", r"(diklat ?)?(pim|diklatpim|kepemimpinan)( tk| tingkat)? ?(iv|4)|pkp|iv|adum"),
    ("belum", r"belum( .*)?"),
    ("kosong", r"tidak( .*)?"),
)
_RUANG = re.compile(r"(?:^|[\s(,])(IV|I{1,3})\s*[/.\-\s]?\s*([a-e])(?:\s*\)|\s|$)", re.IGNORECASE)
_GOLONGAN_PPPK = re.compile(r"(?:gol\.?\s*)?(?:V|VI{1,3}|IX|XI{0,3}|XI?V|XVI{0,2})", re.IGNORECASE)
_ESELON = re.compile(
    r"(?:eselon|esl?\.?)?\s*(IV|I{2,3})\s*(?:[./\-\s]?\s*[ab](?:\s*/\s*[ab])?)?", re.IGNORECASE
)


def baca_golongan(teks: str) -> Bacaan:
    """`III/b`, `III.b`, `Penata Muda Tk. I (III/b)`; a PPPK's rank has no ruang."""
    cocok = _RUANG.search(teks)
    if cocok:
        golongan, ruang = cocok[1].upper(), cocok[2].lower()
        if ruang == "e" and golongan != "IV":
            return Bacaan(alasan=f"golongan {golongan} hanya memiliki ruang a sampai d.")
        return Bacaan({"golongan": golongan, "ruang": ruang})
    if _GOLONGAN_PPPK.fullmatch(teks.strip()):
        return Bacaan({"golongan": "", "ruang": ""})
    return Bacaan(alasan=f"“{teks[:40]}” tidak terbaca. Tulis seperti III/b.")


def baca_eselon(teks: str) -> Bacaan:
    if re.fullmatch(r"(non|bukan|tidak)( ?eselon| ber ?eselon)?", _rata(teks)):
        return Bacaan({"eselon": "non"})
    cocok = _ESELON.fullmatch(teks.strip())
    if cocok:
        return Bacaan({"eselon": cocok[1].upper()})
    return Bacaan(alasan=f"“{teks[:40]}” tidak dikenal. Tulis III.a, IV.b, atau non eselon.")


PEMBACA: Final[dict[str, Callable[[str], Bacaan]]] = {
    "status": _pembaca("status", _STATUS, "Tulis PNS, PPPK, atau upah jasa."),
    "golongan": baca_golongan,
    "pendidikan": _pembaca(
        "pendidikan", _PENDIDIKAN, "Tulis S3, S2, S1, D4, D3, D2, SMA atau SMP."
    ),
    "kelompok": _pembaca(
        "kelompok", _KELOMPOK, "Tulis struktural, fungsional, atau fungsional umum."
    ),
    "eselon": baca_eselon,
    "kelamin": _pembaca("kelamin", _KELAMIN, "Tulis L atau P."),
    "diklat": _pembaca("diklat", _DIKLAT, "Tulis Diklatpim III, Diklatpim IV, atau belum."),
}
"""Field → reads one cell of it."""


def kurang(isi: Mapping[str, str]) -> list[str]:
    """What a member of staff still lacks before the tables can count them."""
    hasil = [f"{KOLOM[k]} belum ada." for k in ("status", "kelamin") if not isi.get(k)]
    if isi.get("status") == "upah_jasa":
        return hasil
    if isi.get("status") == "pns" and not (isi.get("golongan") and isi.get("ruang")):
        hasil.append("golongan/ruang belum ada; PNS memerlukannya, mis. III/b.")
    if not isi.get("pendidikan"):
        hasil.append("pendidikan belum ada, mis. S1.")
    return hasil
