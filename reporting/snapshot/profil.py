"""The office in the snapshot: positions, staff counted from rows, facilities."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import cast

from core.cascade.models import ButirJabatan, Jabatan
from core.profil.models import Pegawai, Pejabat, PenyesuaianJabatan, Sarana
from reporting.snapshot import model
from reporting.snapshot.alamat import fakta

NAMA_JABATAN_DENGAN_KANTOR = frozenset({"pimpinan"})


def pejabat(baris: Pejabat, nama_kecamatan: str) -> model.Pejabat:
    """Who signs or is named, with the position as it is printed: "Plt. Camat Wotu"."""
    jabatan = baris.jabatan.nama
    if baris.jabatan.jenis in NAMA_JABATAN_DENGAN_KANTOR:
        jabatan = f"{jabatan} {nama_kecamatan}"
    if baris.status != Pejabat.Status.DEFINITIF:
        jabatan = f"{baris.get_status_display()} {jabatan}"
    return model.Pejabat(jabatan=jabatan, nama=baris.nama, nip=baris.nip, pangkat=baris.pangkat)


def jabatan(
    bawaan: Iterable[Jabatan],
    milik: dict[int, PenyesuaianJabatan],
    pemegang: dict[int, Pejabat],
    nama_kecamatan: str,
) -> tuple[model.Jabatan, ...]:
    """The office's positions: the regency's default, with the office's own wording over it."""
    return tuple(
        _jabatan(j, milik.get(j.pk), pemegang.get(j.pk), nama_kecamatan)
        for j in bawaan
        if j.pk not in milik or milik[j.pk].ada
    )


def _jabatan(
    bawaan: Jabatan,
    sendiri: PenyesuaianJabatan | None,
    pemegang: Pejabat | None,
    nama_kecamatan: str,
) -> model.Jabatan:
    butir = list(bawaan.butir.all())
    fungsi = _butir(b for b in butir if b.jenis == ButirJabatan.Jenis.FUNGSI)
    rincian = _butir(b for b in butir if b.jenis == ButirJabatan.Jenis.RINCIAN)
    if sendiri and sendiri.fungsi:
        fungsi = tuple(model.ButirJabatan(uraian=u) for u in sendiri.fungsi)
    if sendiri and sendiri.rincian:
        rincian = tuple(model.ButirJabatan(uraian=u) for u in sendiri.rincian)
    return model.Jabatan(
        kunci=bawaan.kunci,
        nama=bawaan.nama,
        unit=(sendiri.unit if sendiri else "") or bawaan.unit,
        jenis=cast(model.JenisJabatan, bawaan.jenis),
        induk=bawaan.induk.kunci if bawaan.induk else "",
        pejabat=pejabat(pemegang, nama_kecamatan) if pemegang else None,
        tugas_pokok=(sendiri.tugas_pokok if sendiri else "") or bawaan.tugas_pokok,
        fungsi=fungsi,
        rincian=rincian,
    )


def _butir(baris: Iterable[ButirJabatan]) -> tuple[model.ButirJabatan, ...]:
    return tuple(
        model.ButirJabatan(
            uraian=b.uraian,
            anak=tuple(model.ButirJabatan(uraian=a.uraian) for a in b.anak.all()),
        )
        for b in baris
    )


# --- Staff ------------------------------------------------------------------------------------
def pegawai(baris: Iterable[Pegawai]) -> model.Pegawai:
    """Counts staff rows into the heads of tables 1.1 to 1.4; ASN are PNS and PPPK."""
    semua = list(baris)
    asn = [p for p in semua if p.status != Pegawai.Status.UPAH_JASA]
    ruang = ["a", "b", "c", "d"]
    if any(p.ruang == "e" for p in asn):
        ruang.append("e")
    jenjang: list[Pegawai.Pendidikan] = [
        p for p in Pegawai.Pendidikan if p != Pegawai.Pendidikan.S3
    ]
    if any(p.pendidikan == Pegawai.Pendidikan.S3 for p in asn):
        jenjang.insert(0, Pegawai.Pendidikan.S3)
    golongan = list(reversed(Pegawai.Golongan))
    baris_golongan = tuple(
        model.BarisGolongan(label=g.label, ruang=_hitung(milik, "ruang", ruang), jumlah=len(milik))
        for g in golongan
        for milik in [[p for p in asn if p.golongan == g]]
    )
    pendidikan = tuple(
        _baris(g.label, [p for p in asn if p.golongan == g], "pendidikan", jenjang)
        for g in golongan
    )
    eselon = tuple(
        _baris(k.label, [p for p in asn if p.kelompok == k], "eselon", list(Pegawai.Eselon))
        for k in Pegawai.Kelompok
    )
    status = Counter(p.status for p in semua)
    return model.Pegawai(
        jumlah=len(semua),
        pns=status[Pegawai.Status.PNS],
        pppk=status[Pegawai.Status.PPPK],
        upah_jasa=status[Pegawai.Status.UPAH_JASA],
        ruang=tuple(r.upper() for r in ruang),
        golongan=baris_golongan,
        diklat=tuple(_diklat(asn)),
        jenjang=tuple(j.label for j in jenjang),
        pendidikan=pendidikan,
        eselon_label=tuple(e.label for e in Pegawai.Eselon),
        eselon=eselon,
        total_golongan=_hitung(asn, "ruang", ruang),
        total_pendidikan=_hitung(asn, "pendidikan", jenjang),
        total_eselon=_hitung(asn, "eselon", list(Pegawai.Eselon)),
    )


def _hitung(baris: Sequence[Pegawai], kolom: str, nilai: Sequence[str]) -> tuple[int, ...]:
    banyak = Counter(getattr(p, kolom) for p in baris)
    return tuple(banyak[n] for n in nilai)


def _baris(
    label: str, baris: Sequence[Pegawai], kolom: str, nilai: Sequence[str]
) -> model.BarisHitung:
    return model.BarisHitung(label=label, nilai=_hitung(baris, kolom, nilai), jumlah=len(baris))


def _diklat(asn: Sequence[Pegawai]) -> Iterable[model.BarisDiklat]:
    label = {
        Pegawai.Diklat.PIM_III: "Diklatpim III",
        Pegawai.Diklat.PIM_IV: "Diklatpim IV",
        Pegawai.Diklat.BELUM: "Pejabat struktural yang belum mengikuti diklat penjenjangan",
    }
    for kunci, sebutan in label.items():
        laki, perempuan = _hitung([p for p in asn if p.diklat == kunci], "kelamin", ["L", "P"])
        yield model.BarisDiklat(
            label=sebutan, laki=laki, perempuan=perempuan, jumlah=laki + perempuan
        )


def sarana(baris: Iterable[Sarana], tanggal: date) -> tuple[model.Sarana, ...]:
    return tuple(
        model.Sarana(
            nama=s.nama,
            jumlah=fakta(s.jumlah, f"profil.sarana/{tanggal}/{s.urutan}"),
            satuan=s.satuan,
            kondisi=s.kondisi,
            perlu_dipastikan=s.kepastian == Sarana.Kepastian.PERLU_DIPASTIKAN,
        )
        for s in baris
    )
