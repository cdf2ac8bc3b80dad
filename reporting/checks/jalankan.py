"""All rules over one snapshot."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reporting.checks.bahan import Bahan, Pembanding
from reporting.checks.daftar import aturan_untuk
from reporting.checks.jelaskan import jelaskan
from reporting.checks.temuan import Bobot, Temuan
from reporting.snapshot.model import Snapshot

_URUTAN = {Bobot.BLOKIR: 0, Bobot.PERINGATAN: 1, Bobot.INFO: 2}


def periksa(snapshot: Snapshot, pembanding: Pembanding | None = None) -> tuple[Temuan, ...]:
    """Findings of every rule its kind of document is held to, the heaviest first, then in the
    order of the registry.

    Pure: what a rule needs from outside the snapshot stands in `pembanding`; without it those
    rules judge nothing. Weights are the rules' own (see `berbobot`).
    """
    bahan = Bahan(snapshot, pembanding or Pembanding())
    aturan = aturan_untuk(snapshot.jenis)
    temuan = [temuan for satu in aturan for temuan in satu.temuan(bahan)]
    return urutkan(jelaskan(bahan, temuan, aturan))


def berbobot(temuan: Iterable[Temuan], bobot: Mapping[str, Bobot]) -> tuple[Temuan, ...]:
    """The findings with the weights of the regency's policy, by rule name."""
    return urutkan(replace(t, bobot=bobot.get(t.aturan, t.bobot)) for t in temuan)


def urutkan(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """The heaviest first; one key once."""
    satu_satu = {t.kunci: t for t in temuan}
    return tuple(sorted(satu_satu.values(), key=lambda t: _URUTAN[t.bobot]))
