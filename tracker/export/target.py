"""Where an export goes: a file that appears whole or not at all, or an open stream."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from uuid import uuid4

from tracker.errors import InvalidInputError

Target = str | Path | IO[bytes]
"""The path of a file, or a stream of bytes, which stays open."""


@contextmanager
def open_target(target: Target) -> Iterator[IO[bytes]]:
    """A stream to write the export to.

    A file is written beside its place and moved there at the end, so that a stopped or failed export
    leaves what was there before. Raises InvalidInputError for a path that cannot be written.
    """
    if not isinstance(target, str | Path):
        yield target
        return
    path = Path(target)
    try:
        with _beside(path.resolve()) as stream:
            yield stream
    except OSError as error:
        raise InvalidInputError(
            f"{path} cannot be written ({error.strerror or error}): choose another file."
        ) from error


@contextmanager
def _beside(path: Path) -> Iterator[IO[bytes]]:
    if path.exists() and not path.is_file():  # a device or pipe takes bytes, but no other file in its place
        with path.open("wb") as stream:
            yield stream
        return
    draft = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        with draft.open("xb") as stream:
            yield stream
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
