#!/bin/sh
# Finds a Chromium for the browser tests, or installs one, and prints its path.
# Usage, from the project's folder: sh requirements/browser.sh
# Debian's packages where they may be installed, else Playwright's own browser. With neither it
# prints no path, says loudly which tests will not run, and fails only on CI, where all must.
set -eu

works() {
    [ -n "$1" ] && "$1" --version >/dev/null 2>&1 # Ubuntu has a chromium that only points at another installer
}

print_found() {
    for name in ${TRACKER_TEST_BROWSER:-} chromium google-chrome google-chrome-stable chromium-browser; do
        path=$(command -v "$name" 2>/dev/null || true)
        if works "$path"; then
            printf '%s\n' "$path"
            return 0
        fi
    done
    return 1
}

print_playwright_browser() {
    path=$(.venv/bin/python -c '
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)' 2>/dev/null) || return 1
    works "$path" && printf '%s\n' "$path"
}

say() {
    printf '%s\n' "$1" >&2
}

install_by_apt() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root='sudo -n'
    fi
    say 'Installing chromium for the browser tests (a minute or so, once)'
    $as_root apt-get update -qq >/dev/null 2>&1 || return 1
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core >/dev/null 2>&1
}

install_by_playwright() {
    say "Installing Playwright's Chromium for the browser tests (a minute or so, once)"
    .venv/bin/python -m playwright install chromium >/dev/null 2>&1
}

if print_found || print_playwright_browser; then exit 0; fi
if install_by_apt && print_found; then exit 0; fi
if install_by_playwright && print_playwright_browser; then exit 0; fi
say '!!! NO BROWSER: the tests marked "browser" (the dashboard as a person sees it) WILL NOT RUN. Install chromium to run them.'
[ "${CI:-}" != true ]
