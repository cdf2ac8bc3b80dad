"""The small table of a text: no caption, columns of equal width."""

from reporting.dokumen.blok import TabelPolos
from reporting.render.docx.gaya import ISI_2
from reporting.render.docx.halaman import Potong, banyak_baris
from reporting.render.docx.penulis import Penulis
from reporting.render.docx.tabel import MARGIN, RATA
from reporting.render.docx.xml import Sifat, SifatSel, alinea, baris, lari, sel, tabel, twip
from reporting.render.kata import kata_sel


def tulis_tabel_polos(isi: TabelPolos, p: Penulis) -> None:
    """The small table of a text, columns of equal width."""
    p.jarak(3)
    banyak = max([len(isi.kepala), *(len(b) for b in isi.baris)], default=1)
    satu = twip(p.ruang.teks / banyak)
    lebar = [satu] * banyak
    gaya = p.gaya["SelTabel"]
    ruang = p.ruang.teks / banyak - 2 * MARGIN
    hasil, tinggi = [], []
    if isi.kepala:
        rata = [RATA[s.rata] for s in isi.baris[0]] if isi.baris else [""] * banyak
        sel_kepala = [
            sel(
                SifatSel(satu, isi=ISI_2),
                alinea("KepalaTabel", p.kalimat(k), Sifat(True, rata=r or "left")),
            )
            for k, r in zip(isi.kepala, rata, strict=False)
        ]
        hasil.append(baris(sel_kepala, kepala=True))
        tinggi.append(5.7)
    for b in isi.baris:
        runs = [
            p.kalimat(s.isi) if isinstance(s.isi, tuple) else lari(kata_sel(s.isi, p.k)) for s in b
        ]
        hasil.append(
            baris(
                sel(SifatSel(satu), alinea("SelTabel", r, Sifat(rata=RATA[s.rata])))
                for s, r in zip(b, runs, strict=True)
            )
        )
        banyak_kata = [banyak_baris(kata_sel(s.isi, p.k), ruang, gaya) for s in b]
        tinggi.append(max(banyak_kata, default=1) * gaya.baris + 2.1)
    for t in tinggi:
        p.potong(Potong((t,), utuh=True))
    p.tabel(tabel("TabelLKJ", lebar, hasil))
