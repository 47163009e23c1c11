"""One draft on the desk: its matches, its article with the evidence marked, its form."""

from collections.abc import Sequence

import streamlit as st

from dashboard import reads, writes
from dashboard.components.agreements import agreement_address
from dashboard.components.evidence import contradictions, marked_article
from dashboard.components.notices import errors_in_words
from dashboard.components.plain import plain
from dashboard.components.table import Row, table
from dashboard.forms.decision import Decision, carry_out, decision_form, reject_form
from dashboard.phrases import date_phrase, moment_phrase
from dashboard.wording import Columns, Review
from tracker.match import Candidate
from tracker.review import DraftView


def show_desk(draft: DraftView) -> None:
    """Draw an open draft and carry out what is decided on it."""
    facts = draft.edited or draft.extraction.facts
    candidates = reads.candidates(facts, draft.article_id)
    _show_matches(candidates)
    article, form = st.columns(2, gap="large")
    with article:
        _show_article(draft)
    with form:
        st.header(Review.FORM, anchor=False)
        decision = decision_form(draft, candidates)
        if decision.action:
            _decide(draft.id, decision)
        reason = reject_form(draft.id)
        if reason is not None:
            with errors_in_words():
                writes.reject(draft.id, reason)
                st.rerun()


def show_decision(draft: DraftView) -> None:
    """Say how a draft was decided, and lead to the record it became part of."""
    words = Review.DECIDED.format(
        state=draft.state,
        by=draft.decided_by,
        at=moment_phrase(draft.decided_at) if draft.decided_at else "",
    )
    st.success(plain(" ".join([words, draft.reason or ""])))
    if draft.agreement:
        st.page_link("screens/agreement.py", label=Review.SEE_RECORD, query_params={"id": draft.agreement})
    _show_article(draft)


def _decide(draft_id: int, decision: Decision) -> None:
    with errors_in_words():
        public_id = carry_out(draft_id, decision)
        st.switch_page("screens/agreement.py", query_params={"id": public_id})


def _show_matches(candidates: Sequence[Candidate]) -> None:
    if not candidates:
        st.info(Review.NO_MATCH)
        return
    likely = candidates[0].verdict == "same"
    with st.container(border=True):
        st.header(Review.LIKELY if likely else Review.RELATED, anchor=False)
        rows = [
            Row(
                (match.title, Review.VERDICTS[match.verdict], "; ".join(match.reasons)),
                agreement_address(match.public_id),
            )
            for match in candidates
        ]
        heads = (Columns.TITLE, Columns.MATCH, Columns.REASON)
        table(heads, rows, caption=Review.LIKELY if likely else Review.RELATED, key="matches")


def _show_article(draft: DraftView) -> None:
    article = draft.article
    st.header(plain(article.title or Review.ARTICLE), anchor=False)
    told = (article.publisher, article.author, date_phrase(article.published))
    st.markdown(plain(" · ".join(part for part in told if part)))
    otherwise = contradictions(draft.extraction)
    if otherwise:
        st.warning(plain(Review.CONTRADICTED) + "".join(f"\n- {plain(line)}" for line in otherwise))
    st.caption(Review.MARKED)
    marked_article(article.text, draft.extraction.evidence, key="article")
