"""Evidence in the snapshot: which file, by its hash, stands for which figure."""

from core.anggaran.pohon import Pohon
from core.bukti.queries import bukti_periode
from core.bukti.sasaran import sasaran_bukti
from core.kinerja.capaian_indikator import IndikatorTampil
from core.periode.models import Periode
from reporting.snapshot import model


def bukti(
    periode: Periode, susunan: Pohon, indikator: tuple[IndikatorTampil, ...]
) -> tuple[model.Bukti, ...]:
    """In the order of the facts; evidence for a line that is gone stands last."""
    urutan = {s.alamat: (n, s) for n, s in enumerate(sasaran_bukti(periode, susunan, indikator))}
    akhir = (len(urutan), None)
    baris = sorted(bukti_periode(periode), key=lambda b: (urutan.get(b.alamat, akhir)[0], b.pk))
    hasil = []
    for satu in baris:
        _, sasaran = urutan.get(satu.alamat, akhir)
        hasil.append(
            model.Bukti(
                alamat=satu.alamat,
                fakta=sasaran.nama if sasaran else satu.alamat.rpartition("/")[2],
                catatan=satu.catatan,
                nama=satu.nama,
                halaman=satu.halaman,
                sha256=satu.sha256,
            )
        )
    return tuple(hasil)
