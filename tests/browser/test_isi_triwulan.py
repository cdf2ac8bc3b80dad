"""A whole quarter entered by an operator: Wotu, TW IV 2024, from nothing to the demo's facts.

Three blocks are pasted, the rest is typed. Every click, filled field, pasted block and opened
page counts as one action.
"""

import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_kisi import tempel

PERIODE = "2024-TW4"
TUJUAN_AKSI = 60


class Hitung:
    """A page whose actions are counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.aksi = 0

    def buka(self, alamat: str) -> None:
        self.aksi += 1
        self.page.goto(alamat)

    def isi(self, sasaran: Locator, teks: str) -> None:
        self.aksi += 1
        sasaran.fill(teks)

    def klik(self, sasaran: Locator) -> None:
        self.aksi += 1
        sasaran.click()

    def tekan(self, tombol: str) -> None:
        self.aksi += 1
        self.page.keyboard.press(tombol)

    def tempel(self, sasaran: Locator, baris: list[str]) -> None:
        """Focus, paste, apply: three actions."""
        self.aksi += 3
        tempel(self.page, sasaran, "\r\n".join(baris))
        expect(self.page.locator("#tempelan")).to_be_visible()
        self.page.locator("[data-terapkan]").click()
        expect(self.page.locator("#tempelan")).to_be_hidden()
        expect(self.page.locator(".jaringan")).to_contain_text("Semua tersimpan", timeout=20_000)


@pytest.fixture
def kosong(nyata: None) -> Iterator[dict[str, list]]:
    """Wotu without the quarter's facts; gives the demo's facts, and puts them back in the end."""
    from django.db import connection
    from django_tenants.utils import tenant_context

    from core.anggaran.models import DpaBaris, Realisasi
    from core.impor.models import Unggahan
    from core.isian.models import Kelompok, PerubahanSel
    from core.kinerja.models import Analisis, RealisasiIndikator
    from tenants.models import Kecamatan

    wotu = Kecamatan.objects.get(slug="wotu")
    kini = {"tahun": 2024, "triwulan": 4}
    with tenant_context(wotu):
        fakta = {
            "realisasi": list(Realisasi.objects.filter(**kini).order_by("kode")),
            "indikator": list(
                RealisasiIndikator.objects.filter(**kini).select_related("indikator")
            ),
            "analisis": list(Analisis.objects.filter(**kini).select_related("sasaran")),
            "dpa": list(DpaBaris.objects.filter(dpa__jenis="perubahan").order_by("kode")),
        }
        for model in (Realisasi, RealisasiIndikator, Analisis):
            model.objects.filter(**kini).delete()
        DpaBaris.objects.filter(dpa__jenis="perubahan").update(kas_4=0)
    yield fakta
    with tenant_context(wotu):
        Unggahan.objects.all().delete()  # an import's upload points at its group
        PerubahanSel.objects.all().delete()
        Kelompok.objects.all().delete()
        for model in (Realisasi, RealisasiIndikator, Analisis):
            model.objects.filter(**kini).delete()
        Realisasi.objects.bulk_create(fakta["realisasi"])
        RealisasiIndikator.objects.bulk_create(fakta["indikator"])
        Analisis.objects.bulk_create(fakta["analisis"])
        DpaBaris.objects.bulk_update(fakta["dpa"], ["kas_4"])
    connection.close()


def rupiah(nilai: object) -> str:
    return f"{nilai:,}".replace(",", ".")


def isi_kisi(h: Hitung, fakta: dict[str, list]) -> None:
    baris = h.page.locator("tr.sub")
    pertama = {
        k: baris.first.locator(f'input[name^="anggaran.{k}/"]')
        for k in ("volume", "kas", "realisasi")
    }
    h.tempel(pertama["volume"], [f"{r.volume:.0f}" for r in fakta["realisasi"]])
    h.tempel(pertama["kas"], [rupiah(d.kas_4) for d in fakta["dpa"]])
    h.tempel(pertama["realisasi"], [f"Rp. {rupiah(r.rupiah)},-" for r in fakta["realisasi"]])


def isi_indikator(h: Hitung, fakta: dict[str, list]) -> None:
    for satu in fakta["indikator"]:
        form = h.page.locator(f'form[data-indikator$="/{satu.indikator.kunci}"]')
        h.klik(form.locator(f'label:has(input[value="{satu.status}"])'))
        if satu.status == "ada":
            h.isi(form.locator("[name=nilai]"), f"{satu.nilai:.2f}".replace(".", ","))
            if satu.responden:
                h.isi(form.locator("[name=responden]"), str(satu.responden))
        else:
            h.isi(form.locator("[name=alasan]"), satu.alasan)
        if satu.sumber:
            h.isi(form.locator("[name=sumber]"), satu.sumber)
        h.tekan("Tab")  # leaving the field sends it
    expect(h.page.locator(".jaringan")).to_contain_text("Semua tersimpan", timeout=15_000)


def isi_analisis(h: Hitung, fakta: dict[str, list]) -> None:
    kartu: dict[str, dict[str, list[str]]] = {}
    for satu in sorted(fakta["analisis"], key=lambda a: a.urutan):
        program = f"program-{satu.kode_program}"
        kunci = program if satu.kode_program else f"sasaran-{satu.sasaran_id}"
        kartu.setdefault(kunci, {}).setdefault(satu.jenis, []).append(satu.uraian)
    for kunci, isi in kartu.items():
        bagian = h.page.locator(f"section.kartu[id='{kunci}']")
        for jenis, kalimat in isi.items():
            h.isi(bagian.locator(f"textarea[name={jenis}]"), "\n".join(kalimat))
        h.klik(bagian.get_by_role("button", name="Simpan").first)
        h.page.wait_for_load_state()


def test_a_whole_quarter_is_entered_in_few_actions(
    buka: Callable, kosong: dict[str, list], record_property: Callable
) -> None:
    halaman = buka()
    mulai = time.monotonic()
    h = Hitung(halaman.masuk("operator", "wotu"))
    h.aksi += 4  # address, two fields, the button
    h.buka(halaman.alamat("wotu", f"/realisasi/?periode={PERIODE}"))
    expect(h.page.locator("[data-kisi][data-siap]")).to_be_attached()
    isi_kisi(h, kosong)
    h.buka(halaman.alamat("wotu", f"/indikator/?periode={PERIODE}"))
    isi_indikator(h, kosong)
    h.buka(halaman.alamat("wotu", f"/analisis/?periode={PERIODE}"))
    isi_analisis(h, kosong)
    lama = time.monotonic() - mulai
    record_property("aksi", h.aksi)
    print(f"\nSatu triwulan: {h.aksi} aksi, {lama:.1f} detik di peramban.")
    periksa(kosong)
    assert h.aksi <= TUJUAN_AKSI


def periksa(fakta: dict[str, list]) -> None:
    """What the browser entered is what the demo holds."""
    from django_tenants.utils import tenant_context

    from core.anggaran.models import DpaBaris, Realisasi
    from core.kinerja.models import Analisis, RealisasiIndikator
    from tenants.models import Kecamatan

    kini = {"tahun": 2024, "triwulan": 4}
    with tenant_context(Kecamatan.objects.get(slug="wotu")):
        nyata = {(r.kode, r.rupiah, r.volume) for r in Realisasi.objects.filter(**kini)}
        assert nyata == {(r.kode, r.rupiah, r.volume) for r in fakta["realisasi"]}
        kas = DpaBaris.objects.filter(dpa__jenis="perubahan").values_list("kode", "kas_4")
        assert dict(kas) == {d.kode: d.kas_4 for d in fakta["dpa"]}
        indikator = RealisasiIndikator.objects.filter(**kini).values_list(
            "indikator__kunci", "status", "nilai", "alasan", "sumber"
        )
        assert set(indikator) == {
            (i.indikator.kunci, i.status, i.nilai, i.alasan, i.sumber) for i in fakta["indikator"]
        }
        analisis = Analisis.objects.filter(**kini).values_list("jenis", "uraian")
        assert sorted(analisis) == sorted((a.jenis, a.uraian) for a in fakta["analisis"])
