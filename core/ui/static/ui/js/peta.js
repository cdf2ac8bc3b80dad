// On a phone the outline starts folded; it folds again once a place has been chosen.
const peta = document.querySelector('.peta-lipat')
const sempit = matchMedia('(max-width: 1099px)')
if (peta && sempit.matches) peta.open = false
peta?.addEventListener('click', e => {
  if (sempit.matches && e.target.closest('a[href^="#"]')) peta.open = false
})
