// Copies a text area's words. Without this module they can be selected and copied by hand.

for (const tombol of document.querySelectorAll('[data-salin]')) {
  const isian = document.getElementById(tombol.dataset.salin)
  const kata = tombol.querySelector('[data-kata]')
  if (!navigator.clipboard) continue
  tombol.hidden = false
  tombol.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(isian.value)
      kata.textContent = 'Tersalin'
    } catch {
      isian.focus()
      isian.select()
      kata.textContent = 'Tekan Ctrl+C'
    }
  })
}
