"""The drafts that wait; one of them with its article beside the form, and the decision on it."""

import streamlit as st

from dashboard import reads
from dashboard.components.agreements import drafts_table
from dashboard.components.draft_desk import show_decision, show_desk
from dashboard.state import chosen_number
from dashboard.wording import Pages, Review

st.title(Pages.REVIEW, anchor=False)
draft_id = chosen_number("draft")

if draft_id is not None:
    st.page_link("screens/review.py", label=Review.BACK, icon=":material/arrow_back:")
    draft = reads.draft(draft_id)
    if draft.state == "open":
        show_desk(draft)
    else:
        show_decision(draft)
    st.stop()

shown = st.segmented_control(
    Review.SHOW,
    list(Review.STATES),
    format_func=Review.STATES.__getitem__,
    default="open",
    required=True,
    key="drafts",
    bind="query-params",
)
drafts = reads.drafts("open" if shown == "open" else None)
if drafts.empty:
    st.info(Review.NONE_OPEN)
    st.page_link("screens/submit.py", label=Review.TO_SUBMIT)
else:
    drafts_table(drafts, caption=Pages.REVIEW, key="drafts.table")
