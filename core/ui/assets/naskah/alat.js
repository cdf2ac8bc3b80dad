// Toolbar: commands, pressed states, arrow keys between the buttons.
import {toggleMark} from 'prosemirror-commands'
import {redo, undo} from 'prosemirror-history'
import {liftListItem, sinkListItem, wrapInList} from 'prosemirror-schema-list'
import {addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable, toggleHeaderRow} from 'prosemirror-tables'
import {TextSelection} from 'prosemirror-state'
import {skema} from './skema.js'

const {bullet_list: butir, ordered_list: nomor, list_item: poin, table, table_row: baris, table_cell: sel, table_header: kepala, paragraph} = skema.nodes

function daftarTerdekat({$from}) {
  for (let d = $from.depth; d > 0; d--) if ([butir, nomor].includes($from.node(d).type)) return {simpul: $from.node(d), letak: $from.before(d)}
  return null
}

// In a list of this kind: out of it. In one of the other kind: change it. Else: make one.
const daftar = jenis => (state, dispatch) => {
  const ada = daftarTerdekat(state.selection)
  if (ada?.simpul.type === jenis) return liftListItem(poin)(state, dispatch)
  if (ada) {
    dispatch?.(state.tr.setNodeMarkup(ada.letak, jenis))
    return true
  }
  return !isInTable(state) && wrapInList(jenis)(state, dispatch)
}

function tabelBaru(state, dispatch) {
  if (isInTable(state) || daftarTerdekat(state.selection)) return false
  const isi = jenis => jenis.create(null, paragraph.create())
  const satu = jenis => baris.create(null, [isi(jenis), isi(jenis), isi(jenis)])
  const baru = table.create(null, [satu(kepala), satu(sel), satu(sel)])
  if (dispatch) {
    const {$from} = state.selection
    const letak = $from.parent.content.size ? $from.after(1) : $from.before(1)
    const tr = $from.parent.content.size ? state.tr.insert(letak, baru) : state.tr.replaceWith(letak, $from.after(1), baru)
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(letak + 3))).scrollIntoView())
  }
  return true
}

export const PERINTAH = {
  urung: undo, ulang: redo,
  tebal: toggleMark(skema.marks.strong), miring: toggleMark(skema.marks.em),
  butir: daftar(butir), nomor: daftar(nomor), masuk: sinkListItem(poin), keluar: liftListItem(poin),
  tabel: tabelBaru, baris: addRowAfter, kolom: addColumnAfter, kepala: toggleHeaderRow,
  hapusBaris: deleteRow, hapusKolom: deleteColumn, hapusTabel: deleteTable,
}

function bermarka(state, jenis) {
  const {from, to, empty, $from} = state.selection
  return empty ? !!jenis.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, jenis)
}

const DITEKAN = {
  tebal: s => bermarka(s, skema.marks.strong), miring: s => bermarka(s, skema.marks.em),
  butir: s => daftarTerdekat(s.selection)?.simpul.type === butir, nomor: s => daftarTerdekat(s.selection)?.simpul.type === nomor,
}

export function pasangAlat(wadah, view, bukaAngka) {
  const tombol = [...wadah.querySelectorAll('[data-perintah]')]
  for (const bilah of wadah.querySelectorAll('[role=toolbar]')) jelajah(bilah)
  for (const b of tombol) {
    b.addEventListener('mousedown', e => e.preventDefault())
    b.addEventListener('click', () => {
      if (b.dataset.perintah === 'angka') return bukaAngka()
      PERINTAH[b.dataset.perintah](view.state, view.dispatch, view)
      view.focus()
    })
  }
  return state => {
    for (const b of tombol) {
      const nama = b.dataset.perintah
      if (nama in DITEKAN) b.setAttribute('aria-pressed', String(DITEKAN[nama](state)))
      if (nama in PERINTAH) b.setAttribute('aria-disabled', String(!PERINTAH[nama](state)))
    }
    const tabel = wadah.querySelector('.alat-tabel')
    if (tabel) tabel.hidden = !isInTable(state)
  }
}

// One stop for Tab; arrows, Home and End move inside.
function jelajah(bilah) {
  const semua = [...bilah.querySelectorAll('button')]
  semua.forEach((b, i) => { b.tabIndex = i ? -1 : 0 })
  bilah.addEventListener('keydown', e => {
    const kini = semua.indexOf(document.activeElement)
    const ke = {ArrowRight: kini + 1, ArrowLeft: kini - 1, Home: 0, End: semua.length - 1}[e.key]
    if (ke === undefined || kini < 0) return
    e.preventDefault()
    const tuju = semua[(ke + semua.length) % semua.length]
    semua.forEach(b => { b.tabIndex = b === tuju ? 0 : -1 })
    tuju.focus()
  })
}
