// Tempelan dari Excel atau Google Sheets: dibaca, diperiksa peladen, diperlihatkan, baru diterapkan sebagai satu langkah.
import {antrekan, buang, gambar, minta} from './antrean.js';
import {tandai, umumkan} from './kisi-keadaan.js';

/** Blok dari papan klip. Gaya dan skrip dibuang dari teksnya sebelum pengurai HTML mana pun melihatnya. */
export function blok(data) {
  const html = data.getData('text/html')
  if (html && /<t[dh][\s>]/i.test(html)) {
    const bersih = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(style|script|xml|head)\b[\s\S]*?<\/\1\s*>/gi, '')
      .replace(/<[^>]*>/g, t => t.replace(/[\s/](style|on\w+|background|src|srcset|href)\s*=/gi, ' data-buang='))
    const tabel = new DOMParser().parseFromString(bersih, 'text/html').querySelector('table')
    if (tabel) return [...tabel.rows].map(tr => [...tr.cells].flatMap(td => [rapikan(td.textContent), ...Array(Math.min(50, td.colSpan) - 1).fill('')]))
  }
  const teks = data.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '')
  return teks.split('\n').map(b => b.split('\t').map(rapikan))
}
const rapikan = s => s.replace(/^"([\s\S]*)"$/, '$1').trim()

const KODE = /^\d\.\d{2}(\.\d+)+(@\w+)?$/

/** Sel mana menerima apa: menurut kode sub kegiatan bila ada, kalau tidak berurutan dari sel yang dipilih. */
export function petakan(isi, mulai, baris) {
  const c = baris.find(b => b.includes(mulai)).indexOf(mulai)
  const kode = new Map(baris.map(b => [b[0].closest('tr').dataset.kode, b]))
  const berkode = isi.some(b => b.some(s => kode.has(s)))
  const hasil = []
  let r = baris.findIndex(b => b.includes(mulai)), terlewat = 0
  for (const b of isi) {
    let sasaran, data = b
    if (berkode) {
      const k = b.findIndex(s => KODE.test(s))
      sasaran = kode.get(b[k])
      // Kode dan nama di depan bukan isian; baris program dan kegiatan adalah jumlah.
      const nama = sasaran?.[0].closest('tr').querySelector('.nama').textContent.trim().toLocaleLowerCase('id')
      data = b.slice(k + 1)
      if (data[0] !== undefined && (data[0].toLocaleLowerCase('id') === nama || /^[^\d]*[a-z]{3}/i.test(data[0]))) data = data.slice(1)
    } else sasaran = baris[r++]
    data.forEach((teks, x) => {
      if (teks === '') return
      const i = sasaran?.[c + x]
      if (i) hasil.push({i, teks}); else terlewat++
    })
  }
  return {rencana: [...new Map(hasil.map(h => [h.i, h])).values()].slice(0, 500), terlewat}
}

