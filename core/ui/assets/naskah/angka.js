// The insert menu: bound figures in groups, found by any word of label or value.
import {skema} from './skema.js'

export function pasangPilihan(dialog, view) {
  const cari = dialog.querySelector('input')
  const tombol = [...dialog.querySelectorAll('[data-angka]')]
  const kosong = dialog.querySelector('#angka-kosong')
  const saring = () => {
    const kata = cari.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const b of tombol) b.parentElement.hidden = !kata.every(k => `${b.textContent} ${b.dataset.angka}`.toLowerCase().includes(k))
    for (const kelompok of dialog.querySelectorAll('section')) kelompok.hidden = !kelompok.querySelector('li:not([hidden])')
    kosong.hidden = tombol.some(b => !b.parentElement.hidden)
  }
  const sisip = b => {
    dialog.close()
    const simpul = skema.nodes.keping.create({nama: b.dataset.angka, nilai: b.dataset.nilai})
    view.dispatch(view.state.tr.replaceSelectionWith(simpul).scrollIntoView())
    view.focus()
  }
  cari.addEventListener('input', saring)
  cari.addEventListener('keydown', e => {
    if (e.key !== 'Enter') return
    e.preventDefault()
    const pertama = tombol.find(b => !b.parentElement.hidden)
    if (pertama && cari.value.trim()) sisip(pertama)
  })
  for (const b of tombol) b.addEventListener('click', () => sisip(b))
  dialog.addEventListener('close', () => view.focus())
  return () => {
    cari.value = ''
    saring()
    dialog.showModal()
    cari.focus()
  }
}
