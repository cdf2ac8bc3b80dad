"""Fungsi and rincian as lists: punctuation follows from the place, not from how it was typed."""

from reporting.dokumen.blok import Daftar
from reporting.lkj.bab1_jabatan import _daftar
from reporting.snapshot.kantor import ButirJabatan


def tulisan(daftar: Daftar) -> list[str]:
    hasil = []
    for butir in daftar.butir:
        hasil.append("".join(str(b) for b in butir.isi))
        if butir.anak:
            hasil += [f"  {t}" for t in tulisan(butir.anak)]
    return hasil


def test_items_end_in_semicolons_and_the_last_in_a_full_stop() -> None:
    butir = (
        ButirJabatan(uraian="Menyusun rencana."),
        ButirJabatan(uraian="Membagi tugas ;"),
        ButirJabatan(uraian="Melaporkan"),
    )
    assert tulisan(_daftar(butir)) == ["Menyusun rencana;", "Membagi tugas;", "Melaporkan."]


def test_an_item_that_leads_into_others_ends_in_a_colon() -> None:
    anak = (ButirJabatan(uraian="surat"), ButirJabatan(uraian="arsip"))
    butir = (ButirJabatan(uraian="Mengelola", anak=anak), ButirJabatan(uraian="Melaporkan"))
    assert tulisan(_daftar(butir)) == ["Mengelola:", "  surat;", "  arsip;", "Melaporkan."]


def test_the_last_word_of_all_closes_the_list() -> None:
    butir = (ButirJabatan(uraian="Mengelola", anak=(ButirJabatan(uraian="arsip"),)),)
    assert tulisan(_daftar(butir)) == ["Mengelola:", "  arsip."]


def test_levels_are_lettered_then_numbered() -> None:
    dalam = _daftar((ButirJabatan(uraian="a", anak=(ButirJabatan(uraian="b"),)),))
    assert dalam.jenis == "huruf"
    assert dalam.butir[0].anak is not None
    assert dalam.butir[0].anak.jenis == "angka"
