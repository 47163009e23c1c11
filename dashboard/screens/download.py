"""What a filter shows, as files."""

from functools import partial

import streamlit as st

from dashboard import reads
from dashboard.components.agreements import agreements_table
from dashboard.forms.filter_form import draw_counts, filter_form
from dashboard.phrases import page_phrase
from dashboard.state import filter_from_choice, parameters_from_choice
from dashboard.wording import Browse, Download, Pages
from tracker.export import FORMATS

st.title(Pages.DOWNLOAD, anchor=False)
choice, places = filter_form(Pages.DOWNLOAD)
flt = filter_from_choice(choice)
draw_counts(choice, reads.facets(flt), places)

total = reads.count(flt)
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    st.markdown(" ".join([page_phrase(total), Download.LEAD]), width="content")
    st.page_link(
        "screens/browse.py",
        label=Download.BROWSE,
        icon=":material/list:",
        query_params=parameters_from_choice(choice),
    )
if not total:
    st.info(Browse.NONE)
    st.stop()

for column, form in zip(st.columns(len(FORMATS)), FORMATS.values(), strict=True):
    with column.container(border=True):
        st.markdown(Download.ABOUT[form.name])
        st.download_button(
            Download.FILE.format(format=form.label),
            partial(reads.export, flt, form.name),
            file_name=f"agreements{form.suffix}",
            mime=form.media_type,
            key=f"download.{form.name}",
            on_click="ignore",
            type="primary",
        )
st.caption(Download.LICENCE)
st.header(Download.FIRST_ROWS, anchor=False)
agreements_table(reads.page_of_rows(flt, 1).head(10), caption=Download.FIRST_ROWS, key="rows")
