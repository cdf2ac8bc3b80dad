// Document settings: sections move in place, and own words are asked for only where they count.
// Without this module each move is a request of its own.

const form = document.querySelector('[data-setelan]')
const kabar = form.querySelector('[data-kabar]')

function tandai (daftar) {
  const baris = [...daftar.children]
  for (const [n, li] of baris.entries()) {
    for (const [arah, mentok] of [['-1', n === 0], ['1', n === baris.length - 1]]) {
      const tombol = li.querySelector(`[data-geser="${arah}"]`)
      if (mentok) tombol.setAttribute('aria-disabled', 'true')
      else tombol.removeAttribute('aria-disabled')
    }
  }
}

form.addEventListener('click', e => {
  const tombol = e.target.closest('[data-geser]')
  if (!tombol) return
  e.preventDefault()
  const li = tombol.closest('li')
  const naik = tombol.dataset.geser === '-1'
  const lain = naik ? li.previousElementSibling : li.nextElementSibling
  if (!lain) {
    kabar.textContent = `${li.dataset.bagian} sudah paling ${naik ? 'atas' : 'bawah'}.`
    return
  }
  if (naik) lain.before(li)
  else lain.after(li)
  tandai(li.parentElement)
  tombol.focus()
  const ke = [...li.parentElement.children].indexOf(li) + 1
  kabar.textContent = `${li.dataset.bagian} sekarang urutan ${ke} dari ${li.parentElement.children.length}.`
  berubah = true
})

for (const kelompok of form.querySelectorAll('[data-ejaan]')) {
  const pilih = kelompok.querySelector('select')
  const medan = [...kelompok.querySelectorAll('input')]
  const sesuaikan = () => {
    for (const isian of medan) isian.closest('.isian').hidden = pilih.value !== 'lain'
  }
  pilih.addEventListener('change', () => {
    sesuaikan()
    if (pilih.value === 'lain') medan[0].focus()
  })
  sesuaikan()
}

// What was chosen and not stored is not lost by a stray click.
let berubah = false
form.addEventListener('change', () => { berubah = true })
form.addEventListener('submit', () => { berubah = false })
addEventListener('beforeunload', e => { if (berubah) e.preventDefault() })
