"""The agreements that a filter shows, a page of rows at a time."""

from math import ceil

import streamlit as st

from dashboard import reads
from dashboard.components.agreements import agreements_table
from dashboard.forms.filter_form import draw_counts, filter_form
from dashboard.phrases import page_phrase
from dashboard.state import filter_from_choice, parameters_from_choice, widget_key
from dashboard.wording import Browse, Pages

st.title(Pages.BROWSE)
choice, places = filter_form(Pages.BROWSE)
flt = filter_from_choice(choice)
draw_counts(choice, reads.facets(flt), places)

total = reads.count(flt)
page_count = max(ceil(total / reads.PAGE_SIZE), 1)
page = min(choice.page, page_count)

with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    st.markdown(page_phrase(total, page, reads.PAGE_SIZE), width="content")
    st.page_link(
        "screens/download.py",
        label=Browse.DOWNLOAD,
        icon=":material/download:",
        query_params=parameters_from_choice(choice),
    )

if not total:
    st.info(Browse.NONE)
    st.stop()
agreements_table(reads.page_of_rows(flt, page), caption=Pages.BROWSE, key="rows")
if page_count > 1:
    st.pagination(page_count, key=widget_key("page"))
