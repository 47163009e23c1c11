"""One agreement: its values with their sources, its life, its relations and its history."""

import streamlit as st

from dashboard import reads, writes
from dashboard.components import record_tables as tables
from dashboard.components.fact_fields import fact_fields
from dashboard.components.fact_sheet import fact_sheet
from dashboard.components.plain import plain
from dashboard.phrases import agreement_phrase
from dashboard.state import chosen_id
from dashboard.wording import Agreement

public_id = chosen_id("id")
if not public_id:
    st.info(Agreement.NO_ID)
    st.page_link("screens/browse.py", label=Agreement.TO_BROWSE)
    st.stop()

view = reads.agreement(public_id)
st.title(plain(view.facts.title or public_id), anchor=False)
st.markdown(plain(agreement_phrase(view.facts)))
st.caption(plain(Agreement.ID.format(id=view.public_id, version=view.version)))

sheet = fact_fields(view.claims, view.facts, may_prefer=writes.desk_is_open())
st.header(Agreement.FACTS)
if any(entry.disputed for field in sheet for entry in field.entries):
    st.caption(Agreement.CONFLICTS)
preferred = fact_sheet(sheet, key="facts")
if preferred is not None:
    writes.prefer(public_id, preferred, version=view.version)
    st.toast(Agreement.PREFERRED_NOW)
    st.rerun()

left, right = st.columns(2, gap="large")
with left:
    st.header(Agreement.LEDGER)
    tables.ledger_table(view.ledger)
with right:
    st.header(Agreement.RELATIONS)
    tables.relations_table(view.relations)
st.header(Agreement.SOURCES)
tables.sources_table(view.sources)
st.header(Agreement.HISTORY)
tables.history_table(view.history)
