"""The field that takes an article, in one of three ways, and the step that sends it off."""

import streamlit as st

from dashboard import writes
from dashboard.wording import Submit
from dashboard.writes import Publication
from tracker.errors import InvalidInputError
from tracker.pipeline import Submission


def article_field(way: str) -> str | bytes | None:
    """Draw the field for ``way`` (a key of Submit.WAYS); what it holds, None for no file."""
    if way == "file":
        file = st.file_uploader(Submit.FILE, key="article.file")
        return file.getvalue() if file else None
    if way == "address":
        return st.text_input(Submit.URL, key="article.address", placeholder="https://")
    return st.text_area(Submit.TEXT, key="article.text", height=320, help=Submit.TEXT_HELP)


def send(way: str, given: str | bytes | None, about: Publication) -> Submission:
    """Hand the article to the register; raises InvalidInputError and FetchError for what it cannot take."""
    if given is None:
        raise InvalidInputError(Submit.NO_FILE)
    if way != "address":
        return writes.submit_text(given, about)
    address = str(given).strip()
    if not address:
        raise InvalidInputError(Submit.NO_URL)
    return writes.submit_url(address)
