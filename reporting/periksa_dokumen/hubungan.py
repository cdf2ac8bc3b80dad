"""What the cells of a document's tables owe one another: sums, percentages, the same fact twice."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from core.impor.nama import nama_baku
from reporting.checks.sebab import JenisRumus, Rumus
from reporting.checks.temuan import Tempat
from reporting.periksa_dokumen.acuan import SUB
from reporting.periksa_dokumen.jenjang import Baris, Pohon
from reporting.periksa_dokumen.kolom import Lajur, Peran, baris_total
from reporting.periksa_dokumen.persen import cara_lain, ketelitian, pasangan_persen

_VOLUME = (Peran.TARGET, Peran.REALISASI)


@dataclass
class Hubungan:
    lajur: list[Lajur]
    nilai: dict[str, Decimal | None] = field(default_factory=dict)
    rumus: list[Rumus] = field(default_factory=list)
    aturan: dict[str, str] = field(default_factory=dict)
    """Key of a relation → name of its rule."""
    letak: dict[str, Tempat] = field(default_factory=dict)
    """Cell → its place, where that is not the row and column of a table."""

    def tempat(self, sel: str) -> Tempat:
        if sel in self.letak:
            return self.letak[sel]
        letak, b, k = (int(n) for n in sel.split("|"))
        satu = self.lajur[letak]
        return Tempat(satu.nama, satu.nama_baris(b), satu.kepala[k] or f"kolom {k + 1}")

    def tambah(
        self,
        aturan: str,
        hasil: str,
        suku: tuple[str, ...],
        jenis: JenisRumus = "jumlah",
        toleransi: Decimal = Decimal(0),
    ) -> None:
        kunci = f"{aturan}>{hasil}>{suku[0]}"
        self.rumus.append(Rumus(kunci, hasil, suku, jenis, toleransi))
        self.aturan[kunci] = aturan


def kumpulkan(lajur: list[Lajur], pohon: list[Pohon]) -> Hubungan:
    hasil = Hubungan(lajur)
    for satu in lajur:
        for b, baris in enumerate(satu.nilai):
            for k, n in enumerate(baris):
                hasil.nilai[satu.unik(b, k)] = n
    for satu in lajur:
        for k, (atas, bawah) in pasangan_persen(satu).items():
            for b, baris in enumerate(satu.nilai):
                if baris[k] is None or not baris[bawah] or cara_lain(satu, b, k, atas, bawah):
                    continue
                suku = (satu.unik(b, atas), satu.unik(b, bawah))
                teliti = ketelitian(satu.baris[b][k].teks)
                hasil.tambah("persen", satu.unik(b, k), suku, "persen", teliti)
    for p in pohon:
        for k in p.lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG, Peran.SISA):
            _jumlah(hasil, p, k)
    for kiri, kanan in combinations(pohon, 2):
        _sama(hasil, kiri, kanan)
    dengan_pohon = {p.lajur.letak for p in pohon}
    for satu in lajur:
        if satu.letak not in dengan_pohon:
            _jumlah_biasa(hasil, satu)
    return hasil


def _jumlah(hasil: Hubungan, pohon: Pohon, k: int) -> None:
    lajur = pohon.lajur
    usul: list[tuple[str, str, tuple[str, ...]]] = []
    for satu in pohon.semua:
        if satu.anak and lajur.nilai[satu.b][k] is not None:
            suku = tuple(lajur.unik(b, k) for b in _isi(lajur, satu.anak, k))
            usul.append(("jumlah.anak_induk", lajur.unik(satu.b, k), suku))
    for pemilik, b in pohon.bagian:
        suku = tuple(lajur.unik(i, k) for i in _isi(lajur, pemilik.anak, k))
        usul.append(("jumlah.total", lajur.unik(b, k), suku))
    if pohon.total:
        suku = tuple(lajur.unik(b, k) for b in _isi(lajur, pohon.program, k))
        usul.append(("jumlah.total", lajur.unik(pohon.total[-1].b, k), suku))
    usul = [u for u in usul if u[2]]
    _jika_lazim(hasil, usul)


def _isi(lajur: Lajur, anak: list[Baris], k: int) -> list[int]:
    """Rows to add up: of a child without a figure those below it."""
    hasil: list[int] = []
    for satu in anak:
        if lajur.nilai[satu.b][k] is not None or not satu.anak:
            hasil.append(satu.b)
        else:
            hasil += _isi(lajur, satu.anak, k)
    return hasil


def _jika_lazim(hasil: Hubungan, usul: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """Takes sums as meant when at least half of a column keeps them, or the others all meet in
    one cell: then that one may be wrong."""
    langgar = [{sel, *suku} for _, sel, suku in usul if Rumus("", sel, suku).langgar(hasil.nilai)]
    satu_sel = len(langgar) < len(usul) and bool(langgar) and bool(set.intersection(*langgar))
    if len(langgar) * 2 > max(len(usul), 2) and not satu_sel:
        return
    for aturan, sel, suku in usul:
        hasil.tambah(aturan, sel, suku)


def _jumlah_biasa(hasil: Hubungan, lajur: Lajur) -> None:
    """A total row under counts or money (staff, assets); percent and targets are not added."""
    total = [b for b in range(len(lajur.baris)) if baris_total(lajur.baris[b])]
    if len(total) != 1 or total[0] not in (0, len(lajur.baris) - 1) or len(lajur.baris) < 3:
        return
    kolom = lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG, Peran.SISA, Peran.LAIN)
    usul = []
    for k in kolom:
        isi = [
            b for b in range(len(lajur.baris)) if b != total[0] and lajur.nilai[b][k] is not None
        ]
        urut = [lajur.nilai[b][k] for b in isi]
        if urut == [Decimal(n + 1) for n in range(len(urut))] and k == 0:
            continue
        if len(isi) < 2 or lajur.nilai[total[0]][k] is None or lajur.tahun(k):
            continue
        suku = tuple(lajur.unik(b, k) for b in isi)
        usul.append(("jumlah.total", lajur.unik(total[0], k), suku))
    _jika_lazim(hasil, usul)


def _sama(hasil: Hubungan, a: Pohon, b: Pohon) -> None:
    pasang = list(sekunci(a, b))
    if len(pasang) < 2:
        return
    for peran in (Peran.PAGU, Peran.REALISASI_UANG, *_VOLUME):
        terbaik: tuple[int, int, int] | None = None
        for i in a.lajur.kolom(peran):
            for j in b.lajur.kolom(peran):
                cocok, dinilai = _banding(a, b, pasang, i, j)
                if (
                    dinilai >= 2
                    and cocok * 5 >= dinilai * 3
                    and (terbaik is None or cocok > terbaik[0])
                ):
                    terbaik = (cocok, i, j)
        if terbaik:
            _, i, j = terbaik
            for x, y in pasang:
                if not (peran in _VOLUME and x.jenjang != SUB):
                    suku = (b.lajur.unik(y.b, j),)
                    hasil.tambah(f"sama.{peran}", a.lajur.unik(x.b, i), suku, "sama")


def _banding(
    a: Pohon, b: Pohon, pasang: list[tuple[Baris, Baris]], i: int, j: int
) -> tuple[int, int]:
    nilai = [(a.lajur.nilai[x.b][i], b.lajur.nilai[y.b][j]) for x, y in pasang]
    ada = [(m, n) for m, n in nilai if m is not None and n is not None]
    return sum(m == n for m, n in ada), len(ada)


def sekunci(a: Pohon, b: Pohon) -> Iterator[tuple[Baris, Baris]]:
    """Rows that mean the same thing; a name that stands twice in a table means nothing certain."""
    kanan: dict[tuple[int, str], list[Baris]] = {}
    for y in [*b.semua, *b.total[-1:]]:
        for kunci in _kunci(y):
            kanan.setdefault((y.jenjang, kunci), []).append(y)
    terpakai: set[int] = set()
    kiri: dict[tuple[int, str], int] = {}
    for x in a.semua:
        for kunci in _kunci(x):
            kiri[x.jenjang, kunci] = kiri.get((x.jenjang, kunci), 0) + 1
    for x in [*a.semua, *a.total[-1:]]:
        for kunci in _kunci(x):
            calon = kanan.get((x.jenjang, kunci), [])
            if (
                len(calon) == 1
                and calon[0].b not in terpakai
                and kiri.get((x.jenjang, kunci), 1) == 1
            ):
                terpakai.add(calon[0].b)
                yield x, calon[0]
                break


def _kunci(baris: Baris) -> tuple[str, ...]:
    if baris.kunci == "total":
        return ("total",)
    return tuple(dict.fromkeys((baris.kunci, nama_baku(baris.nama))))
