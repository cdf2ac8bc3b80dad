"""Which row of a budget table stands below which: code, words, nomenclature, look, sums."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from core.cascade.acuan import nomenklatur_baca
from core.impor.nama import Calon, cari_nama, kode_di_depan, nama_baku
from reporting.periksa_dokumen.kolom import Lajur, Peran, kode_baku
from reporting.periksa_dokumen.model import Sel

TOTAL, PROGRAM, KEGIATAN, SUB = 0, 1, 2, 3
NAMA_JENJANG = {PROGRAM: "program", KEGIATAN: "kegiatan", SUB: "sub kegiatan"}
_TOTAL = re.compile(r"^\W*(?:grand\s+)?(?:jumlah|total|j\s*u\s*m\s*l\s*a\s*h)\b(?!.{60})", re.I)
_KATA = (
    (re.compile(r"^\W*sub\s*[- ]?kegiatan\b", re.I), SUB),
    (re.compile(r"^\W*(?:[0-9A-Z]{1,3}[.)]\s+)?program\b", re.I), PROGRAM),
    (re.compile(r"^\W*(?:[0-9A-Za-z]{1,3}[.)]\s+)?kegiatan\b", re.I), KEGIATAN),
)
# A code of the nomenclature has a bidang of two digits; an office's own numbers are 1, 1.1, 1.1.1.
_KODE_NASIONAL = re.compile(r"^\W*[0-9X]\s*[.]\s*[0-9X]{2}\s*[.]", re.I)
_NOMOR = re.compile(r"^\W*\d{1,2}[.]\d{1,2}(?P<sub>[.]\d{1,2})?[.]?\s*$")
_DALAM = {3: PROGRAM, 5: KEGIATAN, 6: SUB}
_JENJANG = {"program": PROGRAM, "kegiatan": KEGIATAN, "subkegiatan": SUB}


@dataclass
class Baris:
    """A row that stands in the tree. `kunci` is one for the same thing in any table."""

    b: int
    nama: str
    jenjang: int
    kunci: str
    anak: list["Baris"] = field(default_factory=list)

    def turunan(self, jenjang: int) -> list["Baris"]:
        sendiri = [self] if self.jenjang == jenjang else []
        return sendiri + [t for a in self.anak for t in a.turunan(jenjang)]


@dataclass
class Pohon:
    lajur: Lajur
    program: list[Baris]
    total: list[Baris]

    @property
    def semua(self) -> list[Baris]:
        hasil: list[Baris] = []
        tumpukan = list(reversed(self.program))
        while tumpukan:
            satu = tumpukan.pop()
            hasil.append(satu)
            tumpukan.extend(reversed(satu.anak))
        return hasil


@lru_cache(maxsize=1)
def nomenklatur() -> tuple[tuple[str, int, str], ...]:
    """Code, level and name of every row of the nomenclature of a kecamatan."""
    return tuple(
        (n.kode, _JENJANG[n.jenjang], n.nama) for n in nomenklatur_baca() if n.jenjang in _JENJANG
    )


@lru_cache(maxsize=4096)
def cari_kode(nama: str, jenjang: int | None = None) -> str:
    """The code a name means in the nomenclature; empty when none or several."""
    pilihan = [(k, n) for k, j, n in nomenklatur() if jenjang in (None, j)]
    baku = nama_baku(nama)
    if not baku:
        return ""
    sama = [k for k, n in pilihan if nama_baku(n) == baku]
    if sama:
        return sama[0] if len(sama) == 1 else ""
    ketemu = cari_nama(nama, (Calon(k, n) for k, n in pilihan))
    return ketemu.calon.kunci if ketemu.calon else ""


def jenjang_kode(kode: str) -> int | None:
    return _DALAM.get(len(kode.split("."))) if kode else None


def bangun(lajur: Lajur) -> Pohon | None:
    """The tree of a table of programmes; None when it holds none."""
    k = lajur.kolom_nama
    if k is None or not lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG, Peran.TARGET, Peran.PERSEN):
        return None
    terlihat: dict[tuple[bool, bool, bool, int], list[int]] = {}
    mentah: list[tuple[int, str, int | None, str]] = []
    total: list[Baris] = []
    for b, baris in enumerate(lajur.baris):
        if baris_total(lajur, b):
            total.append(Baris(b, baris[k].teks or "Jumlah", TOTAL, "total"))
            continue
        nama = baris[k].teks.strip() or _nama_lain(lajur, baris)
        if not nama:
            continue
        kode, jenjang = _tentukan(lajur, baris, nama)
        uang = lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG)
        if jenjang is None and uang and all(lajur.nilai[b][u] is None for u in uang):
            continue  # The rest of a name from the page before, or a remark.
        if jenjang is not None:
            terlihat.setdefault(_rupa(baris[k]), []).append(jenjang)
        mentah.append((b, nama, jenjang, kode))
    if not any(j == PROGRAM for _, _, j, _ in mentah):
        return None
    # A look says something only when the known rows that have it stand on one level.
    rupa = {r: js[0] for r, js in terlihat.items() if len(set(js)) == 1}
    return Pohon(lajur, _susun(lajur, mentah, rupa), total)


def _nama_lain(lajur: Lajur, baris: list[Sel]) -> str:
    """Offices that give each level its own column."""
    return next((baris[k].teks for k in lajur.kolom(Peran.NAMA) if baris[k].teks.strip()), "")


def baris_total(lajur: Lajur, b: int) -> bool:
    kata = [s.teks for s in lajur.baris[b] if re.search(r"[A-Za-z]{3}", s.teks)]
    return (
        bool(kata)
        and bool(_TOTAL.match(kata[0]))
        and not re.match(r"(?i)^\W*jumlah (?:dokumen|laporan|orang|unit|paket)", kata[0])
    )


def _rupa(sel: Sel) -> tuple[bool, bool, bool, int]:
    teks = sel.teks.strip()
    return sel.tebal, teks.isupper(), teks[:1] in "-–—•", sel.indent


def _tentukan(lajur: Lajur, baris: list[Sel], nama: str) -> tuple[str, int | None]:
    tulisan = [baris[k].teks for k in lajur.kolom(Peran.KODE)]
    kode = next((c for t in tulisan if _KODE_NASIONAL.match(t) and (c := kode_baku(t))), "")
    if not kode and _KODE_NASIONAL.match(nama):
        kode = kode_di_depan(nama)[0]
    if (jenjang := jenjang_kode(kode)) is not None:
        return kode, jenjang
    for pola, jenjang in _KATA:
        if pola.match(nama):
            return cari_kode(nama, jenjang), jenjang
    kode = cari_kode(nama)
    depan = [s.teks for s in baris[: lajur.kolom_nama or 0]]
    return kode, jenjang_kode(kode) or _menurut_nomor(tulisan + depan)


def _menurut_nomor(tulisan: list[str]) -> int | None:
    """The level an office's own numbering tells: 1.1 a kegiatan, 1.1.1 a sub kegiatan."""
    cocok = next((c for t in tulisan if (c := _NOMOR.match(t))), None)
    return cocok and (SUB if cocok["sub"] else KEGIATAN)


