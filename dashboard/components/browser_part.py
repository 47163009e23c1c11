"""Parts drawn by the browser: a script and a style sheet of this folder, fed with JSON."""

from importlib.resources import files
from typing import Any

import streamlit as st


class BrowserPart:
    """The part whose ``<name>.js`` and ``<name>.css`` stand in this folder.

    The script defines ``draw(data, trigger)`` and returns an element; ``dom.js`` calls it. Scripts
    set data as text, so nothing in it can become markup.
    """

    def __init__(self, name: str) -> None:
        folder = files("dashboard.components")
        self._mount = st.components.v2.component(
            f"agreement_tracker_{name}",
            css=folder.joinpath(f"{name}.css").read_text("utf-8"),
            js="\n".join(folder.joinpath(f"{script}.js").read_text("utf-8") for script in ("dom", name)),
        )

    def draw(self, data: dict[str, Any], *, key: str) -> Any:
        """Draw the data; what the reader has just chosen in it, or None."""
        return self._mount(key=key, data=data, on_chosen_change=_nothing).get("chosen")


def _nothing() -> None:
    """A trigger reaches the page only where a callback is named; the page reads the value itself."""
