"""Sasaran of Bab III in the snapshot: promised indicators, their years, money, analysis."""

from collections.abc import Iterable
from decimal import Decimal

from core import capaian as rumus
from core.anggaran.pohon import induk
from core.cascade.models import Pembanding, SasaranRenstra
from core.kinerja.capaian_indikator import IndikatorTampil, Tahun
from core.kinerja.models import Analisis
from core.periode.models import Kebijakan
from reporting.snapshot import model
from reporting.snapshot.alamat import fakta, turunan
from reporting.snapshot.angka import Angka
from reporting.snapshot.renstra import kode_program


def uraian(baris: Iterable[Analisis]) -> model.Uraian:
    """Analysis rows of one sasaran or program, grouped by kind in their order."""
    kelompok: dict[str, list[str]] = {}
    for satu in sorted(baris, key=lambda a: a.urutan):
        kelompok.setdefault(satu.jenis, []).append(satu.uraian)
    return model.Uraian(**{jenis: tuple(isi) for jenis, isi in kelompok.items()})


def capaian_sasaran(
    sasaran: SasaranRenstra,
    indikator: Iterable[IndikatorTampil],
    anggaran: model.Anggaran,
    *,
    kebijakan: Kebijakan,
    analisis: model.Uraian,
    standar: dict[str, list[Pembanding]],
    kode_periode: str,
) -> model.CapaianSasaran:
    """One Renstra sasaran with the PK lines that measure it and the programs that serve it."""
    kode = kode_program(sasaran)
    program = [p for p in anggaran.program if p.kode in kode]
    milik = [i for i in indikator if i.sasaran_id == sasaran.pk]
    alamat = f"sasaran-{sasaran.nomor}"
    pagu = turunan(
        rumus.jumlah(p.pagu.nilai for p in program),
        f"pagu/{alamat}",
        "jumlah",
        [p.pagu for p in program],
        "tidak ada program dalam DPA",
    )
    nyata = turunan(
        rumus.jumlah(p.realisasi.nilai for p in program),
        f"realisasi/{alamat}",
        "jumlah",
        [p.realisasi for p in program],
        "belum diisi",
    )
    sub = {s.kode for p in program for k in p.kegiatan for s in k.sub if s.dalam_dpa}
    baris = tuple(_indikator(i, standar.get(i.kunci, []), kode_periode) for i in milik)
    return model.CapaianSasaran(
        nomor=sasaran.nomor,
        uraian=sasaran.uraian,
        indikator=baris,
        kode_program=tuple(p.kode for p in program),
        jumlah_program=len({induk(s, 3) for s in sub}),
        jumlah_kegiatan=len({induk(s, 5) for s in sub}),
        jumlah_sub=len(sub),
        pagu=pagu,
        realisasi=nyata,
        efisiensi=_efisiensi(alamat, baris, pagu, nyata, kebijakan),
        analisis=analisis,
    )


def _efisiensi(
    alamat: str,
    indikator: tuple[model.IndikatorPk, ...],
    pagu: Angka,
    nyata: Angka,
    kebijakan: Kebijakan,
) -> model.Efisiensi:
    kini = [i.tahun[-1].capaian for i in indikator]
    sebab = next((i.tahun[-1].realisasi.sebab for i in indikator if kini), "belum ada indikator")
    capaian = turunan(
        rumus.capaian_sasaran((c.nilai for c in kini), kebijakan.batas_rata),
        f"capaian_sasaran/{alamat}",
        "rata_rata",
        kini,
        sebab,
    )
    serapan = turunan(
        rumus.serapan(nyata.nilai, pagu.nilai), f"serapan/{alamat}", "serapan", [nyata, pagu]
    )
    hasil = rumus.efisiensi(
        rumus.AturanEfisiensi(kebijakan.efisiensi),
        capaian=capaian.nilai,
        pagu=pagu.nilai,
        realisasi=nyata.nilai,
    )
    dari = [capaian, serapan]
    ne = hasil.nilai_efisiensi
    return model.Efisiensi(
        capaian_sasaran=capaian,
        serapan=serapan,
        sisa=turunan(
            rumus.pertumbuhan_poin(pagu.nilai, nyata.nilai),
            f"sisa/{alamat}",
            "selisih",
            [pagu, nyata],
        ),
        nilai=turunan(hasil.nilai, f"efisiensi/{alamat}", kebijakan.efisiensi, dari, sebab),
        nilai_efisiensi=(
            None if ne is None else turunan(ne, f"nilai_efisiensi/{alamat}", "pmk_214", dari)
        ),
    )


