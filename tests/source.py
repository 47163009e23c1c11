"""The project's own Python files as the tests of its structure read them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tracker.settings import PROJECT_ROOT

CODE_FOLDERS = ("tracker", "dashboard", "migrations", "tests")


@dataclass(frozen=True)
class Module:
    """One file: its dotted name, where it is, and the dotted names of what it imports, anywhere in it."""

    name: str
    path: Path
    imports: frozenset[str]

    def reaches(self, target: str) -> bool:
        """Whether it imports the module or package, or anything in it."""
        return any(name == target or name.startswith(f"{target}.") for name in self.imports)


@lru_cache(maxsize=1)
def all_modules() -> tuple[Module, ...]:
    """Every Python file of the project."""
    paths = [path for folder in CODE_FOLDERS for path in sorted((PROJECT_ROOT / folder).rglob("*.py"))]
    names = {_dotted(path) for path in paths}
    return tuple(Module(_dotted(path), path, frozenset(_imports(path, names))) for path in paths)


def modules_in(package: str) -> tuple[Module, ...]:
    """The files of a package, its own ``__init__`` among them."""
    return tuple(module for module in all_modules() if f"{module.name}.".startswith(f"{package}."))


def _dotted(path: Path) -> str:
    parts = path.relative_to(PROJECT_ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path, own_names: set[str]) -> Iterator[str]:
    """``from a import b`` gives ``a``, or ``a.b`` where ``b`` is a file of ours or ``a`` is not."""
    package = _dotted(path) if path.name == "__init__.py" else _dotted(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = _origin(node, package)
            for alias in node.names:
                inner = f"{origin}.{alias.name}"
                yield inner if inner in own_names or origin not in own_names else origin


def _origin(node: ast.ImportFrom, package: str) -> str:
    if node.level == 0:
        return node.module or ""
    parents = package.split(".")
    base = parents[: len(parents) - node.level + 1]
    return ".".join([*base, node.module] if node.module else base)
