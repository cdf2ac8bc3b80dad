// Kisi isian: tiap sel menyimpan dirinya lewat antrean; jumlah resmi datang bersama jawaban peladen.
import {antrekan, buang, daftar, isi, kabar, siap} from './antrean.js';
import {perluDilihat, selDari, tandai, umumkan} from './kisi-keadaan.js';
import {pasangRiwayat} from './kisi-riwayat.js';
import {pasangTempelan} from './kisi-tempel.js';

const akar = document.querySelector('[data-kisi]')
const periode = akar.dataset.periode
const input = new Map([...akar.querySelectorAll('.sel input')].map(i => [i.name, i]))
const urungan = []
const tombolUrung = akar.querySelector('[data-urungkan]'), tombolRiwayat = akar.querySelector('[data-buka-riwayat]')
let terakhir = null

const dilihat = tr => !tr.hidden && tr.dataset.luar === undefined
export const barisInput = () => [...akar.querySelectorAll('tr.sub')].filter(dilihat).map(tr => [...tr.querySelectorAll('.sel input')])
const versi = i => Number(i.dataset.v ?? 0)
const tenang = i => tandai(i, i.value === '' && i.dataset.wajib !== undefined ? 'kosong' : '')

// Menyimpan
function simpan(i) {
  if (i.value === i.defaultValue && !isi(periode, i.name)) return tenang(i)
  antrekan({periode, alamat: i.name, teks: i.value, dasar: versi(i)})
  tandai(i, 'tunggu')
  pratinjau(i)
  hitungPerlu()
}
function ganti(i, teks) { i.value = teks; simpan(i) }

akar.addEventListener('input', e => {
  const i = e.target
  if (!i.matches('.sel input')) return
  clearTimeout(i.jam)
  i.jam = setTimeout(() => {
    i.jam = 0
    if (i.value !== i.defaultValue) antrekan({periode, alamat: i.name, teks: i.value, dasar: versi(i), draf: true})
  }, 250)
})
akar.addEventListener('change', e => {
  const i = e.target
  if (!i.matches('.sel input')) return
  clearTimeout(i.jam)
  i.jam = 0
  if (i.value !== i.defaultValue) catatUrungan({alamat: i.name, teks: i.defaultValue})
  simpan(i)
})

// Jawaban
export function terapkan(satu) {
  const i = input.get(satu.alamat)
  if (!i) return
  if (satu.versi !== undefined && satu.status !== 'bentrok') i.dataset.v = satu.versi
  const menyusul = isi(periode, i.name)
  if (satu.status === 'simpan' || satu.status === 'sama') {
    i.defaultValue = satu.teks
    // Yang sedang diketik lagi di sel ini tidak ditimpa; ia menyusul sebagai kiriman sendiri.
    if (!menyusul && !(document.activeElement === i && i.jam)) { i.value = satu.teks; tandai(i, satu.teks === '' && i.dataset.wajib !== undefined ? 'kosong' : 'simpan') }
  } else if (!menyusul || menyusul.keadaan !== 'tunggu') tolak(i, satu)
}
function tolak(i, satu) {
  const tersimpan = i.defaultValue === '' ? 'kosong' : i.defaultValue
  const pakai = (satu.pilihan ?? []).map(p => [p, () => { catatUrungan({alamat: i.name, teks: i.defaultValue}); ganti(i, p); i.focus() }])
  if (satu.status === 'bentrok') return tandai(i, 'bentrok', satu.alasan, [
    [`Pakai punya ${satu.oleh}`, () => { buang(periode, i.name); i.defaultValue = i.value = satu.teks; i.dataset.v = satu.versi; tenang(i); i.focus() }],
    [i.value === '' ? 'Kosongkan' : `Pakai ${i.value}`, () => { i.dataset.v = satu.versi; i.defaultValue = satu.teks; simpan(i); i.focus() }],
  ])
  if (satu.status === 'ragu' && pakai.length === 1) return tandai(i, 'ragu', `${satu.alasan} Maksudnya {0}? Yang tersimpan masih ${tersimpan}.`, pakai)
  if (satu.status === 'ragu') return tandai(i, 'ragu', `${satu.alasan} Yang tersimpan masih ${tersimpan}.`, pakai)
  const lepas = satu.status === 'kunci' ? [['Pulihkan', () => pulihkan(i)]] : pakai.map(([p, f]) => [`Pakai ${p}`, f])
  tandai(i, satu.status, `${satu.alasan} Yang tersimpan masih ${tersimpan}.`, lepas)
}
kabar.addEventListener('jawab', e => {
  for (const satu of e.detail.sel) terapkan(satu)
  resmi(e.detail)
})

// Jumlah: resmi dari peladen, sementara dari peramban
export function resmi({jumlah, terisi}) {
  if (!jumlah) return
  for (const tr of akar.querySelectorAll('tr[data-kode]')) {
    const baru = jumlah[tr.dataset.kode]
    if (!baru) continue
    for (const td of tr.querySelectorAll('[data-j]')) {
      if (baru[td.dataset.j] === undefined) continue
      td.textContent = baru[td.dataset.j]
      delete td.dataset.sementara
    }
  }
  akar.querySelector('[data-terisi]').textContent = terisi
  hitungPerlu()
}
const polos = t => /^(\d+|\d{1,3}(\.\d{3})+)$/.test(t) ? Number(t.replaceAll('.', '')) : null
function pratinjau(i) {
  const kolom = i.name.split('/')[0].split('.')[1], baru = polos(i.value), lama = i.defaultValue === '' ? 0 : polos(i.defaultValue)
  if (!['pagu', 'kas', 'realisasi'].includes(kolom) || baru === null || lama === null) return
  const kode = i.closest('tr').dataset.kode.split('@')[0].split('.')
  for (const k of [kode.slice(0, 5).join('.'), kode.slice(0, 3).join('.'), '']) {
    const td = akar.querySelector(`tr[data-kode="${k}"] [data-j=${kolom}]`), kini = polos(td.textContent) ?? 0
    td.textContent = new Intl.NumberFormat('id-ID').format(kini + baru - lama)
    td.dataset.sementara = ''
  }
}

