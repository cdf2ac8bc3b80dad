"""Parts of a hand-made snapshot: figures, the budget tree, indicators, sasaran."""

from decimal import Decimal

from core import capaian as rumus
from reporting.snapshot import model as m
from reporting.snapshot.angka import Angka, Volume


def D(nilai) -> Decimal | None:
    return None if nilai is None else Decimal(str(nilai))


def angka(nilai, alamat: str = "uji", sebab: str = "") -> Angka:
    return Angka(nilai=D(nilai), alamat=alamat, sebab="" if nilai is not None else sebab)


def sub(kode, nama, target, volume, pagu, realisasi, satuan="Laporan", **lain) -> m.SubKegiatan:
    sebab = "target nol, tidak diukur" if target == 0 else "belum diisi"
    kas = lain.pop("kas", pagu)
    return m.SubKegiatan(
        kode=kode,
        sub_unit=lain.pop("sub_unit", ""),
        nama=nama,
        sumber_dana="APBD",
        target=Volume(angka=angka(target, f"target/{kode}"), satuan=satuan),
        realisasi_volume=Volume(
            angka=angka(volume, f"volume/{kode}", "belum diisi"), satuan=satuan
        ),
        capaian=angka(rumus.capaian(D(target), D(volume)), f"capaian/{kode}", sebab),
        pagu=angka(pagu, f"pagu/{kode}"),
        kas=angka(kas, f"kas/{kode}"),
        realisasi=angka(realisasi, f"realisasi/{kode}", "belum diisi"),
        serapan=angka(
            rumus.serapan(D(realisasi), D(pagu)),
            f"serapan/{kode}",
            "pagu nol" if not pagu else "belum diisi",
        ),
        **lain,
    )


def _uang(kode, bawah) -> dict:
    pagu = rumus.jumlah(b.pagu.nilai for b in bawah) or Decimal(0)
    nyata = rumus.jumlah(b.realisasi.nilai for b in bawah)
    return {
        "pagu": angka(pagu, f"pagu/{kode}"),
        "kas": angka(rumus.jumlah(b.kas.nilai for b in bawah) or Decimal(0), f"kas/{kode}"),
        "realisasi": angka(nyata, f"realisasi/{kode}", "belum diisi"),
        "serapan": angka(rumus.serapan(nyata, pagu), f"serapan/{kode}", "belum diisi"),
        "capaian": angka(
            rumus.rata_rata(b.capaian.nilai for b in bawah), f"capaian/{kode}", "belum diisi"
        ),
    }


def kegiatan(kode, nama, *isi: m.SubKegiatan) -> m.Kegiatan:
    return m.Kegiatan(kode=kode, nama=nama, target_persen=angka(100), sub=isi, **_uang(kode, isi))


def program(kode, nama, *isi: m.Kegiatan, analisis: m.Uraian | None = None) -> m.Program:
    return m.Program(
        kode=kode,
        nomor=kode[-2:],
        nama=nama,
        sumber_dana="APBD",
        target_persen=angka(100),
        kegiatan=isi,
        analisis=analisis or m.Uraian(),
        **_uang(kode, isi),
    )


def anggaran(*isi: m.Program) -> m.Anggaran:
    uang = _uang("kantor", isi)
    giat = [k for p in isi for k in p.kegiatan]
    return m.Anggaran(
        program=isi,
        sisa=angka(
            rumus.pertumbuhan_poin(uang["pagu"].nilai, uang["realisasi"].nilai), "sisa/kantor"
        ),
        jumlah_program=len(isi),
        jumlah_kegiatan=len(giat),
        jumlah_sub=sum(s.dalam_dpa for k in giat for s in k.sub),
        **uang,
    )


def tahun(
    t, target, realisasi, polaritas="naik", sebab="belum diisi", sumber=""
) -> m.TahunIndikator:
    nilai = rumus.capaian(D(target), D(realisasi), rumus.Polaritas(polaritas))
    return m.TahunIndikator(
        tahun=t,
        target=angka(target, f"target/{t}", "tidak ditetapkan"),
        realisasi=angka(realisasi, f"realisasi/{t}", sebab),
        capaian=angka(nilai, f"capaian/{t}", sebab),
        sumber=sumber,
    )


def indikator_pk(nomor, kunci, nama, riwayat, *, akhir=None, polaritas="naik", **lain):
    """`riwayat`: (year, target, realisasi) with an optional reason; the last is this year's."""
    baris = tuple(tahun(r[0], r[1], r[2], polaritas, *(r[3:] or ("belum diisi",))) for r in riwayat)
    ada = [t for t in baris if t.realisasi.nilai is not None]
    terakhir = ada[-1] if ada else None
    capaian = terakhir and rumus.capaian(
        D(akhir), terakhir.realisasi.nilai, rumus.Polaritas(polaritas)
    )
    return m.IndikatorPk(
        nomor=nomor,
        kunci=kunci,
        nama=nama,
        satuan=lain.pop("satuan", "Nilai"),
        polaritas=polaritas,
        uraian_sasaran=lain.pop("uraian_sasaran", f"Sasaran {nomor}"),
        tingkat=lain.pop("tingkat", "sasaran"),
        target=baris[-1].target,
        tahun=baris,
        target_akhir=angka(akhir, f"akhir/{kunci}", "tidak ditetapkan"),
        capaian_akhir=angka(capaian, f"capaian_akhir/{kunci}", "belum diisi"),
        tahun_capaian_akhir=terakhir.tahun if terakhir else None,
        standar=lain.pop("standar", ()),
        **lain,
    )


def efisiensi(capaian, pagu, nyata, aturan="selisih_poin", sebab="belum dinilai") -> m.Efisiensi:
    hasil = rumus.efisiensi(
        rumus.AturanEfisiensi(aturan), capaian=capaian, pagu=pagu, realisasi=nyata
    )
    ne = hasil.nilai_efisiensi
    return m.Efisiensi(
        capaian_sasaran=angka(capaian, "capaian_sasaran", sebab),
        serapan=angka(rumus.serapan(nyata, pagu), "serapan", "belum diisi"),
        sisa=angka(rumus.pertumbuhan_poin(pagu, nyata), "sisa", "belum diisi"),
        nilai=angka(hasil.nilai, "efisiensi", sebab),
        nilai_efisiensi=None if ne is None else angka(ne, "ne"),
    )


def sasaran(nomor, uraian, indikator, program: tuple, *, analisis=None, aturan="selisih_poin"):
    kini = [i.tahun[-1] for i in indikator]
    sebab = next((t.realisasi.sebab for t in kini if t.realisasi.sebab), "belum dinilai")
    capaian = rumus.capaian_sasaran(t.capaian.nilai for t in kini)
    pagu = rumus.jumlah(p.pagu.nilai for p in program)
    nyata = rumus.jumlah(p.realisasi.nilai for p in program)
    giat = [k for p in program for k in p.kegiatan]
    return m.CapaianSasaran(
        nomor=nomor,
        uraian=uraian,
        indikator=tuple(indikator),
        kode_program=tuple(p.kode for p in program),
        jumlah_program=len(program),
        jumlah_kegiatan=len(giat),
        jumlah_sub=sum(len(k.sub) for k in giat),
        pagu=angka(pagu, f"pagu/sasaran-{nomor}", "belum ada program"),
        realisasi=angka(nyata, f"realisasi/sasaran-{nomor}", "belum diisi"),
        efisiensi=efisiensi(capaian, pagu, nyata, aturan, sebab),
        analisis=analisis or m.Uraian(),
    )
