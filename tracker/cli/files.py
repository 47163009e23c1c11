"""Files and standard input as commands read them."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tracker.errors import InvalidInputError

if TYPE_CHECKING:
    from tracker.facts import AgreementFacts

STANDARD = "-"
"""The name under which a command knows standard input and output."""


@contextmanager
def open_input(name: str) -> Iterator[IO[bytes]]:
    """The bytes of a file, or of standard input for ``-``; raises InvalidInputError naming the file."""
    if name == STANDARD:
        yield sys.stdin.buffer
        return
    with ExitStack() as opened:
        try:
            stream = opened.enter_context(Path(name).open("rb"))
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            raise InvalidInputError(f"{name} cannot be read ({reason}): give the path of a file.") from error
        yield stream


def read_facts(name: str) -> "AgreementFacts":
    """The facts of an agreement in a JSON file of the codebook's shape.

    Raises InvalidInputError naming the file, the field and what is wrong with it.
    """
    from pydantic import ValidationError

    from tracker.facts import AgreementFacts

    with open_input(name) as stream:
        content = stream.read()
    try:
        return AgreementFacts.model_validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the file"
        raise InvalidInputError(f"{name}: {field}: {first['msg']}.") from error
