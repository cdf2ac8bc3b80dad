// Small shared behaviour. Everything here is a comfort: pages work without it.

for (const tombol of document.querySelectorAll('[data-lihat-sandi]')) {
  const isian = document.getElementById(tombol.getAttribute('aria-controls'))
  tombol.hidden = false
  tombol.addEventListener('click', () => {
    const sembunyi = isian.type === 'password'
    isian.type = sembunyi ? 'text' : 'password'
    tombol.textContent = sembunyi ? 'Sembunyikan' : 'Perlihatkan'
  })
}

const menu = document.querySelectorAll('details.menu')
document.addEventListener('click', e => {
  for (const m of menu) if (m.open && !m.contains(e.target)) m.open = false
})
for (const m of menu) {
  m.addEventListener('keydown', e => {
    if (e.key !== 'Escape' || !m.open) return
    m.open = false
    m.querySelector('summary').focus()
  })
}

// A second click on a form under way would only wait twice.
document.addEventListener('submit', e => {
  const form = e.target
  if (form.dataset.sekali === undefined) return
  if (form.dataset.terkirim) e.preventDefault()
  form.dataset.terkirim = 'ya'
})
// Back from the next page, the browser shows this one as it was left.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('[data-terkirim]')) delete form.dataset.terkirim
})
