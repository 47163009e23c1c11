"""The filter of Browse and Download: widgets in the sidebar, with counts under each group of codes."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.components.counts import Count, counts
from dashboard.phrases import code_phrase, party_label
from dashboard.state import Choice, adopt_address, choice_of_widgets, lead_to, show_in_address, widget_key
from dashboard.wording import Filters
from tracker.vocabulary.codes import SECTORS, Kind, Status
from tracker.vocabulary.parties import all_parties

COUNTS_SHOWN = 6
_FACETS = {"parties": "party", "sectors": "sector", "kinds": "kind", "statuses": "status"}
_NAMES = {
    "parties": Filters.PARTIES,
    "sectors": Filters.SECTORS,
    "kinds": Filters.KINDS,
    "statuses": Filters.STATUSES,
}
_CERTAINTIES = {"": Filters.POSSIBLE, "certain": Filters.CERTAIN}
_SOURCES = {"": Filters.ANY_SOURCE, "with": Filters.WITH_SOURCE, "without": Filters.WITHOUT_SOURCE}

Places = Mapping[str, DeltaGenerator]


def filter_form(screen: str) -> tuple[Choice, Places]:
    """Draw the filter of a screen in the sidebar.

    Returns the choice it holds, which the address then makes too, and the places for the counts.
    """
    adopt_address(screen)
    with st.sidebar:
        st.text_input(
            Filters.SEARCH, key=widget_key("text"), type="search", live=True, help=Filters.SEARCH_HELP
        )
        places = {
            "parties": _codes("parties", list(all_parties()), Filters.PARTIES_HELP),
            "sectors": _codes("sectors", SECTORS),
            "kinds": _codes("kinds", [kind.value for kind in Kind]),
            "statuses": _codes("statuses", [status.value for status in Status]),
        }
        _dates()
        _one("source", Filters.SOURCE, _SOURCES)
        cleared = st.button(Filters.CLEAR, width="stretch")
    if cleared:
        lead_to(Choice())
    choice = choice_of_widgets()
    show_in_address(choice)
    return choice, places


def draw_counts(choice: Choice, facets: pd.DataFrame, places: Places) -> None:
    """Put the most frequent values of ``facets`` (facet, code, label, agreements) into their places.

    A press on a value runs the page again with that value put into the choice, or taken out.
    """
    for part, place in places.items():
        rows = facets[facets["facet"] == _FACETS[part]].head(COUNTS_SHOWN)
        chosen = getattr(choice, part)
        values = [
            Count(str(code), _name(str(code)), int(agreements), code in chosen)
            for code, agreements in zip(rows["code"], rows["agreements"], strict=True)
        ]
        if not values:
            continue
        with place:
            pressed = counts(values, label=f"{_NAMES[part]}: {Filters.COUNTS}", key=f"counts.{part}")
        if pressed is not None:
            lead_to(choice.toggled(part, pressed))


def _codes(part: str, codes: Sequence[str], hint: str | None = None) -> DeltaGenerator:
    st.multiselect(
        _NAMES[part],
        codes,
        format_func=_name,
        placeholder=Filters.CHOOSE,
        select_all=False,
        key=widget_key(part),
        help=hint,
    )
    return st.container()


def _dates() -> None:
    left, right = st.columns(2)
    for column, part, name in (
        (left, "signed_from", Filters.SIGNED_FROM),
        (right, "signed_to", Filters.SIGNED_TO),
    ):
        column.text_input(name, key=widget_key(part), placeholder=Filters.DATE_SHAPE, help=Filters.DATE_HELP)
    _one("certainty", Filters.CERTAINTY, _CERTAINTIES)


def _one(part: str, name: str, options: Mapping[str, str]) -> None:
    st.radio(name, list(options), format_func=options.__getitem__, key=widget_key(part), horizontal=True)


def _name(code: str) -> str:
    return party_label(code) if code in all_parties() else code_phrase(code)
