"""Promises about the project as a whole, which no part of it could keep alone."""

import re
import subprocess
import tomllib
from functools import lru_cache
from pathlib import Path

import pytest

from tracker.settings import PROJECT_ROOT, Settings

LOCKS = ("uv", "run", "dev")
PRIVATE_PATHS = (f"{Path.home()}/", "/home/", "/Users/", str(PROJECT_ROOT))
TEXT_ENDINGS = (".py", ".md", ".toml", ".ini", ".sh", ".txt", ".csv", ".mako", ".css", "Makefile", "run")


def read(name: str) -> str:
    """A file of the project."""
    return (PROJECT_ROOT / name).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    """The versions that a lock file names, by package."""
    found = re.findall(
        r"^([A-Za-z0-9_.\-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", read(f"requirements/{lock}.txt"), re.MULTILINE
    )
    return dict(found)


@lru_cache(maxsize=1)
def shipped_files() -> tuple[Path, ...]:
    """What git would take; in a copy without git, all but the hidden and the made."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0:
        paths = [PROJECT_ROOT / line for line in listed.stdout.splitlines()]
    else:
        tops = [path for path in PROJECT_ROOT.iterdir() if re.fullmatch(r"\.ci|(?!var$)[^.].*", path.name)]
        paths = [path for top in tops for path in ([top] if top.is_file() else top.rglob("*"))]
    return tuple(path for path in paths if path.is_file())


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_address_and_pins_every_package_by_hash(lock: str) -> None:
    text = read(f"requirements/{lock}.txt")
    assert re.findall(r"https?://\S+|--(?:extra-)?index-url\S*|--find-links\S*", text) == []
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert entries
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry or "==" not in entry] == []


def test_the_lock_for_development_holds_every_version_that_the_product_runs_on() -> None:
    dev = pins("dev")
    assert {name: version for name, version in pins("run").items() if dev.get(name) != version} == {}


def test_no_lock_file_names_the_project_itself() -> None:
    name = tomllib.loads(read("pyproject.toml"))["project"]["name"]
    assert [lock for lock in LOCKS if name in pins(lock)] == []


def test_the_newest_entry_of_the_changelog_has_the_version_of_the_package() -> None:
    heads = re.findall(r"^## (?:\[)?(\d+\.\d+\.\d+)", read("CHANGELOG.md"), re.MULTILINE)
    assert heads[0] == tomllib.loads(read("pyproject.toml"))["project"]["version"]


def test_no_file_names_a_folder_of_one_machine() -> None:
    against = [
        f"{path.relative_to(PROJECT_ROOT)}:{number}"
        for path in shipped_files()
        if path.name.endswith(TEXT_ENDINGS) and path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if any(re.search(rf"(?<![\w./]){re.escape(private)}", line) for private in PRIVATE_PATHS)
    ]
    assert against == []


def test_the_readme_lists_every_setting_and_no_other() -> None:
    listed = dict(re.findall(r"^\| `(TRACKER_[A-Z_]+)` \| ([^|]+) \|", read("README.md"), re.MULTILINE))
    assert set(listed) == {f"TRACKER_{name.upper()}" for name in Settings.model_fields}
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, bool | int | float):
            assert listed[f"TRACKER_{name.upper()}"] == f"`{str(field.default).lower()}`"


def test_the_readme_lists_every_folder_of_the_top() -> None:
    tops = {
        path.relative_to(PROJECT_ROOT).parts[0] for path in shipped_files() if path.parent != PROJECT_ROOT
    }
    listed = set(re.findall(r"^\| `([^`/]+)/`", read("README.md"), re.MULTILINE))
    assert listed == tops


@pytest.mark.parametrize("document", ["README.md", "CHANGELOG.md", "docs/codebook.md", "seed/README.md"])
def test_every_link_to_a_file_leads_to_one(document: str) -> None:
    folder = (PROJECT_ROOT / document).parent
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", read(document))
    assert [link for link in links if not (folder / link).exists()] == []


def test_the_licences_stand_in_their_places() -> None:
    assert read("LICENSE").startswith("MIT License")
    assert "Agreement Tracker contributors" in read("LICENSE")
    assert "CC BY 4.0" in read("seed/README.md")
