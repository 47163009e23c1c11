"""What a view is: the choice of the filter, as the address bar and the widgets hold it.

The address is the one source of truth: a link reproduces filter, page of rows and record. Widgets
are set from it whenever it changes from outside, and it follows the widgets.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st

from tracker.dates import parse_edtf
from tracker.errors import InvalidInputError
from tracker.query import Filter

Parameters = dict[str, list[str]]

_SCREEN = "filter.screen"
_SHOWN = "filter.shown"
_WIDGETS = {
    "text": "q",
    "parties": "party",
    "sectors": "sector",
    "kinds": "kind",
    "statuses": "status",
    "signed_from": "from",
    "signed_to": "to",
    "certainty": "dates",
    "source": "source",
    "page": "page",
}
"""Each part of a choice and its name in the address."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter as a person made it: dates as typed, every part empty where it asks nothing."""

    text: str = ""
    parties: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    signed_from: str = ""
    signed_to: str = ""
    certainty: str = ""
    """``certain`` leaves out agreements that only possibly lie within the dates."""
    source: str = ""
    """``with`` or ``without``."""
    page: int = 1

    def toggled(self, part: str, code: str) -> "Choice":
        """The choice with the code put into a part of it, or taken out, on the first page."""
        codes: tuple[str, ...] = getattr(self, part)
        others = tuple(held for held in codes if held != code)
        changes: dict[str, Any] = {part: others if code in codes else (*codes, code)}
        return replace(self, page=1, **changes)


def widget_key(part: str) -> str:
    """The session key of the widget for a part of the choice."""
    return f"filter.{part}"


def choice_from_parameters(parameters: Mapping[str, Sequence[str]]) -> Choice:
    """The choice that an address makes; what it asks that is no part of a choice is left out."""
    codes = {
        part: tuple(dict.fromkeys(parameters.get(_WIDGETS[part], ())))
        for part in ("parties", "sectors", "kinds", "statuses")
    }
    return Choice(
        text=_last(parameters, "text"),
        signed_from=_last(parameters, "signed_from"),
        signed_to=_last(parameters, "signed_to"),
        certainty=_one_of(parameters, "certainty", ("certain",)),
        source=_one_of(parameters, "source", ("with", "without")),
        page=_page(_last(parameters, "page")),
        **codes,
    )


def parameters_from_choice(choice: Choice) -> Parameters:
    """The address's parameters for a choice, without those that ask nothing."""
    made: Parameters = {}
    for part, name in _WIDGETS.items():
        value = getattr(choice, part)
        if part == "page":
            value = str(value) if value > 1 else ""
        if value:
            made[name] = [value] if isinstance(value, str) else list(value)
    return made


def filter_from_choice(choice: Choice) -> Filter:
    """The library's filter for a choice; raises InvalidInputError for an unknown code or date."""
    return Filter(
        text=choice.text.strip(),
        parties=choice.parties,
        sectors=choice.sectors,
        kinds=choice.kinds,
        statuses=choice.statuses,
        signed_from=_bound(choice.signed_from, first=True),
        signed_to=_bound(choice.signed_to, first=False),
        certain_dates=choice.certainty == "certain",
        has_source={"with": True, "without": False}.get(choice.source),
    )


def adopt_address(screen: str) -> None:
    """Set the filter's widgets on a screen from the address, where anything but them has changed it.

    Raises InvalidInputError for a code that the widgets do not offer.
    """
    here = _address()
    if st.session_state.get(_SCREEN) == screen and st.session_state.get(_SHOWN) == here:
        return
    choice = choice_from_parameters(here)
    filter_from_choice(replace(choice, signed_from="", signed_to=""))
    for part in _WIDGETS:
        value = getattr(choice, part)
        st.session_state[widget_key(part)] = list(value) if isinstance(value, tuple) else value
    st.session_state[_SCREEN] = screen
    st.session_state[_SHOWN] = here


def choice_of_widgets() -> Choice:
    """The choice that the widgets hold; a changed filter begins at its first page again."""
    held = {part: st.session_state.get(widget_key(part)) for part in _WIDGETS}
    parts: dict[str, Any] = {
        part: tuple(value) if isinstance(value, list) else value or "" for part, value in held.items()
    }
    choice = Choice(**{**parts, "page": held["page"] or 1})
    first_page = replace(choice, page=1)
    shown = replace(choice_from_parameters(st.session_state[_SHOWN]), page=1)
    if first_page != shown:
        st.session_state[widget_key("page")] = 1
        return first_page
    return choice


def show_in_address(choice: Choice) -> None:
    """Let the address make the choice."""
    parameters = parameters_from_choice(choice)
    st.session_state[_SHOWN] = parameters
    if _address() != parameters:
        st.query_params.from_dict(parameters)


def lead_to(choice: Choice) -> None:
    """Run the page again with another choice than its widgets hold."""
    st.query_params.from_dict(parameters_from_choice(choice))
    st.rerun()


def leave_filter() -> None:
    """Forget the screen of the last filter: one without a filter is drawn, which drops its widgets."""
    st.session_state.pop(_SCREEN, None)


def chosen_id(name: str) -> str:
    """The record or draft that the address names, or empty text."""
    return st.query_params.get(name, "").strip()


def chosen_number(name: str) -> int | None:
    """The number that the address gives, None for none; raises InvalidInputError for what is no number."""
    written = chosen_id(name)
    if not written:
        return None
    if not (written.isascii() and written.isdigit() and len(written) <= 18):
        raise InvalidInputError(f"{written!r} is not the number of a {name}: a number such as 12 is.")
    return int(written)


def _address() -> Parameters:
    names = [name for name in _WIDGETS.values() if name in st.query_params]
    return {name: st.query_params.get_all(name) for name in names}


def _last(parameters: Mapping[str, Sequence[str]], part: str) -> str:
    return next(reversed(parameters.get(_WIDGETS[part], ())), "")


def _one_of(parameters: Mapping[str, Sequence[str]], part: str, allowed: Sequence[str]) -> str:
    value = _last(parameters, part)
    return value if value in allowed else ""


def _page(written: str) -> int:
    return max(int(written), 1) if written.isascii() and written.isdigit() and len(written) < 9 else 1


def _bound(written: str, *, first: bool) -> date | None:
    if not written.strip():
        return None
    known = parse_edtf(written)
    return known.earliest if first else known.latest
