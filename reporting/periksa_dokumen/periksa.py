"""All checks of one document, and the cell behind each disagreement."""

from collections.abc import Iterator
from decimal import Decimal

from core.angka import bulatkan
from reporting.checks.sebab import Langgar, Penjelasan, Sebab, cari_sebab
from reporting.checks.temuan import Bobot, Tempat, Temuan
from reporting.periksa_dokumen.acuan import SUB
from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.cakupan import nama_berbeda, program_tanpa_uraian
from reporting.periksa_dokumen.hasil import Hasil, Lapor, SebabSel, TabelTerbaca, diam
from reporting.periksa_dokumen.hubungan import (
    SEPERSERATUS,
    Hubungan,
    kumpulkan,
)
from reporting.periksa_dokumen.indikator import periksa_indikator
from reporting.periksa_dokumen.jenjang import bangun
from reporting.periksa_dokumen.kalimat import Kalimat, baca_kalimat
from reporting.periksa_dokumen.kolom import Peran, baca_lajur
from reporting.periksa_dokumen.model import Dokumen
from reporting.periksa_dokumen.rata import rata_rata_kolom
from reporting.periksa_dokumen.satuan import periksa_satuan
from reporting.periksa_dokumen.tulis import tulis

PESAN = {
    "jumlah.anak_induk": "Nilai induk tidak sama dengan jumlah rinciannya.",
    "jumlah.total": "Baris jumlah tidak sama dengan jumlah baris di atasnya.",
    "persen": "Persentase tidak sesuai dengan kedua angka yang dibandingkan.",
    "sama.pagu": "Anggaran yang sama ditulis berbeda di dua tempat.",
    "sama.realisasi_uang": "Realisasi yang sama ditulis berbeda di dua tempat.",
    "sama.target": "Target yang sama ditulis berbeda di dua tempat.",
    "kalimat.uang": "Angka dalam kalimat tidak sama dengan angka dalam tabel.",
    "kalimat.persen": "Persentase dalam kalimat tidak sesuai dengan kedua angkanya.",
}


def periksa(dokumen: Dokumen) -> list[Temuan]:
    """Every disagreement within the document, those of the tables first."""
    return list(telusuri(dokumen).temuan)


def telusuri(dokumen: Dokumen, lapor: Lapor = diam) -> Hasil:
    """The same, with the cells behind the findings and what of the document was compared."""
    lapor("tabel", 0, 0)
    lajur = [baca_lajur(t, n) for n, t in enumerate(dokumen.tabel)]
    pohon = [p for satu in lajur if (p := bangun(satu))]
    bahan = Bahan(dokumen, lajur, pohon)
    hubungan = kumpulkan(lajur, pohon)
    kalimat = baca_kalimat(dokumen, pohon, hubungan)
    lapor("periksa", 0, 0)
    penjelasan = cari_sebab(hubungan.nilai, hubungan.rumus)
    temuan = (
        *_terhitung(bahan, hubungan, kalimat, penjelasan),
        *kalimat.temuan,
        *(t for p in pohon for t in rata_rata_kolom(p)),
        *periksa_indikator(dokumen, lajur),
        *periksa_satuan(bahan),
        *program_tanpa_uraian(dokumen, pohon),
        *nama_berbeda(pohon),
        *_janggal(bahan),
    )
    return Hasil(
        temuan=temuan,
        sebab=tuple(_sebab_sel(bahan, kalimat, s) for s in penjelasan.sebab),
        tabel=_tabel(bahan, hubungan),
        kalimat=len({sel.split("|")[1] for sel in kalimat.letak}),
        paragraf=sum(1 for _ in dokumen.paragraf()),
    )


def _sebab_sel(bahan: Bahan, kalimat: Kalimat, sebab: Sebab) -> SebabSel:
    return SebabSel(
        sebutan=sebut_sebab(bahan, kalimat, sebab),
        tempat=tempat(bahan, kalimat, sebab.sel),
        tertulis=tulis(sebab.tertulis),
        seharusnya=tulis(sebab.seharusnya),
    )