def _susun(
    lajur: Lajur,
    mentah: list[tuple[int, str, int | None, str]],
    rupa: dict[tuple[bool, bool, bool, int], int],
) -> list[Baris]:
    k = lajur.kolom_nama
    assert k is not None
    program: list[Baris] = []
    jalur: dict[int, Baris] = {}
    for urut, (b, nama, jenjang, kode) in enumerate(mentah):
        jadi = jenjang if jenjang is not None else rupa.get(_rupa(lajur.baris[b][k]))
        if jadi is None:
            jadi = _menurut_jumlah(lajur, mentah, urut)
        satu = Baris(b, nama, jadi, kode or f"{jadi}:{nama_baku(nama)}")
        induk = next((jalur[j] for j in range(jadi - 1, 0, -1) if j in jalur), None)
        if jadi == PROGRAM or induk is None:
            program.append(satu)
        else:
            induk.anak.append(satu)
        jalur = {j: s for j, s in jalur.items() if j < jadi}
        jalur[jadi] = satu
    return program


def _menurut_jumlah(lajur: Lajur, mentah: list[tuple[int, str, int | None, str]], urut: int) -> int:
    """A row that is the sum of those right below it is a kegiatan; else a sub kegiatan."""
    for k in lajur.kolom(Peran.PAGU, Peran.REALISASI_UANG):
        dicari = lajur.nilai[mentah[urut][0]][k]
        jumlah = Decimal(0)
        for b, _, jenjang, _ in mentah[urut + 1 :]:
            if jenjang in (PROGRAM, KEGIATAN):
                break
            jumlah += lajur.nilai[b][k] or 0
            if dicari and jumlah == dicari:
                return KEGIATAN
    return SUB
