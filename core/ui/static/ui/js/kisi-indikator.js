// Isian indikator: formulir yang menyimpan dirinya lewat antrean yang sama dengan kisi.
import {antrekan, buang, gambar, isi, kabar, siap} from './antrean.js';
import {susun} from './kisi-keadaan.js';
import {pasangRiwayat} from './kisi-riwayat.js';

const formulir = new Map()
const TANDA = {simpan: ['baik', 'check', 'Tersimpan'], tunggu: ['awas', 'clock', 'Menunggu dikirim'], salah: ['salah', 'circle-alert', 'Belum dapat disimpan'], ragu: ['salah', 'circle-alert', 'Perlu jawaban'], bentrok: ['awas', 'users', 'Diubah orang lain'], kunci: ['salah', 'lock', 'Terkunci']}
const jam = () => new Date().toLocaleTimeString('id-ID', {hour: '2-digit', minute: '2-digit'}).replace(':', '.')

class Formulir {
  constructor(form) {
    this.form = form
    this.alamat = form.dataset.indikator
    this.periode = form.dataset.periode
    this.tersimpan = JSON.stringify(this.baca())
    form.addEventListener('submit', e => { e.preventDefault(); this.simpan() })
    form.addEventListener('change', () => { this.tampilkan(); this.simpan() })
    form.addEventListener('input', e => { if (!e.target.matches('[type=radio]')) this.nanti() })
    pasangRiwayat(form.dataset.riwayat, this.periode, form.querySelector('[data-buka-riwayat]'), () => this.alamat)
    this.tampilkan()
  }

  bidang(nama) { return this.form.elements[nama] }
  baca() {
    const data = new FormData(this.form)
    const isi = {status: data.get('status') ?? ''}
    for (const k of ['nilai', 'pembilang', 'penyebut', 'responden', 'sumber', 'alasan']) isi[k] = data.get(k) ?? ''
    return isi
  }
  tulis(isi) {
    for (const [k, v] of Object.entries(isi)) {
      const b = this.bidang(k)
      if (b && (k === 'status' || document.activeElement !== b)) b.value = v
    }
    this.tampilkan()
  }
  // Hanya yang dipakai keadaan itu yang tampak; teks yang tersembunyi tidak hilang selama halaman terbuka.
  tampilkan() {
    const status = this.bidang('status').value
    for (const b of this.form.querySelectorAll('[data-bila]')) b.hidden = !b.dataset.bila.split(' ').includes(status)
    const pecahan = this.form.dataset.persen !== undefined && this.bidang('pembilang')?.value && this.bidang('penyebut')?.value
    this.bidang('nilai').readOnly = Boolean(pecahan)
  }
  nanti() {
    clearTimeout(this.jam)
    this.jam = setTimeout(() => this.antre(true), 250)
  }
  simpan() {
    clearTimeout(this.jam)
    if (JSON.stringify(this.baca()) === this.tersimpan && !isi(this.periode, this.alamat)) return
    this.antre(false)
    this.tandai('tunggu')
  }
  antre(draf) { antrekan({periode: this.periode, alamat: this.alamat, isian: this.baca(), dasar: this.form.dataset.v, draf}) }

  tandai(keadaan) {
    const [kelas, ikon, kata] = TANDA[keadaan], t = document.createElement('span')
    t.className = `tanda ${kelas}`
    t.append(gambar(ikon, 'i'), keadaan === 'simpan' ? `${kata} ${jam()}` : kata)
    this.form.closest('.kartu').querySelector('[data-tanda]').replaceChildren(t)
  }
  terima(satu) {
    const menyusul = isi(this.periode, this.alamat)
    if (satu.status === 'simpan' || satu.status === 'sama') {
      this.form.dataset.v = satu.versi
      this.bersih()
      if (menyusul) return
      // Yang tersembunyi (mis. nilai saat "Belum diisi") tetap diingat formulir, jadi hanya yang tampak ditulis ulang.
      const tampak = Object.fromEntries(Object.entries(satu.isian).filter(([k]) => k === 'status' || this.bidang(k)?.closest('[data-bila]')?.hidden === false))
      this.tulis(tampak)
      this.tersimpan = JSON.stringify(this.baca())
      for (const [k, v] of Object.entries(satu.kartu ?? {})) for (const d of this.form.querySelectorAll(`[data-kartu=${k}]`)) d.textContent = v
      return this.tandai('simpan')
    }
    if (menyusul?.keadaan === 'tunggu') return
    this.tolak(satu)
  }
  tolak(satu) {
    this.tandai(satu.status)
    this.bersih()
    if (satu.status === 'bentrok') return this.bentrok(satu)
    const galat = Object.entries(satu.galat ?? {})
    if (!galat.length) return this.umum(satu.alasan)
    for (const [nama, g] of galat) {
      const b = this.bidang(nama), kotak = (b instanceof RadioNodeList ? b[0] : b)?.closest('.isian')
      if (!kotak) { this.umum(g.alasan); continue }
      const p = document.createElement('p'), id = `galat-${this.alamat}-${nama}`
      p.className = 'galat'
      p.id = id
      p.setAttribute('role', 'alert')
      const tanya = g.pilihan.length === 1 ? ' Maksudnya {0}?' : ''
      const kata = document.createElement('span')
      kata.append(...susun(g.alasan + tanya, g.pilihan.map(x => [x, () => { b.value = x; b.focus(); this.simpan() }])))
      p.append(gambar('circle-alert', 'i k'), kata)
      kotak.append(p)
      if (!(b instanceof RadioNodeList)) { b.setAttribute('aria-invalid', 'true'); b.dataset.bantu ??= b.getAttribute('aria-describedby') ?? ''; b.setAttribute('aria-describedby', `${b.dataset.bantu} ${id}`.trim()) }
    }
  }
  umum(alasan, tindakan = []) {
    const kotak = this.form.querySelector('[data-bentrok]')
    kotak.hidden = false
    kotak.querySelector('p').replaceChildren(...susun(alasan, tindakan))
  }
  bentrok(satu) {
    this.umum(satu.alasan, [
      [`Pakai punya ${satu.oleh}`, () => { buang(this.periode, this.alamat); this.form.dataset.v = satu.versi; this.tulis(satu.isian); this.tersimpan = JSON.stringify(this.baca()); this.bersih(); this.tandai('simpan') }],
      ['Pakai isian saya', () => { this.form.dataset.v = satu.versi; this.antre(false); this.tandai('tunggu'); this.bersih() }],
    ])
  }
  bersih() {
    this.form.querySelector('[data-bentrok]').hidden = true
    for (const p of this.form.querySelectorAll('p.galat')) p.remove()
    for (const b of this.form.querySelectorAll('[aria-invalid]')) { b.removeAttribute('aria-invalid'); b.setAttribute('aria-describedby', b.dataset.bantu) }
  }
}

for (const form of document.querySelectorAll('form[data-indikator]')) formulir.set(form.dataset.indikator, new Formulir(form))
kabar.addEventListener('jawab', e => { for (const satu of e.detail.sel) formulir.get(satu.alamat)?.terima(satu) })

await siap
for (const f of formulir.values()) {
  const r = isi(f.periode, f.alamat)
  if (r) {
    f.tulis(r.isian)
    if (r.jawab && r.keadaan !== 'tunggu') f.tolak(r.jawab)
    else f.tandai('tunggu')
  }
  f.form.dataset.siap = ''
}
