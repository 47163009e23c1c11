"""What an analyst decided on a draft, read from the buttons of its form."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import writes
from dashboard.components.plain import plain
from dashboard.forms.facts_form import facts_form
from dashboard.forms.typed_facts import TypedFacts, read_facts
from dashboard.wording import Review
from tracker.errors import InvalidInputError
from tracker.match import Candidate
from tracker.review import DraftView

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Decision:
    """The button pressed (accept, attach, or none), the facts typed, and the record to attach to."""

    action: str
    typed: TypedFacts
    target: str


def decision_form(draft: DraftView, candidates: Sequence[Candidate]) -> Decision:
    """Draw the form of a draft with its buttons; what was decided, with ``action`` empty for nothing yet."""
    key = f"draft.{draft.id}"
    with st.form(key):
        typed = facts_form(draft.edited or draft.extraction.facts, key=key)
        target = _target(candidates, key)
        with st.container(horizontal=True):
            likely = bool(candidates) and candidates[0].verdict == "same"
            attached = st.form_submit_button(Review.ATTACH, type="primary" if likely else "secondary")
            accepted = st.form_submit_button(Review.ACCEPT, type="secondary" if likely else "primary")
    return Decision("attach" if attached else "accept" if accepted else "", typed, target)


def carry_out(draft_id: int, decision: Decision) -> str:
    """Do what was decided; the record's id. Raises MistakesInForm and what the library refuses."""
    facts = read_facts(decision.typed)
    if decision.action == "accept":
        return writes.accept(draft_id, facts)
    if not decision.target:
        raise InvalidInputError(Review.NO_TARGET)
    return writes.attach(draft_id, decision.target, facts)


def reject_form(draft_id: int) -> str | None:
    """Draw the form that rejects a draft; the reason once its button is pressed, else None."""
    with st.form(f"reject.{draft_id}"):
        reason = st.text_input(Review.REASON)
        return reason if st.form_submit_button(Review.REJECT) else None


def _target(candidates: Sequence[Candidate], key: str) -> str:
    """The id of the record to attach to: one of the candidates, or any other as typed."""
    titles = {candidate.public_id: f"{candidate.title} ({candidate.public_id})" for candidate in candidates}
    chosen = OTHER
    if candidates:
        chosen = st.radio(
            Review.ATTACH_TO,
            [*titles, OTHER],
            format_func=lambda option: plain(titles.get(option, Review.OTHER)),
            key=f"{key}.target",
        )
    other = st.text_input(Review.OTHER_ID, key=f"{key}.other").strip()
    return other if chosen == OTHER else chosen
