"""Making a volume: once for a set of versions, nothing left behind, the regency's alone."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from reporting.laporan.models import Berkas, Versi
from reporting.rollup.models import Rekap
from reporting.volume import services
from reporting.volume.bahan import kumpulkan
from reporting.volume.models import Volume
from reporting.volume.services import VersiBerganti, buat_volume
from tenants.kepemilikan import LintasKecamatan
from tenants.models import Jejak, Kecamatan

Kantor = Callable[..., Versi]


def test_the_same_versions_give_the_stored_file(
    kantor: Kantor, wotu: Kecamatan, tw4: Periode
) -> None:
    kantor(wotu)
    satu = buat_volume(periode=tw4)
    langkah: list[str] = []
    dua = buat_volume(periode=tw4, lapor=lambda t, *_: langkah.append(t))
    assert (dua.pk, dua.sha256, langkah) == (satu.pk, satu.sha256, ["bekukan"])


def test_another_version_gives_another_volume(
    kantor: Kantor, wotu: Kecamatan, malili: Kecamatan, tw4: Periode
) -> None:
    kantor(wotu)
    satu = buat_volume(periode=tw4)
    kantor(malili, sementara=False)
    dua = buat_volume(periode=tw4)
    assert dua.pk != satu.pk
    assert dua.halaman > satu.halaman


def test_a_lost_file_is_made_again(kantor: Kantor, wotu: Kecamatan, tw4: Periode) -> None:
    kantor(wotu)
    satu = buat_volume(periode=tw4)
    Path(satu.berkas.path).unlink()
    dua = buat_volume(periode=tw4)
    assert dua.pk == satu.pk
    assert Path(dua.berkas.path).stat().st_size == dua.ukuran


def test_the_offices_trail_says_its_report_was_taken(
    kantor: Kantor, wotu: Kecamatan, tw4: Periode
) -> None:
    kantor(wotu)
    buat_volume(periode=tw4)
    assert Jejak.objects.filter(aksi="volume.muat", kecamatan=wotu, objek="2024-TW4").exists()


class Batal(Exception):
    pass


@pytest.mark.parametrize("tahap", ["susun", "cetak", "simpan"])
def test_called_off_at_any_step_it_leaves_nothing(
    kantor: Kantor, wotu: Kecamatan, tw4: Periode, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, tahap: str,
) -> None:  # fmt: skip
    kantor(wotu)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def lapor(kini: str, *_: int) -> None:
        if kini == tahap:
            raise Batal

    with pytest.raises(Batal):
        buat_volume(periode=tw4, lapor=lapor)
    assert not Volume.objects.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_report_without_its_file_is_printed_from_its_version(
    rekap: Callable[..., Versi], wotu: Kecamatan, tw4: Periode
) -> None:
    versi = rekap(wotu)
    with tenant_context(wotu):
        assert not Berkas.objects.filter(versi=versi).exists()
    volume = buat_volume(periode=tw4)
    with tenant_context(wotu):
        berkas = Berkas.objects.get(versi=versi, format="pdf")
    assert berkas.halaman is not None
    assert volume.halaman > berkas.halaman > 30


def test_a_version_that_went_meanwhile_is_said(
    kantor: Kantor, wotu: Kecamatan, tw4: Periode
) -> None:
    kantor(wotu)
    Rekap.objects.filter(kecamatan=wotu).update(nomor_versi=77)
    with pytest.raises(VersiBerganti, match="terus berganti"):
        buat_volume(periode=tw4)


def test_old_volumes_with_drafts_go_and_official_ones_stay(
    kantor: Kantor, wotu: Kecamatan, tw4: Periode
) -> None:
    kantor(wotu)
    satu = buat_volume(periode=tw4)
    resmi = Volume.objects.create(
        periode=tw4, sidik="a" * 64, berkas="volume/resmi.pdf", sha256="b" * 64, ukuran=1,
        halaman=1, kantor=2, sementara=0, tanpa_versi=0,
    )  # fmt: skip
    for n in range(3):
        Volume.objects.create(
            periode=tw4, sidik=f"{n}" * 64, berkas=f"volume/{n}.pdf", sha256="b" * 64, ukuran=1,
            halaman=1, kantor=2, sementara=1, tanpa_versi=0,
        )  # fmt: skip
    services._pangkas(tw4)
    ada = set(Volume.objects.values_list("pk", flat=True))
    assert resmi.pk in ada
    assert satu.pk not in ada
    assert len(ada) == 1 + services.DISIMPAN


@pytest.mark.parametrize("fungsi", [kumpulkan, lambda p: buat_volume(periode=p)])
def test_a_tenant_connection_is_refused(
    fungsi: Callable[[Periode], object], wotu: Kecamatan, tw4: Periode
) -> None:
    with tenant_context(wotu), pytest.raises(LintasKecamatan):
        fungsi(tw4)
