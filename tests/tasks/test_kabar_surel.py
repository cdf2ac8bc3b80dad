"""Notices by e-mail: to each person of the role alone, once, and again after a failure."""

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from core.kabar.models import Kabar
from core.kabar.services import kabari
from tasks.kabar import surel_kirim
from tenants.models import Kecamatan, Peran

pytestmark = pytest.mark.django_db


@pytest.fixture
def satu(wotu: Kecamatan) -> Kabar:
    Kabar.objects.update(surel_pada=timezone.now())
    kantor, _ = kabari(
        kecamatan=wotu,
        peran=frozenset({Peran.CAMAT, Peran.INSPEKTORAT}),
        judul="Wotu: LKJ TW IV 2024 diajukan",
        isi="Kasubag wotu, Kasubag Perencanaan.",
        jalur_kecamatan="/laporan/alur/?periode=2024-TW4&jenis=lkj",
        jalur_kabupaten="/meja/wotu/2024-TW4/lkj/",
        oleh=None,
    )
    return kantor


def test_each_person_gets_a_message_of_their_own_once(satu: Kabar) -> None:
    assert surel_kirim(timezone.now()) == 4
    ke = {surat.to[0]: surat for surat in mail.outbox}
    assert sorted(ke) == [  # the demo's people and the tests' own
        "camat.wotu@contoh.id",
        "camat@wotu.tes",
        "inspektorat@contoh.id",
        "inspektorat@kabupaten.tes",
    ]
    assert "http://wotu.localhost/laporan/alur/?periode=2024-TW4" in ke["camat@wotu.tes"].body
    assert "http://localhost/meja/wotu/2024-TW4/lkj/" in ke["inspektorat@kabupaten.tes"].body
    assert surel_kirim(timezone.now()) == 0


def test_a_failing_server_is_tried_three_times(
    satu: Kabar, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_: object) -> int:
        raise ConnectionRefusedError("tidak menjawab")

    monkeypatch.setattr(EmailBackend, "send_messages", gagal)
    for _ in range(5):
        assert surel_kirim(timezone.now()) == 0
    satu.refresh_from_db()
    assert (satu.percobaan, satu.surel_pada) == (3, None)


def test_after_a_failure_it_still_goes(satu: Kabar, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = EmailBackend.send_messages

    def gagal(*_: object) -> int:
        raise TimeoutError

    monkeypatch.setattr(EmailBackend, "send_messages", gagal)
    surel_kirim(timezone.now())
    monkeypatch.setattr(EmailBackend, "send_messages", asli)
    assert surel_kirim(timezone.now()) == 4
