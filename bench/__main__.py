"""`make bench`: what documents, pages, a new office, an upgrade and the queue cost.

`python -m bench siapkan` only makes the data, `python -m bench kenali` measures what a check of a
report made elsewhere finds, `python -m bench baca` how long one takes (no servers). Runs on
servers and data of its own (`.lkj/bench`): 51 offices, six years of rollup facts
(bench/wilayah.py). Prints figures; asserts nothing. On a quiet machine of two cores the whole
takes some ten minutes, most of it the three pairs of batches.
"""

import os
import statistics
import sys
import time
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
PASANGAN = 3


def main() -> None:
    if sys.argv[1:2] == ["kenali"]:
        siapkan_django()
        from bench.kenali import kenali

        kenali(sys.argv[2:])
        return
    if sys.argv[1:] == ["baca"]:
        siapkan_django()
        from bench.baca import baca

        cetak("Laporan dari luar, enam puluh halaman atau lebih:", baca())
        return
    try:
        semua()
    finally:
        from deploy.lokal.server import padamkan

        padamkan(AKAR, "bench")


def semua() -> None:
    mulai = time.perf_counter()
    siapkan()
    print(f"51 kantor, enam tahun: siap dalam {time.perf_counter() - mulai:.0f} s", flush=True)
    if sys.argv[1:] == ["siapkan"]:
        return
    dokumen_dan_halaman()
    antrean()
    print(f"Seluruhnya {(time.perf_counter() - mulai) / 60:.1f} menit")


def dokumen_dan_halaman() -> None:
    from bench.baca import baca
    from bench.banyak import dua_ratus_sub_kegiatan
    from bench.beda import dua_triwulan
    from bench.dokumen import pertumbuhan, satu
    from bench.format import bab_sendiri, format_lain
    from bench.isian import isian
    from bench.kabupaten import BATAS_MS, kabupaten
    from bench.kantor import kantor_baru, migrasi_kosong
    from bench.kemiripan import kembar
    from bench.pemeriksaan import pemeriksaan
    from bench.pratinjau import pratinjau_setelah_ubah

    cetak("Kantor baru:", kantor_baru())
    cetak("Satu naskah terhadap semua kantor lain:", kembar())
    cetak("Migrasi yang tidak menemukan pekerjaan, 51 kantor:", migrasi_kosong())
    cetak(f"Halaman atas 51 kantor × 6 tahun (tujuan p95 ≤ {BATAS_MS} ms):", kabupaten())
    cetak("Satu LKJ (Wotu, TW IV 2024), proses hangat, median dari 5:", satu())
    cetak("Bentuk lain dari LKJ itu (tujuan DOCX ≤ 2 s, XLSX ≤ 1 s):", format_lain())
    cetak("Tiap bab dicetak sendiri:", bab_sendiri())
    cetak("Semua pemeriksaan atas satu snapshot, 20 kali:", pemeriksaan())
    cetak("Pratinjau setelah satu sel diubah, 20 kali:", pratinjau_setelah_ubah())
    cetak("Kantor dengan 200 sub kegiatan (snapshot ≤ 400 kB):", dua_ratus_sub_kegiatan())
    cetak("Perbedaan dua triwulan, 20 kali:", dua_triwulan())
    cetak("Laporan dari luar, enam puluh halaman atau lebih:", baca())
    cetak("Menyimpan satu sel:", isian())
    cetak("Satu proses pekerja, 30 dokumen:", pertumbuhan())


def cetak(judul: str, isi: dict[str, str]) -> None:
    print(judul)
    for nama, nilai in isi.items():
        print(f"  {nama:<32} {nilai}", flush=True)


def antrean() -> None:
    from bench.antrean import batch, dua_putaran, minta_saat_batch
    from bench.volume import volume

    print(f"Batch 51 kecamatan, 2 pekerja, terhadap dua putaran polos ({PASANGAN} pasang):")
    nisbah = []
    for ke in range(PASANGAN):
        # Alternating order, so that a machine that warms up or slows down favours neither.
        urutan = (dua_putaran, batch) if ke % 2 == 0 else (batch, dua_putaran)
        waktu = {fungsi.__name__: fungsi() for fungsi in urutan}
        nisbah.append(waktu["batch"] / waktu["dua_putaran"])
        print(
            f"  batch {waktu['batch']:.1f} s, polos {waktu['dua_putaran']:.1f} s,"
            f" nisbah {nisbah[-1]:.3f}",
            flush=True,
        )
    print(f"  median nisbah {statistics.median(nisbah):.3f} (tujuan ≤ 1,05)")
    cetak("Volume triwulan itu:", volume())
    lama = minta_saat_batch()
    print(f"  'Buat LKJ' selagi batch berjalan: dimulai paling lama {max(lama):.2f} s (tujuan ≤ 2)")


def siapkan_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.lokal")
    os.environ.setdefault("SECRET_KEY", "bench-saja-tidak-melayani-siapa-pun-0123456789-abcdef")
    import django

    django.setup()


def siapkan() -> None:
    from deploy.lokal.server import nyalakan

    os.environ.update(nyalakan(AKAR, "bench").env())
    os.environ["MEDIA_ROOT"] = str(AKAR / ".lkj" / "bench" / "berkas")
    os.environ["STATIC_ROOT"] = str(AKAR / ".lkj" / "bench" / "statis")
    siapkan_django()
    from django.core.management import call_command

    from deploy.demo.muat import muat

    call_command("collectstatic", verbosity=0, interactive=False)
    call_command("migrate_schemas", verbosity=0, interactive=False)
    muat()
    from bench.wilayah import siapkan_wilayah

    siapkan_wilayah()


if __name__ == "__main__":
    main()
    sys.exit(0)
