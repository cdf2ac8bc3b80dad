// Antrean kirim: apa yang diketik masuk IndexedDB lebih dulu, lalu dikirim berurutan saat halaman dibuka,
// saat jaringan kembali, dan tiap 30 detik. Sebuah isian keluar dari antrean hanya bila peladen sudah
// menyimpannya; jawaban lain (ditanyakan, salah, bentrok, terkunci) tinggal bersama teksnya sampai diperbaiki.
import {bukaSimpanan} from './antrean-simpanan.js';

const tempat = document.querySelector('[data-antrean]')
const pengguna = tempat?.dataset.pengguna ?? ''
const JEDA_TETAP = 30_000, JEDA_AWAL = 1_000, BATAS_KIRIM = 20_000, SEKALI = 50

/** Peristiwa `jawab` (jawaban peladen utuh) dan `ubah` (isi antrean berubah). */
export const kabar = new EventTarget()
const semua = new Map()
let simpanan, sedang = false, lagi = false, jeda = 0, pengatur = 0, sesiHabis = false, urut = 0, sekali = SEKALI

const kunci = (periode, alamat) => `${location.host}|${pengguna}|${periode}|${alamat}`
const uuid = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c =>
  (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16))

/** Selesai bila isi simpanan sudah terbaca. */
export const siap = (async () => {
  if (!tempat) return
  simpanan = await bukaSimpanan()
  await muat()
  // Yang belum sempat dilepas saat halaman ditutup tetap terhitung sudah ditulis; yang dulu terkunci dicoba lagi.
  for (const r of semua.values()) if (r.keadaan === 'draf' || r.keadaan === 'kunci') { r.keadaan = 'tunggu'; simpanan.taruh(r) }
  berubah()
  dorong()
})()

async function muat() {
  const isi = await simpanan.ambil()
  semua.clear()
  for (const r of isi) if (r.kunci.startsWith(`${location.host}|${pengguna}|`)) { semua.set(r.kunci, r); urut = Math.max(urut, r.urut) }
}

/** Isian yang belum disimpan peladen, atau undefined. */
export const isi = (periode, alamat) => semua.get(kunci(periode, alamat))
export const daftar = periode => [...semua.values()].filter(r => r.periode === periode)

/** Menaruh satu isian; yang lama untuk sel yang sama diganti. `draf`: masih diketik, belum dikirim. */
export function antrekan({periode, alamat, teks, isian, dasar, draf = false}) {
  const k = kunci(periode, alamat), lama = semua.get(k)
  // Kiriman yang jawabannya tak pernah tiba mungkin sudah tersimpan: disebut supaya bukan bentrok dengan diri sendiri.
  const pendahulu = [...(lama?.pendahulu ?? []), ...(lama?.dikirim ? [lama.id] : [])].slice(-50)
  const r = {kunci: k, periode, alamat, teks, isian, dasar: Number(dasar ?? 0), id: uuid(), pendahulu, urut: ++urut, keadaan: draf ? 'draf' : 'tunggu'}
  semua.set(k, r)
  simpanan?.taruh(r)
  berubah()
  if (!draf) dorong(60)
  return r
}

/** Menghapus isian dari antrean tanpa mengirimnya. */
export function buang(periode, alamat) {
  const k = kunci(periode, alamat)
  if (semua.delete(k)) { simpanan?.hapus(k); berubah() }
}

/** Mengirim setelah jeda pendek; ketikan beruntun menjadi satu kiriman. */
export function dorong(ms = 0) {
  clearTimeout(pengatur)
  pengatur = setTimeout(kirim, ms)
}

async function kirim() {
  if (sedang) { lagi = true; return }
  if (!navigator.onLine) return berubah()
  const tunggu = [...semua.values()].filter(r => r.keadaan === 'tunggu').sort((a, b) => a.urut - b.urut)
  if (!tunggu.length) return
  sedang = true
  try {
    await berkunci(() => kirimSatu(tunggu.filter(r => r.periode === tunggu[0].periode).slice(0, sekali)))
  } finally {
    sedang = false
    berubah()
    const masih = [...semua.values()].some(r => r.keadaan === 'tunggu')
    if (lagi || masih) { lagi = false; dorong(jeda) }
  }
}

// Dua jendela tidak mengirim bersamaan; tanpa Web Locks kiriman ganda tetap dikenali peladen dari id-nya.
const berkunci = kerja => navigator.locks ? navigator.locks.request('lkj-antrean', kerja) : kerja()

async function kirimSatu(bungkus) {
  for (const r of bungkus) { r.dikirim = true; simpanan?.taruh(r) }
  let jawab
  try {
    jawab = await minta('PATCH', tempat.dataset.url, {
      periode: bungkus[0].periode,
      tulisan: bungkus.map(({id, alamat, teks, isian, dasar, pendahulu}) => ({id, alamat, dasar, pendahulu, ...(isian ? {isian} : {teks})})),
    })
  } catch (galat) { return tertahan(galat, bungkus) }
  jeda = 0; sesiHabis = false; sekali = SEKALI
  for (const satu of jawab.sel) terima(satu, bungkus)
  kabar.dispatchEvent(new CustomEvent('jawab', {detail: jawab}))
}

function terima(satu, bungkus) {
  const terkirim = bungkus.find(r => r.id === satu.id)
  const r = terkirim && semua.get(terkirim.kunci)
  if (!r) return
  const tersimpan = satu.status === 'simpan' || satu.status === 'sama'
  if (r.id !== satu.id) {
    // Sementara itu sudah diketik lagi: yang baru berdiri di atas yang barusan tersimpan.
    if (tersimpan) { r.dasar = satu.versi; simpanan?.taruh(r) }
    return
  }
  if (tersimpan) { semua.delete(r.kunci); simpanan?.hapus(r.kunci) }
  else { r.keadaan = satu.status; r.jawab = satu; r.dikirim = false; simpanan?.taruh(r) }
}

