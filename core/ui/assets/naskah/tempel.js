// Pasted HTML is cleaned as a string, before any HTML parser sees it: a parser would already try the
// styles, and the content security policy would report each of them. The server cleans again.

const BUANG_BERISI = /<(style|script|xml|svg|math|template|iframe|object|title)\b[\s\S]*?<\/\1\s*>/gi
const TAG = /<(?:"[^"]*"|'[^']*'|[^>"'])*>/g
const SIFAT_BAHAYA = /[\s/"'](?:style|class|id|srcset|src|href|lang|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/gi

function bersih(html) {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^\]]*\]>/g, '')
    .replace(BUANG_BERISI, '')
    .replace(/<(?:img|link|meta|base|input|source|embed)\b[^>]*>/gi, '')
    .replace(/<\/?[owvm]:[^>]*>/gi, '')
    .replace(TAG, tandaiDaftar)
    .replace(SIFAT_BAHAYA, ' ')
}

// Word writes an item as a paragraph whose style names list and level; keep both as an attribute.
function tandaiDaftar(tag) {
  const daftar = /^<(?:p|span|h\d|div)\b/i.test(tag) && /mso-list:\s*(?:(l\d+)\s+level(\d+)|(Ignore))/i.exec(tag)
  if (!daftar) return tag
  const nilai = daftar[3] ? 'abaikan' : `${daftar[1]}-${daftar[2]}`
  return tag.replace(/^<(\w+)/, `<$1 data-daftar="${nilai}"`)
}

function jenis(tanda) {
  const teks = tanda.trim()
  if (/^\(?(\d+|[ivx]+)[.)]/i.test(teks) && !/^\(?[a-z][.)]/.test(teks)) return 'ol'
  if (/^\(?[ivx][.)]/.test(teks)) return 'ol'
  return /^\(?[a-z][.)]/i.test(teks) ? 'a' : 'ul'
}

function daftarBaru(d, macam) {
  const daftar = d.createElement(macam === 'ul' ? 'ul' : 'ol')
  if (macam === 'a') daftar.setAttribute('type', 'a')
  return daftar
}

// Paragraphs that are items become lists again, the level becomes nesting.
function susunDaftar(d) {
  let tumpuk = []
  let terakhir = null
  for (const p of [...d.querySelectorAll('[data-daftar]:not([data-daftar=abaikan])')]) {
    const [nomor, level] = p.dataset.daftar.split('-')
    const tingkat = Number(level)
    const tanda = p.querySelector('[data-daftar=abaikan]')
    const kata = tanda ? tanda.textContent : ''
    tanda?.remove()
    if (!terakhir || p.previousElementSibling !== terakhir) tumpuk = []
    while (tumpuk.length && tumpuk.at(-1).tingkat > tingkat) tumpuk.pop()
    const macam = jenis(kata)
    // Another list of another kind right behind: Word numbers its lists (l0, l1), levels start anew.
    if (tumpuk.length === 1 && tumpuk[0].nomor !== nomor && tumpuk[0].macam !== macam) tumpuk = []
    if (!tumpuk.length || tumpuk.at(-1).tingkat < tingkat) {
      const daftar = daftarBaru(d, macam)
      const induk = tumpuk.at(-1)?.daftar.lastElementChild
      if (induk) induk.append(daftar)
      else { p.before(daftar); terakhir = daftar }
      tumpuk.push({tingkat, daftar, nomor, macam})
    }
    const butir = d.createElement('li')
    const alinea = d.createElement('p')
    alinea.append(...p.childNodes)
    butir.append(alinea)
    tumpuk.at(-1).daftar.append(butir)
    p.remove()
  }
}

// Cells over several columns or rows become plain ones: a text's table is a simple grid.
function ratakanTabel(d) {
  for (const sel of d.querySelectorAll('[colspan],[rowspan]')) {
    const lebih = Math.min(Number(sel.getAttribute('colspan')) || 1, 30) - 1
    for (let i = 0; i < lebih; i++) sel.after(d.createElement('td'))
    sel.removeAttribute('colspan')
  }
}

export function bersihkanTempelan(html) {
  const d = new window.DOMParser().parseFromString(bersih(html), 'text/html')
  susunDaftar(d)
  ratakanTabel(d)
  return d.body.innerHTML
}
