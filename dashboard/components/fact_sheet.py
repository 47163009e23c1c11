"""An agreement's values, each with the sources and words it rests on and with its rivals."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from dashboard.components.browser_part import BrowserPart
from dashboard.wording import Agreement


@dataclass(frozen=True, slots=True)
class Ground:
    """What one claim rests on: the source, its address, the words quoted or how else it was coded."""

    source: str
    href: str
    quote: str
    note: str


@dataclass(frozen=True, slots=True)
class Value:
    """One value with its grounds. ``mark`` says how it stands among rivals; ``prefer`` is a claim's id."""

    part: str
    text: str
    mark: str
    grounds: tuple[Ground, ...]
    prefer: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a field: a party, a person, a date. More than one value means that sources disagree."""

    heading: str
    values: tuple[Value, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class FactField:
    """A field's name and what is known for it."""

    name: str
    entries: tuple[Entry, ...]


def fact_sheet(fields: Sequence[FactField], *, key: str) -> int | None:
    """Draw the sheet; the id of the claim whose "prefer" button was just pressed, or None."""
    data = {
        "label": Agreement.FACTS,
        "prefer": Agreement.PREFER,
        "fields": [asdict(field) for field in fields],
    }
    pressed = _part.draw(data, key=key)
    return None if pressed is None else int(pressed)


_part = BrowserPart("fact_sheet")
