// Comforts of the comparison page: copy its address, print it, choose offices in the table.

const salin = document.querySelector('[data-salin]')
if (salin && navigator.clipboard) {
  salin.hidden = false
  salin.addEventListener('click', async () => {
    const kata = salin.querySelector('span')
    await navigator.clipboard.writeText(location.href)
    kata.textContent = 'Tautan tersalin'
    setTimeout(() => { kata.textContent = 'Salin tautan' }, 2500)
  })
}

// The boxes of the table mirror those of the filter form, which works without script.
const form = document.getElementById('saring')
for (const kotak of document.querySelectorAll('[data-kantor]')) {
  const asal = form.querySelector(`input[name=kantor][value="${CSS.escape(kotak.dataset.kantor)}"]`)
  if (!asal) continue
  kotak.hidden = false
  kotak.checked = asal.checked
  kotak.addEventListener('change', () => { asal.checked = kotak.checked })
  asal.addEventListener('change', () => { kotak.checked = asal.checked })
}
for (const baris of document.querySelectorAll('[data-bandingkan]')) baris.hidden = false

// Another level has other lines: the old choice of a line would not fit.
const tingkat = form?.elements.tingkat
tingkat?.addEventListener('change', () => {
  if (form.elements.kode) form.elements.kode.value = ''
  form.requestSubmit()
})
