"""Evidence frozen with the report and printed as its annex."""

from collections.abc import Callable

import pytest
from django_tenants.utils import tenant_context
from msgspec.structs import replace

from core.bukti.services import Keterangan, hapus, simpan
from core.kinerja.capaian_indikator import indikator_pk
from core.periode.models import Periode
from reporting.dokumen.terbitan import Terbitan
from reporting.laporan.services import snapshot_kini
from reporting.lkj import susun_lkj
from reporting.render.html import html
from reporting.snapshot.bentuk import dari_teks, ke_teks
from reporting.snapshot.model import Bukti, Snapshot
from tests.core.bukti import contoh
from tests.reporting.lkj.pabrik import snapshot

SUB = "anggaran.volume/2024-TW4/7.01.01.2.01.0001"


@pytest.fixture
def beku(wotu: object, tw4: Periode) -> Callable[..., Snapshot]:
    """Uploads for the first indicator and a sub kegiatan, then freezes."""

    def buat(*, hapus_pertama: bool = False) -> Snapshot:
        with tenant_context(wotu):
            kunci = indikator_pk(wotu, tw4)[0].kunci
            bukti = [
                simpan(
                    kecamatan=wotu, periode=tw4, oleh=None, nama=nama, isi=isi,
                    keterangan=Keterangan(alamat=alamat, halaman=halaman, catatan=catatan),
                )[0]
                for alamat, nama, isi, halaman, catatan in (
                    (SUB, "renja.docx", contoh.docx(), None, ""),
                    (f"kinerja.realisasi/2024-TW4/{kunci}", "skm.pdf", contoh.pdf(), 3, "SKM"),
                )
            ]  # fmt: skip
            if hapus_pertama:
                hapus(kecamatan=wotu, bukti=bukti[0], oleh=None)
            return snapshot_kini(wotu, tw4, None)

    return buat


def test_evidence_is_frozen_in_the_order_of_the_facts(beku: Callable) -> None:
    hasil = beku().bukti
    assert [(b.nama, b.halaman, b.catatan) for b in hasil] == [
        ("skm.pdf", 3, "SKM"),
        ("renja.docx", None, ""),
    ]
    assert len(hasil[0].sha256) == 64


def test_deleted_evidence_is_not_frozen(beku: Callable) -> None:
    assert [b.nama for b in beku(hapus_pertama=True).bukti] == ["skm.pdf"]


def test_a_snapshot_with_evidence_survives_its_text(beku: Callable) -> None:
    snapshot = beku()
    assert dari_teks(ke_teks(snapshot)) == snapshot


def test_a_snapshot_older_than_evidence_is_still_read(wotu: object, tw4: Periode) -> None:
    import json

    with tenant_context(wotu):
        isi = json.loads(ke_teks(snapshot_kini(wotu, tw4, None)))
    del isi["bukti"]
    assert dari_teks(json.dumps(isi)).bukti == ()


def test_the_annex_names_file_hash_and_table(beku: Callable) -> None:
    snapshot = beku()
    dokumen = susun_lkj(snapshot, Terbitan(1))
    [lampiran] = [b for b in dokumen.lampiran if b.kunci == "lampiran-bukti"]
    assert lampiran.judul == "Lampiran: Daftar Bukti Dukung"
    [tabel] = lampiran.isi
    assert len(tabel.baris) == 2
    isi = html(dokumen)
    sidik = snapshot.bukti[0].sha256
    assert f'skm.pdf, halaman 3<br><span class="hash">{sidik[:8]} {sidik[8:16]} ' in isi
    assert "LAMPIRAN: DAFTAR BUKTI DUKUNG" in isi
    rujukan = [b.sel[2].isi[0].kunci for b in tabel.baris]
    assert rujukan[1] == "tabel-realisasi"


def test_no_evidence_no_annex() -> None:
    assert susun_lkj(snapshot(), Terbitan(1)).lampiran == ()


def test_evidence_of_a_fact_that_is_gone_points_to_the_realisation_table() -> None:
    lepas = Bukti(
        alamat="anggaran.volume/2024-TW4/7.01.09", fakta="7.01.09", catatan="", nama="a.pdf",
        halaman=None, sha256="ab" * 32,
    )  # fmt: skip
    dokumen = susun_lkj(replace(snapshot(), bukti=(lepas,)), Terbitan(1))
    assert dokumen.lampiran[0].isi[0].baris[0].sel[2].isi[0].kunci == "tabel-realisasi"
