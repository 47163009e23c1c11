"""What every test stands on: an environment of its own, and fixtures of databases and browser."""

import os
from collections.abc import Iterator

import pytest

from tracker.settings import get_settings

pytest_plugins = ["tests.databases", "tests.browser", "tests.sharing"]


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No TRACKER_ setting of the machine reaches a test, nor one of a test the next."""
    for name in os.environ:
        if name.startswith("TRACKER_"):
            monkeypatch.delenv(name)
    get_settings.cache_clear()
    yield
    get_settings.cache_clear()
