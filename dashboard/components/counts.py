"""How many agreements each value of a filter has; a press on a value puts it into the filter or out."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from dashboard.components.browser_part import BrowserPart


@dataclass(frozen=True, slots=True)
class Count:
    """A value's code, its name, how many agreements have it, and whether the filter holds it."""

    code: str
    label: str
    agreements: int
    chosen: bool


def counts(values: Sequence[Count], *, label: str, key: str) -> str | None:
    """Draw the values with their bars; the code of the value just pressed, or None."""
    data = {"label": label, "values": [asdict(value) for value in values]}
    pressed = _part.draw(data, key=key)
    return None if pressed is None else str(pressed)


_part = BrowserPart("counts")
