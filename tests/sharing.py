"""How tests are shared out among processes when there are several."""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from tests.databases import ENGINES


class EngineScheduling(LoadScopeScheduling):  # type: ignore[misc]  # the package has no types
    """Keeps each engine's tests in one process, so that its server and templates are made once."""

    def _split_scope(self, nodeid: str) -> str:
        parameters = nodeid.partition("[")[2]
        return next((engine for engine in ENGINES if engine in parameters), nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> EngineScheduling:
    """Asked by pytest-xdist once, in the process that hands out the tests."""
    return EngineScheduling(config, log)
