// Folds the rows of a program away. Without this module every row is simply shown.

for (const tombol of document.querySelectorAll('button.lipat')) {
  const isi = document.getElementById(tombol.getAttribute('aria-controls'))
  tombol.hidden = false
  tombol.addEventListener('click', () => {
    const terbuka = tombol.getAttribute('aria-expanded') === 'true'
    tombol.setAttribute('aria-expanded', String(!terbuka))
    for (const baris of isi.querySelectorAll('tr:not(.prog)')) baris.hidden = terbuka
  })
}
