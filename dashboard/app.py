"""The dashboard's table of contents. Run it with ``streamlit run dashboard/app.py``."""

from pathlib import Path

import streamlit as st

from dashboard.components.notices import errors_in_words
from dashboard.state import leave_filter
from dashboard.wording import PRODUCT, Pages
from dashboard.writes import desk_is_open

STATIC = Path(__file__).parent / "static"

st.set_page_config(page_title=PRODUCT, page_icon=STATIC / "icon.png", layout="wide")
st.logo(STATIC / "logo.svg", size="large")
st.html(STATIC / "page.css")

explore = [
    st.Page("screens/overview.py", title=Pages.OVERVIEW, default=True),
    st.Page("screens/browse.py", title=Pages.BROWSE),
    st.Page("screens/download.py", title=Pages.DOWNLOAD),
    st.Page("screens/agreement.py", title=Pages.AGREEMENT, visibility="hidden"),
]
desk = [
    st.Page("screens/submit.py", title=Pages.SUBMIT),
    st.Page("screens/review.py", title=Pages.REVIEW),
    st.Page("screens/enter.py", title=Pages.ENTER),
]

page = st.navigation([*explore, *desk] if desk_is_open() else explore, position="top")
if page.title not in (Pages.BROWSE, Pages.DOWNLOAD):
    leave_filter()
with errors_in_words():
    page.run()
