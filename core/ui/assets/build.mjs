// Builds the third-party assets out of node_modules/ into the folder given as argument: icon sprite,
// htmx, fonts, the text editor, licences. Nothing of it is committed; versions and hashes stand in package-lock.json.
import {build} from 'esbuild'
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'

const paket = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, 'node_modules')
const hasil = process.argv[2]
const asal = (...bagian) => join(paket, ...bagian)
const baca = path => readFileSync(path, 'utf8')

// Print fonts, file for file what the print stylesheet names.
const HURUF = {
  'stix-two-text': ['400-normal', '400-italic', '700-normal'],
  'source-sans-3': ['400-normal', '400-italic', '600-normal', '700-normal'],
  'source-code-pro': ['400-normal'],
}

function ikon() {
  const nama = baca(join(paket, '..', 'ikon.txt')).split(/\s+/).filter(Boolean)
  const simbol = n => {
    const isi = baca(asal('lucide-static', 'icons', `${n}.svg`)).replace(/<!--[\s\S]*?-->/g, '')
    const badan = isi.match(/<svg[^>]*>([\s\S]*)<\/svg>/)[1].replace(/\s+/g, ' ').trim()
    return `<symbol id="${n}" viewBox="0 0 24 24">${badan}</symbol>`
  }
  const simbolSemua = nama.map(simbol).join('')
  writeFileSync(join(hasil, 'ikon.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${simbolSemua}</svg>`)
}

function huruf() {
  mkdirSync(join(hasil, 'huruf'), {recursive: true})
  for (const [keluarga, gaya] of Object.entries(HURUF)) {
    for (const g of gaya) {
      const berkas = asal('@fontsource', keluarga, 'files', `${keluarga}-latin-${g}.woff2`)
      copyFileSync(berkas, join(hasil, 'huruf', basename(berkas)))
    }
  }
  // The set-up subsets it to the weights in use where it can; as it is, it works too.
  copyFileSync(asal('@fontsource-variable', 'inter', 'files', 'inter-latin-wght-normal.woff2'), join(hasil, 'ui.woff2'))
}

function htmx() {
  // Without the reference to its source map, which is not served.
  const isi = baca(asal('htmx.org', 'dist', 'htmx.min.js')).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')
  writeFileSync(join(hasil, 'htmx.min.js'), isi)
}

// The editor with its libraries in one module; returns the packages that went into it.
async function naskah() {
  const {metafile} = await build({
    entryPoints: [join(paket, '..', 'naskah', 'indeks.js')],
    outfile: join(hasil, 'naskah.js'),
    bundle: true, minify: true, format: 'esm', target: ['chrome109', 'firefox115'],
    legalComments: 'none', metafile: true, absWorkingDir: join(paket, '..'),
  })
  return Object.keys(metafile.inputs).map(n => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(n)?.[1]).filter(Boolean)
}

function lisensi(terbawa) {
  const {dependencies} = JSON.parse(baca(join(paket, '..', 'package.json')))
  const bagian = [...new Set([...Object.keys(dependencies), ...terbawa])].sort().map(nama => {
    const {version, license} = JSON.parse(baca(asal(nama, 'package.json')))
    return `${nama} ${version} (${license})\n${'-'.repeat(70)}\n${baca(asal(nama, 'LICENSE')).trim()}\n`
  })
  writeFileSync(join(hasil, 'LICENSES.txt'), bagian.join('\n\n'))
}

// Checks accessibility in the browser tests; no page of the product loads it.
function tes() {
  mkdirSync(join(hasil, 'tes'), {recursive: true})
  copyFileSync(asal('axe-core', 'axe.min.js'), join(hasil, 'tes', 'axe.min.js'))
}

mkdirSync(hasil, {recursive: true})
ikon()
huruf()
htmx()
tes()
lisensi(await naskah())
