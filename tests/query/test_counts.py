"""Facets and trends against plain Python over the same agreements."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from itertools import combinations

import pytest
from sqlalchemy.orm import Session

from tests.query.rows import add_agreement
from tracker.query import Filter, facet_frame, pair_frame, party_frame, year_sector_frame

Row = tuple[str, tuple[str, ...], tuple[str, ...], str | None, str | None, str | None]
ROWS: tuple[Row, ...] = (
    ("a", ("KEN", "PER"), ("space", "energy"), "mou", "signed", "2024-05-01"),
    ("b", ("PER", "KEN", "CHL"), ("space",), "treaty", "signed", "2024?"),
    ("c", ("KEN", "CHL"), ("health",), "mou", "announced", None),
    ("d", ("EU", "KEN"), (), None, None, "2023/2024"),
    ("e", ("JPN", "EU"), ("health", "space"), "treaty", "in-force", "2025-01"),
)
Keep = Callable[[Row], bool]


@pytest.fixture
def filled(session: Session) -> Session:
    """A register with the rows, and one that was withdrawn and must never count."""
    for name, parties, sectors, kind, status, signed_on in ROWS:
        add_agreement(
            session,
            name,
            parties=parties,
            sectors=sectors,
            kind_code=kind,
            status_code=status,
            signed_on=signed_on,
        )
    add_agreement(session, "gone", sectors=("space",), kind_code="mou", state="withdrawn", signed_on="2024")
    return session


def every(row: Row) -> bool:
    return True


def year_of(row: Row) -> list[str]:
    return [] if row[5] is None or "/" in row[5] else [row[5][:4]]


VALUES: dict[str, Callable[[Row], Iterable[str]]] = {
    "party": lambda row: row[1],
    "sector": lambda row: row[2],
    "kind": lambda row: [row[3]] if row[3] else [],
    "status": lambda row: [row[4]] if row[4] else [],
    "year": year_of,
}


def counted(facet: str, keep: Keep) -> dict[str, int]:
    return dict(Counter(value for row in ROWS if keep(row) for value in VALUES[facet](row)))


def in_facet(session: Session, flt: Filter, facet: str) -> dict[str, int]:
    frame = facet_frame(session, flt)
    rows = frame[frame["facet"] == facet]
    return dict(zip(rows["code"], rows["agreements"], strict=True))


@pytest.mark.parametrize("facet", VALUES)
@pytest.mark.parametrize(
    ("flt", "part", "keep"),
    [
        (Filter(), "", every),
        (Filter(parties=("KEN",)), "", lambda row: "KEN" in row[1]),
        (Filter(sectors=("space", "health")), "sector", lambda row: bool({"space", "health"} & {*row[2]})),
        (Filter(kinds=("mou",)), "kind", lambda row: row[3] == "mou"),
        (Filter(statuses=("signed",)), "status", lambda row: row[4] == "signed"),
    ],
    ids=["all", "party", "sector", "kind", "status"],
)
def test_a_facet_is_counted_without_its_own_choice_but_within_all_others(
    filled: Session, facet: str, flt: Filter, part: str, keep: Keep
) -> None:
    expected = counted(facet, every if part == facet else keep)
    assert in_facet(filled, flt, facet) == expected


def test_years_are_counted_without_the_dates_asked_for(filled: Session) -> None:
    flt = Filter(signed_from=date(2025, 1, 1), signed_to=date(2025, 12, 31))
    assert in_facet(filled, flt, "year") == {"2025": 1, "2024": 2}
    assert in_facet(filled, flt, "party") == {"EU": 1, "JPN": 1}


def test_facets_come_in_one_order_with_labels_most_first_and_years_newest_first(filled: Session) -> None:
    frame = facet_frame(filled, Filter())
    assert list(frame.columns) == ["facet", "code", "label", "agreements"]
    assert list(dict.fromkeys(frame["facet"])) == ["party", "sector", "kind", "status", "year"]
    assert [tuple(row) for row in frame.itertuples(index=False)][:2] == [
        ("party", "KEN", "Kenya", 4),
        ("party", "CHL", "Chile", 2),
    ]
    assert list(frame.loc[frame["facet"] == "year", "code"]) == ["2025", "2024"]
    assert "Memorandum of understanding" in set(frame["label"])


@pytest.mark.parametrize(
    "flt", [Filter(), Filter(parties=("KEN",)), Filter(sectors=("space",))], ids=["all", "party", "sector"]
)
def test_trends_count_what_the_filter_shows(filled: Session, flt: Filter) -> None:
    shown = [
        row for row in ROWS if {*flt.parties} <= {*row[1]} and (not flt.sectors or {*flt.sectors} & {*row[2]})
    ]
    by_year = Counter((int(year), sector) for row in shown for year in year_of(row) for sector in row[2])
    pairs = Counter(pair for row in shown for pair in combinations(sorted(row[1]), 2))
    parties = Counter(party for row in shown for party in row[1])
    years = year_sector_frame(filled, flt)
    assert [tuple(row) for row in years.itertuples(index=False)] == sorted(
        (*key, n) for key, n in by_year.items()
    )
    assert [tuple(row) for row in pair_frame(filled, flt).itertuples(index=False)] == [
        (*pair, n) for pair, n in sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    ]
    assert [tuple(row) for row in party_frame(filled, flt).itertuples(index=False)] == sorted(
        parties.items(), key=lambda item: (-item[1], item[0])
    )


def test_no_more_pairs_come_than_asked_for(filled: Session) -> None:
    assert len(pair_frame(filled, Filter(), limit=2)) == 2


def test_counts_of_an_empty_register_have_their_columns(session: Session) -> None:
    assert list(facet_frame(session, Filter()).columns) == ["facet", "code", "label", "agreements"]
    assert list(year_sector_frame(session, Filter()).columns) == ["year", "sector", "agreements"]
    assert list(pair_frame(session, Filter()).columns) == ["party_a", "party_b", "agreements"]
    assert list(party_frame(session, Filter()).columns) == ["party", "agreements"]
    assert year_sector_frame(session, Filter()).dtypes["agreements"] == "int64"
