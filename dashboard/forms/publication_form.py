"""The fields that tell of an article's publication: what its text does not say."""

import streamlit as st

from dashboard.wording import Form, Submit
from dashboard.writes import Publication

NOTHING_STATED = Publication(title="", publisher="", published="", author="", url="")


def publication_form(*, key: str) -> Publication:
    """Draw the fields; what they hold, as typed. Belongs inside an ``st.form``."""
    title = st.text_input(Submit.TITLE, key=f"{key}.title")
    left, right = st.columns(2)
    with left:
        publisher = st.text_input(Submit.PUBLISHER, key=f"{key}.publisher")
        published = st.text_input(Submit.PUBLISHED, key=f"{key}.published", help=Form.DATE_HELP)
    with right:
        author = st.text_input(Submit.AUTHOR, key=f"{key}.author")
        url = st.text_input(Submit.SOURCE_URL, key=f"{key}.url")
    return Publication(title=title, publisher=publisher, published=published, author=author, url=url)
