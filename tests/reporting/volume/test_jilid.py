"""The bound file read back: contents, numbers, links, bookmarks, order, marks."""

import re
from collections.abc import Callable

import pytest
from pypdf.generic import IndirectObject

from core.periode.models import Periode
from reporting.laporan.models import Versi
from tenants.models import Kecamatan
from tests.reporting.volume.conftest import Terbaca

Kantor = Callable[..., Versi]
Buat = Callable[[], Terbaca]


_DUA: list[Terbaca] = []


@pytest.fixture
def dua(kantor: Kantor, wotu: Kecamatan, malili: Kecamatan, volume: Buat) -> Terbaca:
    """Wotu from a draft, Malili submitted. Made once: the tests only read."""
    if not _DUA:
        kantor(wotu)
        kantor(malili, sementara=False)
        _DUA.append(volume())
    return _DUA[0]


def rapat(teks: str) -> str:
    """Without blanks: the number is put on digit by digit."""
    return "".join(teks.split())


def baris_isi(v: Terbaca) -> list[tuple[str, str]]:
    """Lines of the contents: words and the number at the end of the leader."""
    muka = "\n".join(v.teks[1 : v.label.index("1")])
    pola = re.compile(r"^ *(\S.*?) *(?:\. +){3,}(\d+|[ivx]+) *$", re.MULTILINE)
    return [(m[1].strip(), m[2]) for m in pola.finditer(muka)]


def test_every_number_of_the_contents_is_the_page_it_says(dua: Terbaca) -> None:
    isi = dict(baris_isi(dua))
    assert "KECAMATAN WOTU" in dua.isi_halaman(isi["KECAMATAN WOTU (DRAF 901, SEMENTARA)"]).upper()
    assert "KECAMATAN MALILI" in dua.isi_halaman(isi["KECAMATAN MALILI"]).upper()
    assert "REKAPITULASI" in dua.isi_halaman("1")
    penutup = [n for kata, n in baris_isi(dua) if kata.endswith("Penutup")]
    assert len(penutup) == 2
    for nomor, nama in zip(penutup, ("Malili", "Wotu"), strict=True):
        assert f"Penutup Kecamatan {nama}." in dua.isi_halaman(nomor)


def test_the_table_of_states_names_the_same_pages(dua: Terbaca) -> None:
    isi = dict(baris_isi(dua))
    baris = re.search(r"Wotu\s+Draf 901, sementara\s+\w{8}\s+(\d+)", dua.isi_halaman("1"))
    assert baris is not None
    assert baris[1] == isi["KECAMATAN WOTU (DRAF 901, SEMENTARA)"]


def test_the_contents_lead_where_they_say(dua: Terbaca) -> None:
    tautan = [t for n in range(1, dua.label.index("1")) for t in tujuan_tautan(dua, n)]
    nomor = {dua.label[t] for t in tautan}
    assert nomor >= {n for _, n in baris_isi(dua)}
    assert "jilid:" not in str([dua.pdf.pages[n].get("/Annots") for n in range(4)])


def tujuan_tautan(v: Terbaca, urut: int) -> list[int]:
    """Pages the links of a page lead to; a dead link fails."""
    hasil = []
    for satu in v.pdf.pages[urut].get("/Annots") or ():
        tujuan = satu.get_object()["/Dest"]
        if isinstance(tujuan, str):
            tujuan = v.pdf.named_destinations[tujuan].dest_array
        halaman = tujuan[0]
        assert isinstance(halaman, IndirectObject)
        hasil.append(v.pdf.get_page_number(halaman.get_object()))
    return hasil


def test_links_inside_a_report_stay_inside_it(dua: Terbaca) -> None:
    isi = dict(baris_isi(dua))
    awal = {n: dua.label.index(isi[k]) for n, k in enumerate(isi) if k.startswith("KECAMATAN")}
    malili, wotu = sorted(awal.values())
    for dari, sampai in ((malili, wotu), (wotu, len(dua.teks))):
        tautan = [t for urut in range(dari, sampai) for t in tujuan_tautan(dua, urut)]
        # Two chapters and a section in its contents, each linked whole and by its words, and the
        # reference in the text; none of them leads into the other report, whose keys are the same.
        assert len(tautan) >= 4
        assert all(dari <= t < sampai for t in tautan)


