"""What a browser sends, checked for form: anything odd is refused in words at the door."""

import json
from dataclasses import dataclass, field
from uuid import UUID

SEL_MAKS = 500
BITA_MAKS = 512_000
TEKS_MAKS = 4000
ISIAN_MAKS = 12


class KirimanSalah(ValueError):
    """A request no page of ours sends; the message says what is wrong with it."""


@dataclass(frozen=True, kw_only=True)
class Kiriman:
    """One cell (`teks`) or one indicator (`isian`: field → text) as the browser sends it."""

    alamat: str
    teks: str = ""
    isian: dict[str, str] | None = None
    dasar: int = 0
    id_kirim: UUID | None = None
    pendahulu: frozenset[UUID] = field(default_factory=frozenset)


@dataclass(frozen=True, kw_only=True)
class Bungkusan:
    """A whole request: quarter, cells, and for a pasted block whether to apply it."""

    periode: str
    kiriman: list[Kiriman]
    terapkan: bool = False
    id_kirim: UUID | None = None
    keterangan: str = ""
    kelompok: int = 0


def baca_bungkusan(badan: bytes) -> Bungkusan:
    """Reads the JSON body of a request. Raises KirimanSalah."""
    if len(badan) > BITA_MAKS:
        raise KirimanSalah("Kiriman terlalu besar. Kirim dalam beberapa bagian.")
    try:
        isi = json.loads(badan)
    except (ValueError, RecursionError) as galat:
        raise KirimanSalah("Kiriman bukan JSON yang utuh.") from galat
    if not isinstance(isi, dict) or not isinstance(isi.get("periode"), str):
        raise KirimanSalah("Kiriman harus menyebut periode.")
    daftar = isi.get("tulisan", [])
    if not isinstance(daftar, list) or len(daftar) > SEL_MAKS:
        raise KirimanSalah(f"Paling banyak {SEL_MAKS} sel dalam satu kiriman.")
    kiriman = [_kiriman(satu, n) for n, satu in enumerate(daftar, 1)]
    _pastikan_sekali(kiriman)
    return Bungkusan(
        periode=isi["periode"],
        kiriman=kiriman,
        terapkan=isi.get("terapkan") is True,
        id_kirim=_uuid(isi.get("id"), "Kiriman"),
        keterangan=_teks(isi.get("keterangan", ""), "keterangan")[:200],
        kelompok=_bilangan(isi.get("kelompok", 0), "kelompok"),
    )


def _kiriman(satu: object, nomor: int) -> Kiriman:
    tempat = f"Sel ke-{nomor}"
    if not isinstance(satu, dict):
        raise KirimanSalah(f"{tempat} tidak terbaca.")
    pendahulu = satu.get("pendahulu", [])
    if not isinstance(pendahulu, list) or len(pendahulu) > 100:
        raise KirimanSalah(f"{tempat}: pendahulu harus daftar pendek.")
    return Kiriman(
        alamat=_teks(satu.get("alamat"), f"{tempat}: alamat"),
        teks=_teks(satu.get("teks", ""), f"{tempat}: teks"),
        isian=_isian(satu["isian"], tempat) if "isian" in satu else None,
        dasar=_bilangan(satu.get("dasar", 0), f"{tempat}: dasar"),
        id_kirim=_uuid(satu.get("id"), tempat),
        pendahulu=frozenset(u for p in pendahulu if (u := _uuid(p, tempat))),
    )


def _isian(isi: object, tempat: str) -> dict[str, str]:
    if not isinstance(isi, dict) or len(isi) > ISIAN_MAKS:
        raise KirimanSalah(f"{tempat}: isian tidak terbaca.")
    return {_teks(k, tempat): _teks(v, f"{tempat}: {k}") for k, v in isi.items()}


def _teks(nilai: object, tempat: str) -> str:
    if not isinstance(nilai, str) or len(nilai) > TEKS_MAKS:
        raise KirimanSalah(f"{tempat} harus teks, paling panjang {TEKS_MAKS} huruf.")
    # PostgreSQL stores no NUL, and a lone surrogate is no text.
    if "\x00" in nilai or any("\ud800" <= h <= "\udfff" for h in nilai):
        raise KirimanSalah(f"{tempat} berisi tanda yang tidak dapat disimpan.")
    return nilai


def _bilangan(nilai: object, tempat: str) -> int:
    if isinstance(nilai, bool) or not isinstance(nilai, int) or not 0 <= nilai < 2**62:
        raise KirimanSalah(f"{tempat} harus bilangan bulat.")
    return nilai


def _uuid(nilai: object, tempat: str) -> UUID | None:
    if nilai is None:
        return None
    try:
        return UUID(str(nilai))
    except ValueError as galat:
        raise KirimanSalah(f"{tempat}: id bukan UUID.") from galat


def _pastikan_sekali(kiriman: list[Kiriman]) -> None:
    for nama in ("alamat", "id_kirim"):
        nilai = [n for k in kiriman if (n := getattr(k, nama)) is not None]
        if len(set(nilai)) < len(nilai):
            raise KirimanSalah("Satu sel dikirim dua kali dalam satu kiriman.")
