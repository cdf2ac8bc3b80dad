"""The answer to an indicator's form: what was stored or asked, and the card's figures of record."""

from decimal import Decimal

from core.angka import KOSONG, bilangan, persen_ringkas, persen_tanda
from core.cascade.models import Indikator
from core.isian import indikator as isi
from core.isian.alamat import AlamatSalah
from core.isian.bacaan import Terbaca
from core.isian.jawaban import Jawab, indikatorkah, jawab_sel, jumlah, kata_bentrok
from core.isian.kiriman import Kiriman
from core.kinerja.capaian_indikator import indikator_pk
from core.kinerja.models import RealisasiIndikator
from core.periode.kunci import Terkunci
from core.periode.models import Periode
from tenants.models import Kecamatan, Pengguna


def jawab_indikator(
    *, kecamatan: Kecamatan, periode: Periode, kirim: Kiriman, oleh: Pengguna
) -> Jawab:
    """Saves one indicator; the answer is complete in words whatever happened."""
    try:
        indikator = isi.indikator_alamat(kirim.alamat, periode)
    except AlamatSalah as salah:
        return {"status": "salah", "alasan": str(salah)}
    hasil = isi.baca_isian(indikator.satuan, kirim.isian or {})
    if isinstance(hasil, isi.Galat):
        ragu = all(t.status == "ragu" for t in hasil.isi.values())
        galat = {k: _galat(k, t, indikator.satuan) for k, t in hasil.isi.items()}
        alasan = " ".join(t.alasan for t in hasil.isi.values())
        return {"status": "ragu" if ragu else "salah", "alasan": alasan, "galat": galat}
    try:
        tertulis = isi.tulis_indikator(
            kecamatan=kecamatan,
            periode=periode,
            indikator=indikator,
            isian=hasil,
            dasar=kirim.dasar,
            oleh=oleh,
            id_kirim=kirim.id_kirim,
            pendahulu=kirim.pendahulu,
        )
    except Terkunci as kunci:
        return {"status": "kunci", "alasan": str(kunci)}
    return _tertulis(tertulis, indikator) | {"kartu": kartu(kecamatan, periode, indikator)}


def _galat(kolom: str, terbaca: Terbaca, satuan: str) -> Jawab:
    pilihan = [isi.tulis_kolom(kolom, p, satuan) for p in terbaca.pilihan]
    return {"alasan": terbaca.alasan, "pilihan": pilihan}


def _tertulis(hasil: isi.TertulisIndikator, indikator: Indikator) -> Jawab:
    jawab: Jawab = {
        "status": hasil.status,
        "versi": hasil.versi,
        "isian": isi.isian_teks(hasil.isian, indikator.satuan),
    }
    if hasil.status == "bentrok":
        ringkas = ringkas_isian(hasil.isian, indikator.satuan)
        jawab["oleh"] = hasil.oleh
        jawab["alasan"] = kata_bentrok(hasil.oleh, hasil.waktu, ringkas)
    return jawab


def ringkas_isian(isian: isi.IsianIndikator, satuan: str) -> str:
    """A record in one line, for history and conflict."""
    if isian.status != RealisasiIndikator.Status.ADA:
        label = RealisasiIndikator.Status(isian.status).label
        return f"{label}: {isian.alasan}" if isian.alasan else str(label)
    teks = isi.isian_teks(isian, satuan)
    bagian = [f"{teks['nilai']} {satuan}".strip()]
    if teks["pembilang"]:
        bagian.append(f"{teks['pembilang']} dari {teks['penyebut']}")
    if teks["responden"]:
        bagian.append(f"{teks['responden']} responden")
    if teks["sumber"]:
        bagian.append(f"sumber {teks['sumber']}")
    return ", ".join(bagian)


def kartu(kecamatan: Kecamatan, periode: Periode, indikator: Indikator) -> Jawab:
    """The figures beside the form, computed from what is stored."""
    for satu in indikator_pk(kecamatan, periode):
        if satu.indikator_id == indikator.pk:
            capaian = KOSONG if satu.capaian is None else persen_ringkas(satu.capaian)
            return {
                "nilai": KOSONG if satu.realisasi is None else bilangan(satu.realisasi),
                "capaian": capaian,
                "capaian_persen": _persen(satu.capaian),
                "akhir_persen": _persen(satu.capaian_akhir),
            }
    return {}


def _persen(nilai: Decimal | None) -> str:
    return KOSONG if nilai is None else persen_tanda(nilai)


def jawab_kiriman(
    *, kecamatan: Kecamatan, periode: Periode, kiriman: list[Kiriman], oleh: Pengguna
) -> Jawab:
    """Saves whatever a browser had waiting; every cell is answered, in the order sent."""
    sel = [k for k in kiriman if not indikatorkah(k)]
    hasil: dict[str, Jawab] = {}
    if sel:
        hasil = jawab_sel(kecamatan=kecamatan, periode=periode, kiriman=sel, oleh=oleh)
    for kirim in kiriman:
        if indikatorkah(kirim):
            hasil[kirim.alamat] = jawab_indikator(
                kecamatan=kecamatan, periode=periode, kirim=kirim, oleh=oleh
            )
    jawab: Jawab = {
        "sel": [
            {"alamat": k.alamat, "id": str(k.id_kirim or ""), **hasil[k.alamat]} for k in kiriman
        ]
    }
    return jawab | (jumlah(periode, hasil) if sel else {})