def _indikator(
    satu: IndikatorTampil, standar: list[Pembanding], kode_periode: str
) -> model.IndikatorPk:
    tahun = tuple(_tahun(t, satu.kunci, kode_periode) for t in satu.riwayat)
    target_akhir = fakta(
        satu.target_akhir, f"cascade.target/{satu.kunci}/kondisi_akhir", "tidak ditetapkan"
    )
    terakhir = next((t for t in tahun if t.tahun == satu.tahun_capaian_akhir), None)
    return model.IndikatorPk(
        nomor=satu.nomor,
        kunci=satu.kunci,
        nama=satu.nama,
        satuan=satu.satuan,
        polaritas=satu.polaritas.value,
        uraian_sasaran=satu.uraian_sasaran,
        tingkat="tujuan" if satu.tingkat == "tujuan" else "sasaran",
        target=tahun[-1].target,
        tahun=tahun,
        target_akhir=target_akhir,
        capaian_akhir=turunan(
            satu.capaian_akhir,
            f"capaian_akhir/{satu.kunci}",
            "capaian",
            [terakhir.realisasi, target_akhir] if terakhir else [target_akhir],
        ),
        tahun_capaian_akhir=satu.tahun_capaian_akhir,
        standar=tuple(_standar(s, satu, tahun[-1].realisasi) for s in standar),
        responden=satu.responden,
        target_triwulan=(
            None
            if satu.target_triwulan is None
            else fakta(satu.target_triwulan, f"kinerja.target_triwulan/{satu.kunci}")
        ),
    )


def _tahun(tahun: Tahun, kunci: str, kode_periode: str) -> model.TahunIndikator:
    # The present year's value is the quarter's; earlier years are history rows.
    kini = kode_periode.startswith(str(tahun.tahun))
    waktu = kode_periode if kini else str(tahun.tahun)
    target = fakta(tahun.target, f"cascade.target/{kunci}/{tahun.tahun}", "tidak ditetapkan")
    nyata = fakta(tahun.realisasi, f"kinerja.realisasi/{waktu}/{kunci}", tahun.alasan)
    return model.TahunIndikator(
        tahun=tahun.tahun,
        target=target,
        realisasi=nyata,
        capaian=turunan(
            tahun.capaian,
            f"capaian/{kunci}/{tahun.tahun}",
            "capaian",
            [nyata, target],
            tahun.alasan,
        ),
        sumber=tahun.sumber,
        pembilang=_dasar(tahun.pembilang, f"kinerja.pembilang/{waktu}/{kunci}"),
        penyebut=_dasar(tahun.penyebut, f"kinerja.penyebut/{waktu}/{kunci}"),
    )


def _dasar(nilai: Decimal | None, alamat: str) -> Angka | None:
    return None if nilai is None else fakta(nilai, alamat)


def _standar(standar: Pembanding, satu: IndikatorTampil, nyata: Angka) -> model.BandingStandar:
    alamat = f"cascade.pembanding/{satu.kunci}/{standar.tingkat}/{standar.tahun}"
    angka = fakta(standar.nilai, alamat)
    return model.BandingStandar(
        tingkat=standar.tingkat,
        tahun=standar.tahun,
        standar=angka,
        capaian=turunan(
            rumus.capaian(standar.nilai, nyata.nilai, satu.polaritas),
            f"capaian_standar/{satu.kunci}/{standar.tingkat}",
            "capaian",
            [nyata, angka],
            nyata.sebab,
        ),
        sumber=standar.sumber,
    )
