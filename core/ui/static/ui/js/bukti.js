// Uploads the chosen files one by one, each with its own progress and answer. Without this module
// the form sends them all at once and the page says what became of each.

const form = document.querySelector('form[data-unggah]')
document.getElementById('ditolak')?.focus()
if (form) {
  const daftar = form.querySelector('.kemajuan')
  const tombol = form.querySelector('button')
  form.addEventListener('submit', e => {
    if (!form.elements.berkas.files.length || !form.reportValidity()) return
    e.preventDefault()
    if (form.dataset.jalan) return
    form.dataset.jalan = 'ya'
    kirimSemua([...form.elements.berkas.files]).finally(() => delete form.dataset.jalan)
  })

  async function kirimSemua(berkas) {
    tombol.setAttribute('aria-disabled', 'true')
    daftar.hidden = false
    daftar.replaceChildren()
    const baris = berkas.map(tampilkan)
    let gagal = 0
    for (const [n, satu] of berkas.entries()) if (!(await kirim(satu, baris[n]))) gagal++
    tombol.removeAttribute('aria-disabled')
    form.elements.berkas.value = ''
    const alamat = `${location.pathname}?periode=${form.elements.periode.value}`
    if (!gagal) location.assign(alamat)
    else if (gagal < berkas.length) await segarkan(alamat)
  }

  // Some were kept and some were not: the list takes in the new ones, the reasons stay.
  async function segarkan(alamat) {
    const jawab = await fetch(alamat)
    const baru = new DOMParser().parseFromString(await jawab.text(), 'text/html')
    const bagian = 'section[aria-labelledby=j-daftar]'
    document.querySelector(bagian).replaceWith(baru.querySelector(bagian))
  }

  function tampilkan(berkas) {
    const li = document.createElement('li')
    const nama = document.createElement('span')
    const bilah = document.createElement('progress')
    const kata = document.createElement('span')
    nama.className = 'nama'
    nama.textContent = berkas.name
    bilah.max = 1
    bilah.value = 0
    bilah.setAttribute('aria-label', `Mengunggah ${berkas.name}`)
    kata.className = 'kata'
    kata.setAttribute('role', 'status')
    kata.textContent = 'menunggu'
    li.append(nama, bilah, kata)
    daftar.append(li)
    return {li, bilah, kata}
  }

  function selesai(baris, baik, pesan) {
    baris.bilah.remove()
    baris.li.dataset.st = baik ? 'baik' : 'salah'
    baris.kata.textContent = pesan
    return baik
  }

  function kirim(berkas, baris) {
    if (berkas.size > Number(form.dataset.paling)) {
      return selesai(baris, false, 'Lebih besar dari 10 MB. Kecilkan atau pecah berkasnya dulu.')
    }
    const isi = new FormData(form)
    isi.delete('berkas')
    isi.append('berkas', berkas)
    return new Promise(jadi => {
      const minta = new XMLHttpRequest()
      minta.open('POST', form.action)
      minta.setRequestHeader('Accept', 'application/json')
      minta.responseType = 'json'
      minta.upload.addEventListener('progress', e => {
        if (e.lengthComputable) baris.bilah.value = e.loaded / e.total
        baris.kata.textContent = baris.bilah.value < 1 ? 'mengirim' : 'diperiksa'
      })
      minta.addEventListener('load', () => jadi(selesai(baris, minta.status === 200,
        minta.response?.pesan ?? 'Belum tersimpan. Muat ulang halaman, lalu coba lagi.')))
      minta.addEventListener('error', () => jadi(selesai(baris, false,
        'Jaringan terputus. Pilih berkas ini lagi saat jaringan kembali.')))
      minta.send(isi)
    })
  }
}
