"""Imports run one way, from the dashboard down to the settings. One table says how."""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.source import Module, all_modules, modules_in

LAYERS = (
    ("dashboard",),
    ("cli",),
    ("pipeline",),
    ("review", "bulk"),
    ("ingest", "extract", "match", "record", "query", "migration"),
    ("models", "facts", "names"),
    ("export", "vocabulary", "dates", "db"),
    ("errors", "settings"),
)
"""From the top down: a part may import parts of the lines below its own, and of no other."""

LONGEST_FILE = 400

FORBIDDEN = (
    ("tracker", ("dashboard",)),
    ("dashboard", ("tracker.models", "tracker.extract", "sqlalchemy")),
    ("dashboard.charts", ("streamlit", "tracker")),
    ("tracker.extract", ("sqlalchemy", "tracker.db", "tracker.models", "httpx")),
    ("tracker.export", ("sqlalchemy", "tracker.db", "tracker.models")),
)


def part_of(module_name: str) -> str:
    """``tracker.extract.dates`` is of the part ``extract``, all of the dashboard of ``dashboard``."""
    top, _, rest = module_name.partition(".")
    return rest.partition(".")[0] if top == "tracker" else top


def layer_of(part: str) -> int:
    """The number of the part's line in the table; raises AssertionError for a part without one."""
    found = [number for number, parts in enumerate(LAYERS) if part in parts]
    assert found, f"{part} has no place in LAYERS: give it one"
    return found[0]


def product_modules() -> list[Module]:
    """The files of tracker and dashboard that belong to a part."""
    return [module for module in (*modules_in("tracker"), *modules_in("dashboard")) if part_of(module.name)]


def own_imports(module: Module) -> Iterable[str]:
    """What a file imports of the parts of tracker and dashboard."""
    return (
        name for name in module.imports if name.split(".")[0] in ("tracker", "dashboard") and part_of(name)
    )


def test_every_import_points_to_a_lower_layer_or_stays_in_its_part() -> None:
    against = [
        f"{module.name} imports {name}"
        for module in product_modules()
        for name in own_imports(module)
        if part_of(name) != part_of(module.name) and layer_of(part_of(name)) <= layer_of(part_of(module.name))
    ]
    assert against == []


def test_no_file_imports_itself_in_a_circle() -> None:
    graph = {module.name: set(module.imports) - {module.name} for module in all_modules()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a circle of imports: {' <- '.join(error.args[1])}")


@pytest.mark.parametrize(("package", "targets"), FORBIDDEN, ids=[package for package, _ in FORBIDDEN])
def test_a_part_does_not_reach_what_it_must_do_without(package: str, targets: tuple[str, ...]) -> None:
    against = [
        f"{module.name} imports {target}"
        for module in modules_in(package)
        for target in targets
        if module.reaches(target)
    ]
    assert against == []


def test_no_file_is_too_long_to_be_read() -> None:
    lengths = {
        module.name: len(module.path.read_text(encoding="utf-8").splitlines())
        for module in all_modules()
        if part_of(module.name) != "migrations"  # a migration is one change, however many tables it makes
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}
