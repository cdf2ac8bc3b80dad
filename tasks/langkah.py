"""The steps of a job as people follow them: each kind of work has its own."""

from tasks import periksa_dokumen
from tasks.models import Pekerjaan

_TAHAP = Pekerjaan.Tahap
_DOKUMEN = {t: str(t.label) for t in (_TAHAP.BEKUKAN, _TAHAP.SUSUN, _TAHAP.CETAK, _TAHAP.SIMPAN)}
_JENIS = {
    periksa_dokumen.JENIS: {
        _TAHAP.BACA: "Membaca dokumen",
        _TAHAP.TABEL: "Mengenali tabel",
        _TAHAP.PERIKSA: "Membandingkan angka",
        _TAHAP.SIMPAN: "Menyimpan temuan",
    }
}


def langkah(pekerjaan: Pekerjaan) -> list[tuple[str, str]]:
    """The steps by name, each `sudah`, `kini` or `belum`."""
    nama = _JENIS.get(pekerjaan.jenis, _DOKUMEN)
    kini = list(nama).index(_TAHAP(pekerjaan.tahap)) if pekerjaan.tahap else -1
    return [
        (satu, "sudah" if n < kini else "kini" if n == kini else "belum")
        for n, satu in enumerate(nama.values())
    ]
