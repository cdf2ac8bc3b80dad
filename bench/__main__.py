"""`make bench`: what one document costs, what a worker gains in weight, what the queue costs.

Runs on servers and data of its own (`.lkj/bench`), against the demo regency's eleven kecamatan.
Prints figures; asserts nothing.
"""

import os
import statistics
import sys
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
PASANGAN = 3


def main() -> None:
    siapkan()
    from bench.antrean import batch, dua_putaran
    from bench.dokumen import pertumbuhan, satu
    from bench.isian import isian
    from bench.kemiripan import kembar
    from bench.pemeriksaan import pemeriksaan
    from bench.pratinjau import pratinjau_setelah_ubah

    print("Satu LKJ (Wotu, TW IV 2024), proses hangat, median dari 5:")
    for nama, nilai in satu().items():
        print(f"  {nama:<28} {nilai}")
    print("Pratinjau setelah satu sel diubah (Wotu, TW IV 2024), 20 kali:")
    for nama, nilai in pratinjau_setelah_ubah().items():
        print(f"  {nama:<32} {nilai}")
    print("Pemeriksaan (Wotu, TW IV 2024), 20 kali:")
    for nama, nilai in pemeriksaan().items():
        print(f"  {nama:<32} {nilai}")
    print("Menyimpan satu sel (Wotu, TW IV 2024):")
    for nama, nilai in isian().items():
        print(f"  {nama:<32} {nilai}")
    print("Satu naskah terhadap semua kantor lain:")
    for nama, nilai in kembar().items():
        print(f"  {nama:<32} {nilai}")
    print("Pertumbuhan satu proses pekerja, dokumen 10 → 30:")
    print(f"  {pertumbuhan():+.1f} MB")
    print(f"Batch 11 kecamatan, 2 pekerja, terhadap dua putaran polos ({PASANGAN} pasang):")
    nisbah = []
    for ke in range(PASANGAN):
        # Alternating order, so that a machine that warms up or slows down favours neither.
        urutan = (dua_putaran, batch) if ke % 2 == 0 else (batch, dua_putaran)
        waktu = {fungsi.__name__: fungsi() for fungsi in urutan}
        nisbah.append(waktu["batch"] / waktu["dua_putaran"])
        print(
            f"  batch {waktu['batch']:.1f} s, polos {waktu['dua_putaran']:.1f} s,"
            f" nisbah {nisbah[-1]:.3f}"
        )
    print(f"  median nisbah {statistics.median(nisbah):.3f} (tujuan ≤ 1,05)")


def siapkan() -> None:
    from deploy.lokal.server import nyalakan

    os.environ.update(nyalakan(AKAR, "bench").env())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.lokal")
    os.environ.setdefault("SECRET_KEY", "bench-saja-tidak-melayani-siapa-pun-0123456789-abcdef")
    os.environ["MEDIA_ROOT"] = str(AKAR / ".lkj" / "bench" / "berkas")
    os.environ["STATIC_ROOT"] = str(AKAR / ".lkj" / "bench" / "statis")
    import django

    django.setup()
    from django.core.management import call_command

    from deploy.demo.muat import muat

    call_command("collectstatic", verbosity=0, interactive=False)
    call_command("migrate_schemas", verbosity=0, interactive=False)
    muat()


if __name__ == "__main__":
    try:
        main()
    finally:
        from deploy.lokal.server import padamkan

        padamkan(AKAR, "bench")
    sys.exit(0)
