// Riwayat sebuah sel dalam dialog: isinya disusun peladen.
const dialog = document.querySelector('#dialog-riwayat')
let kembali = () => {}
dialog?.querySelector('[data-tutup]').addEventListener('click', () => dialog.close())
dialog?.addEventListener('close', () => kembali())

/** `alamat()` menyebut sel; `sesudah()` memulangkan fokus. */
export function pasangRiwayat(url, periode, tombol, alamat, sesudah = () => tombol.focus()) {
  const isi = dialog.querySelector('[data-isi]')
  tombol.addEventListener('click', async () => {
    const kunci = alamat()
    if (!kunci) return
    let html
    try {
      const jawab = await fetch(`${url}?${new URLSearchParams({periode, alamat: kunci})}`, {headers: {'HX-Request': 'true'}})
      html = await jawab.text()
    } catch { html = '<p>Riwayat belum dapat dibaca: tidak ada jaringan.</p>' }
    isi.innerHTML = html
    kembali = sesudah
    dialog.showModal()
    isi.querySelector('h2')?.focus()
  })
}
