"""A pasted block: shown as it would be stored, then applied as one step, undone in one step."""

from core.anggaran.isian import Kisi, SelKisi, kisi
from core.isian.alamat import AlamatSalah
from core.isian.alamat import sel as baca_alamat
from core.isian.bacaan import baca_sel, tulis_sel
from core.isian.batas import NilaiSalah
from core.isian.jawaban import Jawab, jumlah, kata_bentrok, tanya
from core.isian.kiriman import Bungkusan, Kiriman
from core.isian.models import Kelompok
from core.isian.queries import kelompok_nomor
from core.isian.services import BatalSebagian, Tulisan, batalkan, tulis_kelompok
from core.periode.kunci import Terkunci, keadaan
from core.periode.models import Periode
from tenants.models import Kecamatan, Pengguna

Peta = dict[str, tuple[SelKisi, str]]


def sel_kisi(susunan: Kisi) -> Peta:
    """Address → cell as shown now, and the unit of its line."""
    return {
        s.alamat: (s, b.sub.satuan)
        for p in susunan.program
        for k in p.kegiatan
        for b in k.baris
        for s in (b.target, b.volume, b.pagu, b.kas, b.realisasi)
        if s is not None
    }


def pratinjau(*, kecamatan: Kecamatan, periode: Periode, bungkusan: Bungkusan) -> Jawab:
    """What a block would change; nothing is written."""
    kini = keadaan(kecamatan, periode)
    if not kini.terbuka:
        return {"status": "kunci", "alasan": kini.alasan}
    peta = sel_kisi(kisi(periode))
    return {"status": "siap", "sel": [_timbang(k, periode, peta) for k in bungkusan.kiriman]}


def _timbang(kirim: Kiriman, periode: Periode, peta: Peta) -> Jawab:
    ada = peta.get(kirim.alamat)
    if ada is None:
        alasan = "Sel ini tidak ada pada triwulan yang dipilih."
        return {"alamat": kirim.alamat, "status": "salah", "alasan": alasan}
    kini, satuan = ada
    dasar: Jawab = {"alamat": kirim.alamat, "lama": kini.teks, "versi": kini.versi}
    sel = baca_alamat(kirim.alamat, periode)
    baca = baca_sel(sel, kirim.teks, satuan)
    if baca.status != "siap":
        return dasar | tanya(sel, baca, satuan)
    baru = tulis_sel(sel, baca.nilai, satuan)
    return dasar | {"status": "sama" if baru == kini.teks else "siap", "baru": baru}


def terapkan(
    *, kecamatan: Kecamatan, periode: Periode, bungkusan: Bungkusan, oleh: Pengguna
) -> Jawab:
    """Writes the whole block as one group, or nothing. The same id again writes nothing more."""
    peta = sel_kisi(kisi(periode))
    tulisan = []
    for kirim in bungkusan.kiriman:
        timbang = _timbang(kirim, periode, peta)
        if timbang["status"] not in ("siap", "sama"):
            return {"status": "salah", "alasan": f"{kirim.alamat}: {timbang['alasan']}"}
        sel = baca_alamat(kirim.alamat, periode)
        nilai = baca_sel(sel, kirim.teks, peta[kirim.alamat][1]).nilai
        tulisan.append(Tulisan(sel=sel, nilai=nilai, dasar=kirim.dasar))
    try:
        kelompok, hasil = tulis_kelompok(
            kecamatan=kecamatan,
            periode=periode,
            tulisan=tulisan,
            oleh=oleh,
            jenis=Kelompok.Jenis.TEMPEL,
            keterangan=bungkusan.keterangan or f"{len(tulisan)} sel, {periode.kode}",
            id_kirim=bungkusan.id_kirim,
        )
    except Terkunci as kunci:
        return {"status": "kunci", "alasan": str(kunci)}
    except (AlamatSalah, NilaiSalah) as salah:
        return {"status": "salah", "alasan": str(salah)}
    bentrok = {h.sel.alamat: h for h in hasil if h.status == "bentrok"}
    jawab = keadaan_sel(periode, [k.alamat for k in bungkusan.kiriman])
    for satu in jawab:
        if lain := bentrok.get(str(satu["alamat"])):
            alasan = kata_bentrok(lain.oleh, lain.waktu, str(satu["teks"]))
            satu |= {"status": "bentrok", "oleh": lain.oleh, "alasan": alasan}
    return {"status": "simpan", "kelompok": kelompok.pk, "sel": jawab, **jumlah(periode, peta)}


def keadaan_sel(periode: Periode, alamat: list[str]) -> list[Jawab]:
    """Cells as they are stored now."""
    peta = sel_kisi(kisi(periode))
    return [
        {"alamat": a, "status": "simpan", "teks": peta[a][0].teks, "versi": peta[a][0].versi}
        for a in alamat
        if a in peta
    ]


def urungkan(*, kecamatan: Kecamatan, periode: Periode, nomor: int, oleh: Pengguna) -> Jawab:
    """Undoes a group; the answer shows its cells as they are now."""
    kelompok = kelompok_nomor(nomor)
    if kelompok is None:
        return {"status": "salah", "alasan": "Tempelan itu tidak ada di kantor ini."}
    try:
        banyak = batalkan(kecamatan=kecamatan, periode=periode, kelompok=kelompok, oleh=oleh)
    except Terkunci as kunci:
        return {"status": "kunci", "alasan": str(kunci)}
    except (AlamatSalah, NilaiSalah, BatalSebagian) as salah:
        return {"status": "salah", "alasan": str(salah)}
    alamat = list(kelompok.perubahan.values_list("alamat", flat=True))
    sel = keadaan_sel(periode, alamat)
    return {"status": "simpan", "banyak": banyak, "sel": sel, **jumlah(periode, alamat)}
