"""Setting up says in one sentence what stands in the way, and leaves alone what stands."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tracker.settings import PROJECT_ROOT


@pytest.fixture
def copied_project(tmp_path: Path) -> Path:
    """A folder with the little of the project that setting up reads."""
    folder = tmp_path / "a copy"
    shutil.copytree(PROJECT_ROOT / "requirements", folder / "requirements")
    shutil.copy(PROJECT_ROOT / "pyproject.toml", folder)
    return folder


def set_up(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """What ``environment.sh run`` answers in a folder."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_"))}
    return subprocess.run(
        ["sh", "requirements/environment.sh", "run"],
        cwd=folder,
        env={**inherited, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def interpreter(folder: Path, refusal: str) -> str:
    """The path of a Python that cannot run programs with the given words in them."""
    path = folder.parent / "python-that-refuses"
    path.write_text(
        f'#!/bin/sh\ncase "$2" in *{refusal}*) exit 1;; esac\nexec python3 "$@"\n', encoding="utf-8"
    )
    path.chmod(0o755)
    return str(path)


def test_a_python_that_is_too_old_is_named_with_the_way_out(copied_project: Path) -> None:
    answer = set_up(copied_project, PYTHON=interpreter(copied_project, "version_info"))
    assert answer.returncode == 1
    assert answer.stderr.splitlines() == [
        "Python 3.11 or newer is needed: install it, or name it as in 'make demo PYTHON=/path/to/python3'."
    ]


def test_a_python_without_venv_is_told_which_package_to_install(copied_project: Path) -> None:
    answer = set_up(copied_project, PYTHON=interpreter(copied_project, "ensurepip"))
    assert answer.returncode == 1
    assert [line.partition(":")[0] for line in answer.stderr.splitlines()] == [
        "Python's venv module is missing"
    ]
    assert "apt-get install python3-venv" in answer.stderr


def test_packages_out_of_reach_give_the_installer_s_last_line_and_a_sentence(copied_project: Path) -> None:
    answer = set_up(copied_project, PIP_NO_INDEX="1")
    assert answer.returncode == 1
    last_line, sentence = answer.stderr.splitlines()
    assert last_line.startswith("ERROR: ")
    assert sentence.startswith("The packages could not be installed: see that the network")
    assert not list((copied_project / ".venv").glob("*.stamp"))


def test_a_folder_that_cannot_be_written_to_is_said_to_be_so(copied_project: Path) -> None:
    (copied_project / ".venv").write_text("in the way, as root may write anywhere", encoding="utf-8")
    answer = set_up(copied_project)
    assert answer.returncode == 1
    assert answer.stderr == (
        f"The folder {copied_project} cannot be written to: "
        "copy the project to a folder of your own and run the same there.\n"
    )
