// Gudang antrean di IndexedDB. Tanpa IndexedDB (mode privat tertentu) isian hanya tinggal selama halaman terbuka.
const NAMA = 'lkj-antrean', GUDANG = 'isian'

const janji = permintaan => new Promise((ya, tidak) => {
  permintaan.onsuccess = () => ya(permintaan.result)
  permintaan.onerror = () => tidak(permintaan.error)
})

export async function bukaSimpanan() {
  try {
    const buka = indexedDB.open(NAMA, 1)
    buka.onupgradeneeded = () => buka.result.createObjectStore(GUDANG, {keyPath: 'kunci'})
    const db = await janji(buka)
    const gudang = cara => db.transaction(GUDANG, cara).objectStore(GUDANG)
    return {
      tahan: true,
      ambil: () => janji(gudang('readonly').getAll()),
      taruh: r => janji(gudang('readwrite').put(r)).catch(() => {}),
      hapus: k => janji(gudang('readwrite').delete(k)).catch(() => {}),
    }
  } catch {
    return {tahan: false, ambil: async () => [], taruh: async () => {}, hapus: async () => {}}
  }
}
