"""Facts → Snapshot: figures of Wotu, their origins, and the canonical text."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django_tenants.utils import tenant_context

from core.anggaran.models import Realisasi
from core.angka import persen, selisih
from core.periode.models import Kebijakan, Periode
from reporting.snapshot.bentuk import dari_teks, ke_teks, sidik
from reporting.snapshot.build import FaktaKurang, build_snapshot
from reporting.snapshot.model import Snapshot
from reporting.snapshot.upgrade import SkemaTakDikenal
from tenants.models import Kecamatan


def snapshot_untuk(kecamatan: Kecamatan, periode: Periode) -> Snapshot:
    with tenant_context(kecamatan):
        return build_snapshot(kecamatan, periode, tempat_ttd="Wotu", tanggal_ttd=date(2025, 1, 10))


@pytest.fixture
def wotu_tw4(wotu: Kecamatan, tw4: Periode) -> Snapshot:
    return snapshot_untuk(wotu, tw4)


def test_sasaran_one(wotu_tw4: Snapshot) -> None:
    satu = wotu_tw4.sasaran[0]
    assert (satu.jumlah_program, satu.jumlah_kegiatan, satu.jumlah_sub) == (5, 6, 9)
    # 7.557.500 + 95.150.474 + 16.584.850 + 37.678.250 + 15.872.650
    assert satu.pagu.nilai == 172_843_724
    # 7.334.250 + 92.580.260 + 14.614.590 + 36.644.000 + 12.974.800
    assert satu.realisasi.nilai == 164_147_900
    assert persen(satu.efisiensi.serapan.nilai) == "94,97"
    assert selisih(satu.efisiensi.nilai.nilai) == "+0,88"  # 95,8537 − 94,9690


def test_sasaran_two_is_not_assessed_but_has_its_money(wotu_tw4: Snapshot) -> None:
    dua = wotu_tw4.sasaran[1]
    assert (dua.jumlah_program, dua.jumlah_kegiatan, dua.jumlah_sub) == (1, 9, 25)
    assert persen(dua.efisiensi.serapan.nilai) == "97,46"
    assert dua.efisiensi.capaian_sasaran.nilai is None
    assert "2025" in dua.efisiensi.capaian_sasaran.sebab
    assert dua.efisiensi.nilai.nilai is None


def test_perubahan_follows_from_the_documents_in_force(wotu_tw4: Snapshot) -> None:
    assert wotu_tw4.periode.perubahan
    assert (wotu_tw4.pk.jenis, wotu_tw4.pk.jenis_dpa) == ("perubahan", "perubahan")


def test_every_sum_names_what_it_adds(wotu_tw4: Snapshot) -> None:
    nilai = {}
    for program in wotu_tw4.anggaran.program:
        nilai[program.realisasi.alamat] = program.realisasi.nilai
        for kegiatan in program.kegiatan:
            nilai[kegiatan.realisasi.alamat] = kegiatan.realisasi.nilai
            nilai |= {s.realisasi.alamat: s.realisasi.nilai for s in kegiatan.sub}
    simpul = [wotu_tw4.anggaran, *wotu_tw4.anggaran.program]
    simpul += [k for p in wotu_tw4.anggaran.program for k in p.kegiatan]
    for satu in simpul:
        assert satu.realisasi.nilai == sum(nilai[a] for a in satu.realisasi.dari)


def test_staff_tables_are_counted(wotu_tw4: Snapshot) -> None:
    pegawai = wotu_tw4.pegawai
    assert (pegawai.jumlah, pegawai.pns, pegawai.upah_jasa) == (33, 19, 14)  # 19 + 14
    assert [(g.ruang, g.jumlah) for g in pegawai.golongan] == [
        ((1, 1, 0, 0), 2),
        ((2, 4, 2, 2), 10),
        ((0, 1, 1, 5), 7),
        ((0, 0, 0, 0), 0),
    ]
    assert pegawai.total_golongan == (3, 6, 3, 7)
    assert [(d.laki, d.perempuan, d.jumlah) for d in pegawai.diklat] == [
        (0, 0, 0),
        (3, 2, 5),
        (2, 1, 3),
    ]
    assert pegawai.total_pendidikan == (1, 9, 0, 9)  # S2, S1/D4, D2/D3, SMA/SMP
    assert pegawai.total_eselon == (0, 2, 6, 11)


def test_positions_have_their_real_length(wotu_tw4: Snapshot) -> None:
    assert [len(j.fungsi) for j in wotu_tw4.jabatan] == [4, 3, 3, 4, 4, 4, 4, 4]
    assert [len(j.rincian) for j in wotu_tw4.jabatan] == [18, 20, 25, 25, 24, 18, 21, 15]


def test_unsure_land_is_said_to_be_unsure(wotu_tw4: Snapshot) -> None:
    tanah = [s for s in wotu_tw4.sarana if s.nama.startswith("Tanah")]
    assert [(s.jumlah.nilai, s.perlu_dipastikan) for s in tanah] == [
        (Decimal(35934), True),
        (None, False),
        (None, False),
        (None, False),
    ]


def test_cascade_codes(wotu_tw4: Snapshot) -> None:
    assert [m.kode for m in wotu_tw4.rpjmd.misi] == ["M1", "M2", "M3", "M4", "M5", "M6"]
    kode = [s.kode for m in wotu_tw4.rpjmd.misi for t in m.tujuan for s in t.sasaran if s.kode]
    assert kode == ["S8", "S9", "S10"]
    assert wotu_tw4.renstra.tujuan[0].kode_sasaran_rpjmd == "S8"


def test_no_number_of_a_person_is_frozen(wotu_tw4: Snapshot) -> None:
    assert all(not j.pejabat or not j.pejabat.nip for j in wotu_tw4.jabatan)


def test_text_is_canonical_small_and_reads_back_the_same(wotu_tw4: Snapshot) -> None:
    teks = ke_teks(wotu_tw4)
    assert dari_teks(teks) == wotu_tw4
    assert ke_teks(dari_teks(teks)) == teks
    assert teks == json.dumps(
        json.loads(teks), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    assert len(teks.encode()) <= 400_000


def test_equal_facts_have_equal_hashes(wotu: Kecamatan, tw4: Periode) -> None:
    pertama, kedua = (sidik(ke_teks(snapshot_untuk(wotu, tw4))) for _ in range(2))
    with tenant_context(wotu):
        Realisasi.objects.filter(tahun=2024, triwulan=4, kode="7.01.06.2.01.0001").update(rupiah=1)
    assert pertama == kedua != sidik(ke_teks(snapshot_untuk(wotu, tw4)))


def test_policy_is_frozen_and_used(wotu: Kecamatan, tw4: Periode) -> None:
    Kebijakan.objects.create(berlaku_mulai=date(2024, 12, 1), gulung="rata_sub")
    snapshot = snapshot_untuk(wotu, tw4)
    assert snapshot.kebijakan.gulung == "rata_sub"
    # 31 of the 33 measurable at 100, one 11/12, one 10/12, one 0: (30×100+91,667+83,333+0)/33
    assert persen(snapshot.anggaran.capaian.nilai) == "96,21"


def test_without_a_dpa_the_reason_is_said(wotu: Kecamatan) -> None:
    with pytest.raises(FaktaKurang, match="DPA 2031"):
        snapshot_untuk(wotu, Periode(tahun=2031, triwulan=1))


def test_a_snapshot_of_the_future_is_refused() -> None:
    with pytest.raises(SkemaTakDikenal):
        dari_teks('{"versi_skema": 999}')
