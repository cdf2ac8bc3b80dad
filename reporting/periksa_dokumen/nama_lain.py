"""Names left over from another office: a kecamatan, a regency, a signer under two numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from core.angka import BULAN
from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.bahan import Ayat, Bahan
from reporting.periksa_dokumen.model import Tabel

_KATA = r"[A-Z][a-z'’]+(?:[ -][A-Z][a-z'’]+){0,2}"
_KECAMATAN = re.compile(rf"\b(?:Kecamatan|Camat|Distrik|Kapanewon|Panewu)\s+(?P<nama>{_KATA})")
_KABUPATEN = re.compile(rf"\b(?:Kabupaten|Bupati|Pemkab|Kota)\s+(?P<nama>{_KATA})")
_SAMPUL = re.compile(
    r"\b(KECAMATAN|DISTRIK|KAPANEWON|KABUPATEN)\s+((?:(?!(?:KABUPATEN|KOTA|PROVINSI|TAHUN|TRIWULAN"
    r"|SEMESTER|DI|PADA|UNTUK)\b)[A-Z'’]+[ -]?){1,4})"
)
_KECIL = re.compile(r"\b[a-z]{3,}\b")
_JUDUL = re.compile(r"\b(?:laporan|lkj|lkjip|lakip|lkip)\b", re.I)
_HENTI = re.compile(
    r"\b(?:Kabupaten|Kecamatan|Kota|Provinsi|Propinsi|Tahun|Triwulan|Tw|Semester|Nomor|No|Dan|Atau|Yang"
    r"|Untuk|Dalam|Dengan|Pada|Di|Ke|Dari|Sebagai|Adalah|Tentang|Sekretaris|Camat|Bupati|Rp|Periode"
    r"|Selama|Sampai|Akan|Telah|Ini|Tersebut|Berdasarkan|Menurut|Serta|Oleh|Anggaran|Kantor|Seksi"
    rf"|{'|'.join(BULAN)})\b"
)
_BATAS = re.compile(r"\b(?:berbatasan|perbatasan|batas|sebelah|pemekaran|tetangga)\b", re.I)
_BOLEH = re.compile(
    r"\b(?:dibanding\w*|antar|lain(?:nya)?|mutasi|pindah\w*|kunjungan|bersama|kerja sama|studi|asal"
    r"|terpilih)\b",
    re.I,
)
_SEKITAR = 45
"""So near before the name such a word must stand to speak of the other office rightly."""
_CAMAT = re.compile(r"^\W*(?:Plt\.?|Plh\.?|Pj\.?)?\s*Camat\b", re.I)
_NIP = re.compile(r"\bNIP\.?\s*:?\s*([0-9][0-9 .]{16,24})", re.I)
SERING_MIN = 4
"""So often the own name must be found before a rare other one is a slip, where no cover says it."""
JARANG = 2
"""No more often may another name stand in a report whose cover says whose it is."""
_DEPAN = 15
"""So many paragraphs at the front may be the cover."""


@dataclass(frozen=True)
class _Sebutan:
    ayat: Ayat
    kata: str
    nama: str


def periksa_nama(bahan: Bahan) -> Iterator[Temuan]:
    kecil = {k for a in bahan.ayat for k in _KECIL.findall(a.teks)}
    for pola, apa in ((_KECAMATAN, "kecamatan"), (_KABUPATEN, "kabupaten")):
        yield from _lain(bahan, list(_sebutan(bahan, pola, kecil)), apa)
    yield from _penanda_tangan(bahan)


def _lain(bahan: Bahan, sebutan: list[_Sebutan], apa: str) -> Iterator[Temuan]:
    banyak = Counter(s.nama for s in sebutan)
    di_sampul = _di_sampul(bahan, sebutan, apa)
    sendiri = di_sampul or (banyak.most_common(1)[0][0] if banyak else "")
    if not di_sampul and banyak[sendiri] < SERING_MIN:
        return
    batas = max(JARANG if di_sampul else 0, banyak[sendiri] // 4)
    for satu in sebutan:
        if satu.nama == sendiri:
            continue
        sama = sendiri.startswith(f"{satu.nama} ")
        if sama or banyak[satu.nama] > batas or _boleh(satu):
            continue
        yield Temuan(
            f"nama.{apa}",
            Bobot.PERINGATAN,
            satu.ayat.tempat(satu.kata),
            f"Kalimat ini menyebut {apa} lain; laporan ini milik {apa.title()} {sendiri}.",
            seharusnya=f"{satu.kata.split()[0]} {sendiri}",
            tertulis=satu.kata,
        )


def _sebutan(bahan: Bahan, pola: re.Pattern[str], kecil: set[str]) -> Iterator[_Sebutan]:
    """Only names: words that the document never writes small."""
    for ayat in bahan.ayat:
        for cocok in pola.finditer(ayat.teks):
            nama = _HENTI.split(cocok["nama"])[0].strip(" -")
            kata = nama.split()
            while kata and kata[-1].lower() in kecil and len(kata) > 1:
                kata.pop()
            if kata and kata[0].lower() not in kecil:
                depan = cocok[0][: cocok.start("nama") - cocok.start()].strip()
                yield _Sebutan(ayat, f"{depan} {' '.join(kata)}", " ".join(kata))


def _boleh(satu: _Sebutan) -> bool:
    """Whether the sentence speaks of another office on purpose: a neighbour, a transfer."""
    teks = satu.ayat.teks
    letak = teks.find(satu.kata)
    sekitar = teks[max(0, letak - _SEKITAR) : letak + len(satu.kata) + _SEKITAR // 4]
    return bool(_BATAS.search(teks) or _BOLEH.search(sekitar))


def _di_sampul(bahan: Bahan, sebutan: list[_Sebutan], apa: str) -> str:
    """The name on the cover, in capitals or in the report's title; empty where there is none."""
    atas = [s for s in bahan.dokumen.isi[:_DEPAN] if isinstance(s, str)]
    for kata, nama in _SAMPUL.findall(" \n ".join(atas)):
        if (kata == "KABUPATEN") == (apa == "kabupaten"):
            return " ".join(nama.title().split())
    judul = [s.nama for s in sebutan if s.ayat.isi < _DEPAN and _JUDUL.search(s.ayat.teks)]
    return judul[0] if judul else ""


