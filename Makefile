# The one door: continuous integration and people call the same targets.
# Needs Python 3.11 or later with venv, and Make. After `setup` nothing needs the network.

PYTHON ?= python3
# One more than the two cores: tests that drive a browser often wait for it.
WORKERS ?= 3
ARGS ?=
UNIT ?=
KIND ?=
BASE ?= main
FILE ?=
NUMBER ?=

VENV := .venv
FORM := build/edit-form
HTML := build/html-checker
PY := $(VENV)/bin/python
# Built packages only: to build one here would run tools that no lock names.
PIP := -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --only-binary :all:
LOCK := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header $(ARGS)
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable
CACHES := .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .site-*

# The same bytes and the same messages under every locale.
export PYTHONUTF8 := 1
export NO_MKDOCS_2_WARNING := 1
# Python and templates translated once serve every later start, wherever that was switched off.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup setup-dev browser site rollback serve addresses posting new import write check fix hosting schema test test-long bench bench-search check-pages check-html html-checker audit guide-pictures golden lock clean edit edit-form care diff comment preview

help: ## Bảng này | This list
	@awk -F ':.*## | [|] ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n%20s%s\n", $$1, $$2, "", $$3 }' $(MAKEFILE_LIST)

setup: $(VENV)/.runtime ## Cài những gì cần để dựng trang | Install what building the site needs

setup-dev: $(VENV)/.dev ## Cài thêm công cụ kiểm tra và thử | Install the tools for checks and tests

site: setup edit-form ## Dựng trang vào site/ | Build the website into site/
	@$(PY) -m generator build $(ARGS)

edit: setup edit-form ## Sửa hồ sơ bằng biểu mẫu tại máy | Edit records by a form, here
	@$(PY) -m generator edit $(ARGS)

care: setup ## Liệt kê những gì cần xem lại | List what should be looked at again
	@$(PY) -m generator care $(ARGS)

# Without npm or network the site is made without the form, and its page says so.
edit-form: setup ## Lấy thư viện của biểu mẫu (cần npm) | Take in the library of the form
	@if test -f $(FORM)/decap-cms.js && test ! requirements/edit-form.txt -nt $(FORM)/decap-cms.js; then exit 0; fi; \
	if command -v npm >/dev/null && mkdir -p build/npm && \
		npm pack --silent --fetch-retries=0 --pack-destination build/npm "$$(cut -d ' ' -f 1 requirements/edit-form.txt)" >/dev/null; then \
		$(PY) -m generator form build/npm/decap-cms-*.tgz; failed=$$?; rm -rf build/npm; exit $$failed; \
	else echo "Không lấy được thư viện của biểu mẫu (cần npm và mạng); trang vẫn được dựng, không có biểu mẫu." >&2; fi

rollback: setup ## Đưa bản công bố trước trở lại: make rollback NUMBER=3 | Put an earlier release back
	@$(PY) -m generator rollback $(NUMBER) $(ARGS)

serve: setup ## Xem trang tại máy, tự dựng lại khi sửa | Show the site here and follow edits
	@$(PY) -m generator serve $(ARGS)

addresses: setup ## Ghi địa chỉ mới, đính chính mới vào sổ khi công bố | Enter new addresses and corrections into the ledgers
	@$(PY) -m generator addresses $(ARGS)

posting: setup ## In bộ niêm yết ra PDF: make posting UNIT=xa-can-giuoc | Print posting sets as PDF
	@$(PY) -m generator posting $(addprefix --unit ,$(UNIT)) $(ARGS)

new: setup ## Viết hồ sơ mới, hỏi từng điều: make new KIND=procedure | Write a new record from answers
	@$(PY) -m generator new $(KIND) $(ARGS)

import: setup ## Nhập thủ tục từ tệp, xem trước: make import FILE=ds.xlsx | Preview what a file would change
	@$(PY) -m generator import $(if $(FILE),"$(FILE)",$(error Nói tệp nào: make import FILE=ds.xlsx)) $(ARGS)

write: setup ## Chỉ viết các trang Markdown vào build/docs/ | Write the Markdown pages only
	@$(PY) -m generator write $(ARGS)

check: setup-dev ## Kiểm tra mã và dữ liệu | Check code and records
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-logo
	$(PY) -m generator fmt --check
	$(PY) -m generator check

fix: setup-dev ## Tự sửa những gì máy sửa được | Mend what can be mended by itself
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .
	$(PY) -m generator check --fix

diff: setup ## Nói bằng lời điều gì đổi so với một bản: make diff BASE=main | Say what changes for readers
	@$(PY) -m generator diff $(ARGS) "$(BASE)"

comment: setup ## Viết lời ấy và các gợi ý sửa vào build/review/ | Write it for a comment, with suggestions
	@$(PY) -m generator diff --format markdown --output build/review/diff.md "$(BASE)"
	@$(PY) -m generator suggest --output build/review/suggestions.json "$(BASE)"

preview: setup ## Dựng riêng các trang thay đổi vào build/preview/ | Build the changed pages, before and after
	@$(PY) -m generator preview $(ARGS) "$(BASE)"