function tertahan(galat, bungkus) {
  sesiHabis = galat.status === 401
  if (galat.status === 400 || galat.status === 413) {
    if (bungkus.length > 1) { sekali = 1; return }
    const satu = {id: bungkus[0].id, alamat: bungkus[0].alamat, status: 'salah', alasan: galat.message}
    terima(satu, bungkus)
    kabar.dispatchEvent(new CustomEvent('jawab', {detail: {sel: [satu]}}))
    return
  }
  jeda = Math.min(JEDA_TETAP, jeda ? jeda * 2 : JEDA_AWAL)
}

/** Permintaan JSON ke peladen; melempar Error dengan `status` (0: tidak ada jaringan, 401: sesi berakhir). */
export async function minta(cara, alamat, badan) {
  const batas = new AbortController(), jam = setTimeout(() => batas.abort(), BATAS_KIRIM)
  try {
    const jawab = await fetch(alamat, {
      method: cara, redirect: 'manual', signal: batas.signal, body: JSON.stringify(badan),
      headers: {'Content-Type': 'application/json', 'X-CSRFToken': tokenCsrf(), Accept: 'application/json'},
    })
    if (jawab.ok) return await jawab.json()
    if (jawab.type === 'opaqueredirect' || jawab.status === 403) throw gagal(401, 'Sesi Anda berakhir. Masuk lagi.')
    const isi = await jawab.json().catch(() => ({}))
    throw gagal(jawab.status, isi.pesan ?? 'Peladen belum dapat menjawab.')
  } catch (galat) {
    throw galat.status === undefined ? gagal(0, 'Tidak ada jaringan.') : galat
  } finally { clearTimeout(jam) }
}
const gagal = (status, pesan) => Object.assign(new Error(pesan), {status})
// Kuki lebih baru daripada halaman bila orang masuk lagi di jendela lain.
const tokenCsrf = () => document.cookie.match(/(?:^|; )(?:__Host-)?csrftoken=([^;]+)/)?.[1] ??
  JSON.parse(document.body.getAttribute('hx-headers:inherited') ?? '{}')['X-CSRFToken'] ?? ''

// Keadaan di bilah atas
let tertampil = ''
function berubah() {
  kabar.dispatchEvent(new Event('ubah'))
  if (!tempat) return
  const n = k => [...semua.values()].filter(r => k.includes(r.keadaan)).length
  const tunggu = n(['tunggu', 'draf']), masalah = n(['salah', 'ragu', 'bentrok', 'kunci'])
  const [kelas, ikon, kata, angka] =
    tunggu && sesiHabis ? ['tunggu', 'log-in', `Masuk lagi untuk mengirim ${tunggu} isian`, tunggu]
    : tunggu && (jeda || !navigator.onLine) ? ['tunggu', 'cloud-off', `${tunggu} isian menunggu jaringan`, tunggu]
    : tunggu ? ['', 'clock', 'Menyimpan', tunggu]
    : masalah ? ['tunggu', 'circle-alert', `${masalah} isian perlu jawaban Anda`, masalah]
    : ['', 'check', 'Semua tersimpan', '']
  if (kata === tertampil) return
  tertampil = kata
  tempat.className = `jaringan ${kelas}`
  const isiKata = Object.assign(document.createElement(sesiHabis && tunggu ? 'a' : 'span'), {textContent: kata, className: 'kata'})
  if (sesiHabis && tunggu) isiKata.href = `${tempat.dataset.masuk}?next=${encodeURIComponent(location.pathname + location.search)}`
  tempat.replaceChildren(gambar(ikon), isiKata, Object.assign(document.createElement('b'), {textContent: angka, ariaHidden: 'true'}))
}
/** Ikon dari lembar ikon bersama. */
export function gambar(nama, kelas = 'i k') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  svg.setAttribute('class', kelas); svg.setAttribute('aria-hidden', 'true')
  use.setAttribute('href', `${tempat?.dataset.ikon}#${nama}`)
  svg.append(use)
  return svg
}

if (tempat) {
  addEventListener('online', () => { jeda = 0; berubah(); dorong() })
  addEventListener('offline', berubah)
  document.addEventListener('visibilitychange', async () => { if (!document.hidden && !sedang && simpanan) { await muat(); berubah(); dorong() } })
  setInterval(() => { if (!sedang) dorong() }, JEDA_TETAP)
  addEventListener('beforeunload', e => { if (simpanan && !simpanan.tahan && semua.size) e.preventDefault() })

  // Keluar dengan isian yang belum sampai: ditanya dulu.
  const dialog = document.querySelector('#dialog-keluar')
  document.addEventListener('submit', e => {
    const form = e.target
    if (!form.action.endsWith('/keluar/') || form.dataset.yakin) return
    if (![...semua.values()].length) return
    e.preventDefault()
    e.stopImmediatePropagation()
    dialog.querySelector('[data-banyak]').textContent = `${semua.size} isian`
    dialog.showModal()
    dialog.querySelector('[data-tetap]').onclick = () => dialog.close()
    dialog.querySelector('[data-keluar]').onclick = async () => {
      await Promise.all([...semua.keys()].map(k => simpanan.hapus(k)))
      semua.clear()
      form.dataset.yakin = 'ya'
      form.submit()
    }
  }, true)
}
