"""Entry by hand: a source and the facts it states."""

from dataclasses import dataclass

import streamlit as st

from dashboard import writes
from dashboard.forms.facts_form import facts_form
from dashboard.forms.publication_form import publication_form
from dashboard.forms.typed_facts import TypedFacts, read_facts
from dashboard.wording import Enter
from dashboard.writes import Publication
from tracker.dates import parse_edtf
from tracker.errors import InvalidInputError
from tracker.facts import AgreementFacts, ArticleText
from tracker.ingest import canonical_url, pasted_article


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed: the facts, the words of the source and its publication."""

    typed: TypedFacts
    text: str
    publication: Publication


def entry_form() -> Entry | None:
    """Draw the form; what it holds once its button is pressed, else None."""
    with st.form("entry"):
        st.header(Enter.SOURCE, anchor=False)
        publication = publication_form(key="entry.source")
        text = st.text_area(Enter.TEXT, key="entry.text", height=120)
        st.header(Enter.FACTS, anchor=False)
        typed = facts_form(AgreementFacts(), key="entry")
        saved = st.form_submit_button(Enter.SAVE, type="primary")
    return Entry(typed, text, publication) if saved else None


def save_entry(entry: Entry) -> str:
    """Make the record; its id. Raises MistakesInForm and InvalidInputError for what cannot be saved."""
    facts = read_facts(entry.typed)
    return writes.enter(facts, source_from(entry.text, entry.publication))


def source_from(text: str, publication: Publication) -> ArticleText:
    """The source typed: its words where they were given, else known by its address alone."""
    if text.strip():
        return pasted_article(text, **publication)
    if not publication["url"].strip():
        raise InvalidInputError(Enter.NO_SOURCE)
    published = publication["published"].strip()
    return ArticleText(
        text="",
        title=publication["title"].strip() or None,
        published=parse_edtf(published).edtf if published else None,
        publisher=publication["publisher"].strip() or None,
        author=publication["author"].strip() or None,
        url=canonical_url(publication["url"]),
    )
