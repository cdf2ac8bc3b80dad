// What a text may consist of: the same as the server's tree (reporting/narasi/pohon.py).
import {Schema} from 'prosemirror-model'
import {tableNodes} from 'prosemirror-tables'

export const skema = new Schema({
  nodes: {
    doc: {content: 'block+'},
    paragraph: {
      content: 'inline*', group: 'block',
      parseDOM: [{tag: 'p'}, ...[1, 2, 3, 4, 5, 6].map(n => ({tag: `h${n}`}))], toDOM: () => ['p', 0],
    },
    ordered_list: {
      content: 'list_item+', group: 'block daftar', attrs: {huruf: {default: false}},
      parseDOM: [{tag: 'ol', getAttrs: o => ({huruf: (o.getAttribute('type') ?? '').toLowerCase() === 'a'})}],
      toDOM: n => ['ol', n.attrs.huruf ? {type: 'a'} : {}, 0],
    },
    bullet_list: {content: 'list_item+', group: 'block daftar', parseDOM: [{tag: 'ul'}], toDOM: () => ['ul', 0]},
    list_item: {content: 'paragraph (paragraph | daftar)*', parseDOM: [{tag: 'li'}], toDOM: () => ['li', 0], defining: true},
    ...tableNodes({tableGroup: 'block', cellContent: 'paragraph+', cellAttributes: {}}),
    text: {group: 'inline'},
    keping: {
      inline: true, group: 'inline', atom: true, attrs: {nama: {}, nilai: {}},
      parseDOM: [{tag: 'data[value]', getAttrs: d => ({nama: d.getAttribute('value'), nilai: d.textContent})}],
      toDOM: n => ['data', {class: 'keping', value: n.attrs.nama}, n.attrs.nilai],
      leafText: n => n.attrs.nilai,
    },
  },
  marks: {
    // A text knows one style at a time.
    strong: {excludes: 'strong em', parseDOM: [{tag: 'strong'}, {tag: 'b'}], toDOM: () => ['strong', 0]},
    em: {excludes: 'strong em', parseDOM: [{tag: 'em'}, {tag: 'i'}], toDOM: () => ['em', 0]},
  },
})
