"""Sentences that repeat the figures of a table: amounts, percentages, counts."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from core.capaian import jumlah
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.acuan import KEGIATAN, NAMA_JENJANG, PROGRAM, SUB
from reporting.periksa_dokumen.angka_sel import angka
from reporting.periksa_dokumen.hubungan import Hubungan
from reporting.periksa_dokumen.jenjang import Baris, Pohon
from reporting.periksa_dokumen.kolom import Peran
from reporting.periksa_dokumen.model import Dokumen
from reporting.periksa_dokumen.persen import ketelitian
from reporting.periksa_dokumen.tulis import tulis

_UANG = re.compile(r"rp\.?\s*([0-9]{1,3}(?:\.[0-9]{3})+)", re.I)
_PERSEN = re.compile(
    r"(?<![0-9.,])([0-9]{1,3}(?:\.[0-9]{3})*(?:[.,][0-9]{1,2})?)\s*(?:%|persen)", re.I
)
_CACAH = re.compile(
    r"([0-9]{1,3})\s*(?:\([^)]*\)\s*)?(?:buah\s+)?(program|kegiatan|sub\s*kegiatan)\b", re.I
)
_JENJANG = {"program": PROGRAM, "kegiatan": KEGIATAN, "subkegiatan": SUB}
_PANJANG = 90


@dataclass
class Kalimat:
    temuan: list[Temuan] = field(default_factory=list)


@dataclass
class Lingkup:
    """What a sentence may speak of: the office, a sasaran's programmes, one programme."""

    nama: str
    isi: list[Baris]
    pagu: str
    realisasi: str


def baca_kalimat(dokumen: Dokumen, pohon: list[Pohon], hubungan: Hubungan) -> Kalimat:
    hasil = Kalimat()
    lingkup = [s for p in pohon for s in _lingkup(p, pohon, hubungan)]
    for urut, teks in enumerate(dokumen.paragraf()):
        uang = [(c.start(), n) for c in _UANG.finditer(teks) if (n := angka(c[1])) is not None]
        if uang and lingkup:
            _periksa(hasil, hubungan, lingkup, teks, urut, uang)
    return hasil


def _lingkup(pohon: Pohon, semua: list[Pohon], hubungan: Hubungan) -> list[Lingkup]:
    lajur = pohon.lajur
    pagu, nyata = lajur.kolom(Peran.PAGU), lajur.kolom(Peran.REALISASI_UANG)
    if not (pagu and nyata):
        return []
    p, r = pagu[-1], nyata[-1]
    hasil = [Lingkup(s.nama, [s], lajur.unik(s.b, p), lajur.unik(s.b, r)) for s in pohon.program]
    hasil += [
        Lingkup("seluruhnya", pohon.program, lajur.unik(t.b, p), lajur.unik(t.b, r))
        for t in pohon.total[-1:]
    ]
    for nama, isi in _kelompok(pohon, semua):
        sel = [f"kelompok|{lajur.letak}|{nama}|{k}" for k in (p, r)]
        for satu, k in zip(sel, (p, r), strict=True):
            hubungan.nilai[satu] = jumlah(lajur.nilai[b.b][k] for b in isi)
            hubungan.letak[satu] = Tempat(lajur.nama, f"Jumlah program {nama}", lajur.kepala[k])
        hasil.append(Lingkup(nama, isi, sel[0], sel[1]))
    return hasil


def _kelompok(pohon: Pohon, semua: list[Pohon]) -> list[tuple[str, list[Baris]]]:
    """Programmes of one sasaran, as the table with a sasaran column puts them together; and all
    but the first, the supporting one."""
    hasil: dict[str, list[Baris]] = {}
    for lain in semua:
        for k in lain.lajur.kolom(Peran.SASARAN):
            kini = ""
            for b, baris in enumerate(lain.lajur.baris):
                kini = baris[k].teks.strip() or kini
                for satu in pohon.program:
                    asal = next((x for x in lain.program if x.b == b), None)
                    if asal and kini and asal.kunci == satu.kunci:
                        isi = hasil.setdefault(kini, [])
                        if satu not in isi:
                            isi.append(satu)
    return [(n, isi) for n, isi in hasil.items() if 1 < len(isi) < len(pohon.program)]


def _periksa(
    hasil: Kalimat,
    hubungan: Hubungan,
    lingkup: list[Lingkup],
    teks: str,
    urut: int,
    uang: list[tuple[int, Decimal]],
) -> None:
    for n, (awal, nilai) in enumerate(uang):
        dekat = teks[max(0, awal - _PANJANG) : awal].lower()
        if "realisasi" in dekat.rsplit("rp", 1)[-1] and n:
            continue
        cocok = next((s for s in lingkup if hubungan.nilai.get(s.pagu) == nilai), None)
        if cocok is None:
            continue
        _cacah(hasil, cocok, teks[:awal] if n == 0 else teks[uang[n - 1][0] : awal])
        if n + 1 >= len(uang):
            return
        letak, dua = uang[n + 1]
        if (
            "realisasi" not in teks[awal:letak].lower()
            and "terserap" not in teks[awal:letak].lower()
        ):
            continue
        ruas = f"kalimat|{urut}|{n}"
        _catat(hubungan, ruas, dua, teks, "realisasi")
        hubungan.tambah("kalimat.uang", ruas, (cocok.realisasi,), "sama")
        if persen := _PERSEN.search(teks, letak):
            sel = f"{ruas}|%"
            _catat(hubungan, sel, angka(persen[1]), teks, "persentase")
            hubungan.tambah(
                "kalimat.persen",
                sel,
                (cocok.realisasi, cocok.pagu),
                "persen",
                ketelitian(persen[1]),
            )


def _catat(hubungan: Hubungan, sel: str, nilai: Decimal | None, teks: str, kolom: str) -> None:
    hubungan.nilai[sel] = nilai
    potong = teks if len(teks) <= 160 else teks[:157] + "…"
    hubungan.letak[sel] = Tempat("Kalimat", potong, kolom)


def _cacah(hasil: Kalimat, lingkup: Lingkup, teks: str) -> None:
    for cocok in _CACAH.finditer(teks):
        jenjang = _JENJANG[re.sub(r"\s+", "", cocok[2].lower())]
        ada = sum(len(s.turunan(jenjang)) for s in lingkup.isi)
        if not ada or ada == int(cocok[1]):
            continue
        hasil.temuan.append(
            Temuan(
                "kalimat.cacah",
                Bobot.PERINGATAN,
                Tempat("Kalimat", teks[-160:], NAMA_JENJANG[jenjang]),
                f"Banyaknya {NAMA_JENJANG[jenjang]} tidak sama dengan isi tabel.",
                seharusnya=tulis(Decimal(ada)),
                tertulis=cocok[1],
            )
        )