hosting: setup ## Viết lại cấu hình máy chủ vào docs/hosting/ | Write the configurations for web hosts
	@$(PY) -m generator hosting $(ARGS)

schema: setup ## Viết lại lược đồ cho trình soạn thảo | Write the schemas for editors
	@$(PY) -m generator schema $(ARGS)

test: setup-dev browser ## Chạy mọi phép thử (trừ loại kéo dài) | Run all tests but the long ones
	$(PY) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -m "not long" $(ARGS)

test-long: setup-dev browser edit-form html-checker ## Chạy các phép thử kéo dài | Run the long tests
	$(PY) -m pytest -m long $(ARGS)

bench: setup-dev ## Đo thời gian và bộ nhớ, bên các công cụ khác | Measure time and memory beside other generators
	$(PY) -m tests.bench $(ARGS)

bench-search: setup-dev browser ## Đo tìm kiếm: tìm đúng bao nhiêu, nhanh và nhẹ ra sao | Measure what the search finds and costs
	$(PY) -m tests.bench.search $(ARGS)

check-pages: setup-dev browser ## Đo khả năng tiếp cận và độ nặng của các loại trang | Measure accessibility and weight of pages
	$(PY) -m tests.pages $(ARGS)

check-html: setup-dev html-checker ## Kiểm tra HTML của mọi trang (cần npm và Java) | Check the HTML of all pages (needs npm and Java)
	@$(PY) -m pytest -m long tests/site/test_validity.py $(ARGS)

html-checker: setup-dev
	@if test -f $(HTML)/vnu.jar && test ! requirements/html-checker.txt -nt $(HTML)/vnu.jar; then exit 0; fi; \
	if command -v npm >/dev/null && mkdir -p build/npm && \
		npm pack --silent --fetch-retries=0 --pack-destination build/npm "$$(cut -d ' ' -f 1 requirements/html-checker.txt)" >/dev/null; then \
		$(PY) -m tests.supply.package requirements/html-checker.txt build/npm/vnu-jar-*.tgz $(HTML)/vnu.jar; failed=$$?; rm -rf build/npm; exit $$failed; \
	else echo "Không lấy được công cụ kiểm tra HTML (cần npm và mạng)." >&2; exit 1; fi

audit: setup-dev $(VENV)/audit/.made ## Hỏi xem gói nào có lỗ hổng đã công bố (cần mạng) | Ask about known weaknesses of packages
	@$(PY) -m tests.supply $(VENV)/audit/bin/pip-audit $(ARGS)

guide-pictures: setup-dev browser edit-form ## Chụp lại hình trong hướng dẫn | Take the pictures of the guide again
	$(PY) -m tests.pictures $(ARGS)

golden: setup-dev ## Viết lại các bản mẫu trong tests/golden/ | Rewrite the golden files
	$(PY) -m pytest --update-golden -m "not long and not browser" $(ARGS)

lock: setup-dev ## Khóa lại phiên bản (cần mạng) | Make the locks again (needs the network)
	$(LOCK) requirements/runtime.in -o requirements/runtime.txt
	$(LOCK) requirements/dev.in -o requirements/dev.txt
	$(LOCK) requirements/audit.in -o requirements/audit.txt

clean: ## Xóa những gì đã dựng (giữ .venv) | Remove what was built (keeps .venv)
	rm -rf build site $(CACHES)
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

browser: setup-dev ## Tìm hoặc cài Chromium cho phép thử | Find or install Chromium for the tests
	@for name in $(BROWSERS); do if command -v $$name >/dev/null; then exit 0; fi; done; \
	as_root=; [ "$$(id -u)" = 0 ] || as_root="sudo -n"; \
	if command -v apt-get >/dev/null && $$as_root true 2>/dev/null; then \
		$$as_root apt-get update && \
		$$as_root env DEBIAN_FRONTEND=noninteractive \
			apt-get install -y --no-install-recommends chromium && exit 0; \
	fi; \
	$(PY) -m playwright install chromium && exit 0; \
	echo "Không cài được Chromium. Hãy tự cài gói chromium (hoặc Google Chrome) rồi chạy lại." >&2; \
	exit 1

# Each stamp is newer than the lock it was made from; a changed lock installs again.

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Cần Python 3.11 trở lên. Chọn bản khác: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Không tạo được môi trường Python. Trên Debian: apt-get install python3-venv" >&2; exit 1; }
	@touch $@

$(VENV)/.runtime: requirements/runtime.txt $(VENV)/.made
	@echo "Đang cài các gói cần để dựng trang…"
	@$(PY) $(PIP) -r $<
	@printf '#!/bin/sh\nexec "$$(dirname "$$0")/python" -m generator "$$@"\n' > $(VENV)/bin/niemyet
	@chmod +x $(VENV)/bin/niemyet
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.runtime
	@echo "Đang cài công cụ kiểm tra và thử…"
	@$(PY) $(PIP) -r $<
	@touch $@

# Apart from the rest: what asks about packages is none of those that are asked about.
$(VENV)/audit/.made: requirements/audit.txt $(VENV)/.made
	@$(PYTHON) -m venv $(VENV)/audit
	@$(VENV)/audit/bin/python $(PIP) -r $<
	@touch $@
