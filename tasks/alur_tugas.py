"""What a report's workflow asks of a person, as tasks of the home page."""

from core.tugas import PENGISI, Tugas
from reporting.laporan.alur import MEMUTAR, Aksi
from reporting.laporan.tampil import Panel
from tenants.models import Peran

_RINCI = {
    Aksi.AJUKAN: "Membekukan angkanya dan meneruskannya ke yang menyetujui.",
    Aksi.SETUJUI: "Sudah diajukan dan menunggu persetujuan Anda.",
}


def tugas_alur(panel: Panel, peran: frozenset[Peran], terbuka: int) -> tuple[Tugas, ...]:
    """What was sent back first, then the step that is theirs, then open notes."""
    hasil = []
    kembali = panel.dikembalikan
    if kembali and peran & PENGISI:
        hasil.append(
            Tugas(
                kunci="perbaiki",
                judul=f"Perbaiki {panel.judul} yang dikembalikan",
                rinci=kembali.alasan or f"{kembali.utas.count()} catatan disematkan di tempatnya.",
                rute="laporan:alur",
                tenggat=panel.batas,
                nada="awas",
            )
        )
    for satu in panel.tombol:
        if satu.izin.boleh and satu.aksi not in MEMUTAR:
            hasil.append(
                Tugas(
                    kunci=satu.aksi.value,
                    judul=f"{satu.kata.tombol} {panel.judul}",
                    rinci=_RINCI.get(satu.aksi, satu.kata.akibat),
                    rute="laporan:alur",
                    tenggat=panel.batas,
                    nada="awas" if satu.aksi is not Aksi.AJUKAN else "",
                )
            )
    if terbuka:
        hasil.append(
            Tugas(
                kunci="catatan",
                judul=f"Tanggapi {terbuka} catatan",
                rinci="Catatan pada laporan yang belum ditandai beres.",
                rute="laporan:alur",
                tenggat=panel.batas,
            )
        )
    return tuple(hasil)
