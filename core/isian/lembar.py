"""The stored rows behind some cells, read and locked in a few queries however many cells."""

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from core.anggaran.models import DpaBaris, Realisasi
from core.anggaran.queries import dpa_berlaku
from core.isian.alamat import Sel
from core.isian.models import PerubahanSel
from core.isian.queries import versi_banyak
from core.periode.models import Periode
from core.periode.queries import akhir_triwulan

Kunci = tuple[str, str]


class Lembar:
    """Open inside a transaction: rows that will be written are locked until its end.

    Rows are locked in the order of code and sub-unit, so two writers of one office wait for each
    other instead of deadlocking. Versions are read after the locks.
    """

    def __init__(self, periode: Periode, sel: Sequence[Sel], id_kirim: Sequence[UUID] = ()) -> None:
        self.periode = periode
        kode = {s.kode for s in sel}
        dpa = dpa_berlaku(periode.tahun, akhir_triwulan(periode.tahun, periode.triwulan))
        baris = DpaBaris.objects.filter(dpa=dpa, kode__in=kode).order_by("kode", "sub_unit")
        if not all(s.nyata for s in sel):
            baris = baris.select_for_update()
        self.dpa: dict[Kunci, DpaBaris] = {(b.kode, b.sub_unit): b for b in baris if dpa}
        self.nyata = self._nyata({s.kunci for s in sel if s.nyata})
        self.terakhir = versi_banyak(sel)
        self.terkirim = (
            {p.id_kirim: p for p in self._perubahan_terkirim(id_kirim)} if id_kirim else {}
        )

    def _nyata(self, kunci: set[Kunci]) -> dict[Kunci, Realisasi]:
        if not kunci:
            return {}
        waktu = {"tahun": self.periode.tahun, "triwulan": self.periode.triwulan}
        kode = {k for k, _ in kunci}
        baris = (
            Realisasi.objects.filter(**waktu, kode__in=kode)
            .order_by("kode", "sub_unit")
            .select_for_update()
        )
        ada = {(r.kode, r.sub_unit): r for r in baris.all()}
        belum = sorted(k for k in kunci if k not in ada and k in self.dpa)
        if not belum:
            return ada
        # Another writer may make the same row meanwhile: then both find the one that won.
        Realisasi.objects.bulk_create(
            [Realisasi(**waktu, kode=k, sub_unit=u) for k, u in belum], ignore_conflicts=True
        )
        return {(r.kode, r.sub_unit): r for r in baris.all()}

    @staticmethod
    def _perubahan_terkirim(id_kirim: Sequence[UUID]) -> list[PerubahanSel]:
        return list(PerubahanSel.objects.filter(id_kirim__in=id_kirim).select_related("oleh"))

    def masalah(self, sel: Sel) -> str:
        """Why there is no such cell in this quarter; empty when there is."""
        ada = sel.kunci in (self.nyata if sel.nyata else self.dpa)
        return "" if ada else f"Sub kegiatan {sel.kode} tidak ada dalam DPA yang berlaku."

    def satuan(self, sel: Sel) -> str:
        """The unit written on the DPA line itself; empty when it is the nomenclature's."""
        baris = self.dpa.get(sel.kunci)
        return baris.satuan if baris else ""

    def nilai(self, sel: Sel) -> Decimal | None:
        nilai: Decimal | None = getattr(self._baris(sel), sel.kolom)
        return nilai

    def pasang(self, sel: Sel, nilai: Decimal | None) -> None:
        """Sets a value on its row; `simpan` stores all of them."""
        setattr(self._baris(sel), sel.kolom, nilai)

    def _baris(self, sel: Sel) -> DpaBaris | Realisasi:
        return self.nyata[sel.kunci] if sel.nyata else self.dpa[sel.kunci]

    def simpan(self, sel: Sequence[Sel]) -> None:
        nyata = {s.kunci: self.nyata[s.kunci] for s in sel if s.nyata}
        dpa = {s.kunci: self.dpa[s.kunci] for s in sel if not s.nyata}
        if nyata:
            Realisasi.objects.bulk_update(nyata.values(), sorted({s.kolom for s in sel if s.nyata}))
        if dpa:
            DpaBaris.objects.bulk_update(
                dpa.values(), sorted({s.kolom for s in sel if not s.nyata})
            )
