// Marks the words the server calls stale, wherever they stand now. They never become part of the text.
import {Plugin, PluginKey} from 'prosemirror-state'
import {Decoration, DecorationSet} from 'prosemirror-view'

export const kunciBasi = new PluginKey('basi')

export function tempat(doc, kata) {
  const hasil = []
  doc.descendants((simpul, awal) => {
    if (!simpul.isText) return
    for (let i = simpul.text.indexOf(kata); i >= 0; i = simpul.text.indexOf(kata, i + kata.length)) {
      const utuh = !/[\p{L}\p{N}]/u.test(simpul.text.charAt(i - 1)) && !/[\p{L}\p{N}]/u.test(simpul.text.charAt(i + kata.length))
      if (utuh) hasil.push({dari: awal + i, sampai: awal + i + kata.length})
    }
  })
  return hasil
}

function hias(doc, kata) {
  const semua = kata.flatMap(k => tempat(doc, k))
  return DecorationSet.create(doc, semua.map(t => Decoration.inline(t.dari, t.sampai, {nodeName: 'mark', class: 'basi'})))
}

export const penandaBasi = kata => new Plugin({
  key: kunciBasi,
  state: {
    init: (_, {doc}) => ({kata, hiasan: hias(doc, kata)}),
    apply(tr, lama, _, {doc}) {
      const baru = tr.getMeta(kunciBasi) ?? lama.kata
      return tr.docChanged || baru !== lama.kata ? {kata: baru, hiasan: hias(doc, baru)} : lama
    },
  },
  props: {decorations(state) { return this.getState(state).hiasan }},
})
