"""``tracker database``."""

import pytest

from tests.cli.conftest import Tracker
from tracker.db import newest_revision
from tracker.settings import get_settings


def test_a_register_is_made_and_a_second_time_left_as_it_is(
    run: Tracker, empty_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE_URL", empty_database_url)
    get_settings.cache_clear()
    newest = newest_revision()
    first, second = run("database", "upgrade"), run("database", "upgrade")
    assert (first.code, first.out) == (0, f"The register went from nothing to revision {newest}.\n")
    assert (second.code, second.out) == (0, f"The register is at revision {newest}, the newest.\n")
    assert run("agreements", "list").err == "No agreement is like this.\n"


def test_the_seed_is_loaded_once(
    run: Tracker, seeded_register_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE_URL", seeded_register_url)
    get_settings.cache_clear()
    outcome = run("database", "seed")
    assert outcome.code == 0
    assert outcome.out.startswith("Loaded 0 agreements and 0 articles; ")
