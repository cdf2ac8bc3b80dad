// Walking from one difference to the next with n and p, or with the two buttons.

const semua = [...document.querySelectorAll('[data-beda]')]
const jalan = document.getElementById('jalan')
let kini = -1

function ke(nomor) {
  if (nomor < 0 || nomor >= semua.length) return
  kini = nomor
  semua[kini].focus()
  semua[kini].scrollIntoView({ block: 'center' })
  jalan.querySelector('output').textContent = `Perbedaan ${kini + 1} dari ${semua.length}`
}

if (jalan && semua.length) {
  jalan.hidden = false
  jalan.querySelector('output').textContent = `${semua.length} perbedaan`
  jalan.addEventListener('click', e => {
    const tombol = e.target.closest('[data-ke]')
    if (tombol) ke(kini + Number(tombol.dataset.ke))
  })
  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input, select, textarea')) return
    if (e.key === 'n') ke(kini + 1)
    if (e.key === 'p') ke(kini - 1)
  })
  for (const [nomor, satu] of semua.entries()) satu.addEventListener('focusin', () => { kini = nomor })
}
