"""Findings from the relations between cells, each with the cell that explains it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from core.angka import bulatkan
from reporting.checks.sebab import Langgar, Penjelasan, Rumus, Sebab, cari_sebab, menurut_sel
from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.hasil import SebabSel
from reporting.periksa_dokumen.hubungan import Hubungan
from reporting.periksa_dokumen.persen import SEPERSERATUS
from reporting.periksa_dokumen.tulis import tulis

PESAN = {
    "jumlah.anak_induk": "Nilai induk tidak sama dengan jumlah rinciannya.",
    "jumlah.total": "Baris jumlah tidak sama dengan jumlah baris di atasnya.",
    "jumlah.antar_tabel": "Nilai program tidak sama dengan jumlah kegiatannya di tabel lain.",
    "jumlah.mendatar": "Kolom ini tidak sama dengan hasil hitungan kolom-kolom lain di barisnya.",
    "persen": "Persentase tidak sesuai dengan kedua angka yang dibandingkan.",
    "sama.pagu": "Anggaran yang sama ditulis berbeda di tempat lain.",
    "sama.realisasi_uang": "Realisasi yang sama ditulis berbeda di tempat lain.",
    "sama.target": "Target yang sama ditulis berbeda di tempat lain.",
    "sama.realisasi": "Realisasi volume yang sama ditulis berbeda di tempat lain.",
    "indikator.target": "Target indikator ini ditulis berbeda di tempat lain.",
    "indikator.realisasi": "Realisasi indikator ini ditulis berbeda di tempat lain.",
    "indikator.capaian": "Capaian indikator ini ditulis berbeda di tempat lain.",
    "indikator.awal": "Kondisi awal indikator ini ditulis berbeda di tempat lain.",
    "kalimat.uang": "Angka dalam kalimat tidak sama dengan angka dalam tabel.",
    "kalimat.persen": "Persentase dalam kalimat tidak sesuai dengan kedua angkanya.",
}


@dataclass
class Terhitung:
    """Every relation that does not hold, with its causes: the one of several disagreements first,
    then for what is left the one cell, or the two, that may be changed without a new disagreement.
    """

    hubungan: Hubungan
    penjelasan: Penjelasan
    calon: dict[str, list[Sebab]] = field(default_factory=dict)

    def sebut(self, sebab: Sebab) -> str:
        letak = self.hubungan.tempat(sebab.sel)
        return f"{letak}: tertulis {tulis(sebab.tertulis)}, seharusnya {tulis(sebab.seharusnya)}"

    def sebab(self) -> Iterator[SebabSel]:
        """The cells that explain several disagreements."""
        for s in self.penjelasan.sebab:
            yield SebabSel(
                self.sebut(s), self.hubungan.tempat(s.sel), tulis(s.tertulis), tulis(s.seharusnya)
            )

    def temuan(self) -> Iterator[Temuan]:
        oleh = self.penjelasan.oleh
        sudah: set[tuple[str, str]] = set()
        for langgar in self.penjelasan.langgar:
            sebab = oleh.get(langgar.rumus.kunci)
            if sebab and langgar.rumus.jenis == "sama" and sebab.sel in langgar.rumus.sel:
                # Several places against one: the one is told once, where it stands.
                aturan = self.hubungan.aturan[langgar.rumus.kunci]
                if (aturan, sebab.sel) not in sudah:
                    sudah.add((aturan, sebab.sel))
                    yield self._sama(aturan, sebab)
                continue
            yield self._temuan(langgar, [sebab] if sebab else self.calon[langgar.rumus.kunci])
        yield from self._selisih_kecil()

    def _sama(self, aturan: str, sebab: Sebab) -> Temuan:
        lain: list[str] = []
        for langgar in self.penjelasan.langgar:
            sel = langgar.rumus.sel
            if self.hubungan.aturan[langgar.rumus.kunci] == aturan and sebab.sel in sel:
                tempat = self.hubungan.tempat(next(s for s in sel if s != sebab.sel))
                lain.append(f"{tempat.bagian}, {tempat.kolom}")
        return Temuan(
            aturan,
            Bobot.BLOKIR,
            self.hubungan.tempat(sebab.sel),
            f"{PESAN[aturan]} Pembandingnya: {'; '.join(dict.fromkeys(lain))}.",
            seharusnya=tulis(sebab.seharusnya),
            tertulis=tulis(sebab.tertulis),
            dijelaskan_oleh=self.sebut(sebab),
        )

    def _temuan(self, langgar: Langgar, sebab: list[Sebab]) -> Temuan:
        aturan, rumus = self.hubungan.aturan[langgar.rumus.kunci], langgar.rumus
        pesan = PESAN[aturan]
        tertulis, seharusnya, sel = langgar.tertulis, langgar.seharusnya, rumus.hasil
        if rumus.jenis == "sama":
            if len(sebab) == 1 and sebab[0].sel in rumus.suku:
                sel, tertulis, seharusnya = sebab[0].sel, seharusnya, tertulis
            lain = self.hubungan.tempat(next(s for s in rumus.sel if s != sel))
            pesan += f" Pembandingnya: {lain.bagian}, {lain.baris}, {lain.kolom}."
        if len(sebab) > 1:
            pesan += " Dua sel sama mungkin salah; dokumen ini tidak menunjukkan yang mana."
        jelas = "; atau ".join(self.sebut(s) for s in sebab)
        sendiri = len(sebab) == 1 and sebab[0].sel == sel and not self._banyak(sebab[0])
        return Temuan(
            aturan,
            Bobot.BLOKIR,
            self.hubungan.tempat(sel),
            pesan,
            seharusnya=tulis(seharusnya),
            tertulis=tulis(tertulis),
            dijelaskan_oleh="" if sendiri else jelas,
        )

    @staticmethod
    def _banyak(sebab: Sebab) -> bool:
        return len(sebab.menjelaskan) > 1

    def _selisih_kecil(self) -> Iterator[Temuan]:
        """0,01 comes from cutting instead of rounding; worth knowing, no error."""
        for rumus in self.hubungan.rumus:
            if rumus.jenis != "persen":
                continue
            nilai = self.hubungan.nilai
            ada, harus = nilai.get(rumus.hasil), rumus.hitung(nilai)
            if ada is None or harus is None:
                continue
            beda = abs(bulatkan(ada) - harus)
            # At two decimals 0,01 is a cut; at fewer, more than half of the last digit is.
            lebih = beda > 0 if rumus.toleransi == SEPERSERATUS else beda * 2 > rumus.toleransi
            if not lebih or beda > rumus.toleransi:
                continue
            yield Temuan(
                "persen.pembulatan",
                Bobot.INFO,
                self.hubungan.tempat(rumus.hasil),
                f"Berbeda {tulis(beda)}: dipotong, bukan dibulatkan.",
                seharusnya=tulis(harus),
                tertulis=tulis(ada),
            )


def hitung(hubungan: Hubungan) -> Terhitung:
    penjelasan = cari_sebab(hubungan.nilai, hubungan.rumus)
    nilai = dict(hubungan.nilai) | {s.sel: s.seharusnya for s in penjelasan.sebab}
    menurut = menurut_sel(hubungan.rumus)
    calon = {langgar.rumus.kunci: _calon(langgar, nilai, menurut) for langgar in penjelasan.langgar}
    return Terhitung(hubungan, penjelasan, calon)


def _calon(
    langgar: Langgar, nilai: dict[str, Decimal | None], menurut: dict[str, list[Rumus]]
) -> list[Sebab]:
    """The one or two cells whose change mends a lone disagreement and breaks the least; none when
    more are as likely."""
    rumus = langgar.rumus
    calon: dict[str, tuple[int, Sebab]] = {}
    for sel in rumus.sel:
        lama, baru = nilai.get(sel), rumus.andai(sel, nilai)
        if lama is None or baru is None or baru == lama:
            continue
        berlaku = [r for r in menurut[sel] if not r.langgar(nilai)]
        nilai[sel] = baru
        timbul = sum(r.langgar(nilai) is not None for r in berlaku)
        nilai[sel] = lama
        calon[sel] = timbul, Sebab(sel, lama, baru, (rumus.kunci,))
    paling = min((t for t, _ in calon.values()), default=0)
    terbaik = [s for t, s in calon.values() if t == paling]
    return terbaik if len(terbaik) <= 2 else []
