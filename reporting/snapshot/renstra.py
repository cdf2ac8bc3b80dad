"""RPJMD and Renstra in the snapshot."""

from core.capaian import Polaritas
from core.cascade.models import Indikator, Renstra, Rpjmd, SasaranRenstra, TargetIndikator
from reporting.snapshot import model
from reporting.snapshot.alamat import fakta
from reporting.snapshot.angka import Angka

TAK_DITETAPKAN = "tidak ditetapkan"


def rpjmd(baris: Rpjmd) -> model.Rpjmd:
    misi = tuple(
        model.Misi(
            nomor=m.nomor,
            kode=m.kode,
            uraian=m.uraian,
            tujuan=tuple(
                model.TujuanRpjmd(
                    nomor=t.nomor,
                    uraian=t.uraian,
                    sasaran=tuple(
                        model.SasaranRpjmd(nomor=s.nomor, kode=s.kode, uraian=s.uraian)
                        for s in t.sasaran.all()
                    ),
                )
                for t in m.tujuan.all()
            ),
        )
        for m in baris.misi.all()
    )
    return model.Rpjmd(
        tahun_awal=baris.tahun_awal,
        tahun_akhir=baris.tahun_akhir,
        visi=baris.visi,
        dasar_hukum=baris.dasar_hukum.kunci,
        misi=misi,
    )


def renstra(baris: Renstra) -> model.Renstra:
    tujuan = tuple(
        model.TujuanRenstra(
            nomor=t.nomor,
            uraian=t.uraian,
            kode_misi=t.mendukung.tujuan.misi.kode,
            kode_sasaran_rpjmd=t.mendukung.kode,
            sasaran_rpjmd=t.mendukung.uraian,
            indikator=tuple(indikator(i, baris) for i in t.indikator.all()),
            sasaran=tuple(_sasaran(s, baris) for s in t.sasaran.all()),
        )
        for t in baris.tujuan.all()
    )
    return model.Renstra(
        tahun_transisi=baris.tahun_transisi,
        tahun_awal=baris.tahun_awal,
        tahun_akhir=baris.tahun_akhir,
        tujuan=tujuan,
    )


def _sasaran(sasaran: SasaranRenstra, baris: Renstra) -> model.SasaranRenstra:
    return model.SasaranRenstra(
        nomor=sasaran.nomor,
        uraian=sasaran.uraian,
        indikator=tuple(indikator(i, baris) for i in sasaran.indikator.all()),
        kode_program=kode_program(sasaran),
    )


def kode_program(sasaran: SasaranRenstra) -> tuple[str, ...]:
    """Codes of the programs that serve a sasaran, in nomenclature order."""
    return tuple(sorted(p.program.kode for p in sasaran.program.all()))


def indikator(baris: Indikator, renstra: Renstra) -> model.Indikator:
    jenis = TargetIndikator.Jenis
    target = {t.tahun if t.tahun is not None else t.jenis: t.nilai for t in baris.target.all()}
    alamat = f"cascade.target/{baris.kunci}"
    tahun = list(range(renstra.tahun_awal, renstra.tahun_akhir + 1))
    if renstra.tahun_transisi:
        tahun.insert(0, renstra.tahun_transisi)

    def angka(kunci: int | str) -> Angka:
        return fakta(target.get(kunci), f"{alamat}/{kunci}", TAK_DITETAPKAN)

    rumus = None
    if baris.rumus_pembilang:
        rumus = model.Rumus(
            pembilang=baris.rumus_pembilang,
            penyebut=baris.rumus_penyebut,
            faktor=baris.rumus_faktor,
        )
    return model.Indikator(
        kunci=baris.kunci,
        nomor=baris.nomor,
        nama=baris.nama,
        satuan=baris.satuan,
        polaritas=Polaritas(baris.polaritas).value,
        iku=baris.iku,
        rumus=rumus,
        sumber_data=baris.sumber_data,
        penanggung_jawab=baris.penanggung_jawab,
        kondisi_awal=angka(jenis.KONDISI_AWAL),
        target=tuple(model.TargetTahun(tahun=t, angka=angka(t)) for t in tahun),
        kondisi_akhir=angka(jenis.KONDISI_AKHIR),
    )
