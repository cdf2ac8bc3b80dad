"""The stored rows behind some cells, read and locked in a few queries however many cells."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from django.db.models import Manager

from core.anggaran.models import DpaBaris, Realisasi
from core.anggaran.queries import dpa_berlaku
from core.isian.alamat import Sel
from core.isian.queries import versi_dan_terkirim
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan

Kunci = tuple[str, str]
B = TypeVar("B", Realisasi, DpaBaris)


class Lembar:
    """Open inside a transaction: rows that will be written are locked until its end.

    Rows are locked in the order of code and sub-unit, so two writers of one office wait for each
    other instead of deadlocking. Versions are read after the locks.
    """

    def __init__(self, periode: Periode, sel: Sequence[Sel], id_kirim: Sequence[UUID] = ()) -> None:
        self.periode = periode
        self.nyata = self._nyata(sel)
        self.dpa = {} if self._cukup(sel) else self._dpa(sel)
        if not self._cukup(sel):
            self._buat_nyata(sel)
        self.terakhir, self.terkirim = versi_dan_terkirim(sel, id_kirim)

    def _cukup(self, sel: Sequence[Sel]) -> bool:
        """Whether every cell has its row: writing realisasi again needs nothing of the DPA."""
        return all(s.nyata and s.kunci in self.nyata for s in sel)

    def _dpa(self, sel: Sequence[Sel]) -> dict[Kunci, DpaBaris]:
        akhir = akhir_triwulan(self.periode.tahun, self.periode.triwulan)
        dpa = dpa_berlaku(self.periode.tahun, akhir)
        if dpa is None:
            return {}
        kode = {s.kode for s in sel}
        baris = DpaBaris.objects.filter(dpa=dpa, kode__in=kode).order_by("kode", "sub_unit")
        if not all(s.nyata for s in sel):
            baris = baris.select_for_update()
        return {(b.kode, b.sub_unit): b for b in baris}

    def _nyata(self, sel: Sequence[Sel]) -> dict[Kunci, Realisasi]:
        kode = {s.kode for s in sel if s.nyata}
        if not kode:
            return {}
        baris = (
            Realisasi.objects.filter(
                tahun=self.periode.tahun, triwulan=self.periode.triwulan, kode__in=kode
            )
            .order_by("kode", "sub_unit")
            .select_for_update()
        )
        return {(r.kode, r.sub_unit): r for r in baris}

    def _buat_nyata(self, sel: Sequence[Sel]) -> None:
        """Rows of sub kegiatan that stand in the DPA and have none yet in this quarter."""
        kunci = {s.kunci for s in sel if s.nyata}
        belum = sorted(k for k in kunci if k not in self.nyata and k in self.dpa)
        if not belum:
            return
        waktu = {"tahun": self.periode.tahun, "triwulan": self.periode.triwulan}
        # Another writer may make the same row meanwhile: then both find the one that won.
        Realisasi.objects.bulk_create(
            [Realisasi(**waktu, kode=k, sub_unit=u) for k, u in belum], ignore_conflicts=True
        )
        self.nyata = self._nyata(sel)

    def masalah(self, sel: Sel) -> str:
        """Why there is no such cell in this quarter; empty when there is."""
        ada = sel.kunci in (self.nyata if sel.nyata else self.dpa)
        return "" if ada else f"Sub kegiatan {sel.kode} tidak ada dalam DPA yang berlaku."

    def nilai(self, sel: Sel) -> Decimal | None:
        nilai: Decimal | None = getattr(self._baris(sel), sel.kolom)
        return nilai

    def pasang(self, sel: Sel, nilai: Decimal | None) -> None:
        """Sets a value on its row; `simpan` stores all of them."""
        setattr(self._baris(sel), sel.kolom, nilai)

    def _baris(self, sel: Sel) -> DpaBaris | Realisasi:
        return self.nyata[sel.kunci] if sel.nyata else self.dpa[sel.kunci]

    def simpan(self, sel: Sequence[Sel]) -> None:
        """Stores what was set, in one statement for each of the two tables."""
        nyata = {s.kunci: self.nyata[s.kunci] for s in sel if s.nyata}
        dpa = {s.kunci: self.dpa[s.kunci] for s in sel if not s.nyata}
        _simpan(Realisasi.objects, list(nyata.values()), {s.kolom for s in sel if s.nyata})
        _simpan(DpaBaris.objects, list(dpa.values()), {s.kolom for s in sel if not s.nyata})


def _simpan(gudang: Manager[B], baris: Sequence[B], kolom: Collection[str]) -> None:
    if len(baris) == 1:
        baris[0].save(update_fields=kolom)  # half the work of a bulk update of one
    elif baris:
        gudang.bulk_update(baris, sorted(kolom))
