// Shows the chosen picture in the page's samples before it is sent, and says at once when it is too
// large or too small. The server decides; without this module one sees the logo after sending.

const form = document.querySelector('form[data-logo]')
const tampak = document.querySelector('[data-logo-tampak]')
const kata = form?.querySelector('[data-logo-kata]')
const PALING = 5 * 1024 * 1024
const SISI = 300

form?.elements.berkas.addEventListener('change', async e => {
  const berkas = e.target.files[0]
  if (!berkas) return katakan('')
  if (berkas.size > PALING) return katakan('Lebih besar dari 5 MB. Kecilkan gambarnya dulu.')
  let gambar
  try {
    gambar = await createImageBitmap(berkas)
  } catch {
    return katakan('Berkas ini tidak terbaca sebagai gambar. Pilih PNG atau JPEG.')
  }
  for (const petak of tampak.querySelectorAll('.logo-petak')) petak.replaceWith(lukis(gambar, petak))
  if (Math.max(gambar.width, gambar.height) < SISI)
    return katakan(`Hanya ${gambar.width} × ${gambar.height} piksel; akan pecah bila dicetak.`)
  katakan('Begini tampaknya. Tekan “Pasang logo” untuk memakainya.')
})

// A canvas, for the page's policy allows no pictures but its own.
function lukis(gambar, petak) {
  const kanvas = document.createElement('canvas')
  const skala = Math.min(1, 256 / Math.max(gambar.width, gambar.height))
  kanvas.width = Math.max(1, Math.round(gambar.width * skala))
  kanvas.height = Math.max(1, Math.round(gambar.height * skala))
  kanvas.getContext('2d').drawImage(gambar, 0, 0, kanvas.width, kanvas.height)
  kanvas.className = petak.getAttribute('class')
  kanvas.setAttribute('role', 'img')
  kanvas.setAttribute('aria-label', petak.getAttribute('alt') || petak.getAttribute('aria-label'))
  return kanvas
}

function katakan(isi) {
  kata.textContent = isi
  kata.hidden = !isi
}
