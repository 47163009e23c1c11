"""What a page says when something cannot be done."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard.components.plain import plain
from dashboard.forms.mistakes import MistakesInForm
from dashboard.wording import Form
from tracker.errors import TrackerError


@contextmanager
def errors_in_words() -> Iterator[None]:
    """Show a TrackerError raised inside as its sentence, or sentences, and go on after the block."""
    try:
        yield
    except MistakesInForm as mistakes:
        st.error("\n".join([Form.PROBLEMS, "", *(f"- {plain(sentence)}" for sentence in mistakes.sentences)]))
    except TrackerError as error:
        st.error(plain(str(error)))
