"""Sums: child, parent, total; and the one cell that explains several that disagree."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.angka import bilangan, rp
from reporting.checks.aturan import PERMENDAGRI_77, PRAKTIK, Aturan, Kena
from reporting.checks.bahan import Bahan
from reporting.checks.sebab import Penjelasan, Rumus, Sebab, cari_sebab
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.snapshot.angka import Angka
from reporting.snapshot.kantor import Pegawai
from reporting.snapshot.model import Anggaran, CapaianSasaran, Kegiatan, Program, SubKegiatan

_UANG = {"pagu": "Pagu", "kas": "Anggaran kas", "realisasi": "Realisasi"}
_Simpul = Anggaran | CapaianSasaran | Program | Kegiatan | SubKegiatan


@dataclass(frozen=True)
class _Sel:
    """A money cell with its place."""

    angka: Angka
    tempat: Tempat


def _anak(bahan: Bahan, induk: _Simpul) -> tuple[_Simpul, ...]:
    match induk:
        case Anggaran():
            return induk.program
        case Program():
            return induk.kegiatan
        case Kegiatan():
            return induk.sub
        case CapaianSasaran():
            program = bahan.snapshot.anggaran.program
            return tuple(p for p in program if p.kode in induk.kode_program)
        case SubKegiatan():
            return ()


def _induk(bahan: Bahan) -> Iterator[_Simpul]:
    yield bahan.snapshot.anggaran
    yield from bahan.snapshot.sasaran
    yield from (s for s in bahan.simpul if not isinstance(s, SubKegiatan))


def nama_simpul(simpul: _Simpul) -> str:
    """A row of Tabel 3.4 as it is called in a finding."""
    match simpul:
        case Anggaran():
            return "Jumlah"
        case CapaianSasaran():
            return f"Sasaran {simpul.nomor}"
        case Program():
            return f"Program {simpul.nomor} {simpul.nama}"
        case SubKegiatan(sub_unit=unit) if unit:
            return f"{simpul.nama} ({unit})"
        case _:
            return simpul.nama


def _sel_uang(bahan: Bahan) -> dict[str, _Sel]:
    """Address → money cell, each once (a fact in two places is another family's)."""
    hasil: dict[str, _Sel] = {}
    semua: list[_Simpul] = [bahan.snapshot.anggaran, *bahan.snapshot.sasaran, *bahan.simpul]
    for simpul in semua:
        for medan, kolom in _UANG.items():
            angka = getattr(simpul, medan, None)
            if isinstance(angka, Angka):
                tempat = bahan.tabel("tabel-realisasi", nama_simpul(simpul), kolom)
                if isinstance(simpul, CapaianSasaran):
                    tempat = Tempat(bahan.tempat_lingkup(simpul), "Anggaran sasaran", kolom)
                hasil.setdefault(angka.alamat, _Sel(angka, tempat))
    return hasil


def _rumus(bahan: Bahan) -> list[Rumus]:
    rumus: list[Rumus] = []
    for induk in _induk(bahan):
        anak = _anak(bahan, induk)
        for medan in _UANG:
            hasil = getattr(induk, medan, None)
            suku = tuple(getattr(a, medan).alamat for a in anak)
            if isinstance(hasil, Angka) and suku and suku != (hasil.alamat,):
                rumus.append(Rumus(hasil.alamat, hasil.alamat, suku))
    return rumus


def _jelaskan(bahan: Bahan) -> tuple[dict[str, _Sel], Penjelasan]:
    sel = _sel_uang(bahan)
    return sel, cari_sebab({a: s.angka.nilai for a, s in sel.items()}, _rumus(bahan))


def penyebab(bahan: Bahan) -> Iterator[tuple[str, Sebab]]:
    """Key of the finding that names a cause, and the cause: `sel` is the address of its cell."""
    sel, hasil = bahan.sekali(_jelaskan)
    for satu in hasil.sebab:
        yield _kunci(sel[satu.sel].tempat, satu.sel), satu


def _sebab(bahan: Bahan) -> Iterator[Kena]:
    sel, hasil = bahan.sekali(_jelaskan)
    for satu in hasil.sebab:
        tempat = sel[satu.sel].tempat
        yield Kena(
            tempat=tempat,
            pesan=f"{tempat.kolom} tertulis {rp(satu.tertulis)}. Bila diganti "
            f"{rp(satu.seharusnya)}, {len(satu.menjelaskan)} selisih jumlah hilang sekaligus.",
            seharusnya=rp(satu.seharusnya),
            tertulis=rp(satu.tertulis),
            alamat=satu.sel,
        )


def _anak_induk(bahan: Bahan) -> Iterator[Kena]:
    sel, hasil = bahan.sekali(_jelaskan)
    for satu in hasil.langgar:
        tempat = sel[satu.rumus.hasil].tempat
        sebab = hasil.oleh.get(satu.rumus.kunci)
        yield Kena(
            tempat=tempat,
            pesan=f"{tempat.kolom} tidak sama dengan jumlah {len(satu.rumus.suku)} baris di "
            f"bawahnya; selisihnya {rp(abs(satu.tertulis - satu.seharusnya))}.",
            seharusnya=rp(satu.seharusnya),
            tertulis=rp(satu.tertulis),
            alamat=satu.rumus.hasil,
            dijelaskan_oleh=_kunci(sel[sebab.sel].tempat, sebab.sel) if sebab else "",
        )


def _kunci(tempat: Tempat, alamat: str) -> str:
    return Temuan("jumlah.sebab", Bobot.BLOKIR, tempat, "", alamat=alamat).kunci


def _sisa(bahan: Bahan) -> Iterator[Kena]:
    anggaran = bahan.snapshot.anggaran
    semua: list[tuple[str, Angka, Angka, Angka]] = [
        ("Jumlah", anggaran.pagu, anggaran.realisasi, anggaran.sisa)
    ]
    semua += [
        (f"Sasaran {s.nomor}", s.pagu, s.realisasi, s.efisiensi.sisa)
        for s in bahan.snapshot.sasaran
    ]
    for baris, pagu, nyata, sisa in semua:
        if pagu.nilai is None or nyata.nilai is None or sisa.nilai is None:
            continue
        if sisa.nilai != pagu.nilai - nyata.nilai:
            yield Kena(
                tempat=Tempat(bahan.label("realisasi-anggaran"), baris, "Sisa anggaran"),
                pesan="Sisa anggaran tidak sama dengan pagu dikurangi realisasi.",
                seharusnya=rp(pagu.nilai - nyata.nilai),
                tertulis=rp(sisa.nilai),
                alamat=sisa.alamat,
            )


def _pegawai(bahan: Bahan) -> Iterator[Kena]:
    for kunci, baris, tertulis, suku in _hitungan_pegawai(bahan.snapshot.pegawai):
        seharusnya = sum(suku)
        if tertulis != seharusnya:
            yield Kena(
                tempat=bahan.tabel(kunci, baris, "Jumlah"),
                pesan="Jumlah orang tidak sama dengan isi tabelnya.",
                seharusnya=bilangan(Decimal(seharusnya)),
                tertulis=bilangan(Decimal(tertulis)),
                alamat="pegawai",
            )


def _hitungan_pegawai(p: Pegawai) -> Iterator[tuple[str, str, int, tuple[int, ...]]]:
    """Table, row, stated count, what it is the sum of."""
    yield "keadaan-pegawai", "Pegawai", p.jumlah, (p.pns, p.pppk, p.upah_jasa)
    for g in p.golongan:
        yield "tabel-golongan", g.label, g.jumlah, g.ruang
    for d in p.diklat:
        yield "tabel-diklat", d.label, d.jumlah, (d.laki, d.perempuan)
    for kunci, semua in (("tabel-pendidikan", p.pendidikan), ("tabel-eselon", p.eselon)):
        for b in semua:
            yield kunci, b.label, b.jumlah, b.nilai
    for kunci, total, kolom in (
        ("tabel-golongan", p.total_golongan, [g.ruang for g in p.golongan]),
        ("tabel-pendidikan", p.total_pendidikan, [b.nilai for b in p.pendidikan]),
        ("tabel-eselon", p.total_eselon, [b.nilai for b in p.eselon]),
    ):
        for urut, isi in enumerate(zip(*kolom, strict=False), start=1):
            if urut <= len(total):
                yield kunci, f"Jumlah kolom {urut}", total[urut - 1], isi


ATURAN = (
    Aturan(
        "jumlah.sebab",
        "Satu sel menjelaskan beberapa selisih",
        Bobot.BLOKIR,
        PRAKTIK,
        _sebab,
        hitungan=True,
    ),
    Aturan(
        "jumlah.anak_induk",
        "Jumlah induk sama dengan jumlah baris di bawahnya",
        Bobot.BLOKIR,
        PERMENDAGRI_77,
        _anak_induk,
        hitungan=True,
    ),
    Aturan(
        "jumlah.sisa",
        "Sisa anggaran adalah pagu dikurangi realisasi",
        Bobot.BLOKIR,
        PERMENDAGRI_77,
        _sisa,
        hitungan=True,
    ),
    Aturan(
        "jumlah.pegawai",
        "Jumlah pegawai sama dengan isi tabelnya",
        Bobot.BLOKIR,
        PRAKTIK,
        _pegawai,
        hitungan=True,
    ),
)
