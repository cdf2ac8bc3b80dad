"""The snapshot as canonical text and back: sorted keys, Decimals as strings, NFC, SHA-256."""

import hashlib
import unicodedata

import msgspec

from reporting.snapshot.model import VERSI_SKEMA, Snapshot
from reporting.snapshot.upgrade import tingkatkan


def ke_teks(snapshot: Snapshot) -> str:
    """Canonical UTF-8 JSON: equal snapshots give equal text."""
    mentah = msgspec.json.encode(snapshot, order="sorted").decode()
    return unicodedata.normalize("NFC", mentah)


def sidik(teks: str) -> str:
    """SHA-256 of the text in hexadecimal."""
    return hashlib.sha256(teks.encode()).hexdigest()


def dari_teks(teks: str) -> Snapshot:
    """Reads a snapshot of this or an earlier schema version; figures stay as they were frozen.

    Raises msgspec.ValidationError for text that is no snapshot.
    """
    kepala = msgspec.json.decode(teks)
    if isinstance(kepala, dict) and kepala.get("versi_skema") != VERSI_SKEMA:
        return msgspec.convert(tingkatkan(kepala), Snapshot)
    return msgspec.json.decode(teks, type=Snapshot)
