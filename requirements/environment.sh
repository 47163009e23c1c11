#!/bin/sh
# Makes .venv what requirements/NAME.txt says, and puts the project into it.
# Usage, from the project's folder: sh requirements/environment.sh run|dev
# It does nothing where that stands already; `dev` holds all of `run`.
set -eu

name=$1
venv=.venv
log=$(mktemp "${TMPDIR:-/tmp}/environment.XXXXXX")
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT TERM

export UV_PYTHON_DOWNLOADS=never
export UV_LINK_MODE="${UV_LINK_MODE:-copy}"
unset PYTHONHOME PYTHONPATH

give_up() {
    printf '%s\n' "$1" >&2
    exit 1
}

# attempt SENTENCE COMMAND...: quiet where it works; else its last line, and the sentence.
attempt() {
    sentence=$1
    shift
    if ! "$@" >"$log" 2>&1; then
        grep -Ev '^[[:space:]]*((hint|help):.*)?$' "$log" | tail -n 1 >&2 || true
        give_up "$sentence"
    fi
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if is_new_enough "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
}

# What the environment was made of; the folder too, since an environment copied with it serves the old one.
describe_wanted() {
    pwd
    cat pyproject.toml requirements/uv.txt "requirements/$1.txt" | cksum
}

stands() {
    [ -f "$venv/$1.stamp" ] && [ "$(cat "$venv/$1.stamp")" = "$(describe_wanted "$1")" ] &&
        "$venv/bin/python" -c '' 2>/dev/null
}

choose_python() {
    python=$(find_python)
    [ -n "$python" ] ||
        give_up "Python 3.11 or newer is needed: install it, or name it as in 'make demo PYTHON=/path/to/python3'."
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        give_up "Python's venv module is missing: install it (on Debian and Ubuntu: apt-get install python3-venv) and run the same again."
}

is_of_this_folder() {
    [ -f "$venv/pyvenv.cfg" ] && is_new_enough "$venv/bin/python" && grep -qsxF "$PWD" "$venv/folder"
}

install_locked() {
    no_network="The packages could not be installed: see that the network (or your package mirror) can be reached and 1 GB of disk is free, then run the same again."
    attempt "$no_network" "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
        --require-hashes -r requirements/uv.txt
    attempt "$no_network" "$venv/bin/uv" pip sync --quiet --python "$venv" --require-hashes "requirements/$name.txt"
    attempt "The project could not be put into its environment: remove $PWD/$venv and run the same again." \
        "$venv/bin/uv" pip install --quiet --offline --python "$venv" --no-deps --no-build-isolation --editable .
}

if stands "$name" || { [ "$name" = run ] && stands dev; }; then
    exit 0
fi
if [ "$name" = run ] && [ -f "$venv/dev.stamp" ]; then
    name=dev # what tests have been run in stays fit for tests
fi
{ mkdir -p "$venv" && touch "$venv"; } 2>/dev/null ||
    give_up "The folder $PWD cannot be written to: copy the project to a folder of your own and run the same there."
is_of_this_folder || choose_python
printf 'Installing the packages of requirements/%s.txt into %s (a minute or so, once)\n' "$name" "$venv"
if ! is_of_this_folder; then
    attempt "No environment could be made in $PWD/$venv: see that the disk has room, then run the same again." \
        "$python" -m venv --clear "$venv"
    pwd >"$venv/folder"
fi
rm -f "$venv/run.stamp" "$venv/dev.stamp"
install_locked
describe_wanted "$name" >"$venv/$name.stamp"
