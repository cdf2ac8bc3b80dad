// Shows where a derived figure comes from in a small window over the preview. Without this module
// the same links lead to a page that says the same.

const jendela = document.querySelector('dialog.rincian')
const isi = jendela?.querySelector('.isi')

async function tampilkan(alamat) {
  const jawab = await fetch(alamat, {headers: {'HX-Request': 'true'}})
  if (!jawab.ok) return location.assign(alamat)
  const dokumen = new DOMParser().parseFromString(await jawab.text(), 'text/html')
  isi.replaceChildren(...dokumen.body.childNodes)
  // Links inside are relative to the page of the explanation, not to this one.
  for (const a of isi.querySelectorAll('a.asal')) a.href = new URL(a.getAttribute('href'), alamat)
  if (!jendela.open) jendela.showModal()
  isi.querySelector('h2')?.focus()
}

document.addEventListener('click', e => {
  const tautan = e.target.closest('a.asal')
  if (!tautan || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return
  if (!new URL(tautan.href).pathname.endsWith('/asal/')) return
  e.preventDefault()
  tampilkan(tautan.href).catch(() => location.assign(tautan.href))
})
