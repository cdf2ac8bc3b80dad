"""manage.py periksa wotu 2024-TW4 [--json]: findings of the stored facts."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django_tenants.utils import tenant_context

from core.periode.models import Periode
from core.periode.queries import periode_kode
from reporting.checks.bentuk import muatan
from reporting.checks.queries import Tertimbang, kesampingan_berlaku, temuan_kini, timbang
from reporting.snapshot.build import FaktaKurang
from tenants.models import Kecamatan
from tenants.queries import kecamatan_slug


class Command(BaseCommand):
    help = (
        "Memeriksa fakta satu kecamatan. Kode keluar: 0 tanpa penghalang, 1 ada temuan yang"
        " menghalangi pengajuan, 2 tidak dapat diperiksa."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kecamatan", help="mis. wotu")
        parser.add_argument("periode", help="mis. 2024-TW4")
        parser.add_argument("--json", action="store_true", help="keluaran untuk mesin")

    def handle(self, *args: object, **pilihan: Any) -> None:
        try:
            kecamatan = kecamatan_slug(pilihan["kecamatan"])
            periode = periode_kode(pilihan["periode"])
            with tenant_context(kecamatan):
                hasil = timbang(temuan_kini(kecamatan, periode), kesampingan_berlaku(periode))
        except Kecamatan.DoesNotExist as galat:
            pesan = f"Kecamatan {pilihan['kecamatan']} tidak dikenal."
            raise CommandError(pesan, returncode=2) from galat
        except Periode.DoesNotExist as galat:
            pesan = f"Triwulan {pilihan['periode']} tidak dikenal."
            raise CommandError(pesan, returncode=2) from galat
        except FaktaKurang as galat:
            raise CommandError(str(galat), returncode=2) from galat
        if pilihan["json"]:
            isi = [_muatan(t) for t in hasil]
            self.stdout.write(json.dumps(isi, ensure_ascii=False, indent=1))
        else:
            self._tulis(hasil)
        if any(t.menghalangi for t in hasil):
            sys.exit(1)

    def _tulis(self, hasil: list[Tertimbang]) -> None:
        for satu in hasil:
            temuan = satu.temuan
            self.stdout.write(f"{temuan.bobot.value:<10} {temuan.aturan}")
            self.stdout.write(f"  {temuan.tempat}")
            self.stdout.write(f"  {temuan.pesan}")
            if temuan.tertulis or temuan.seharusnya:
                self.stdout.write(
                    f"  tertulis: {temuan.tertulis or '–'}; seharusnya: {temuan.seharusnya or '–'}"
                )
            if temuan.dijelaskan_oleh:
                self.stdout.write(f"  dijelaskan oleh: {temuan.dijelaskan_oleh}")
            if satu.kesampingan:
                self.stdout.write(f"  dikesampingkan: {satu.kesampingan.alasan}")
        halang = sum(t.menghalangi for t in hasil)
        self.stdout.write(f"{len(hasil)} temuan, {halang} menghalangi pengajuan.")


def _muatan(satu: Tertimbang) -> dict[str, str]:
    """`key` is what `explained_by` of another one points to; `waived` holds the reason it was set
    aside for."""
    return {
        "key": satu.temuan.kunci,
        **muatan(satu.temuan),
        "address": satu.temuan.alamat,
        "waived": satu.kesampingan.alasan if satu.kesampingan else "",
    }