// Papan tik
akar.addEventListener('keydown', e => {
  const i = e.target
  if (!i.matches('.sel input')) return
  const b = barisInput(), r = b.findIndex(x => x.includes(i)), c = r < 0 ? 0 : b[r].indexOf(i)
  // Baris yang lepas dari DPA punya lebih sedikit sel: kolom dicari dari kanan.
  const ke = (y, x) => { const t = b[y] && (b[y][x] ?? b[y].at(-1)); if (t) { e.preventDefault(); t.focus(); t.select() } }
  const penuh = i.selectionStart === 0 && i.selectionEnd === i.value.length
  if (e.altKey && e.key.toLowerCase() === 'r') { e.preventDefault(); tombolRiwayat.click() }
  else if (e.altKey || (e.shiftKey && e.key !== 'Enter')) return
  else if (e.key === 'ArrowDown' || (e.key === 'Enter' && !e.shiftKey)) r + 1 < b.length ? ke(r + 1, c) : i.blur()
  else if (e.key === 'ArrowUp' || e.key === 'Enter') ke(r - 1, c)
  else if (e.key === 'ArrowRight' && (penuh || i.selectionStart === i.value.length)) c + 1 < b[r].length && ke(r, c + 1)
  else if (e.key === 'ArrowLeft' && (penuh || i.selectionEnd === 0)) c && ke(r, c - 1)
  else if (e.key === 'Escape') { e.preventDefault(); pulihkan(i) }
  else if (e.key === 'z' && (e.ctrlKey || e.metaKey) && i.value === i.defaultValue && urungan.length) { e.preventDefault(); urungkan() }
})
function pulihkan(i) {
  clearTimeout(i.jam)
  if (!isi(periode, i.name)?.dikirim) buang(periode, i.name)
  i.value = i.defaultValue
  isi(periode, i.name) ? simpan(i) : tenang(i)
  i.select()
  hitungPerlu()
}
akar.addEventListener('focusin', e => {
  if (!e.target.matches('.sel input')) return
  terakhir = e.target
  tombolRiwayat.removeAttribute('aria-disabled')
})

// Urungkan: satu sel, atau satu tempelan sekaligus
export function catatUrungan(langkah) { urungan.push(langkah); tombolUrung.removeAttribute('aria-disabled') }
async function urungkan() {
  const langkah = urungan.pop()
  if (!urungan.length) tombolUrung.setAttribute('aria-disabled', 'true')
  if (!langkah) return
  if (langkah.batalkan) return langkah.batalkan()
  const i = input.get(langkah.alamat)
  ganti(i, langkah.teks)
  i.focus()
  umumkan(`${i.getAttribute('aria-label')}: dipulihkan`)
}
tombolUrung.addEventListener('click', urungkan)

// Cari dan "perlu dilihat"
const cari = akar.querySelector('[data-cari]'), perlu = akar.querySelector('[data-perlu]')
function saring() {
  const kata = cari.value.trim().toLocaleLowerCase('id'), hanya = perlu.getAttribute('aria-pressed') === 'true'
  for (const tr of akar.querySelectorAll('tr.sub')) {
    const cocok = (!kata || tr.cells[0].textContent.toLocaleLowerCase('id').includes(kata)) && (!hanya || [...tr.querySelectorAll('.sel')].some(perluDilihat))
    tr.toggleAttribute('data-luar', !cocok)
    if (tr.nextElementSibling?.classList.contains('alasan')) tr.nextElementSibling.toggleAttribute('data-luar', !cocok)
  }
  const adaSub = awalan => [...akar.querySelectorAll('tr.sub:not([data-luar])')].some(tr => tr.dataset.kode.startsWith(`${awalan}.`))
  for (const tr of akar.querySelectorAll('tr.keg, tr.prog')) tr.toggleAttribute('data-luar', (kata || hanya) && !adaSub(tr.dataset.kode))
}
function hitungPerlu() { akar.querySelector('[data-perlu-n]').textContent = [...akar.querySelectorAll('.sel')].filter(perluDilihat).length }
cari.addEventListener('input', saring)
perlu.addEventListener('click', () => { perlu.setAttribute('aria-pressed', String(perlu.getAttribute('aria-pressed') !== 'true')); saring() })

pasangRiwayat(akar.dataset.riwayat, periode, tombolRiwayat, () => terakhir?.name, () => terakhir?.focus())
pasangTempelan({akar, periode, input, barisInput, terapkan, resmi, catatUrungan})
hitungPerlu()

// Yang tertinggal dari kunjungan sebelumnya
await siap
for (const r of daftar(periode)) {
  const i = input.get(r.alamat)
  if (!i) continue
  i.value = r.teks
  if (r.jawab && r.keadaan !== 'tunggu') tolak(i, r.jawab)
  else tandai(i, 'tunggu')
}
hitungPerlu()
akar.dataset.siap = ''