def _penanda_tangan(bahan: Bahan) -> Iterator[Temuan]:
    """One person under two NIP, or one NIP of two persons, in the report's own signatures."""
    tanda = list(_tanda(bahan))
    for n, (ayat, nama, nip) in enumerate(tanda):
        for _, nama_lain, nip_lain in tanda[:n]:
            if (nama == nama_lain) == (nip == nip_lain):
                continue
            tertulis, harus = (nip, nip_lain) if nama == nama_lain else (nama, nama_lain)
            yield Temuan(
                "nama.penanda_tangan",
                Bobot.PERINGATAN,
                ayat.tempat(tertulis),
                "Nama dan NIP ini ditulis berbeda di tanda tangan lain.",
                seharusnya=harus,
                tertulis=tertulis,
            )
            break


def _tanda(bahan: Bahan) -> Iterator[tuple[Ayat, str, str]]:
    isi = bahan.dokumen.isi
    for n, satu in enumerate(isi):
        if isinstance(satu, Tabel) or not (cocok := _NIP.search(satu)) or len(satu) > 160:
            continue
        for mundur in range(n, max(-1, n - 4), -1):
            atas = isi[mundur]
            nama = re.search(r"[A-Z][A-Za-z.'’ ]{4,40}(?=,\s*[SMDA-Z])", str(atas))
            if isinstance(atas, str) and nama:
                nip = re.sub(r"\D", "", cocok[1])[:18]
                yield Ayat(n, satu, "Tanda tangan"), " ".join(nama[0].upper().split()), nip
                break
