#!/usr/bin/env bash
# Prepare this folder: siapkan.sh jalan | dev | tes
#   jalan  what `make run` needs: environment .venv without development tools, interface assets
#   dev    the same with development tools, in .venv-dev
#   tes    dev, and the system's browser and PDF tools that tests use
# Needs python3 >= 3.11 only; all else is fetched by lock. A stamp makes the second run immediate.
set -euo pipefail
cd "$(dirname "$0")/../.."

UV_VERSI=0.13.9
ragam=${1:-jalan}
lingkungan=.venv-dev
[ "$ragam" = jalan ] && lingkungan=.venv
log=.lkj/log/siapkan.log

henti() { printf '%s\n' "$@" >&2; exit 1; }

# Run a long step with one line on the screen; its own words go to the log and are shown only if it fails.
langkah() {
  printf '%s …\n' "$1" >&2
  shift
  "$@" >>"$log" 2>&1 || { tail -n 25 "$log" >&2; henti "" "Berhenti pada: $*" "Log lengkap: $log"; }
}

sidik() {
  {
    cat uv.lock pyproject.toml deploy/lokal/siapkan.sh deploy/lokal/aset.py
    cat core/ui/assets/package.json core/ui/assets/package-lock.json
    cat core/ui/assets/build.mjs core/ui/assets/ikon.txt
    python3 -c 'import sys; print(sys.version)'
  } | sha256sum
}

periksa_python() {
  command -v python3 >/dev/null || henti "Python belum ada. Di Debian/Ubuntu: sudo apt-get install python3 python3-venv"
  python3 -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' || henti \
    "Perlu Python 3.11 sampai 3.14; di sini $(python3 --version)." \
    "Debian 12 dan Ubuntu 24.04 sudah membawanya."
}

# WeasyPrint draws text with Pango, which no Python package carries.
paket_sistem() {
  echo libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
  [ "$ragam" = tes ] || return 0
  command -v chromium >/dev/null || command -v google-chrome >/dev/null || echo chromium
  command -v pdftotext >/dev/null || echo poppler-utils
}

terpasang() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

pasang_sistem() {
  command -v dpkg-query >/dev/null || return 0 # not Debian: periksa_pango tells
  local kurang=()
  for paket in $(paket_sistem); do terpasang "$paket" || kurang+=("$paket"); done
  [ ${#kurang[@]} -eq 0 ] && return
  local pasang="apt-get install -y --no-install-recommends ${kurang[*]}"
  [ "$(id -u)" -eq 0 ] || henti "Paket sistem belum ada: ${kurang[*]}" "Jalankan lalu ulangi:" \
    "  sudo apt-get update && sudo $pasang"
  export DEBIAN_FRONTEND=noninteractive
  langkah "Memperbarui daftar paket sistem" apt-get update
  langkah "Memasang paket sistem: ${kurang[*]}" $pasang
}

ambil_uv() {
  uv=$(command -v uv || true)
  [ -n "$uv" ] && [ "$("$uv" --version | cut -d' ' -f2)" = $UV_VERSI ] && return
  uv=.lkj/alat/bin/uv
  [ -x $uv ] && [ "$($uv --version | cut -d' ' -f2)" = $UV_VERSI ] && return
  rm -rf .lkj/alat
  langkah "Membuat tempat alat" python3 -m venv .lkj/alat
  langkah "Mengambil uv $UV_VERSI" .lkj/alat/bin/pip install --disable-pip-version-check "uv==$UV_VERSI"
}

pasang_python() {
  local kelompok=()
  [ "$ragam" = jalan ] || kelompok=(--group dev)
  export UV_PROJECT_ENVIRONMENT=$lingkungan UV_PYTHON_DOWNLOADS=never
  UV_PYTHON=$(python3 -c 'import sys; print(sys.executable)')
  export UV_PYTHON
  langkah "Memasang paket Python ke $lingkungan" "$uv" sync --locked --no-progress "${kelompok[@]}"
}

periksa_pango() {
  $lingkungan/bin/python -c 'import weasyprint' >>"$log" 2>&1 || henti \
    "Pustaka Pango belum ada di mesin ini, padahal PDF memerlukannya." \
    "Pasang pango dan harfbuzz lewat pengelola paket sistem (mis. brew install pango), lalu ulangi."
}

siapkan() {
  local cap=.lkj/cap-$ragam kini
  kini=$(sidik)
  if [ "$(cat "$cap" 2>/dev/null)" = "$kini" ] && [ -x $lingkungan/bin/python ] &&
    [ -e core/ui/static/ui/dist/.cap ]; then return; fi
  : >"$log"
  pasang_sistem
  ambil_uv
  pasang_python
  periksa_pango
  langkah "Membangun aset antarmuka" $lingkungan/bin/python -m deploy.lokal.aset
  echo "$kini" >"$cap"
}

periksa_python
mkdir -p .lkj/log
exec 9>.lkj/siapkan.kunci
if command -v flock >/dev/null; then flock 9; fi # two terminals at once: the second waits
siapkan
