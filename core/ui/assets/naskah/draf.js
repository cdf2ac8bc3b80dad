// What was typed and not yet stored stays on this device, through a reload and a lost connection.

const kunci = form => `naskah:${form.dataset.draf}`

function baca(form) {
  try {
    return JSON.parse(localStorage.getItem(kunci(form)))
  } catch {
    return null
  }
}

function tulis(form, isi) {
  try {
    if (isi) localStorage.setItem(kunci(form), JSON.stringify(isi))
    else localStorage.removeItem(kunci(form))
  } catch {
    // Storage full or forbidden: the page still warns before it is left.
  }
}

export function pasangDraf(form, {html, pulihkan}) {
  const awal = html()
  const versi = form.elements.versi
  let kotor = Boolean(form.dataset.belum)
  let dikirim = false
  let jeda = 0
  const simpan = terkirim => tulis(form, {versi: versi.value, html: html(), waktu: Date.now(), terkirim})

  const lama = baca(form)
  const sudahTersimpan = lama?.terkirim && Number(versi.value) > Number(lama.versi)
  if (lama && !kotor) {
    if (lama.html === awal || sudahTersimpan) tulis(form, null)
    else tawarkan(lama)
  }

  function tawarkan(draf) {
    const kotak = document.getElementById('draf')
    const jam = new Intl.DateTimeFormat('id-ID', {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'}).format(draf.waktu)
    const beda = draf.versi !== versi.value ? ' Sesudah itu naskahnya diubah; keduanya akan dibandingkan saat disimpan.' : ''
    document.getElementById('draf-kapan').textContent = `Ditulis di perangkat ini ${jam}.${beda}`
    kotak.hidden = false
    document.getElementById('draf-pulih').addEventListener('click', () => {
      versi.value = draf.versi
      pulihkan(draf.html)
      kotak.hidden = true
    })
    document.getElementById('draf-buang').addEventListener('click', () => {
      tulis(form, null)
      kotak.hidden = true
    })
  }

  form.addEventListener('submit', () => {
    dikirim = true
    if (kotor) simpan(true)
  })
  addEventListener('pageshow', e => { if (e.persisted) dikirim = false })
  addEventListener('beforeunload', e => { if (kotor && !dikirim) e.preventDefault() })
  return () => {
    kotor = html() !== awal || Boolean(form.dataset.belum)
    clearTimeout(jeda)
    jeda = setTimeout(() => (kotor ? simpan(false) : tulis(form, null)), 400)
  }
}
