"""What became of an article that was handed in, and where to go on from there."""

import streamlit as st

from dashboard.phrases import counted
from dashboard.wording import Submit
from tracker.pipeline import Submission


def show_outcome(submission: Submission) -> None:
    """Say whether the article was new and what was found in it, and lead to its drafts."""
    if not submission.is_new:
        st.info(Submit.KNOWN)
    if submission.draft_ids:
        st.success(Submit.FOUND.format(drafts=counted(len(submission.draft_ids), "draft")))
        for draft_id in submission.draft_ids:
            st.page_link(
                "screens/review.py",
                label=Submit.OPEN_DRAFT.format(id=draft_id),
                icon=":material/arrow_forward:",
                query_params={"draft": str(draft_id)},
            )
        return
    st.warning(Submit.TOLD_NOT_APART if submission.announces else Submit.NO_AGREEMENT)
    st.page_link("screens/enter.py", label=Submit.ENTER)
