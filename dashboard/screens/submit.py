"""Takes an article in: pasted, uploaded, or by its address."""

import streamlit as st

from dashboard.components.notices import errors_in_words
from dashboard.components.outcome import show_outcome
from dashboard.forms.article_form import article_field, send
from dashboard.forms.publication_form import NOTHING_STATED, publication_form
from dashboard.wording import Pages, Submit

st.title(Pages.SUBMIT, anchor=False)
st.markdown(Submit.LEAD)
way = st.segmented_control(
    Submit.WAY,
    list(Submit.WAYS),
    format_func=Submit.WAYS.__getitem__,
    default="paste",
    required=True,
    key="way",
    bind="query-params",
)

with st.form("article"):
    given = article_field(way)
    about = NOTHING_STATED
    if way != "address":
        with st.expander(Submit.ABOUT):
            about = publication_form(key="about")
    sent = st.form_submit_button(Submit.SEND, type="primary")

if sent:
    with errors_in_words(), st.spinner(Submit.READING):
        show_outcome(send(way, given, about))
