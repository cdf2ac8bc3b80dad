# Semua perintah proyek. Tanpa argumen: daftar perintah.
.DEFAULT_GOAL := help
.PHONY: help run test lint bench stop siap bersih
SIAPKAN := @deploy/lokal/siapkan.sh
PY := .venv/bin/python
DEV := .venv-dev/bin

help: ## Daftar perintah ini
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' Makefile

run: ## Menjalankan semuanya dengan data contoh, di http://localhost:8000 (lain: PORT=8001 make run)
	$(SIAPKAN) jalan
	@exec $(PY) -m deploy.lokal.jalankan

test: ## Menjalankan semua tes (sebagian: make test ARGS="tests/core -k angka")
	$(SIAPKAN) tes
ifeq ($(ARGS),)
	$(DEV)/pytest -n 2 --dist worksteal -m "not nyata" $(foreach t,$(PERAMBAN) $(BERPROSES),--ignore=$(t))
	$(DEV)/pytest -m nyata $(foreach t,$(PERAMBAN) $(BERPROSES),--ignore=$(t))
	$(DEV)/pytest -n 2 --dist loadfile $(PERAMBAN)
	$(DEV)/pytest $(BERPROSES)
else
	$(DEV)/pytest $(ARGS)
endif

lint: ## Memeriksa gaya, tipe, pengaturan produksi dan migrasi
	$(SIAPKAN) dev
	$(DEV)/ruff check .
	$(DEV)/ruff format --check .
	$(DEV)/mypy .
	@$(PRODUKSI) $(DEV)/python manage.py check --deploy --fail-level WARNING
	@$(PRODUKSI) $(DEV)/python -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run

bench: ## Mengukur kecepatan (lihat folder bench/)
	$(SIAPKAN) dev
	$(DEV)/python -m bench $(ARGS)

stop: ## Menghentikan semua proses dan server dari folder ini
	@[ ! -x $(PY) ] || $(PY) -m deploy.lokal.jalankan stop
	@[ -x $(PY) ] || [ ! -x $(DEV)/python ] || $(DEV)/python -m deploy.lokal.jalankan stop

siap: ## Menyiapkan lingkungan dan aset saja, tanpa menjalankan
	$(SIAPKAN) jalan

bersih: stop ## Menghapus data contoh, basis data dan lingkungan dari folder ini
	@for py in $(PY) $(DEV)/python; do [ ! -x $$py ] || { $$py -m deploy.lokal.server hapus jalan; $$py -m deploy.lokal.server hapus uji; break; }; done
	rm -rf .lkj .venv .venv-dev hasil core/ui/static/ui/dist core/ui/assets/node_modules

# Tests marked "nyata" leave committed rows behind and take the clean tables from their neighbours;
# those of BERPROSES take time from theirs. A file of browser tests stays with one process, which
# has a database, a product and a Chromium of its own.
PERAMBAN = tests/browser
BERPROSES = tests/faults tests/deploy/test_jalankan.py tests/deploy/test_server.py

# No server stands behind these; the checks only need the settings to load.
PRODUKSI = DJANGO_SETTINGS_MODULE=config.settings.produksi KABUPATEN_DOMAIN=contoh.go.id \
	SECRET_KEY=pemeriksaan-saja-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH \
	DATABASE_URL=postgres://lkj@127.0.0.1:9/lkj REDIS_URL=redis://127.0.0.1:9/0