def test_bookmarks_go_by_office_then_chapter(dua: Terbaca) -> None:
    atas: list[str] = []
    bawah: dict[str, list[str]] = {}
    for butir in dua.pdf.outline:
        if isinstance(butir, list):
            bawah[atas[-1]] = [b.title for b in butir if not isinstance(b, list)]
        else:
            atas.append(butir.title)
    assert atas[-2:] == ["Kecamatan Malili", "Kecamatan Wotu (draf 901, sementara)"]
    assert [" ".join(j.split()) for j in bawah[atas[-1]]][-2:] == [
        "BAB I Pendahuluan", "BAB II Penutup",
    ]  # fmt: skip


def test_the_volume_number_runs_on_and_the_reports_own_stays(dua: Terbaca) -> None:
    depan = dua.label.index("1")
    assert dua.label[0] == "Sampul"
    assert dua.label[depan:] == [str(n) for n in range(1, len(dua.teks) - depan + 1)]
    akhir = dua.teks[-1]
    assert f"hlm.{dua.label[-1]}" in rapat(akhir)
    # Its last page is the third of its own body: chapter one takes two.
    assert re.search(r"(?m)^ +3 *$", akhir)


def test_drafts_are_marked_on_every_page_and_submitted_ones_are_not(dua: Terbaca) -> None:
    assert "SEMENTARA" in dua.teks[-1]
    malili = next(t for t in dua.teks if "Penutup Kecamatan Malili." in t)
    assert "SEMENTARA" not in malili


def test_the_rollup_adds_both_offices_to_the_rupiah(
    dua: Terbaca, snapshot: Callable[..., object], malili: Kecamatan
) -> None:
    from core.angka import rupiah

    uang = snapshot(malili).anggaran  # type: ignore[attr-defined]
    # Wotu 3.308.672.275 / 3.220.479.399, Malili as its own report was frozen.
    rekap = " ".join(dua.isi_halaman("1").split() + dua.isi_halaman("2").split())
    assert rupiah(3_308_672_275 + uang.pagu.nilai) in rekap
    assert rupiah(3_220_479_399 + uang.realisasi.nilai) in rekap
    assert "2 kantor: 1 sudah diajukan, 1 sementara dari draf." in rekap


def test_an_office_without_a_report_gets_a_page_that_says_so(
    kantor: Kantor, wotu: Kecamatan, volume: Buat
) -> None:
    kantor(wotu)
    v = volume()
    isi = dict(baris_isi(v))
    nomor = isi["KECAMATAN MALILI (BELUM ADA VERSI)"]
    # Malili's kode stands before Wotu's, so the sheet does too.
    assert int(isi["KECAMATAN WOTU (DRAF 901, SEMENTARA)"]) == int(nomor) + 1
    halaman = " ".join(v.isi_halaman(nomor).split())
    assert "belum mempunyai Laporan Kinerja Triwulan IV Tahun 2024" in halaman
    assert f"hlm.{nomor}" in rapat(halaman)
    assert (v.volume.kantor, v.volume.sementara, v.volume.tanpa_versi) == (2, 1, 1)


def test_a_long_name_keeps_its_number(
    kantor: Kantor, wotu: Kecamatan, malili: Kecamatan, volume: Buat
) -> None:
    panjang = "Pegunungan Bersatu Raya Sungai Mangkutana Hulu Sebelah Timur"
    Kecamatan.objects.filter(pk=wotu.pk).update(nama=panjang)
    wotu.refresh_from_db()
    kantor(wotu)
    v = volume()
    nomor = v.label[-1]
    assert f"hlm.{nomor}" in rapat(v.teks[-1])
    muka = " ".join("\n".join(v.teks[1 : v.label.index("1")]).split())
    assert panjang.upper() in muka


def test_a_regency_without_offices_still_gets_its_pages(volume: Buat, db: None) -> None:
    Kecamatan.objects.update(aktif=False)
    v = volume()
    assert "Belum ada kecamatan." in v.semua
    assert (v.volume.kantor, v.label[-1]) == (0, "1")


def test_no_office_with_a_report(kantor: Kantor, volume: Buat, tw4: Periode) -> None:
    v = volume()
    assert v.semua.count("belum mempunyai Laporan Kinerja") == 2
    assert "2 kantor: 0 sudah diajukan, 0 sementara dari draf, 2 belum punya versi." in " ".join(
        v.semua.split()
    )
