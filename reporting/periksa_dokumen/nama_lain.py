"""Names left over from another office: a kecamatan, a regency, a signer under two numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reporting.checks.temuan import Bobot, Temuan
from reporting.periksa_dokumen.bahan import Ayat, Bahan
from reporting.periksa_dokumen.model import Tabel

_KATA = r"[A-Z][a-z'’]+(?:[ -][A-Z][a-z'’]+){0,2}"
_KECAMATAN = re.compile(rf"\b(?:Kecamatan|Camat|Distrik|Kapanewon|Panewu)\s+(?P<nama>{_KATA})")
_KABUPATEN = re.compile(rf"\b(?:Kabupaten|Bupati|Pemkab|Kota)\s+(?P<nama>{_KATA})")
_SAMPUL = re.compile(r"\b(KECAMATAN|KABUPATEN)\s+([A-Z'’ -]{3,40})")
_HENTI = re.compile(
    r"\b(?:Kabupaten|Kecamatan|Kota|Provinsi|Propinsi|Tahun|Triwulan|Tw|Semester|Nomor|No|Dan|Atau|Yang"
    r"|Untuk|Dalam|Dengan|Pada|Di|Ke|Dari|Sebagai|Adalah|Tentang|Sekretaris|Camat|Bupati|Rp|Periode"
    r"|Selama|Sampai|Akan|Telah|Ini|Tersebut|Berdasarkan|Menurut|Serta|Oleh|Anggaran|Kantor|Seksi"
    r"|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b"
)
_BOLEH = re.compile(
    r"\b(?:berbatasan|perbatasan|batas|sebelah|pemekaran|dibanding\w*|tetangga|antar|lain(?:nya)?"
    r"|mutasi|pindah\w*|kunjungan|bersama|kerja sama|studi|asal|hasil pemekaran|terpilih)\b",
    re.I,
)
_CAMAT = re.compile(r"^\W*(?:Plt\.?|Plh\.?|Pj\.?)?\s*Camat\b", re.I)
_NIP = re.compile(r"\bNIP\.?\s*:?\s*([0-9][0-9 .]{16,24})", re.I)
SERING_MIN = 4
"""So often the own name must be found before a rare other one is a slip."""


@dataclass(frozen=True)
class _Sebutan:
    ayat: Ayat
    kata: str
    nama: str


def periksa_nama(bahan: Bahan) -> Iterator[Temuan]:
    yield from _lain(bahan, _KECAMATAN, "kecamatan", "KECAMATAN")
    yield from _lain(bahan, _KABUPATEN, "kabupaten", "KABUPATEN")
    yield from _penanda_tangan(bahan)


def _lain(bahan: Bahan, pola: re.Pattern[str], apa: str, sampul: str) -> Iterator[Temuan]:
    sebutan = list(_sebutan(bahan, pola))
    banyak = Counter(s.nama for s in sebutan)
    sendiri = _sendiri(bahan, banyak, sampul)
    if sendiri is None or banyak[sendiri] < SERING_MIN:
        return
    for satu in sebutan:
        if satu.nama == sendiri or satu.nama.split()[0] == sendiri and len(satu.nama) < 4:
            continue
        sama = sendiri.startswith(f"{satu.nama} ")
        if sama or banyak[satu.nama] * 4 > banyak[sendiri] or _BOLEH.search(satu.ayat.teks):
            continue
        yield Temuan(
            f"nama.{apa}",
            Bobot.PERINGATAN,
            satu.ayat.tempat(satu.kata),
            f"Kalimat ini menyebut {apa} lain; laporan ini milik {apa.title()} {sendiri}.",
            seharusnya=f"{satu.kata.split()[0]} {sendiri}",
            tertulis=satu.kata,
        )


def _sebutan(bahan: Bahan, pola: re.Pattern[str]) -> Iterator[_Sebutan]:
    """Only names: words that the document never writes small."""
    kecil = set(re.findall(r"\b[a-z]{3,}\b", " ".join(a.teks for a in bahan.ayat)))
    for ayat in bahan.ayat:
        for cocok in pola.finditer(ayat.teks):
            nama = _HENTI.split(cocok["nama"])[0].strip(" -")
            kata = nama.split()
            while kata and kata[-1].lower() in kecil and len(kata) > 1:
                kata.pop()
            if kata and kata[0].lower() not in kecil:
                depan = cocok[0][: cocok.start("nama") - cocok.start()].strip()
                yield _Sebutan(ayat, f"{depan} {' '.join(kata)}", " ".join(kata))


def _sendiri(bahan: Bahan, banyak: Counter[str], sampul: str) -> str | None:
    """The name most used; that of the cover when it is used as well."""
    atas = " ".join(s for s in bahan.dokumen.isi[:15] if isinstance(s, str))
    for apa, nama in _SAMPUL.findall(atas):
        calon = [n for n in banyak if apa == sampul and nama.startswith(n.upper())]
        if calon:
            return max(calon, key=len)
    return banyak.most_common(1)[0][0] if banyak else None


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
