"""A program in one table and its kegiatan, program by program, in tables of their own."""

from decimal import Decimal

from reporting.checks.sebab import Rumus
from reporting.periksa_dokumen.acuan import jenjang_kode
from reporting.periksa_dokumen.hubungan import Hubungan
from reporting.periksa_dokumen.jenjang import Baris, Pohon
from reporting.periksa_dokumen.kolom import Peran

COCOK_MIN = Decimal("0.6")
"""Share of the programs that must be the sum of their kegiatan before the rest is wrong."""

Usul = tuple[str, tuple[str, ...]]


def hubungkan_antar(hubungan: Hubungan, pohon: list[Pohon]) -> None:
    for atas in pohon:
        for peran in (Peran.PAGU, Peran.REALISASI_UANG):
            for i in atas.lajur.kolom(peran):
                pilihan = _menurut_kepala(atas, i, peran, pohon)
                banyak, usul = max(
                    ((_cocok(hubungan, u), u) for u in pilihan), key=lambda p: p[0], default=(0, [])
                )
                if banyak >= 2 and banyak >= len(usul) * COCOK_MIN:
                    for hasil, suku in usul:
                        hubungan.tambah("jumlah.antar_tabel", hasil, suku)


def _cocok(hubungan: Hubungan, usul: list[Usul]) -> int:
    """How many of the sums hold."""
    return sum(Rumus("", hasil, suku).langgar(hubungan.nilai) is None for hasil, suku in usul)


def _menurut_kepala(atas: Pohon, i: int, peran: Peran, pohon: list[Pohon]) -> list[list[Usul]]:
    """For each heading of the lower tables, every program with its kegiatan under it."""
    hasil: dict[str, list[Usul]] = {}
    for satu in atas.program:
        if satu.anak or not jenjang_kode(satu.kunci) or atas.lajur.nilai[satu.b][i] is None:
            continue
        for bawah in pohon:
            akar = _di_bawah(satu, bawah)
            for j in bawah.lajur.kolom(peran) if akar else ():
                suku = tuple(bawah.lajur.unik(a.b, j) for a in akar)
                kepala = bawah.lajur.kepala[j].casefold()
                hasil.setdefault(kepala, []).append((atas.lajur.unik(satu.b, i), suku))
    return list(hasil.values())


def _di_bawah(satu: Baris, pohon: Pohon) -> list[Baris]:
    """Its kegiatan, in a table that does not name the program itself and writes every code: by
    name alone one of them may not be known."""
    if any(b.kunci == satu.kunci for b in pohon.semua) or not all(b.kode for b in pohon.program):
        return []
    return [b for b in pohon.program if b.kunci.startswith(f"{satu.kunci}.")]
