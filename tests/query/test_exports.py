"""An export of a filter holds exactly what browsing it shows."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.query.rows import add_agreement, add_article
from tracker.export import export_bytes
from tracker.models import Agreement
from tracker.query import (
    Filter,
    browse_frame,
    count_agreements,
    export_frame,
    export_records,
    exportable,
    facts_stream,
)
from tracker.query.stored import BATCH

FILTERS = (
    Filter(),
    Filter(parties=("KEN", "PER")),
    Filter(sectors=("space",), has_source=True),
    Filter(text="hydro"),
    Filter(signed_from=date(2024, 1, 1), certain_dates=True),
    Filter(parties=("JPN",), text="nothing at all"),
)


@pytest.fixture
def filled(session: Session) -> Session:
    """A register with a few agreements of many kinds."""
    article = add_article(session)
    add_agreement(session, "a", signed_on="2024-05", sectors=("space",), sources=[article])
    add_agreement(session, "b", parties=("PER", "KEN", "EU"), signed_on="2024?", words="hydrogen")
    add_agreement(session, "c", parties=("EU", "JPN"), sectors=("space", "energy"), words="a hydrofoil")
    add_agreement(session, "d", signed_on="2023/2024", sectors=("space",))
    add_agreement(session, "gone", state="withdrawn", words="hydrogen", sectors=("space",))
    return session


@pytest.mark.parametrize("flt", FILTERS, ids=range(len(FILTERS)))
def test_csv_and_json_hold_the_rows_that_browsing_shows_in_the_same_order(
    filled: Session, flt: Filter
) -> None:
    shown = list(browse_frame(filled, flt)["public_id"])
    from_csv = csv.DictReader(io.StringIO(export_bytes(exportable(filled, flt), "csv").decode(), newline=""))
    from_json = json.loads(export_bytes(exportable(filled, flt), "json"))
    assert [row["id"] for row in from_csv] == shown
    assert [record["id"] for record in from_json] == shown


def test_a_row_gives_dates_in_parts_and_parties_by_code_and_name(filled: Session) -> None:
    row = export_frame(filled, Filter(parties=("KEN", "PER", "EU"))).to_dict("records")[0]
    assert row["parties"] == ["PER", "KEN", "EU"]
    assert row["party_names"] == ["Peru", "Kenya", "European Union"]
    assert [row[f"signed_on{part}"] for part in ("", "_earliest", "_latest", "_precision", "_uncertain")] == [
        "2024?",
        date(2024, 1, 1),
        date(2024, 12, 31),
        "year",
        True,
    ]
    assert row["effective_on_precision"] is None


def test_a_record_is_in_the_codebooks_shape_with_sources_and_version(filled: Session) -> None:
    (record,) = exportable(filled, Filter(text="", sectors=("space",), has_source=True)).records()
    assert record["id"] == "a"
    assert record["parties"] == ["KEN", "PER"]
    assert record["version"] == 1
    assert [source["publisher"] for source in record["sources"]] == ["Example Post"]


def test_the_same_register_gives_the_same_bytes(filled: Session) -> None:
    for name in ("csv", "json"):
        assert export_bytes(exportable(filled, Filter()), name) == export_bytes(
            exportable(filled, Filter()), name
        )


def test_an_export_beyond_one_batch_is_whole_and_in_order(session: Session) -> None:
    session.add_all(Agreement(public_id=f"n{number}", title="Many") for number in range(BATCH + 3))
    session.flush()
    exported = list(export_frame(session, Filter())["id"])
    assert exported == [f"n{number}" for number in reversed(range(BATCH + 3))]


CODES = st.sampled_from
FILTERS_OF_THE_SEED = st.builds(
    Filter,
    text=CODES(("", "ai", "Côte", "memorandum on", "cyber sec", "5g")),
    parties=st.lists(CODES(("USA", "IND", "ISR", "EU")), max_size=2, unique=True).map(tuple),
    sectors=st.lists(CODES(("artificial-intelligence", "space", "quantum")), max_size=2).map(tuple),
    kinds=st.lists(CODES(("mou", "agreement", "treaty")), max_size=2).map(tuple),
    statuses=st.lists(CODES(("signed", "announced", "in-force")), max_size=2).map(tuple),
    signed_from=CODES((None, date(2018, 6, 1), date(2025, 2, 3))),
    signed_to=CODES((None, date(2025, 12, 1))),
    certain_dates=st.booleans(),
    has_source=CODES((None, True, False)),
)


@given(flt=FILTERS_OF_THE_SEED)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_filter_of_the_seed_counts_browses_and_exports_the_same(
    seeded_session: Session, flt: Filter
) -> None:
    shown = list(browse_frame(seeded_session, flt, page_size=1000)["public_id"])
    assert count_agreements(seeded_session, flt) == len(shown)
    assert list(export_frame(seeded_session, flt)["id"]) == shown
    assert [record["id"] for record in export_records(seeded_session, flt)] == shown
    assert [public_id for public_id, _, _ in facts_stream(seeded_session, flt)] == shown


def test_a_record_of_the_seed_is_found_by_either_spelling_of_a_signatory(seeded_session: Session) -> None:
    for spelling in ("Erez Askal", "eskel erez"):
        assert "aze-isr-2026-ai" in set(browse_frame(seeded_session, Filter(text=spelling))["public_id"])
