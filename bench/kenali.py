"""How many planted faults `manage.py periksa_dokumen` names, in invented reports of other offices.

`python -m bench kenali [kantor …] [--rinci] [--semua-format]`: recall by kind, by office and by
format; findings on the corrected copies; findings beside the planted one. Needs no server.
"""

import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests.reporting.periksa_dokumen.korpus.daftar import SEMUA, TERTUTUP
from tests.reporting.periksa_dokumen.korpus.naskah import Kantor
from tests.reporting.periksa_dokumen.korpus.nilai import (
    Hasil,
    kunci_bersih,
    salah_alarm,
    ukur_terhadap,
)

BENTUK = ("docx", "pdf", "xlsx", "md")


def kenali(pilihan: list[str]) -> None:
    """Prints figures; the held-out offices show their failures by kind only."""
    rinci, lengkap = "--rinci" in pilihan, "--semua-format" in pilihan
    nama = [p.lower() for p in pilihan if not p.startswith("--")]
    jumlah: dict[tuple[str, str], list[bool]] = defaultdict(list)
    nilai_benar, lebih, alarm = 0, 0, 0
    for modul, kantor in SEMUA.items():
        if nama and modul not in nama:
            continue
        mulai = time.perf_counter()
        kantor_jumlah: list[bool] = []
        for akhiran in BENTUK if lengkap else kantor.bentuk:
            bersih, hasil = _satu(kantor, akhiran)
            salah = salah_alarm(bersih)
            alarm += len(salah)
            for t in salah if rinci and modul not in TERTUTUP else ():
                print(f"  ALARM {modul}.{akhiran}: {_ringkas(t)}")
            for h in hasil:
                jumlah["jenis", h.salah.jenis].append(h.kena)
                jumlah["bentuk", akhiran].append(h.kena)
                kantor_jumlah.append(h.kena)
                nilai_benar += h.nilai
                lebih += len(h.lebih)
                if rinci and modul not in TERTUTUP:
                    _cetak(modul, akhiran, h)
            print(
                f"{modul:<12} {akhiran:<5} {_bagian([h.kena for h in hasil])}, nilai benar"
                f" {sum(h.nilai for h in hasil)}, alarm pada salinan bersih {len(salah)}, lebih"
                f" {sum(len(h.lebih) for h in hasil)}, {time.perf_counter() - mulai:.0f} s",
                flush=True,
            )
        jumlah["bagian", "tertutup" if modul in TERTUTUP else "terbuka"] += kantor_jumlah
    _tabel(jumlah)
    semua = [k for (atas, _), isi in jumlah.items() if atas == "bentuk" for k in isi]
    print(f"Seluruhnya {_bagian(semua)}; nilai benar {nilai_benar}; lebih {lebih}; alarm {alarm}")


def _satu(kantor: Kantor, akhiran: str) -> tuple[list[dict[str, str]], list[Hasil]]:
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        bersih, sudah = kunci_bersih(kantor, akhiran, folder)
        return bersih, [
            ukur_terhadap(sudah, kantor.susun(), salah, akhiran, folder) for salah in kantor.salah
        ]


def _bagian(kena: Iterable[bool]) -> str:
    isi = list(kena)
    return f"{sum(isi)}/{len(isi)} = {sum(isi) * 100 / max(len(isi), 1):.0f}%"


def _tabel(jumlah: dict[tuple[str, str], list[bool]]) -> None:
    for atas in ("jenis", "bentuk", "bagian"):
        print(f"Menurut {atas}:")
        for (kelompok, nama), isi in sorted(jumlah.items()):
            if kelompok == atas:
                print(f"  {nama:<22} {_bagian(isi)}")


def _cetak(modul: str, akhiran: str, h: Hasil) -> None:
    if h.kena and h.nilai and not h.lebih:
        return
    kepala = "LEBIH" if h.kena and h.nilai else "NILAI" if h.kena else "LEPAS"
    print(f"  {kepala} {modul}.{akhiran} {h.salah.jenis}: {h.salah.nama}")
    for t in (h.lebih if h.kena else h.semua)[:5]:
        print(f"        {_ringkas(t)}")


def _ringkas(t: dict[str, str]) -> str:
    sebab = f" << {t['explained_by']}" if t["explained_by"] else ""
    return f"{t['rule']} | {t['place']} | {t['found']} -> {t['expected']}{sebab}"
