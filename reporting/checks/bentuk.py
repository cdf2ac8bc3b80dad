"""Findings as JSON and back; the hash a waiver holds on to; the hash of a text."""

import hashlib
import re
from typing import Any

from reporting.checks.temuan import Bobot, Tempat, Temuan


def ke_json(temuan: Temuan) -> dict[str, str | dict[str, str]]:
    return {
        "aturan": temuan.aturan,
        "bobot": temuan.bobot.value,
        "tempat": vars(temuan.tempat),
        "pesan": temuan.pesan,
        "seharusnya": temuan.seharusnya,
        "tertulis": temuan.tertulis,
        "alamat": temuan.alamat,
        "dijelaskan_oleh": temuan.dijelaskan_oleh,
    }


def muatan(temuan: Temuan) -> dict[str, str]:
    """A finding for machines, as the commands print it with `--json`."""
    return {
        "rule": temuan.aturan,
        "severity": temuan.bobot.value,
        "place": str(temuan.tempat),
        "message": temuan.pesan,
        "found": temuan.tertulis,
        "expected": temuan.seharusnya,
        "explained_by": temuan.dijelaskan_oleh,
    }


def dari_json(isi: dict[str, Any]) -> Temuan:
    """Raises KeyError, TypeError or ValueError for what `ke_json` did not write."""
    return Temuan(**{**isi, "bobot": Bobot(isi["bobot"]), "tempat": Tempat(**isi["tempat"])})


def kunci_kesampingan(temuan: Temuan) -> str:
    """The same finding in every kind of document: each numbers its tables otherwise."""
    tempat = temuan.tempat
    return "|".join((temuan.aturan, temuan.alamat, tempat.baris, tempat.kolom))


def sidik_temuan(temuan: Temuan) -> str:
    """Changes when the finding says something else: a waiver of the old words lapses."""
    isi = "\x00".join((temuan.seharusnya, temuan.tertulis, temuan.pesan))
    return hashlib.sha256(isi.encode()).hexdigest()


def sidik_teks(kalimat: tuple[str, ...]) -> str:
    """One hash for texts equal but for case, blanks and punctuation."""
    polos = " ".join(re.findall(r"\w+", " ".join(kalimat).casefold()))
    return hashlib.sha256(polos.encode()).hexdigest()
