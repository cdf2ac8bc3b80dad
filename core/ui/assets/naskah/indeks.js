// The editor of a section: ProseMirror over the form that works without it.
import {baseKeymap, chainCommands} from 'prosemirror-commands'
import {history, redo, undo} from 'prosemirror-history'
import {keymap} from 'prosemirror-keymap'
import {DOMParser, DOMSerializer} from 'prosemirror-model'
import {liftListItem, sinkListItem, splitListItem} from 'prosemirror-schema-list'
import {EditorState} from 'prosemirror-state'
import {goToNextCell, isInTable, tableEditing} from 'prosemirror-tables'
import {EditorView} from 'prosemirror-view'
import {PERINTAH, pasangAlat} from './alat.js'
import {pasangPilihan} from './angka.js'
import {kunciBasi, penandaBasi, tempat} from './basi.js'
import {pasangDraf} from './draf.js'
import {skema} from './skema.js'
import {bersihkanTempelan} from './tempel.js'

const TUNDA_PRATINJAU = 700

const poin = skema.nodes.list_item
const diTabel = perintah => (state, dispatch, view) => isInTable(state) && perintah(state, dispatch, view)
const TOMBOL = {
  'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Mod-b': PERINTAH.tebal, 'Mod-i': PERINTAH.miring,
  Enter: chainCommands(diTabel(goToNextCell(1)), splitListItem(poin)),
  Tab: chainCommands(diTabel(goToNextCell(1)), sinkListItem(poin)),
  'Shift-Tab': chainCommands(diTabel(goToNextCell(-1)), liftListItem(poin)),
}

const kataBasi = () => JSON.parse(document.getElementById('basi')?.dataset.kata || '[]')

function keHtml(doc) {
  const wadah = document.createElement('div')
  wadah.append(DOMSerializer.fromSchema(skema).serializeFragment(doc.content))
  return wadah.innerHTML
}

function dariHtml(html) {
  const wadah = document.createElement('template')
  wadah.innerHTML = html
  return DOMParser.fromSchema(skema).parse(wadah.content)
}

function pasang(form) {
  const bingkai = form.querySelector('.naskah')
  const teks = form.elements.isi
  const html = Object.assign(document.createElement('input'), {type: 'hidden', name: 'html'})
  let segarkan = () => {}
  let berubah = () => {}

  const view = new EditorView(form.querySelector('#tempat-naskah'), {
    state: EditorState.create({
      doc: dariHtml(document.getElementById('isi-naskah').innerHTML),
      plugins: [history(), keymap(TOMBOL), keymap(baseKeymap), tableEditing(), penandaBasi(kataBasi())],
    }),
    attributes: {role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': 'l-naskah', spellcheck: 'false'},
    transformPastedHTML: bersihkanTempelan,
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr))
      segarkan(view.state)
      if (tr.docChanged) berubah()
    },
  })

  const catat = pasangDraf(form, {
    html: () => keHtml(view.state.doc),
    pulihkan: isi => view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, dariHtml(isi).content)),
  })
  const lihat = pasangPratinjau(form, html, view)
  segarkan = pasangAlat(bingkai, view, pasangPilihan(document.getElementById('pilih-angka'), view))
  berubah = () => { catat(); lihat() }
  form.addEventListener('submit', () => { html.value = keHtml(view.state.doc) })
  pasangIkat(view)

  // The plain way goes only now that the other one works.
  form.append(html)
  teks.disabled = true
  teks.hidden = document.getElementById('b-teks').hidden = document.getElementById('lihat-naskah').hidden = true
  bingkai.hidden = form.querySelector('.bantu-kaya').hidden = false
  segarkan(view.state)
}

// The section as printed follows the typing; of several answers only the last one counts.
function pasangPratinjau(form, html, view) {
  const kabar = document.getElementById('kabar-naskah')
  let jeda = 0
  let batal = null
  async function ambil() {
    batal?.abort()
    batal = new AbortController()
    const isi = new FormData(form)
    isi.set('html', keHtml(view.state.doc))
    try {
      const jawab = await fetch(form.dataset.pratinjau, {method: 'POST', body: isi, headers: {'X-Sebagian': 'ya'}, signal: batal.signal})
      if (!jawab.ok) throw new Error(String(jawab.status))
      document.getElementById('pratinjau').innerHTML = await jawab.text()
      view.dispatch(view.state.tr.setMeta(kunciBasi, kataBasi()))
      kabar.textContent = ''
    } catch (galat) {
      if (galat.name !== 'AbortError') kabar.textContent = 'Pratinjau menunggu jaringan. Tulisan Anda tersimpan di perangkat ini.'
    }
  }
  return () => {
    clearTimeout(jeda)
    jeda = setTimeout(ambil, TUNDA_PRATINJAU)
  }
}

// Typed words give way to a bound figure in the editor, where it can be undone, not on the server.
function pasangIkat(view) {
  for (const form of document.querySelectorAll('form[data-ikat]')) {
    form.addEventListener('submit', e => {
      const {ikat, nama, nilai} = form.dataset
      const semua = tempat(view.state.doc, ikat)
      if (!semua.length) return
      e.preventDefault()
      const tr = view.state.tr
      for (const {dari, sampai} of semua.reverse()) {
        const marka = view.state.doc.resolve(dari).marksAcross(view.state.doc.resolve(sampai)) ?? []
        tr.replaceWith(dari, sampai, skema.nodes.keping.create({nama, nilai}, null, marka))
      }
      view.dispatch(tr)
      form.closest('li').hidden = true
      document.getElementById('kabar-naskah').textContent = `“${ikat}” diikat ke ${nilai}. Simpan untuk memakainya.`
      view.focus()
    })
  }
}

const form = document.getElementById('naskah')
if (form) pasang(form)
