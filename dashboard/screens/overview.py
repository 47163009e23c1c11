"""What the register holds, at a glance."""

import streamlit as st

from dashboard import reads
from dashboard.charts.pairs import most_active_pairs
from dashboard.charts.world import OFFLINE_CONFIG, off_the_map, world_map
from dashboard.charts.years import years_by_sector
from dashboard.components import overview_tables as twins
from dashboard.components.agreements import recent_table
from dashboard.components.figure import figure
from dashboard.phrases import off_map_phrase, register_phrase
from dashboard.wording import Overview
from tracker.query import Filter

everything = Filter()
years = reads.years_by_sector(everything)
pairs = reads.pairs(everything)
parties = reads.parties(everything)

st.title(register_phrase(reads.count(everything), len(parties), *twins.span(years)))
if parties.empty:
    st.info(Overview.NOTHING)
    st.stop()

left, right = st.columns([3, 2], gap="large")
with left:
    st.header(Overview.YEARS)
    if years.empty:
        st.write(Overview.NO_YEARS)
    else:
        st.caption(Overview.COUNTING)
        figure(
            years_by_sector(years, twins.SECTOR_LABELS), twins.years(years), title=Overview.YEARS, key="years"
        )
with right:
    st.header(Overview.PAIRS)
    if pairs.empty:
        st.write(Overview.NO_PAIRS)
    else:
        st.caption(Overview.PAIRS_RULE)
        figure(
            most_active_pairs(pairs, twins.PARTY_NAMES), twins.pairs(pairs), title=Overview.PAIRS, key="pairs"
        )

st.header(Overview.MAP)
figure(
    world_map(parties, twins.PARTY_NAMES),
    twins.parties(parties),
    title=Overview.MAP,
    key="map",
    note=" ".join([off_map_phrase(list(off_the_map(parties)["party"])), Overview.BOUNDARIES]),
    config=OFFLINE_CONFIG,
)

st.header(Overview.RECENT)
recent_table(reads.recent(), caption=Overview.RECENT, key="recent")