export function pasangTempelan({akar, periode, input, barisInput, terapkan, resmi, catatUrungan}) {
  const panel = document.querySelector('#tempelan'), tb = panel.querySelector('tbody')
  const judul = panel.querySelector('[data-jumlah]'), ket = panel.querySelector('[data-ket]')
  const pasang = panel.querySelector('[data-terapkan]'), batal = panel.querySelector('[data-batal]')
  let semula = null

  akar.addEventListener('paste', async e => {
    const i = e.target
    if (!i.matches('.sel input')) return
    const isi = blok(e.clipboardData)
    if (isi.length === 1 && isi[0].length === 1) return
    e.preventDefault()
    const {rencana, terlewat} = petakan(isi, i, barisInput())
    if (!rencana.length) return umumkan('Tempelan tidak berisi sel yang dapat diisi.')
    tutup()
    semula = i
    const kirim = {periode, tulisan: rencana.map(({i, teks}) => ({alamat: i.name, teks: teks.slice(0, 400)}))}
    try { tampil(await minta('POST', akar.dataset.tempel, kirim), rencana, isi.length, terlewat) } catch (galat) { tanpaJaringan(rencana, galat) }
  })

  function tampil(jawab, rencana, nBaris, terlewat) {
    if (jawab.status === 'kunci') return pesan('Tempelan tidak dapat diterapkan', jawab.alasan, rencana)
    const sel = jawab.sel.map((s, n) => ({...s, ...rencana[n]}))
    const siap = sel.filter(s => s.status === 'siap'), tanya = sel.filter(s => s.status === 'ragu' || s.status === 'salah')
    judul.textContent = `${siap.length} sel berubah dari ${nBaris} baris tempelan`
    ket.textContent = [
      'Belum ada yang disimpan.',
      sel.length - siap.length - tanya.length ? `${sel.length - siap.length - tanya.length} sel sudah sama.` : '',
      tanya.length ? `${tanya.length} sel perlu dijawab; tanpa jawaban, sel itu tidak diubah.` : '',
      terlewat ? `${terlewat} isi di luar tabel dilewati.` : '',
    ].filter(Boolean).join(' ')
    tb.replaceChildren(...sel.filter(s => s.status !== 'sama').map(s => barisPratinjau(s, siap)))
    for (const s of siap) tandai(s.i, 'tempel')
    siapkan(siap, sel)
    panel.hidden = false
    panel.scrollIntoView({block: 'nearest'})
    ;(siap.length ? pasang : judul).focus()
    umumkan(judul.textContent)
  }

  function siapkan(siap, sel) {
    pasang.hidden = !siap.length
    pasang.textContent = `Terapkan ${siap.length} sel`
    const nomor = crypto.randomUUID?.() ?? null
    pasang.onclick = () => kirimkan(siap, nomor)
    batal.onclick = () => { tutup(sel); semula?.focus() }
  }

  function barisPratinjau(s, siap) {
    const tr = document.createElement('tr'), td = (isi, kelas = '') => { const t = document.createElement('td'); t.append(isi); t.className = kelas; tr.append(t); return t }
    td(s.i.closest('tr').querySelector('.nama').textContent)
    td(s.i.closest('td').dataset.l, 'sempit-hilang')
    td(s.lama || 'kosong', 'n samar sempit-hilang')
    td(s.teks, 'n')
    const menjadi = td(s.baru ?? '', 'n baru'), keadaan = td('')
    const siapTanda = () => { const t = document.createElement('span'); t.className = 'tanda baik polos'; t.append(gambar('check', 'i'), 'siap'); keadaan.replaceChildren(t) }
    if (s.status === 'siap') siapTanda()
    else {
      keadaan.append(s.alasan)
      for (const p of s.pilihan ?? []) {
        const b = Object.assign(document.createElement('button'), {type: 'button', className: 'tombol kecil', textContent: `Pakai ${p}`})
        b.addEventListener('click', () => { s.teks = s.baru = p; menjadi.textContent = p; siapTanda(); siap.push(s); tandai(s.i, 'tempel'); pasang.hidden = false; pasang.textContent = `Terapkan ${siap.length} sel`; pasang.focus() })
        keadaan.append(' ', b)
      }
    }
    return tr
  }

  async function kirimkan(siap, nomor) {
    pasang.setAttribute('aria-disabled', 'true')
    try {
      const jawab = await minta('POST', akar.dataset.tempel, {
        periode, terapkan: true, id: nomor, keterangan: `${siap.length} sel dari tempelan`,
        tulisan: siap.map(s => ({alamat: s.i.name, teks: s.teks, dasar: s.versi})),
      })
      if (jawab.status !== 'simpan') { ket.textContent = `${jawab.alasan} Belum ada yang disimpan.`; return }
      for (const s of siap) buang(periode, s.i.name)
      for (const s of jawab.sel) terapkan(s)
      resmi(jawab)
      tutup()
      catatUrungan({batalkan: () => batalkan(jawab.kelompok)})
      umumkan(`${jawab.sel.length} sel tersimpan. Ctrl+Z mengurungkan semuanya.`)
      ;(siap[0].i ?? semula)?.focus()
    } catch (galat) { ket.textContent = `${galat.message} Belum tentu tersimpan; tekan Terapkan lagi, kiriman yang sama tidak tersimpan dua kali.` }
    finally { pasang.removeAttribute('aria-disabled') }
  }

  async function batalkan(kelompok) {
    try {
      const jawab = await minta('POST', akar.dataset.batalkan, {periode, kelompok})
      if (jawab.status !== 'simpan') return pesan('Tempelan tidak diurungkan', jawab.alasan, [])
      for (const s of jawab.sel) terapkan(s)
      resmi(jawab)
      umumkan(`${jawab.banyak} sel dipulihkan.`)
      input.get(jawab.sel[0]?.alamat)?.focus()
    } catch (galat) { catatUrungan({batalkan: () => batalkan(kelompok)}); pesan('Tempelan belum diurungkan', `${galat.message} Tekan Urungkan lagi saat jaringan kembali.`, []) }
  }

  // Tanpa jaringan tempelan tidak dapat diperiksa dulu; isinya dapat disimpan di perangkat, sel demi sel.
  function tanpaJaringan(rencana, galat) {
    pesan(`${rencana.length} sel tempelan belum diperiksa`, `${galat.message} Simpan di perangkat ini: tiap sel diperiksa dan dikirim saat jaringan kembali.`, rencana)
    pasang.hidden = false
    pasang.textContent = `Simpan ${rencana.length} sel di perangkat`
    pasang.onclick = () => {
      for (const {i, teks} of rencana) { i.value = teks; antrekan({periode, alamat: i.name, teks, dasar: Number(i.dataset.v ?? 0)}); tandai(i, 'tunggu') }
      tutup()
      semula?.focus()
    }
    pasang.focus()
  }
  function pesan(kepala, isi, rencana) {
    judul.textContent = kepala
    ket.textContent = isi
    tb.replaceChildren()
    pasang.hidden = true
    batal.onclick = () => { tutup(); semula?.focus() }
    panel.hidden = false
    judul.focus()
    umumkan(`${kepala}. ${isi}`)
    for (const {i} of rencana) tandai(i, i.value === '' && i.dataset.wajib !== undefined ? 'kosong' : '')
  }
  function tutup(sel = []) {
    panel.hidden = true
    for (const {i} of sel) tandai(i, i.value === '' && i.dataset.wajib !== undefined ? 'kosong' : '')
  }
}
