// Keadaan sebuah sel dan baris alasannya: ikon, kata, dan tombol perbaikan.
import {gambar} from './antrean.js';

const IKON = {simpan: 'check', tunggu: 'clock', salah: 'circle-alert', ragu: 'circle-alert', bentrok: 'users', kunci: 'lock', tempel: 'clipboard-paste', kosong: 'minus'}
const KATA = {simpan: 'tersimpan', tunggu: 'menunggu dikirim', salah: 'tidak dapat disimpan', ragu: 'perlu jawaban', bentrok: 'diubah orang lain', kunci: 'terkunci', tempel: 'akan diganti', kosong: 'belum diisi'}
const PERLU = ['kosong', 'salah', 'ragu', 'bentrok', 'kunci', 'tunggu']

export const selDari = input => input.closest('.sel')
export const perluDilihat = td => PERLU.includes(td.dataset.st)

const kabarSuara = document.querySelector('[data-kabar]')
export function umumkan(teks) { if (kabarSuara) kabarSuara.textContent = teks }

/** `tindakan`: [[tulisan tombol, fungsi], …]; `alasan` memakai {0}, {1} bila tombol berada di tengah kalimat. */
export function tandai(input, keadaan, alasan = '', tindakan = []) {
  const td = selDari(input)
  if (keadaan) td.dataset.st = keadaan
  else delete td.dataset.st
  td.querySelector('.st').replaceChildren(...(IKON[keadaan] ? [gambar(IKON[keadaan], 'i')] : []))
  const salah = keadaan === 'salah' || keadaan === 'ragu'
  if (salah) input.setAttribute('aria-invalid', 'true')
  else input.removeAttribute('aria-invalid')
  pasangAlasan(input, td, alasan, tindakan, keadaan === 'bentrok')
  if (salah || keadaan === 'bentrok' || keadaan === 'kunci') umumkan(`${input.getAttribute('aria-label')}: ${KATA[keadaan]}. ${alasan}`)
}

function pasangAlasan(input, td, alasan, tindakan, awas) {
  const tr = td.closest('tr'), id = `alasan-${input.name}`
  let p = document.getElementById(id)
  if (!alasan) {
    if (!p) return
    const baris = p.closest('tr')
    p.remove()
    if (!baris.querySelector('p')) { baris.remove(); tr.classList.remove('beralasan') }
    input.removeAttribute('aria-describedby')
    return
  }
  if (!p) {
    let baris = tr.nextElementSibling
    if (!baris?.classList.contains('alasan')) {
      baris = document.createElement('tr')
      baris.className = 'alasan'
      const isi = document.createElement('td')
      isi.colSpan = tr.cells.length
      isi.dataset.l = ''
      baris.append(isi)
      tr.after(baris)
    }
    p = document.createElement('p')
    p.id = id
    baris.cells[0].append(p)
    tr.classList.add('beralasan')
  }
  p.className = `sel-alasan${awas ? ' awas' : ''}`
  p.replaceChildren(...susun(alasan, tindakan))
  input.setAttribute('aria-describedby', id)
}

/** Kalimat dengan tombol di tempat {n}; tombol yang tak disebut menyusul di belakang. */
export function susun(kalimat, tindakan) {
  const tombol = tindakan.map(([kata, fungsi]) => {
    const b = Object.assign(document.createElement('button'), {type: 'button', textContent: kata})
    b.addEventListener('click', fungsi)
    return b
  })
  const sisa = new Set(tombol), bagian = []
  for (const potong of kalimat.split(/(\{\d\})/)) {
    const b = /^\{\d\}$/.test(potong) && tombol[Number(potong[1])]
    if (b) { bagian.push(b); sisa.delete(b) } else bagian.push(potong)
  }
  for (const b of sisa) bagian.push(' ', b)
  return bagian
}
