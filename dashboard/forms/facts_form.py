"""The form of an agreement's facts, for drafts and for entry by hand alike."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.forms.typed_facts import TypedFacts, TypedRow
from dashboard.phrases import code_phrase, party_label
from dashboard.wording import Columns, Form
from tracker.facts import AgreementFacts, InstitutionFacts, PersonFacts
from tracker.vocabulary.codes import SECTORS, Kind, Status
from tracker.vocabulary.parties import all_parties


def facts_form(facts: AgreementFacts, *, key: str) -> TypedFacts:
    """Draw the fields, filled with ``facts``; what they hold now. Belongs inside an ``st.form``."""
    title = st.text_input(Form.TITLE, facts.title or "", key=f"{key}.title", placeholder=Form.TITLE_HINT)
    parties = _codes(Form.PARTIES, list(all_parties()), facts.parties, f"{key}.parties")
    left, right = st.columns(2)
    with left:
        kind = _code(Form.KIND, [kind.value for kind in Kind], facts.kind, f"{key}.kind")
    with right:
        status = _code(Form.STATUS, [status.value for status in Status], facts.status, f"{key}.status")
    signed_on, effective_on, expires_on = _dates(facts, key)
    city, country = _place(facts, key)
    sectors = _codes(Form.SECTORS, SECTORS, facts.sectors, f"{key}.sectors")
    return TypedFacts(
        kind=kind,
        status=status,
        parties=parties,
        sectors=sectors,
        signed_on=signed_on,
        effective_on=effective_on,
        expires_on=expires_on,
        city=city,
        country=country,
        title=title,
        signatories=_people(Form.SIGNATORIES, facts.signatories, f"{key}.signatories"),
        witnesses=_people(Form.WITNESSES, facts.witnesses, f"{key}.witnesses"),
        institutions=_institutions(facts.institutions, f"{key}.institutions"),
        summary=st.text_area(Form.SUMMARY, facts.summary or "", key=f"{key}.summary", height=90),
        areas=st.text_area(Form.AREAS, "\n".join(facts.areas), key=f"{key}.areas", height=90),
    )


def _dates(facts: AgreementFacts, key: str) -> list[str]:
    fields = {
        "signed_on": (Form.SIGNED_ON, facts.signed_on),
        "effective_on": (Form.EFFECTIVE_ON, facts.effective_on),
        "expires_on": (Form.EXPIRES_ON, facts.expires_on),
    }
    typed = []
    for column, (field, (name, value)) in zip(st.columns(3), fields.items(), strict=True):
        with column:
            typed.append(st.text_input(name, value or "", key=f"{key}.{field}", help=Form.DATE_HELP))
    return typed


def _place(facts: AgreementFacts, key: str) -> tuple[str, str | None]:
    left, right = st.columns(2)
    city, country = (facts.place.city, facts.place.country) if facts.place else (None, None)
    with left:
        city = st.text_input(Form.CITY, city or "", key=f"{key}.city")
    with right:
        country = _code(Form.COUNTRY, list(all_parties()), country, f"{key}.country")
    return city, country


def _code(name: str, codes: Sequence[str], chosen: str | None, key: str) -> str | None:
    return st.selectbox(
        name,
        codes,
        index=codes.index(chosen) if chosen else None,
        format_func=_name,
        placeholder=Form.UNSTATED,
        key=key,
    )


def _codes(name: str, codes: Sequence[str], chosen: Sequence[str], key: str) -> list[str]:
    return st.multiselect(
        name, codes, list(chosen), format_func=_name, placeholder=Form.UNSTATED, select_all=False, key=key
    )


def _name(code: str) -> str:
    return party_label(code) if code in all_parties() else code_phrase(code)


def _people(name: str, people: Sequence[PersonFacts], key: str) -> list[TypedRow]:
    rows = [(person.name, person.role, person.party) for person in people]
    return _table(name, rows, ("name", "role", "party"), key)


def _institutions(institutions: Sequence[InstitutionFacts], key: str) -> list[TypedRow]:
    rows = [(institution.name, institution.party) for institution in institutions]
    return _table(Form.INSTITUTIONS, rows, ("name", "party"), key)


def _table(
    name: str, rows: Sequence[tuple[str | None, ...]], columns: Sequence[str], key: str
) -> list[TypedRow]:
    st.markdown(f"**{name}**")
    frame = pd.DataFrame(rows, columns=list(columns), dtype="str")
    edited = st.data_editor(
        frame,
        num_rows="dynamic",
        hide_index=True,
        column_config=_columns(),
        key=key,
        alt=name,
    )
    return [
        {column: None if pd.isna(row[column]) else str(row[column]) for column in columns}
        for row in edited.to_dict("records")
    ]


def _columns() -> dict[Any, Any]:
    return {
        "name": st.column_config.TextColumn(Columns.NAME),
        "role": st.column_config.TextColumn(Columns.ROLE, width=190),
        "party": st.column_config.SelectboxColumn(
            Columns.FOR,
            width=110,
            options=list(all_parties()),
            format_func=lambda code: party_label(str(code)),
        ),
    }
