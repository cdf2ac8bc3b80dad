"""The budget tree in the snapshot: core's tree with the origin of every figure."""

from core.anggaran.pohon import Pohon, SimpulKegiatan, SimpulProgram, SimpulSub
from reporting.snapshot import model
from reporting.snapshot.alamat import fakta, turunan
from reporting.snapshot.angka import Angka, Volume

TARGET_NOL = "target nol, tidak diukur"
PAGU_NOL = "pagu nol"


def anggaran(pohon: Pohon, kode_periode: str, analisis: dict[str, model.Uraian]) -> model.Anggaran:
    """`analisis` is by program code."""
    program = tuple(_program(p, kode_periode, analisis) for p in pohon.program)
    pagu = turunan(pohon.pagu, "pagu/kantor", "jumlah", [p.pagu for p in program])
    nyata = turunan(
        pohon.realisasi, "realisasi/kantor", "jumlah", [p.realisasi for p in program], "belum diisi"
    )
    return model.Anggaran(
        program=program,
        capaian=turunan(
            pohon.capaian, "capaian/kantor", "capaian_pelaksanaan", [p.capaian for p in program]
        ),
        pagu=pagu,
        kas=turunan(pohon.kas, "kas/kantor", "jumlah", [p.kas for p in program]),
        realisasi=nyata,
        serapan=turunan(pohon.serapan, "serapan/kantor", "serapan", [nyata, pagu], PAGU_NOL),
        sisa=turunan(pohon.sisa, "sisa/kantor", "selisih", [pagu, nyata]),
        jumlah_program=pohon.jumlah_program,
        jumlah_kegiatan=pohon.jumlah_kegiatan,
        jumlah_sub=pohon.jumlah_sub,
    )


def _uang(
    simpul: SimpulProgram | SimpulKegiatan,
    bawah: tuple[model.Kegiatan, ...] | tuple[model.SubKegiatan, ...],
) -> dict[str, Angka]:
    pagu = turunan(simpul.pagu, f"pagu/{simpul.kode}", "jumlah", [b.pagu for b in bawah])
    nyata = turunan(
        simpul.realisasi,
        f"realisasi/{simpul.kode}",
        "jumlah",
        [b.realisasi for b in bawah],
        "belum diisi",
    )
    return {
        "pagu": pagu,
        "kas": turunan(simpul.kas, f"kas/{simpul.kode}", "jumlah", [b.kas for b in bawah]),
        "realisasi": nyata,
        "serapan": turunan(
            simpul.serapan, f"serapan/{simpul.kode}", "serapan", [nyata, pagu], PAGU_NOL
        ),
        "capaian": turunan(
            simpul.capaian,
            f"capaian/{simpul.kode}",
            "capaian_pelaksanaan",
            [b.capaian for b in bawah],
        ),
        "target_persen": fakta(simpul.target_persen, f"anggaran.target/{simpul.kode}"),
    }


def _program(
    program: SimpulProgram, kode_periode: str, analisis: dict[str, model.Uraian]
) -> model.Program:
    kegiatan = tuple(_kegiatan(k, kode_periode) for k in program.kegiatan)
    return model.Program(
        kode=program.kode,
        nomor=program.nomor,
        nama=program.nama,
        sumber_dana=program.sumber_dana,
        kegiatan=kegiatan,
        analisis=analisis.get(program.kode, model.Uraian()),
        **_uang(program, kegiatan),
    )


def _kegiatan(kegiatan: SimpulKegiatan, kode_periode: str) -> model.Kegiatan:
    sub = tuple(_sub(s, kode_periode) for s in kegiatan.sub)
    return model.Kegiatan(kode=kegiatan.kode, nama=kegiatan.nama, sub=sub, **_uang(kegiatan, sub))


def _sub(sub: SimpulSub, kode_periode: str) -> model.SubKegiatan:
    kunci = f"{sub.kode}@{sub.kode_sub_unit}" if sub.kode_sub_unit else sub.kode
    nyata = f"{kode_periode}/{kunci}"
    target = fakta(sub.target, f"anggaran.target/{nyata}")
    volume = fakta(sub.volume, f"anggaran.volume/{nyata}")
    pagu = fakta(sub.pagu, f"anggaran.pagu/{nyata}")
    realisasi = fakta(sub.realisasi, f"anggaran.realisasi/{nyata}")
    sebab = TARGET_NOL if sub.target == 0 else "belum diisi"
    return model.SubKegiatan(
        kode=sub.kode,
        sub_unit=sub.sub_unit,
        nama=sub.nama,
        sumber_dana=sub.sumber_dana,
        target=Volume(angka=target, satuan=sub.satuan),
        realisasi_volume=Volume(angka=volume, satuan=sub.satuan),
        capaian=turunan(sub.capaian, f"capaian/{kunci}", "capaian", [volume, target], sebab),
        pagu=pagu,
        kas=fakta(sub.kas, f"anggaran.kas/{nyata}"),
        realisasi=realisasi,
        serapan=turunan(
            sub.serapan,
            f"serapan/{kunci}",
            "serapan",
            [realisasi, pagu],
            PAGU_NOL if sub.pagu == 0 else "belum diisi",
        ),
        dalam_dpa=sub.dalam_dpa,
    )
