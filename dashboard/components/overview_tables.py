"""The frames behind the overview's pictures, with names for codes, as their tables show them."""

import pandas as pd

from dashboard.phrases import party_label
from dashboard.wording import Columns
from tracker.vocabulary.codes import SECTORS, label
from tracker.vocabulary.parties import all_parties

SECTOR_LABELS = {code: label(code) for code in SECTORS}
PARTY_NAMES = {code: party.name for code, party in all_parties().items()}


def span(years: pd.DataFrame) -> tuple[int | None, int | None]:
    """The first and the last year of a frame with ``year``, or None twice."""
    return (None, None) if years.empty else (int(years["year"].min()), int(years["year"].max()))


def years(frame: pd.DataFrame) -> pd.DataFrame:
    """Sectors by total, a column for each year and one for the total."""
    wide = frame.pivot_table(index="sector", columns="year", values="agreements", aggfunc="sum", fill_value=0)
    wide.columns = [f"{int(year)}" for year in wide.columns]
    wide.insert(0, Columns.AGREEMENTS, wide.sum(axis="columns"))
    wide = wide.sort_values(Columns.AGREEMENTS, ascending=False)
    wide.insert(0, Columns.SECTOR, [label(str(code)) for code in wide.index])
    return wide


def pairs(frame: pd.DataFrame) -> pd.DataFrame:
    """Pairs by name."""
    return pd.DataFrame(
        {
            Columns.PARTY: frame["party_a"].map(party_label),
            Columns.OTHER_PARTY: frame["party_b"].map(party_label),
            Columns.AGREEMENTS: frame["agreements"],
        }
    )


def parties(frame: pd.DataFrame) -> pd.DataFrame:
    """Parties by name."""
    return pd.DataFrame(
        {Columns.PARTY: frame["party"].map(party_label), Columns.AGREEMENTS: frame["agreements"]}
    )
