// Riwayat sebuah sel dalam dialog: isinya disusun peladen.
export function pasangRiwayat(url, periode, tombol, alamat, kembali = () => tombol.focus()) {
  const dialog = document.querySelector('#dialog-riwayat'), isi = dialog.querySelector('[data-isi]')
  dialog.querySelector('[data-tutup]').addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', kembali)
  tombol.addEventListener('click', async () => {
    const kunci = alamat()
    if (!kunci) return
    let html
    try {
      const jawab = await fetch(`${url}?${new URLSearchParams({periode, alamat: kunci})}`, {headers: {'HX-Request': 'true'}})
      html = await jawab.text()
    } catch { html = '<p>Riwayat belum dapat dibaca: tidak ada jaringan.</p>' }
    isi.innerHTML = html
    dialog.showModal()
    isi.querySelector('h2')?.focus()
  })
}
