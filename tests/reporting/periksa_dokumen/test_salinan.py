"""Paragraphs that stand twice in the analysis of a report."""

from reporting.periksa_dokumen.bahan import Bahan
from reporting.periksa_dokumen.model import Dokumen
from reporting.periksa_dokumen.salinan import periksa_salinan

SATU = (
    "Antrean menumpuk pada awal pekan dan hanya ada dua petugas perekam. Jadwal mereka kini diatur"
    " bergiliran oleh kepala seksi."
)
LAIN = "Desa didampingi setiap bulan oleh seksi pemerintahan. Dua desa masih terlambat melapor."


def banyak(*isi: str) -> int:
    return len(list(periksa_salinan(Bahan(Dokumen(list(isi)), [], []))))


def test_a_copied_paragraph_is_told_once() -> None:
    assert banyak("BAB III", "AKUNTABILITAS KINERJA", SATU, LAIN, SATU) == 1
    assert banyak("BAB III", "AKUNTABILITAS KINERJA", SATU, LAIN) == 0


def test_also_in_the_middle_of_a_joined_paragraph() -> None:
    assert banyak("BAB III", SATU, f"{LAIN} {SATU} Selesai sudah.") == 1


def test_the_chapter_of_results_is_known_by_its_name() -> None:
    """In a report of three chapters the third is its end."""
    bab = ("BAB II: AKUNTABILITAS KINERJA", SATU, LAIN, SATU, "BAB III: PENUTUP")
    assert banyak("BAB I: RENCANA", *bab) == 1


def test_notes_and_single_facts_repeat_themselves_rightly() -> None:
    """A note under each table; a sentence of money told under its sasaran and under the budget."""
    catatan = f"Catatan. {SATU}"
    uang = "Sub kegiatan ini memakai Rp 1.140.000 dari pagunya, sedangkan keluarannya belum ada"
    uang += " karena penyedia terlambat mengirim barang."
    assert banyak("BAB III", catatan, LAIN, catatan) == 0
    assert banyak("BAB III", uang, LAIN, uang) == 0
    assert banyak("BAB III", f"{uang} {SATU}", LAIN, f"{uang} {SATU}") == 1


def test_duties_and_leads_repeat_themselves_rightly() -> None:
    tugas = f"{SATU[:-1]} sebagaimana dimaksud dalam tugasnya."
    pengantar = "Untuk menjawab permasalahan yang dihadapi kantor ini, maka dilakukan upaya yaitu:"
    assert banyak("BAB I PENDAHULUAN", SATU, SATU, "BAB III CAPAIAN KINERJA", "Isi.") == 0
    assert (
        banyak("BAB III", tugas, tugas, f"{pengantar[:-1]} nyata:", f"{pengantar[:-1]} nyata:") == 0
    )