def _tabel(bahan: Bahan, hubungan: Hubungan) -> tuple[TabelTerbaca, ...]:
    sel = {s for r in hubungan.rumus for s in (r.hasil, *r.suku)}
    dipakai = {s.partition("|")[0] for s in sel} | {str(p.lajur.letak) for p in bahan.pohon}
    return tuple(
        TabelTerbaca(
            satu.nama,
            len(satu.baris),
            len(satu.kepala),
            str(satu.letak) in dipakai or Peran.INDIKATOR in satu.peran,
        )
        for satu in bahan.lajur
    )


def tempat(bahan: Bahan, kalimat: Kalimat, sel: str) -> Tempat:
    if sel in kalimat.letak:
        return kalimat.letak[sel]
    letak, b, k = (int(n) for n in sel.split("|"))
    satu = bahan.lajur[letak]
    return Tempat(satu.nama, satu.nama_baris(b), satu.kepala[k] or f"kolom {k + 1}")


def _terhitung(
    bahan: Bahan, hubungan: Hubungan, kalimat: Kalimat, penjelasan: Penjelasan
) -> Iterator[Temuan]:
    oleh = penjelasan.oleh
    for langgar in penjelasan.langgar:
        sebab = oleh.get(langgar.rumus.kunci)
        yield _temuan(bahan, hubungan, kalimat, langgar, sebab)
    yield from _selisih_kecil(bahan, hubungan, kalimat)


def _temuan(
    bahan: Bahan, hubungan: Hubungan, kalimat: Kalimat, langgar: Langgar, sebab: Sebab | None
) -> Temuan:
    aturan = hubungan.aturan[langgar.rumus.kunci]
    pesan = PESAN[aturan]
    if aturan.startswith("sama."):
        lain = tempat(bahan, kalimat, langgar.rumus.suku[0])
        pesan += f" Pembandingnya: {lain.bagian}, {lain.baris}."
    return Temuan(
        aturan,
        Bobot.BLOKIR,
        tempat(bahan, kalimat, langgar.rumus.hasil),
        pesan,
        seharusnya=tulis(langgar.seharusnya),
        tertulis=tulis(langgar.tertulis),
        dijelaskan_oleh=sebut_sebab(bahan, kalimat, sebab) if sebab else "",
    )


def sebut_sebab(bahan: Bahan, kalimat: Kalimat, sebab: Sebab) -> str:
    letak = tempat(bahan, kalimat, sebab.sel)
    return f"{letak}: tertulis {tulis(sebab.tertulis)}, seharusnya {tulis(sebab.seharusnya)}"


def _selisih_kecil(bahan: Bahan, hubungan: Hubungan, kalimat: Kalimat) -> Iterator[Temuan]:
    """0,01 comes from cutting instead of rounding; worth knowing, no error."""
    for rumus in hubungan.rumus:
        if rumus.jenis != "persen":
            continue
        ada, harus = hubungan.nilai.get(rumus.hasil), rumus.hitung(hubungan.nilai)
        if ada is None or harus is None or abs(bulatkan(ada) - harus) != SEPERSERATUS:
            continue
        yield Temuan(
            "persen.pembulatan",
            Bobot.INFO,
            tempat(bahan, kalimat, rumus.hasil),
            "Berbeda 0,01: dipotong, bukan dibulatkan.",
            seharusnya=tulis(harus),
            tertulis=tulis(ada),
        )


def _janggal(bahan: Bahan) -> Iterator[Temuan]:
    for pohon in bahan.pohon:
        lajur = pohon.lajur
        uang = lajur.kolom(Peran.REALISASI_UANG)
        target, nyata = lajur.kolom(Peran.TARGET), lajur.kolom(Peran.REALISASI)
        if not (uang and target and nyata):
            continue
        for satu in pohon.semua:
            isi = lajur.nilai[satu.b]
            if satu.jenjang == SUB and isi[target[0]] and isi[nyata[-1]] == 0 and isi[uang[-1]]:
                yield Temuan(
                    "kewajaran.uang_tanpa_keluaran",
                    Bobot.PERINGATAN,
                    Tempat(lajur.nama, satu.nama, lajur.kepala[nyata[-1]]),
                    "Anggaran terpakai, tetapi keluarannya 0.",
                    seharusnya=f"keluaran di atas 0 atau realisasi {tulis(Decimal(0))}",
                    tertulis=f"0 keluaran, {tulis(isi[uang[-1]] or Decimal(0))} terpakai",
                )
