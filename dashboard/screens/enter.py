"""A record by hand, with the source it rests on."""

import streamlit as st

from dashboard.components.notices import errors_in_words
from dashboard.forms.entry import entry_form, save_entry
from dashboard.wording import Enter, Pages

st.title(Pages.ENTER, anchor=False)
st.markdown(Enter.LEAD)
entry = entry_form()
if entry is not None:
    with errors_in_words():
        public_id = save_entry(entry)
        st.switch_page("screens/agreement.py", query_params={"id": public_id})
